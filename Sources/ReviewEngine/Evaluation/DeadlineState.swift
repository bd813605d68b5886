internal import RuleDSL

/// Where a duty with a last day stands (期限状态).
enum DeadlineState: String, Sendable {
  /// 未到期.
  case notDue = "not-due"
  /// 临期.
  case dueSoon = "due-soon"
  /// 按期.
  case onTime = "on-time"
  /// 逾期完成.
  case late
  /// 逾期未完成.
  case overdue
  /// 未知.
  case unknown

  var names: NamePair {
    let id = EnumerationID.deadlineState
    return id.index(ofCode: rawValue).map { id.members[$0].names } ?? NamePair("未知", "unknown")
  }
}
