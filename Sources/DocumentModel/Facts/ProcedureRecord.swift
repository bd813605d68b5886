public import SourceText

/// One step of the making of a document (程序记录), as its metadata states it.
public struct ProcedureRecord: Sendable {
  /// The steps of 《地方各级人民代表大会和地方各级人民政府组织法》第七十五条 and those around them.
  public enum Kind: String, CaseIterable, Sendable {
    /// 评估论证.
    case assessment
    /// 公开征求意见.
    case consultation
    /// 听证.
    case hearing
    /// 专家论证.
    case expertReview = "expert-review"
    /// 风险评估.
    case riskAssessment = "risk-assessment"
    /// 公平竞争审查.
    case fairCompetitionReview = "fair-competition-review"
    /// 部门合法性审核.
    case departmentLegalityReview = "department-legality-review"
    /// 合法性审核.
    case legalityReview = "legality-review"
    /// 集体讨论决定.
    case collectiveDecision = "collective-decision"
    /// 签发.
    case approval
    /// 登记编号.
    case registration
    /// 公布.
    case promulgation
  }

  /// Which step.
  public let kind: Kind
  /// The first day.
  public let start: Fact<LegalDate>
  /// The last day.
  public let end: Fact<LegalDate>
  /// Who did it.
  public let body: Fact<String>
  /// How it ended, as written.
  public let outcome: Fact<String>
  /// Where it stands.
  public let span: SourceSpan

  /// Makes a record.
  public init(
    kind: Kind, start: Fact<LegalDate>, end: Fact<LegalDate>, body: Fact<String>,
    outcome: Fact<String>, span: SourceSpan
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.body = body
    self.outcome = outcome
    self.span = span
  }
}
