public import RuleDSL

/// Which rules of a library a run asks (规则选择): by identity, prefix, category or stage.
public struct RuleSelection: Sendable, Hashable {
  /// What is selected; empty for everything.
  public var select: [String]
  /// What is left out, of what is selected.
  public var ignore: [String]
  /// The stages asked; empty for all.
  public var stages: Set<StageID>

  /// Makes a selection.
  public init(select: [String] = [], ignore: [String] = [], stages: Set<StageID> = []) {
    self.select = select
    self.ignore = ignore
    self.stages = stages
  }

  /// Tells whether a rule is asked.
  public func includes(_ rule: CheckedRule) -> Bool {
    guard rule.status != .disabled else { return false }
    guard stages.isEmpty || !rule.stages.isDisjoint(with: stages) else { return false }
    guard select.isEmpty || select.contains(where: { Self.names($0, rule) }) else { return false }
    return !ignore.contains { Self.names($0, rule) }
  }

  /// The words of the selection that name no rule of a library, in their order.
  public func unknownWords(in library: RuleLibrary) -> [String] {
    (select + ignore).filter { word in !library.rules.contains { Self.names(word, $0) } }
  }

  /// A word names a rule by its identity, by the beginning of it, by its category or by a stage.
  private static func names(_ word: String, _ rule: CheckedRule) -> Bool {
    rule.identity.hasPrefix(word) || rule.category == word
      || rule.stages.contains { $0.names.matches(word) || $0.rawValue == word }
  }
}
