import SourceText
import Testing

struct SourceExcerptTests {
  private func excerpt(_ text: String, _ marked: String, columns: Int = 100) -> SourceExcerpt {
    let bytes = Array(text.utf8)
    let target = Array(marked.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: target) } ?? 0
    return SourceExcerpt(
      span: SourceSpan(start, start + target.count), in: bytes, index: LineIndex(bytes),
      maximumColumns: columns)
  }

  @Test("carets stand under wide characters, two columns each")
  func wide() {
    let excerpt = excerpt("第三条 ab 会议纪要", "会议")
    #expect(excerpt.line == "第三条 ab 会议纪要")
    #expect(excerpt.carets == String(repeating: " ", count: 10) + "^^^^")
  }

  @Test("a long line is cut on both sides and the carets stay aligned")
  func cut() {
    let text = String(repeating: "甲", count: 60) + "乙" + String(repeating: "丙", count: 60)
    let excerpt = excerpt(text, "乙", columns: 30)
    #expect(excerpt.line.hasPrefix("…"))
    #expect(excerpt.line.hasSuffix("…"))
    let before = excerpt.line.prefix { $0 != "乙" }
    let width = before.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1.value) }
    #expect(excerpt.carets.prefix { $0 == " " }.count == width)
    #expect(excerpt.carets.hasSuffix("^^"))
  }

  @Test("an empty span still gets a caret, and tabs become blanks")
  func empty() {
    let bytes = Array("a\tb".utf8)
    let excerpt = SourceExcerpt(span: SourceSpan(3, 3), in: bytes, index: LineIndex(bytes))
    #expect(excerpt.line == "a b")
    #expect(excerpt.carets == "   ^")
  }
}
