public import RuleDSL

/// One review point with its answer (审核要点).
public struct ChecklistPoint: Sendable {
  /// The answers a legality review gives.
  public enum Answer: String, Sendable, CaseIterable {
    /// 是: the document meets it.
    case met
    /// 否: it does not.
    case notMet = "not-met"
    /// 待核.
    case needsReview = "needs-review"
    /// 不适用.
    case notApplicable = "not-applicable"

    /// 是, 否, 待核, 不适用.
    public var names: LocalizedText {
      switch self {
      case .met: LocalizedText("是", "yes")
      case .notMet: LocalizedText("否", "no")
      case .needsReview: LocalizedText("待核", "needs review")
      case .notApplicable: LocalizedText("不适用", "not applicable")
      }
    }
  }

  /// The rule's identity.
  public let rule: String
  /// What it demands.
  public let title: String
  /// The head it belongs to.
  public let head: ReviewHead
  /// The answer.
  public let answer: Answer
  /// What the answer rests on: the findings; none for 是.
  public let evidence: [Finding]
  /// Why it does not apply; nil when it does.
  public let reason: LocalizedText?
  /// The statutes it stands on.
  public let basis: [CheckedBasis]
}
