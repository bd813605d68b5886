public import RuleDSL

/// What a rule costs a document that does not break it (代价).
public struct RuleCost: Sendable {
  /// The rule.
  public let rule: String
  /// How many words it adds to the one scan of a text.
  public let words: Int
  /// Sets of words, from each of which a document must have one before the rule is confirmed; empty for a rule
  /// that looks for no text.
  public let required: [[String]]
  /// True when the rule is asked of every document, whatever its words.
  public let isAlwaysAsked: Bool

  /// The costs of all rules of a library, in its order.
  public static func all(of library: RuleLibrary) -> [RuleCost] {
    library.rules.map { rule in
      var patterns = PatternTable()
      let planned = rule.patterns.map { patterns.insert($0) }
      var required: [[String]] = []
      var waits = false
      if case .text(let check) = rule.check {
        required = patterns.required(of: planned[check.pattern]).map { set in
          patterns.sets.literals(of: set)
            .map { String(decoding: patterns.words.words[Int($0)], as: UTF8.self) }.sorted()
        }
        waits =
          rule.datedBy == nil && rule.condition == nil
          && TriggerTable.waits(check, planned, patterns)
      }
      return RuleCost(
        rule: rule.identity, words: patterns.words.words.count, required: required,
        isAlwaysAsked: !waits)
    }
  }
}
