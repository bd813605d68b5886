import SourceText
import Testing
import ZipContainer

@testable import DocumentModel

@Suite("Comments and changes in Word documents")
struct WordAnnotatorTests {
  private typealias Fixture = WordFixture

  /// Annotates a word of a document, and reads the copy.
  private func annotate(
    _ bytes: [UInt8], _ words: [String], change: (word: String, text: String)? = nil
  ) throws -> (copy: [UInt8], document: String) {
    let document = try readDocument(bytes)
    var annotations: [WordAnnotation] = []
    for word in words {
      let span = document.sourceSpan(of: try #require(document.span(of: word)))
      var replacement: (span: SourceSpan, text: String)?
      if let change, change.word == word { replacement = (span, change.text) }
      annotations.append(
        WordAnnotation(span: span, paragraphs: ["问题 <\(word)>", "规则"], change: replacement))
    }
    var annotator = WordAnnotator(author: "审&查", day: LegalDate(year: 2026, month: 11, day: 25))
    let copy = try annotator.annotate(bytes, annotations)
    return (copy, try part("word/document.xml", of: copy))
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var reader = try ZipReader(bytes)
    let contents = try reader.contents(of: name)
    return String(decoding: contents, as: UTF8.self)
  }

  /// The text between the marks of a comment, deleted text included.
  private func range(_ identity: Int, in document: String) throws -> String {
    let pieces = document.split(separator: "<w:commentRangeStart w:id=\"\(identity)\"/>")
    let inner = try #require(pieces.last).split(
      separator: "<w:commentRangeEnd w:id=\"\(identity)\"/>")
    var text = ""
    var isTag = false
    for character in try #require(inner.first) {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return text
  }

  private let title = WordFixture.paragraph("河源县渡口管理办法")

  @Test("the range covers exactly the word, over runs, and the text stays the same")
  func range() throws {
    let bytes = try Fixture(
      title + "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>𠮷村渡</w:t></w:r>"
        + "<w:r><w:t xml:space=\"preserve\">口由 A&amp;B </w:t><w:tab/><w:t>管理。</w:t></w:r></w:p>"
    ).bytes()
    let before = try readDocument(bytes)
    let (copy, document) = try annotate(bytes, ["渡口由", "A&B", "管理办法"])
    // In the order of the text.
    #expect(try range(0, in: document) == "管理办法")
    #expect(try range(1, in: document) == "渡口由")
    #expect(try range(2, in: document) == "A&amp;B")
    #expect(try readDocument(copy).text.bytes == before.text.bytes)
    // Both pieces of the cut run keep its properties.
    #expect(
      document.contains(
        "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">𠮷村</w:t></w:r>"
          + "<w:commentRangeStart w:id=\"1\"/>"
          + "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">渡</w:t></w:r>"))
  }

  @Test("a new part is named by relationship and content type; all other parts stay as they are")
  func parts() throws {
    var fixture = Fixture(title + Fixture.paragraph("渡口由县局管理。"))
    fixture.styles = ""
    fixture.more = [
      ZipPart(name: "word/media/1.bin", contents: (0..<2_000).map { UInt8($0 % 251) })
    ]
    let bytes = try fixture.bytes()
    let (copy, _) = try annotate(bytes, ["渡口由"])
    var original = try ZipReader(bytes)
    var changed = try ZipReader(copy)
    var touched: Set<String> = []
    for entry in original.entries {
      let before = try original.contents(of: entry.name)
      let after = try changed.contents(of: entry.name)
      if before != after { touched.insert(entry.name) }
    }
    #expect(
      touched == ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"])
    #expect(
      try part("[Content_Types].xml", of: copy).contains(
        "<Override PartName=\"/word/comments.xml\""))
    #expect(
      try part("word/_rels/document.xml.rels", of: copy).contains("Target=\"comments.xml\"/></"))
    let comments = try part("word/comments.xml", of: copy)
    #expect(comments.contains("问题 &lt;渡口由&gt;"))
    #expect(comments.contains("w:author=\"审&amp;查\" w:date=\"2026-11-25T00:00:00Z\""))
  }

  @Test("comments that are there stay, and new ones take other numbers")
  func existing() throws {
    let first = try annotate(try Fixture(title).bytes(), ["渡口"]).copy
    let (copy, document) = try annotate(first, ["办法", "渡口"])
    #expect(try range(0, in: document) == "渡口")
    #expect(try range(1, in: document) == "渡口")
    #expect(try range(2, in: document) == "办法")
    let comments = try part("word/comments.xml", of: copy)
    #expect(comments.hasPrefix(String(try part("word/comments.xml", of: first).dropLast(13))))
    #expect(comments.split(separator: "<w:comment ").count == 4)
  }

  @Test("a safe fix becomes a deletion and an insertion, over runs, and reads as accepted")
  func change() throws {
    let bytes = try Fixture(
      title + "<w:p><w:r><w:t>应</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>该按</w:t></w:r>"
        + "<w:r><w:t>时登记。</w:t></w:r></w:p>"
    ).bytes()
    let (copy, document) = try annotate(bytes, ["应该"], change: ("应该", "应当<"))
    #expect(try readDocument(copy).blockTexts.last == "应当<按时登记。")
    #expect(document.contains("<w:delText xml:space=\"preserve\">应</w:delText>"))
    #expect(
      document.contains(
        "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">应当&lt;</w:t></w:r></w:ins>"))
    #expect(try range(0, in: document) == "应该应当&lt;")
  }

  @Test("inside a tracked insertion nothing is inserted twice")
  func insideInsertion() throws {
    let bytes = try Fixture(
      title + "<w:p><w:ins w:id=\"7\" w:author=\"a\"><w:r><w:t>应该登记。</w:t></w:r></w:ins></w:p>"
    ).bytes()
    let (copy, document) = try annotate(bytes, ["应该"], change: ("应该", "应当"))
    #expect(try readDocument(copy).blockTexts.last == "应当登记。")
    #expect(document.split(separator: "<w:ins ").count == 2)
    #expect(document.contains("w:id=\"8\""))
  }

  @Test("tables, links, notes, numbers and text boxes take comments where Word takes them")
  func places() throws {
    var fixture = Fixture(
      title
        + "<w:tbl><w:tr><w:tc>\(Fixture.paragraph("格一"))</w:tc><w:tc>\(Fixture.paragraph("格二"))</w:tc></w:tr></w:tbl>"
        + "<w:p><w:hyperlink><w:r><w:t>链接文字</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + Fixture.item("自动编号段", list: 1)
        + "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:pict><v:textbox><w:txbxContent>\(Fixture.paragraph("框内文字"))</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    )
    fixture.numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    fixture.footnotes = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注释文字</w:t></w:r></w:p></w:footnote>"
    let bytes = try fixture.bytes()
    let before = try readDocument(bytes)
    let (copy, document) = try annotate(bytes, ["格二", "链接", "第一条自动", "框内", "注释"])
    #expect(try range(0, in: document) == "格二")
    #expect(try range(1, in: document) == "链接")
    #expect(try range(2, in: document) == "自动")
    #expect(document.contains("<w:jc w:val=\"left\"/></w:pPr><w:commentRangeStart w:id=\"3\"/>"))
    #expect(try part("word/footnotes.xml", of: copy) == part("word/footnotes.xml", of: bytes))
    #expect(document.contains("<w:commentReference w:id=\"4\"/>"))
    #expect(try readDocument(copy).text.bytes == before.text.bytes)
  }

  @Test("every word of a document can be annotated without changing the text")
  func everyWord() throws {
    let bytes = try Fixture(
      title + Fixture.paragraph("一、渡口", "由县", "局管理，", "每年检查两次。") + "<w:p/>"
        + Fixture.paragraph("𠮷", "𠀀字", "&lt;甲&gt;")
    ).bytes()
    let before = try readDocument(bytes)
    let source = before.arena.source.bytes
    let starts = source.indices.filter { source[$0] & 0xC0 != 0x80 } + [source.count]
    for first in 0..<(starts.count - 1) {
      for last in (first + 1)..<min(starts.count, first + 7) {
        let span = SourceSpan(starts[first], starts[last])
        var annotator = WordAnnotator(author: "a", day: nil)
        let copy = try annotator.annotate(bytes, [WordAnnotation(span: span, paragraphs: ["x"])])
        #expect(try readDocument(copy).arena.source.bytes == source)
      }
    }
  }
}
