import Foundation
import SourceText
import Testing

@testable import DocumentModel

@Suite("Writers")
struct DocumentWriterTests {
  @Test("own XML keeps what is known, what is absent and what is unknown apart")
  func threeAnswers() throws {
    let stated = try readDocument(
      ownXML(
        head:
          "<title>望湖镇办法</title><issuer>望湖镇人民政府</issuer><signDate>2026-03-05</signDate><promulgationDate/>",
        after: "<signature><issuer>望湖镇人民政府</issuer></signature>"))
    let text = written(stated, as: .xml)
    #expect(text.contains("<signDate>2026-03-05</signDate>"))
    #expect(text.contains("<promulgationDate/>") && text.contains("<effectiveDate/>"))
    #expect(!text.contains("<procedure") && !text.contains("<filings"))
    let unknown = try readDocument(ownXML())
    #expect(!written(unknown, as: .xml).contains("promulgationDate"))
    let empty = try readDocument(ownXML(after: ""))
    #expect(!written(empty, as: .xml).contains("<signature"))
  }

  @Test(
    "a day that is known to be missing stays so through Akoma Ntoso",
    arguments: [
      "<signDate/>", "<promulgationDate/>", "<effectiveDate/>", "<expiryDate/>",
    ])
  func absentDays(_ element: String) throws {
    let body = "<article><number>第一条</number><p>本办法自2026年4月1日起施行，有效期五年。</p></article>"
    let document = try readDocument(
      ownXML(
        head: "<title>望湖镇办法</title>" + element, body: body,
        after: "<signature><issuer>望湖镇人民政府</issuer><date>2026年3月5日</date></signature>"))
    let again = try rewritten(document, as: .akn)
    for (left, right) in zip(document.head.days, again.head.days) {
      #expect(left.day.isSame(as: right.day), "\(left.element)")
    }
  }

  @Test("steps and filings go through Akoma Ntoso with all they say")
  func records() throws {
    let records = """
      <procedure><step kind="legality-review" start="2026-01-19" body="甲&amp;乙局" outcome="合法"/></procedure>
      <filings><filing line="congress" date="2026-03-20"><material>备案报告</material><material>正文</material></filing>
      <filing line="government" receiver="黄石市人民政府"/></filings>
      """
    let text = ownXML().replacing("</head>", with: "</head>" + records)
    let again = try rewritten(try readDocument(text), as: .akn)
    #expect(again.procedure?.map(\.kind) == [.legalityReview])
    #expect(again.procedure?.first?.body.value == "甲&乙局")
    #expect(again.filings?.map(\.line) == [.congress, .government])
    #expect(again.filings?.first?.materials == ["备案报告", "正文"])
    #expect(again.filings?.last?.receiver.value == "黄石市人民政府")
    #expect(again.filings?.last?.date.value == nil)
  }

  @Test("marks of the formats are text in a text", arguments: WritableFormat.allCases)
  func escaping(_ format: WritableFormat) throws {
    let words = "甲<乙>&amp;“丙”'丁'\"戊\"\u{20BB7}]]>"
    let document = try readDocument("望湖镇办法\n\n第一条 \(words)应当植树。\n第二条 每村植树。\n")
    #expect(try rewritten(document, as: format).blockTexts == document.blockTexts)
  }

  @Test(
    "characters that XML forbids become the replacement character",
    arguments: [
      WritableFormat.xml, .akn, .html,
    ])
  func controls(_ format: WritableFormat) throws {
    let document = try readDocument("望湖镇办法\n\n第一条 甲\u{FFFE}乙应当植树。\n")
    let again = try rewritten(document, as: format)
    #expect(again.blockTexts.last == "第一条甲\u{FFFD}乙应当植树。")
    let losses = DocumentConversion(document, to: format).losses
    #expect(losses == [.text(paragraphs: 1, first: "第一条")])
  }

  @Test(
    "a table keeps its rows, columns and empty cells",
    arguments: [
      WritableFormat.xml, .akn, .html,
    ])
  func tables(_ format: WritableFormat) throws {
    let table = """
      <table><row><cell>村</cell><cell>亩</cell><cell>备注</cell></row>
      <row><cell>东村</cell><cell/><cell>第2批</cell></row><row><cell/><cell/><cell/></row></table>
      """
    let document = try readDocument(
      ownXML(body: "<article><number>第一条</number><p>见表。</p>\(table)</article>"))
    let rows = try #require(try rewritten(document, as: format).tables.first).rows
    #expect(rows.map { $0.map(\.count) } == [[1, 1, 1], [1, 0, 1], [0, 0, 0]])
  }

  @Test("rows and columns of a page come into own XML")
  func pageTable() throws {
    let page = """
      <html><body><div id="zoom"><p>望湖镇通告</p><p>各村应当按下表植树，并在规定的期限内完成，由镇人民政府验收。</p>
      <table><tr><td>村</td><td>亩</td></tr><tr><td></td><td>5</td></tr></table></div></body></html>
      """
    let text = written(try readDocument(page), as: .xml)
    #expect(text.contains("<cell/>\n        <cell>5</cell>"))
  }

  @Test("notes under the signature and footnotes have elements of their own")
  func notes() throws {
    let document = try readDocument(
      ownXML(
        after: """
          <signature><issuer>望湖镇人民政府</issuer><date>2026年3月5日</date><note>（此件公开发布）</note></signature>
          <notes><note>注：面积按亩计。</note></notes>
          """))
    #expect(document.texts(of: .signature) == ["望湖镇人民政府", "2026年3月5日", "（此件公开发布）"])
    for format in [WritableFormat.xml, .akn] {
      let again = try rewritten(document, as: format)
      #expect(again.texts(of: .signature) == document.texts(of: .signature))
      #expect(again.texts(of: .note) == ["注：面积按亩计。"])
      #expect(again.head.issuers.map(\.name) == ["望湖镇人民政府"])
    }
    let losses = DocumentConversion(document, to: .text).losses
    #expect(losses.contains(.notes(1)))
  }

  @Test("citations are written with what they name, and own parts with their identity")
  func references() throws {
    let document = try readDocument(
      """
      望湖镇植树办法

      第一条 根据《中华人民共和国森林法》第十条，制定本办法。
      第二条 违反本办法第一条的，依照《中华人民共和国森林法》处理。

      望湖镇人民政府
      2026年3月5日

      """)
    let text = written(document, as: .akn)
    #expect(text.contains("<ref href=\"#ref-1\">《中华人民共和国森林法》第十条</ref>"))
    #expect(text.contains("<ref href=\"#art_1\">"))
    #expect(text.components(separatedBy: "<TLCReference").count == 2)
    let again = try rewritten(document, as: .akn)
    #expect(again.references.compactMap(\.name) == ["中华人民共和国森林法", "中华人民共和国森林法"])
  }

  @Test("identities are given once, whatever numbers the text repeats")
  func identities() throws {
    let document = try readDocument(
      "望湖镇办法\n\n第一条 植树。\n第一条 护林。\n第一条之一 防火。\n")
    let text = written(document, as: .akn)
    for identity in ["art_1", "art_1-v2", "art_1-1"] {
      #expect(text.contains("<article eId=\"\(identity)\">"))
    }
  }

  @Test("labels stand above a text only for what it does not say itself")
  func labels() throws {
    let body = "<article><number>第一条</number><p>本办法自2026年4月1日起施行。</p></article>"
    let signature = "<signature><issuer>望湖镇人民政府</issuer><date>2026年3月5日</date></signature>"
    let plain = try readDocument(
      ownXML(head: "<title>望湖镇办法</title>", body: body, after: signature))
    #expect(written(plain, as: .text).hasPrefix("望湖镇办法\n"))
    let published = try readDocument(
      ownXML(
        head: "<title>望湖镇办法</title><promulgationDate>2026-03-09</promulgationDate>", body: body,
        after: signature))
    #expect(written(published, as: .text).hasPrefix("公布日期：2026-03-09\n\n望湖镇办法\n"))
    #expect(DocumentConversion(published, to: .text).losses.isEmpty)
  }

  @Test("an item that begins with a digit is not joined with its number")
  func digits() throws {
    let document = try readDocument(
      ownXML(body: "<level><number>1.</number><p>5亩以上的地块应当植树。</p></level>"))
    let again = try rewritten(document, as: .text)
    #expect(again.paths.last == "1.")
  }

  @Test("the format is told from the name of a file")
  func fileNames() {
    let names = ["a.xml", "a.akn", "a.AKN.xml", "a.txt", "a.htm", "a.html", "a.docx", "xml"]
    #expect(
      names.map { WritableFormat(fileName: $0) } == [
        .xml, .akn, .akn, .text, .html, .html, nil, nil,
      ])
  }
}
