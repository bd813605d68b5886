/// Where the document itself stands (文件阶段), from its drafting to its end.
package enum DocumentStage: String, CaseIterable, Sendable {
  /// 起草.
  case drafting
  /// 送审.
  case submitted
  /// 合法性审核.
  case underReview = "under-review"
  /// 待修改: the opinion asks for changes.
  case amending
  /// 审核通过.
  case reviewed
  /// 已审议.
  case deliberated
  /// 已签发.
  case signed
  /// 已公布.
  case published
  /// 已失效.
  case lapsed
  /// 已废止.
  case repealed

  /// The Chinese name.
  package var name: String {
    switch self {
    case .drafting: "起草"
    case .submitted: "送审"
    case .underReview: "合法性审核"
    case .amending: "待修改"
    case .reviewed: "审核通过"
    case .deliberated: "已审议"
    case .signed: "已签发"
    case .published: "已公布"
    case .lapsed: "已失效"
    case .repealed: "已废止"
    }
  }
}

/// Where one filing stands on its line (备案阶段).
package enum FilingStage: String, CaseIterable, Sendable {
  /// 未报备.
  case unfiled
  /// 已报备.
  case filed
  /// 暂缓登记，待补正.
  case suspended
  /// 已登记.
  case registered
  /// 不予登记.
  case rejected
  /// 审查中.
  case examining
  /// 审查通过.
  case passed
  /// 已发审查意见.
  case objected
  /// 纠错中.
  case correcting
  /// 已反馈.
  case replied
  /// 已归档.
  case archived

  /// The Chinese name.
  package var name: String {
    switch self {
    case .unfiled: "未报备"
    case .filed: "已报备"
    case .suspended: "暂缓登记待补正"
    case .registered: "已登记"
    case .rejected: "不予登记"
    case .examining: "审查中"
    case .passed: "审查通过"
    case .objected: "已发审查意见"
    case .correcting: "纠错中"
    case .replied: "已反馈"
    case .archived: "已归档"
    }
  }
}
