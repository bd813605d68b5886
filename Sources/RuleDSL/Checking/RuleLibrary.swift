public import SourceText

/// The rules of all packs that were loaded, with what is wrong in their files (规则库).
public struct RuleLibrary: Sendable {
  /// A pack as loaded (规则包).
  public struct Pack: Sendable {
    /// The name.
    public let name: String
    /// The version; empty when no file states it.
    public let version: String
    /// The jurisdiction; nil when no file states it.
    public let jurisdiction: String?
    /// The files, by name.
    public let files: [String]
  }

  /// The packs, by name.
  public let packs: [Pack]
  /// The rules that may run, by identity.
  public package(set) var rules: [CheckedRule]
  /// What overlays make of rules in narrower jurisdictions, by identity and then from the wider to the narrower.
  public package(set) var variants: [CheckedRule]
  /// Which place lies in which.
  public let places: PlaceTable
  /// The parameters of all packs.
  public let parameters: [CheckedParameter]
  /// The files.
  public let files: [SourceFile]
  /// What the files say, names not resolved.
  public let syntaxes: [RuleFileSyntax]
  /// What is wrong, by file and place.
  public let diagnostics: [Diagnostic]

  /// What the files declare, for conditions that are asked outside of rules.
  let names: DeclaredNames

  /// True when a file has a fault; rules must not be run then.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads, resolves and checks rule files.
  /// - Parameter files: All files of all packs; their order does not matter.
  /// - Returns: A library; a rule with a fault is left out and its faults are among the diagnostics.
  public static func load(_ files: [SourceFile]) -> RuleLibrary {
    var builder = LibraryBuilder()
    for file in files.sorted(by: { $0.name < $1.name }) { builder.read(file) }
    return builder.finish()
  }
}
