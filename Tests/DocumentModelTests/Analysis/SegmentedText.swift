import DocumentModel
import SourceText

/// A tiny segmenter for tests: a line is a block, its number is read from its first characters.
struct SegmentedText {
  let document: NormativeDocument
  /// The span between ⟦ and ⟧ of the source, when it was marked.
  let hit: TextSpan?

  /// Segments a text; ⏎ or a line end begins a new block, ⟦…⟧ marks a hit.
  init(_ source: String) {
    var bytes: [UInt8] = []
    var hitStart: Int?
    var hitEnd: Int?
    for character in Self.folded(source).unicodeScalars {
      switch character {
      case "⟦": hitStart = bytes.count
      case "⟧": hitEnd = bytes.count
      case "⏎": bytes.append(0x0A)
      default: bytes += Array(String(character).utf8)
      }
    }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    hit = hitStart.flatMap { start in hitEnd.map { TextSpan(start, $0) } }
    let blocks = Self.lines(of: bytes)
    document = Self.segment(bytes, blocks)
  }

  private static func folded(_ source: String) -> String {
    var text = ""
    for scalar in source.unicodeScalars {
      let isWideASCII = (0xFF10...0xFF19).contains(scalar.value)
      let folded = isWideASCII ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      text.unicodeScalars.append(folded)
    }
    return text
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    return ranges
  }

  private static func segment(_ bytes: [UInt8], _ lines: [Range<Int>]) -> NormativeDocument {
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var clauses: [Clause] = []
    for (index, line) in lines.enumerated() {
      let first = sentences.count
      for sentence in cut(bytes, line, at: ["。", "！", "？"]) {
        let firstClause = clauses.count
        for clause in cut(bytes, sentence, at: ["，", "；", "：", "。", "！", "？"]) {
          clauses.append(
            Clause(
              span: TextSpan(clause.lowerBound, clause.upperBound),
              sentence: Int32(sentences.count)))
        }
        sentences.append(
          Sentence(
            span: TextSpan(sentence.lowerBound, sentence.upperBound),
            clauses: Int32(firstClause)..<Int32(clauses.count), block: Int32(index)))
      }
      let number = number(bytes, line)
      blocks.append(
        Block(
          kind: .paragraph, level: number.level, number: 1, paragraphOfArticle: 0, parent: -1,
          span: TextSpan(line.lowerBound, line.upperBound), numberLength: number.length,
          node: .none, sentences: Int32(first)..<Int32(sentences.count)))
    }
    let source = SourceFile(name: "test", bytes: bytes)
    var runs = SourceRuns()
    runs.append(start: 0, origin: 0)
    let arena = DocumentArena(
      source: source, text: bytes, nodes: [], attributes: [], attributeText: [], names: [],
      runs: runs)
    let text = ReadingText(bytes: bytes, runs: runs)
    let regions = regions(bytes, sentences)
    let citations = CitationScanner.scan(
      text: text, blocks: blocks, sentences: sentences, clauses: clauses, regions: regions)
    return NormativeDocument(
      arena: arena, text: text, head: DocumentHead(), blocks: blocks, sentences: sentences,
      clauses: clauses, regions: regions, citations: citations, procedure: nil, filings: nil)
  }

  private static func cut(
    _ bytes: [UInt8], _ range: Range<Int>, at marks: [String]
  ) -> [Range<Int>] {
    let marks = marks.map { Array($0.utf8) }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      index += 1
      let ends = marks.contains {
        index - $0.count >= start && bytes[..<index].suffix($0.count) == $0[...]
      }
      if ends {
        parts.append(start..<index)
        start = index
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static func number(_ bytes: [UInt8], _ line: Range<Int>) -> (
    level: Block.Level, length: Int
  ) {
    let text = String(decoding: bytes[line], as: UTF8.self)
    let numerals: Set<Character> = Set("一二三四五六七八九十百零〇0123456789")
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

  private static func regions(_ bytes: [UInt8], _ sentences: [Sentence]) -> [InlineRegion] {
    let pairs: [(InlineRegion.Kind, String, String)] = [
      (.quotation, "“", "”"), (.quotation, "「", "」"), (.bookTitle, "《", "》"),
      (.parenthesis, "（", "）"),
    ]
    var regions: [InlineRegion] = []
    for sentence in sentences {
      let range = sentence.span.range
      for (kind, open, close) in pairs {
        var start: Int?
        for index in range {
          if start == nil, bytes[index...].starts(with: open.utf8) { start = index }
          if let begin = start, index > begin, bytes[index...].starts(with: close.utf8) {
            regions.append(
              InlineRegion(
                kind: kind, span: TextSpan(begin, index + close.utf8.count), isClosed: true))
            start = nil
          }
        }
        if let begin = start {
          regions.append(
            InlineRegion(kind: kind, span: TextSpan(begin, range.upperBound), isClosed: false))
        }
      }
    }
    return regions.sorted { $0.span < $1.span }
  }
}
