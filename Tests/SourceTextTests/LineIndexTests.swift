import SourceText
import Testing

struct LineIndexTests {
  @Test("lines and columns count from one, columns in code points")
  func columns() {
    let bytes = Array("第一条\n𠀀乙丙".utf8)
    let index = LineIndex(bytes)
    #expect(index.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(index.position(of: 6) == SourcePosition(line: 1, column: 3))
    #expect(index.position(of: 10) == SourcePosition(line: 2, column: 1))
    #expect(index.position(of: 14) == SourcePosition(line: 2, column: 2))
  }

  @Test("LF, CRLF and a lone CR each end one line")
  func lineEnds() {
    let index = LineIndex(Array("a\nb\r\nc\rd".utf8))
    #expect(index.lineCount == 4)
    #expect(index.position(of: 7) == SourcePosition(line: 4, column: 1))
    #expect(index.span(ofLine: 2) == SourceSpan(2, 3))
  }

  @Test("a byte order mark takes no column")
  func byteOrderMark() {
    let index = LineIndex([0xEF, 0xBB, 0xBF, 0x61, 0x62])
    #expect(index.position(of: 3) == SourcePosition(line: 1, column: 1))
    #expect(index.position(of: 4) == SourcePosition(line: 1, column: 2))
  }

  @Test("places outside the text are clamped")
  func clamped() {
    let index = LineIndex(Array("ab".utf8))
    #expect(index.position(of: -5) == SourcePosition(line: 1, column: 1))
    #expect(index.position(of: 99) == SourcePosition(line: 1, column: 3))
  }
}
