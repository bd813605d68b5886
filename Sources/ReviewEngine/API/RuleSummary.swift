public import RuleDSL

/// What a report says of a rule that was asked, whether it found something or not (规则摘要).
public struct RuleSummary: Sendable {
  /// The identity.
  public let identity: String
  /// What it demands, in a few words.
  public let title: String
  /// The pack it belongs to.
  public let pack: String
  /// The class of defect.
  public let category: String
  /// How grave a violation is.
  public let severity: RuleSeverity
  /// Whether it is on trial or final.
  public let status: RuleStatus
  /// The statutes it stands on.
  public let basis: [CheckedBasis]
  /// The rule read aloud, in the language of the run; worded when a report asks.
  public var sentences: String { RuleSentence(rule, language: language).whole() }
  /// What to do; nil when the rule does not say.
  public let suggestion: String?

  private let rule: CheckedRule
  private let language: MessageLanguage

  /// Sums a rule up.
  public init(_ rule: CheckedRule, language: MessageLanguage) {
    identity = rule.identity
    title = rule.title
    pack = rule.pack
    category = rule.category
    severity = rule.severity
    status = rule.status
    basis = rule.basis
    self.rule = rule
    self.language = language
    suggestion = rule.suggestion.map { template in
      template.parts.map { part in
        if case .text(let words) = part { words } else { "…" }
      }.joined()
    }
  }
}
