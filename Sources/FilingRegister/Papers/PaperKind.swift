/// The kinds of paper that go with a filing (文书种类).
package enum PaperKind: String, CaseIterable, Sendable {
  /// 备案报告.
  case filingReport = "备案报告"
  /// 补正通知书.
  case supplement = "补正"
  /// 不予登记通知书.
  case rejection = "不予登记"
  /// 备案审查意见书.
  case objection = "审查意见"
  /// 责令纠正通知书.
  case correction = "纠错"
  /// 督办通知书.
  case urging = "督办"
  /// 备案登记通知书.
  case registration = "准予"
  /// 答复函.
  case answer = "答复"
}
