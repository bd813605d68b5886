/// Whether a document is an administrative normative document (规范性文件的认定), with the reasons.
///
/// Source: 国办发〔2018〕37号 for what one is, 国办发〔2018〕115号（三） for what is left out.
public struct Normativity: Sendable, Hashable {
  /// The answer.
  public enum Answer: String, CaseIterable, Sendable {
    /// 应当认定.
    case yes
    /// 不认定.
    case no
    /// 存疑: a person has to decide.
    case doubtful
  }

  /// Why.
  public enum Reason: String, CaseIterable, Sendable {
    /// 涉及公民、法人和其他组织权利义务.
    case bindsOutsiders
    /// 没有涉及外部权利义务的规定.
    case bindsNobodyOutside
    /// 名称为普遍适用的文种.
    case generalKind
    /// 规定了施行日期或者有效期，可以反复适用.
    case appliesRepeatedly
    /// 公开发布.
    case isPublic
    /// 网站列为规范性文件.
    case isListed
    /// 会议纪要.
    case minutes
    /// 工作方案、计划、要点.
    case workPlan
    /// 请示、报告、批复、函.
    case correspondence
    /// 人事任免、机构编制.
    case personnel
    /// 表彰、奖惩、通报.
    case commendation
    /// 内部管理规范、工作制度.
    case internalRules
    /// 应急预案.
    case emergencyPlan
    /// 针对特定对象或者具体事项.
    case singleCase
  }

  /// The answer.
  public let answer: Answer
  /// The reasons, the weightiest first.
  public let reasons: [Reason]
  /// The clauses that bind outsiders, indexes into `NormativeDocument.clauses`, at most 20.
  public let outsideClauses: [Int]
}

extension NormativeDocument {
  /// Judges from title, clauses and dates whether this is a normative document.
  /// - Complexity: O(length of the text).
  public func normativity() -> Normativity {
    NormativityReader(tone: ToneReader(remembering: self)).read()
  }
}
