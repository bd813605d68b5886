internal import SourceText

/// Finds signatures that lost their line: a body's name with a day after it (署名、成文日期).
struct TextSignatureFinder {
  private let text: [UInt8]
  /// The issuer that the title names, as written.
  private var issuer: [UInt8] = []
  private var sawTitle = false

  init(_ text: [UInt8]) { self.text = text }

  /// Takes the issuer from the first line that is a title: 阳新县人民政府关于….
  mutating func noteTitle(_ line: Range<Int>) {
    guard !sawTitle, line.count <= TextPiece.longest else { return }
    guard
      let about = WordMatch.find("关于", text.span, from: line.lowerBound, to: line.upperBound)
    else { return }
    sawTitle = true
    let name = Array(text[line.lowerBound..<about])
    if TextClues.isIssuer(name) { issuer = name }
  }

  /// Tells whether the title's issuer stands at an offset with a day after it.
  func isKnownIssuerWithDay(at index: Int, in line: Range<Int>) -> Bool {
    guard let lead = issuer.first, text[index] == lead, index + issuer.count < line.upperBound,
      text[index..<(index + issuer.count)].elementsEqual(issuer)
    else { return false }
    return end(at: index, in: line) != nil
  }

  /// Finds the end of a signature that begins at an offset: 阳新县人民政府2021年12月20日, or a day alone.
  func end(at start: Int, in line: Range<Int>) -> Int? {
    let source = text.span
    var index = start
    let limit = min(line.upperBound, start + 300)
    while index < limit {
      let lead = source[index]
      if (0x30...0x39).contains(lead) {
        return day(at: index, after: start, in: line)
      }
      if lead < 0x80, lead > 0x20 { return nil }
      if lead == 0xE3 || lead == 0xEF,
        WordMatch.first(of: ["，", "。", "：", "；", "《"], source, at: index, to: limit) != nil
      {
        return nil
      }
      index += UTF8Text.length(ofLead: lead)
    }
    return nil
  }

  /// What may follow the day of a signature in brackets; any other bracket belongs to a sentence: （星期六）.
  private static let notes = ["（此件", "（附", "（盖章", "（公章", "（印章", "（主动公开", "（依申请公开"]

  private func day(at index: Int, after start: Int, in line: Range<Int>) -> Int? {
    let source = text.span
    guard let day = PrintedDate.read(source, at: index), day.end <= line.upperBound else {
      return nil
    }
    // A verb, 起 or a comma after the day: the sentence goes on.
    let goesOn = ["起", "前", "至", "，", ",", "印发", "的", "、", "，", "在", "以", "为", "时"]
    if WordMatch.first(of: goesOn, source, at: day.end, to: line.upperBound) != nil { return nil }
    if index == start {
      let isLast =
        day.end == line.upperBound
        || TextFolder.layout(source, at: day.end, to: line.upperBound).length > 0
        || WordMatch.first(of: Self.notes, source, at: day.end, to: line.upperBound) != nil
      return isLast ? day.end : nil
    }
    let name = TextPiece(text, from: start, to: index, node: .none).folded
    return TextClues.isIssuer(name) ? day.end : nil
  }
}
