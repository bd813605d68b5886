import SourceText
import Testing

@testable import DocumentModel

@Suite("Places of XML text in the source")
struct XMLPlacesTests {
  @Test(
    "lines and columns count code points, whatever ends the lines",
    arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let xml = ownXML(body: "<p>第一段。</p>\n<p>甲乙\n丙丁。</p>")
    let document = try readDocument(xml.replacing("\n", with: end))
    #expect(document.position(of: "第一段") == SourcePosition(line: 3, column: 10))
    #expect(document.position(of: "甲乙") == SourcePosition(line: 4, column: 4))
    #expect(document.position(of: "丙丁") == SourcePosition(line: 5, column: 1))
    #expect(document.blockTexts.last == "甲乙丙丁。")
  }

  @Test("a byte order mark counts for no column")
  func byteOrderMark() throws {
    let document = try readDocument(ByteOrderMark.utf8 + Array(ownXML().utf8))
    #expect(document.position(of: "望湖镇人民政府") == SourcePosition(line: 3, column: 10))
  }

  @Test("references lead to their place as a whole, and text after them to its own")
  func references() throws {
    let document = try readDocument(
      ownXML(body: "<p>甲&#x4E59;丙&lt;丁&#25098;己</p>"))
    #expect(document.blockTexts.last == "甲乙丙<丁戊己")
    #expect(document.sourceText(of: "乙") == "&#x4E59;")
    #expect(document.sourceText(of: "丙") == "丙")
    #expect(document.sourceText(of: "<") == "&lt;")
    #expect(document.sourceText(of: "丁") == "丁")
    #expect(document.sourceText(of: "戊己") == "&#25098;己")
    #expect(document.position(of: "己") == SourcePosition(line: 3, column: 33))
  }

  @Test("CDATA is text at its place, with its own ampersands")
  func cdata() throws {
    let document = try readDocument(ownXML(body: "<p>甲<![CDATA[乙<b>&lt;9丙]]>丁</p>"))
    #expect(document.blockTexts.last == "甲乙<b>&lt;9丙丁")
    #expect(document.position(of: "乙") == SourcePosition(line: 3, column: 20))
    #expect(document.sourceText(of: "&lt;9丙") == "&lt;9丙")
    #expect(document.sourceText(of: "丁") == "丁")
  }

  @Test("text after comments, instructions and foreign elements keeps its place")
  func interruptions() throws {
    let document = try readDocument(
      ownXML(body: "<p>甲<!-- 注 -->乙<?x y?>丙<b xmlns=\"urn:b\">丁</b>戊</p>"))
    #expect(document.blockTexts.last == "甲乙丙丁戊")
    for word in ["甲", "乙", "丙", "丁", "戊"] { #expect(document.sourceText(of: word) == word) }
  }

  @Test("astral characters take one column")
  func astral() throws {
    let document = try readDocument(ownXML(body: "<p>𠮷𠮷甲</p>"))
    #expect(document.position(of: "甲") == SourcePosition(line: 3, column: 12))
    #expect(document.sourceText(of: "𠮷甲") == "𠮷甲")
  }

  @Test("long Chinese text, which the parser hands out in pieces, keeps every place")
  func longText() throws {
    let words = (0..<2_000).map { "第\($0)款县人民政府，" }.joined()
    let document = try readDocument(ownXML(body: "<p>\(words)</p>"))
    #expect(document.blockTexts.last == words)
    #expect(document.arena.runs.count < 20)
    for number in [0, 7, 99, 1_234, 1_999] {
      let word = "第\(number)款县"
      #expect(document.sourceText(of: word) == word)
    }
  }

  @Test("long text with CRLF and references keeps every place")
  func longMixedText() throws {
    let words = (0..<800).map { "甲\($0)款。\r\n　　乙&amp;丙\($0)项；" }.joined()
    let document = try readDocument(ownXML(body: "<p>\(words)</p>"))
    for number in [0, 50, 799] {
      #expect(document.sourceText(of: "甲\(number)款") == "甲\(number)款")
      #expect(document.sourceText(of: "丙\(number)项") == "丙\(number)项")
    }
  }

  @Test("every node has the bytes of its element")
  func nodes() throws {
    let document = try readDocument(ownXML(body: "<p>甲</p><p\n>乙</p >"))
    let sources = document.arena.nodes.map {
      document.arena.source.text(of: SourceSpan(Int($0.sourceStart), Int($0.sourceEnd)))
    }
    #expect(sources[2] == "<title>望湖镇通告</title>")
    #expect(sources[4] == "<p>甲</p>")
    #expect(sources[5] == "<p\n>乙</p >")
    #expect(sources[0].hasSuffix("</normativeDocument>"))
  }

  @Test("a reader makes the same of a document whatever it read before")
  func reuse() throws {
    var reader = DocumentReader()
    let xml = Array(ownXML(body: "<p>甲<b xmlns=\"urn:b\"/>乙</p>").utf8)
    let first = try reader.read(xml, name: "a")
    for broken in ["<a><b></a>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<other/>"] {
      #expect(throws: DocumentReadError.self) { try reader.read(Array(broken.utf8), name: "b") }
    }
    let again = try reader.read(xml, name: "a")
    #expect(again.arena.names == first.arena.names)
    #expect(again.text.bytes == first.text.bytes)
    #expect(again.arena.nodes.map(\.name) == first.arena.nodes.map(\.name))
  }
}
