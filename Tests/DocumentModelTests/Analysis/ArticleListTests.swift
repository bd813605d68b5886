import SourceText
import Testing

@testable import DocumentModel

@Suite("Lists of articles")
struct ArticleListTests {
  private func read(_ text: String) -> [String] {
    let reader = TextReader(bytes: Array(text.utf8))
    let list = ArticleList.read(reader, at: 0, before: reader.bytes.count)
    return list?.entries.map(\.reference.chinese) ?? []
  }

  @Test(
    "every spelling of a list gives its articles",
    arguments: [
      ("第三条", ["第三条"]), ("第3条第2款", ["第三条第二款"]), ("第三条之一第二款第（三）项", ["第三条之一第二款第（三）项"]),
      ("第三条、第五条至第八条", ["第三条", "第五条", "第八条"]), ("第十八条、十九条", ["第十八条", "第十九条"]),
      ("第三条第一款、第二款", ["第三条第一款", "第三条第二款"]),
      ("第三条第一款第（一）项、第（三）项", ["第三条第一款第（一）项", "第三条第一款第（三）项"]),
      ("第三条第一、三项", ["第三条第（一）项", "第三条第（三）项"]),
      ("第三条第（一）（二）项", ["第三条第（一）项", "第三条第（二）项"]), ("第八、九条", ["第八条", "第九条"]),
      ("的第三条", ["第三条"]), ("第三条，第五条", ["第三条", "第五条"]), ("第三条，第一", ["第三条"]),
      ("第三章", []), ("第一，", []), ("第三次", []), ("第二款", []), ("", []),
    ])
  func lists(text: String, articles: [String]) {
    #expect(read(text) == articles)
  }

  @Test("a list without end stops at a limit")
  func limit() {
    #expect(read(String(repeating: "第一条、", count: 500)).count == 64)
  }
}
