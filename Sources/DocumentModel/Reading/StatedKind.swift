/// The kinds that a title states by its own words (文种).
///
/// Source: 国办发〔2018〕115号（三）: minutes, requests, appointments and commendations are no normative documents.
enum StatedKind {
  /// The kind that a title states; nil where the title leaves it open.
  static func of(_ title: String) -> DocumentKind? {
    let ends = ["会议纪要", "办公会纪要", "专题纪要", "会议记录", "的请示"]
    if ends.contains(where: { title.hasSuffix($0) }) { return .other }
    let isDecision = ["的通知", "的决定", "的通报"].contains { title.hasSuffix($0) }
    guard isDecision, !title.contains("办法"), !title.contains("规定") else { return nil }
    return ["任免", "任职", "免职", "表彰", "记功", "嘉奖"].contains { title.contains($0) } ? .other : nil
  }
}
