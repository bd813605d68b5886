import SourceText
import Testing

struct ArticleReferenceTests {
  private func read(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return ArticleReference.read(bytes.span, at: 0)?.reference.chinese
  }

  @Test(
    "a reference is read in every spelling and written in one",
    arguments: [
      ("第十六条", "第十六条"), ("第16条第2款", "第十六条第二款"), ("第八条第（三）项", "第八条第（三）项"),
      ("第八条第三项", "第八条第（三）项"), ("第一百二十条之一第二款", "第一百二十条之一第二款"),
      ("第１６条第(一)项", "第十六条第（一）项"), ("第（五）项", "第（五）项"), ("第二款", "第二款"),
    ])
  func spellings(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test("what is no reference gives nothing", arguments: ["第一章", "第条", "十六条", "第零条", "第（三项"])
  func nothing(_ text: String) {
    #expect(read(text) == nil)
  }
}
