public import RuleDSL
public import SourceText

/// Something that `review rules lint` found in a rule file (自检发现).
public struct LintFinding: Sendable {
  /// Which check found it.
  public let check: LintCheck
  /// How grave it is.
  public let severity: RuleSeverity
  /// The rule; nil for a declaration outside of rules.
  public let rule: String?
  /// The file.
  public let file: String
  /// The place in the file.
  public let span: SourceSpan
  /// What is so, in one sentence.
  public let message: LocalizedText
  /// What to do.
  public let remedy: LocalizedText
}
