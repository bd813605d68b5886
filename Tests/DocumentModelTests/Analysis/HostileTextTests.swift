import DocumentModel
import Testing

@Suite("Hostile text", .serialized)
struct HostileTextTests {
  /// Texts that repeat one piece and would grow quadratically in a careless reader.
  static let pieces = [
    "《", "》", "《》（", "〈《", "（以下简称《", "《甲法》第", "第一条、", "根据《甲法》，", "《甲办法》、",
    "行政处罚法第一条", "该法第二条", "“《甲法》”", "不得或者，", "：", "（一）严禁：⏎", "的，", "未经", "2021年",
    "2021-1", "《甲法》（以下简称《乙法》）", "第（一）、（二）", "<<>", "但",
  ]

  /// Everything that is read from a text, as numbers, so that nothing is left out by the optimizer.
  static func readAll(_ text: String) -> Int {
    let document = SegmentedText(text).document
    var sum = document.citations.count + DateScanner.scan(document.text).count
    for clause in document.clauses.indices.suffix(64) {
      sum += document.force(ofClause: clause).rawValue.count
      sum += document.polarity(of: document.clauses[clause].span).rawValue.count
    }
    return sum
  }

  @Test("a text of one repeated piece is read without a trap", arguments: pieces)
  func repeated(piece: String) {
    #expect(Self.readAll(String(repeating: piece, count: 400)) >= 0)
  }

  @Test(
    "a long text of one repeated piece ends, which a cubic or worse reading would not",
    .timeLimit(.minutes(5)), arguments: pieces)
  func long(piece: String) {
    #expect(Self.readAll(String(repeating: piece, count: 6_000)) >= 0)
  }

  @Test("spans stay inside the text, whatever is asked")
  func spansOutside() {
    let document = SegmentedText("根据《甲法》，制定本办法。").document
    let count = document.text.bytes.count
    for (start, end) in [(-1, 3), (0, 0), (count, count + 9), (5, 2), (count - 1, count + 1)] {
      #expect(document.polarity(of: TextSpan(start, end)) == .affirmed)
    }
    #expect(document.force(ofClause: -1) == .statement)
    #expect(document.force(ofClause: 99) == .statement)
    #expect(DateScanner.scan(document.text, in: TextSpan(0, count + 1)).isEmpty)
    #expect(DateScanner.scan(document.text, in: TextSpan(-5, 3)).isEmpty)
  }
}
