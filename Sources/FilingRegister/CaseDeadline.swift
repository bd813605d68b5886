package import SourceText

/// A duty of a case with its last day (期限).
package struct CaseDeadline: Sendable {
  /// What must be done by then.
  package enum Duty: String, CaseIterable, Sendable {
    /// 合法性审核.
    case review
    /// 公布.
    case publish
    /// 报备.
    case file
    /// 登记.
    case register
    /// 补正.
    case supplement
    /// 审查.
    case examine
    /// 纠错.
    case correct
    /// 届满前评估.
    case evaluate
    /// 有效期届满处理.
    case expire

    /// The Chinese name.
    package var name: String {
      switch self {
      case .review: "出具合法性审核意见"
      case .publish: "公布"
      case .file: "报备"
      case .register: "登记"
      case .supplement: "补正"
      case .examine: "审查"
      case .correct: "纠错反馈"
      case .evaluate: "届满前评估"
      case .expire: "有效期届满处理"
      }
    }
  }

  /// How it looks on the as-of date.
  package enum Light: String, CaseIterable, Sendable {
    /// 逾期.
    case red
    /// 临期.
    case amber
    /// 未到期.
    case green
    /// 未知: the period is not set, or not verified.
    case unknown

    /// The Chinese name.
    package var name: String {
      switch self {
      case .red: "红·逾期"
      case .amber: "黄·临期"
      case .green: "绿·未到期"
      case .unknown: "灰·未知"
      }
    }
  }

  /// The case.
  package let caseID: Int64
  /// The document's title.
  package let title: String
  /// Who must act.
  package let responsible: String
  /// What must be done.
  package let duty: Duty
  /// On which line; nil for the document itself.
  package let line: FilingLine?
  /// The day the period began.
  package let start: LegalDate
  /// The last day; nil when it cannot be told.
  package let due: LegalDate?
  /// How it looks.
  package let light: Light
  /// Where the last day comes from, or why it is not known.
  package let note: String
}
