@testable import DocumentModel
import SourceText

/// A text as a document: a line is a paragraph, its number is read from its first characters.
///
/// Folding, segmenting and analysis are the real ones; only the outline is made up here.
struct SegmentedText {
  let document: NormativeDocument
  /// The span between ⟦ and ⟧ of the source, when it was marked.
  let hit: TextSpan?

  /// Segments a text; ⏎ begins a new paragraph, ⟦…⟧ marks a hit.
  init(_ source: String) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for scalar in source.unicodeScalars {
      switch scalar {
      case "⟦", "⟧": marks.append(bytes.count)
      case "⏎": bytes.append(0x0A)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    var runs = SourceRuns()
    runs.append(start: 0, origin: 0)
    let arena = DocumentArena(
      source: SourceFile(name: "test", bytes: bytes), text: bytes, nodes: [], attributes: [],
      attributeText: [], names: [], runs: runs)
    var builder = DocumentBuilder()
    for line in bytes.split(separator: 0x0A) {
      let number = Self.number(line)
      builder.append(
        DraftBlock(
          kind: .paragraph, level: number.level, number: number.level == .unnumbered ? 0 : 1,
          start: line.startIndex, numberEnd: line.startIndex + number.length, end: line.endIndex,
          node: .none))
    }
    let document = builder.finish(arena)
    self.document = document
    hit = marks.count == 2 ? Self.span(marks[0], marks[1], in: document.text) : nil
  }

  /// The bytes of the reading text that come from a range of the source.
  private static func span(_ start: Int, _ end: Int, in text: ReadingText) -> TextSpan? {
    let covered = text.bytes.indices.filter { (start..<end).contains(text.runs.origin(of: $0)) }
    guard let first = covered.first, let last = covered.last else { return nil }
    return TextSpan(first, last + 1)
  }

  private static func number(_ line: ArraySlice<UInt8>) -> (level: Block.Level, length: Int) {
    let text = String(decoding: line, as: UTF8.self)
    let numerals = Set("一二三四五六七八九十百零〇0123456789")
    func length(_ open: String, _ close: String) -> Int? {
      guard text.hasPrefix(open) else { return nil }
      let digits = text.dropFirst(open.count).prefix { numerals.contains($0) }
      let rest = text.dropFirst(open.count + digits.count)
      guard !digits.isEmpty, rest.hasPrefix(close) else { return nil }
      return open.utf8.count + digits.utf8.count + close.utf8.count
    }
    // 第三条 is a number only before a blank: 第三条的规定 is text.
    if let found = length("第", "条 ") { return (.article, found) }
    if let found = length("（", "）") { return (.second, found) }
    if let found = length("", "、") { return (.first, found) }
    if let found = length("", ".") { return (.third, found) }
    return (.unnumbered, 0)
  }
}
