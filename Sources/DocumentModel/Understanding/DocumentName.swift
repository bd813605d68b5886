internal import SourceText

/// The name under which others cite a document (本名), and the matter it is about (事项).
///
/// 关于印发《阳新县养犬管理办法（试行）》的通知 is cited as 阳新县养犬管理办法; its matter is 养犬管理.
public struct DocumentName: Sendable, Hashable {
  /// The name, folded, without issuer, covering words, title marks and notes at its end.
  public let bare: String

  /// Takes the name out of a title.
  /// - Parameters:
  ///   - title: The title, or a name as cited.
  ///   - issuers: The bodies that signed, whose names may stand before it.
  /// - Returns: Nil when nothing is left.
  public init?(title: String, issuers: [String] = []) {
    let folded = String(decoding: TextFolding.fold(title), as: UTF8.self)
    let text = Self.withoutNotes(
      Self.issuedName(in: folded.filter { !$0.isWhitespace }, issuers: issuers))
    guard !text.isEmpty else { return nil }
    bare = text
  }

  /// The matter: without the place of the issuer and without the words for its kind.
  /// - Returns: Nil when fewer than two characters are left.
  public func matter(issuer: String?) -> String? {
    var text = bare[...]
    if let place = Self.place(of: issuer), text.hasPrefix(place) { text.removeFirst(place.count) }
    if text.hasPrefix("关于") { text.removeFirst(2) }
    for _ in 0..<3 {
      guard let word = Self.kinds.first(where: { text.hasSuffix($0) }) else { break }
      text.removeLast(word.count)
    }
    if text.hasSuffix("的") { text.removeLast() }
    return text.count >= 2 ? String(text) : nil
  }

  /// Words that say what kind of instrument it is, the longest first.
  private static let kinds = [
    "若干规定", "若干意见", "若干措施", "工作规则", "指导意见", "办法", "规定", "细则", "意见", "方案", "规则", "通知",
    "通告", "公告", "决定", "规程", "措施", "制度", "标准", "基准", "指引", "暂行", "试行",
  ]

  /// Words that put another document into force.
  private static let issuing = ["关于印发", "关于发布", "关于公布", "关于颁布", "关于颁发"]

  private static func issuedName(in title: String, issuers: [String]) -> String {
    for word in issuing {
      guard let found = title.range(of: word) else { continue }
      let rest = title[found.upperBound...]
      if let open = rest.firstIndex(of: "《"), let close = rest.lastIndex(of: "》"), open < close,
        rest.distance(from: rest.startIndex, to: open) <= 8
      {
        return String(rest[rest.index(after: open)..<close])
      }
      return trimmed(rest, ofSuffixes: ["的通知", "的公告", "的通告", "的决定", "的令"])
    }
    if title.hasPrefix("《"), title.hasSuffix("》") { return String(title.dropFirst().dropLast()) }
    return withoutIssuer(title, issuers)
  }

  private static func trimmed(_ text: Substring, ofSuffixes suffixes: [String]) -> String {
    for suffix in suffixes where text.hasSuffix(suffix) {
      return String(text.dropLast(suffix.count))
    }
    return String(text)
  }

  /// The names of the bodies that stand before 关于; of those that signed, anywhere at the start.
  private static func withoutIssuer(_ title: String, _ issuers: [String]) -> String {
    for issuer in issuers where issuer.count >= 4 && title.hasPrefix(issuer) {
      let rest = title.dropFirst(issuer.count)
      if !rest.isEmpty { return String(rest) }
    }
    guard let about = title.range(of: "关于") else { return title }
    let before = title[..<about.lowerBound]
    let isBody = bodies.contains { before.hasSuffix($0) }
    return isBody ? String(title[about.lowerBound...]) : title
  }

  private static let bodies = [
    "政府", "办公室", "办公厅", "委员会", "局", "厅", "委", "办", "部", "院", "中心", "银行", "街道办事处", "管委会",
  ]

  /// Notes in parentheses at the end: （试行）, （2026年修订）.
  private static func withoutNotes(_ name: String) -> String {
    var text = name[...]
    while text.hasSuffix("）"), let open = text.lastIndex(of: "（"), open > text.startIndex {
      text = text[..<open]
    }
    return String(text)
  }

  /// The place in the name of a body: 阳新县人民政府 gives 阳新县.
  private static func place(of issuer: String?) -> String? {
    guard let issuer else { return nil }
    let ends: Set<Character> = ["省", "市", "县", "区", "镇", "乡", "州", "盟", "旗", "道"]
    guard let last = issuer.lastIndex(where: { ends.contains($0) }) else { return nil }
    let place = String(issuer[...last])
    return place.count >= 2 ? place : nil
  }
}

extension StringProtocol {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(words) {
        return index..<self.index(index, offsetBy: words.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
