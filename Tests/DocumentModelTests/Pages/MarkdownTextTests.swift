import SourceText
import Testing

@testable import DocumentModel

@Suite("Markdown documents")
struct MarkdownTextTests {
  private static let text = """
    ---
    title: 望湖镇植树管理办法
    author: 望湖镇人民政府
    ---

    ::: details 目录

    [1](#t1)&emsp;[2](#t2)

    :::

    ## 第一章&emsp;总则{align="center"}

    <p id="t1">&emsp;&emsp;<b>第一条</b>【目的】为了&lt;规范&gt;植树，制定本办法。</p>
    <p id="t2">**第二条** 见[省条例](https://example.org/a)规定。</p>
    """

  @Test("front matter gives the head, marks and boxes are left out")
  func head() throws {
    let document = try readDocument(Self.text)
    #expect(document.head.title.value == "望湖镇植树管理办法")
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(
      document.blockTexts == [
        "第一章总则", "第一条【目的】为了<规范>植树，制定本办法。", "第二条见省条例规定。",
      ])
    #expect(document.blocks.map(\.level) == [.chapter, .article, .article])
  }

  @Test("a day of the front matter is kept as a day of which nothing is said")
  func date() throws {
    let dated = Self.text.replacing("author: 望湖镇人民政府", with: "date: 2026-03-05")
    let head = try readDocument(dated).head
    #expect(head.statedDate.value?.iso == "2026-03-05")
    #expect(try readDocument(dated).sourceText(of: head.statedDate) == "2026-03-05")
    guard case .unknown = head.promulgationDate else {
      Issue.record("a day of the page was taken for that of promulgation")
      return
    }
    let vague = dated.replacing("2026-03-05", with: "spring")
    #expect(try readDocument(vague).head.statedDate.value == nil)
  }

  @Test("places lead back through marks and references")
  func places() throws {
    let document = try readDocument(Self.text)
    #expect(document.sourceText(of: "了<规范>") == "了&lt;规范&gt;")
    #expect(document.sourceText(of: "见省条例规定") == "见[省条例](https://example.org/a)规定")
    #expect(document.sourceText(of: document.head.title) == "望湖镇植树管理办法")
  }
}
