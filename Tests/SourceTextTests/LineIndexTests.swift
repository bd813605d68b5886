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

  @Test("columns of long lines are those of counting from their start")
  func longLines() {
    let line = String(repeating: "甲a𠀀", count: 1_500)
    let bytes = Array("\u{FEFF}\(line)\n短\n\(line)".utf8)
    let index = LineIndex(bytes)
    let second = 3 + line.utf8.count + 1 + 4
    for (start, number) in [(3, 1), (second, 3)] {
      for offset in stride(from: 0, through: line.utf8.count, by: 7) {
        let place = start + offset
        let counted = bytes[start..<place].count { $0 & 0xC0 != 0x80 }
        #expect(index.position(of: place) == SourcePosition(line: number, column: counted + 1))
      }
    }
    #expect(index.position(of: second - 1) == SourcePosition(line: 2, column: 2))
  }
}
