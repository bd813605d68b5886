import Testing

@testable import DocumentModel

@Suite("Title marks")
struct TitleMarksTests {
  private func read(_ text: String) -> (name: String, inner: [String], isClosed: Bool) {
    let reader = TextReader(bytes: Array(text.utf8))
    let title = TitleMarks.read(reader, at: 0, before: reader.bytes.count)
    return (
      reader.string(title.nameStart, title.nameEnd),
      title.inner.map { reader.string($0.lowerBound, $0.upperBound) }, title.isClosed
    )
  }

  @Test("a title ends with its own mark, names inside it counted")
  func nesting() {
    #expect(read("《甲法》第一条").name == "甲法")
    #expect(read("《关于〈甲法〉的解释》").inner == ["甲法"])
    #expect(read("《关于《甲法》的解释》").inner == ["甲法"])
    #expect(read("《关于<甲法>的解释》").inner == ["甲法"])
    #expect(read("《关于〈甲法〉的解释》").name == "关于〈甲法〉的解释")
  }

  @Test("a forgotten inner mark costs the inner name only")
  func forgottenInner() {
    let title = read("《关于〈甲法的解释》第一条")
    #expect(title.name == "关于〈甲法的解释")
    #expect(title.isClosed)
    #expect(title.inner.isEmpty)
  }

  @Test(
    "a title that is never closed ends before an article or a mark",
    arguments: ["第一条", "，", "。", "《乙法》"])
  func unclosed(after: String) {
    let title = read("《甲法" + after)
    #expect(title.name == "甲法")
    #expect(!title.isClosed)
  }
}
