import SourceText
import Testing
import ZipContainer

@testable import DocumentModel

@Suite("Word documents")
struct WordDocumentReaderTests {
  private typealias Fixture = WordFixture

  private let title = WordFixture.paragraph("河源县人民政府", "关于加强渡口", "管理的通知")

  @Test("title, number, recipients and signature are told as in plain text, over runs")
  func head() throws {
    let document = try Fixture(
      title + Fixture.paragraph("河政规〔20", "26〕5", "号")
        + Fixture.paragraph("各乡镇人民政府，县政府", "各部门：")
        + Fixture.paragraph("一、渡口由县交通运输局管理。")
        + Fixture.paragraph("河源县人民政府") + Fixture.paragraph("2026年", "3月5日")
    ).read()
    #expect(document.head.title.value == "河源县人民政府关于加强渡口管理的通知")
    #expect(document.head.documentNumber.value == "河政规〔2026〕5号")
    #expect(document.head.recipients.value == "各乡镇人民政府，县政府各部门")
    #expect(document.head.issuers.map(\.name) == ["河源县人民政府"])
    #expect(document.head.signDate.value == LegalDate(year: 2026, month: 3, day: 5))
    #expect(document.texts(of: .signature) == ["河源县人民政府", "2026年3月5日"])
  }

  @Test("the place of a word split over runs is paragraph, run and UTF-16 character")
  func places() throws {
    let document = try Fixture(
      title + "<w:p/>" + Fixture.paragraph("𠮷村渡", "口由县交", "通运输局管理；𠀀字&amp;码")
    ).read()
    let word = try #require(document.originalPlace(of: "渡口由"))
    #expect(word.container == 3)
    // 𠮷 is two UTF-16 units.
    #expect(word.character == 4)
    #expect(word.element == 1)
    #expect(word.chinese == "第3段第4字")
    let later = try #require(document.originalPlace(of: "交通"))
    #expect([later.container, later.element, later.character] == [3, 2, 8])
    let last = try #require(document.originalPlace(of: "码"))
    #expect([last.element, last.character] == [3, 20])
    #expect(document.position(of: "渡口由") == SourcePosition(line: 3, column: 3))
  }

  @Test("changes count as accepted: insertions stay, deletions and moved text go")
  func changes() throws {
    let document = try Fixture(
      title + """
        <w:p><w:r><w:t>渡口由</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>乡</w:delText></w:r></w:del>\
        <w:ins w:id="2" w:author="a"><w:r><w:t>县</w:t></w:r></w:ins><w:r><w:t>管理。</w:t></w:r>\
        <w:moveFrom w:id="3" w:author="a"><w:r><w:t>原处。</w:t></w:r></w:moveFrom></w:p>\
        <w:p><w:moveTo w:id="4" w:author="a"><w:r><w:t>新处。</w:t></w:r></w:moveTo></w:p>
        """
    ).read()
    #expect(document.texts(of: .paragraph) == ["渡口由县管理。", "新处。"])
    #expect(document.originalPlace(of: "县管")?.character == 4)
  }

  @Test("a deleted paragraph mark joins two paragraphs, whose characters keep their own places")
  func joined() throws {
    let document = try Fixture(
      title + """
        <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>渡口由</w:t></w:r></w:p>\
        <w:p><w:r><w:t>县局管理。</w:t></w:r></w:p><w:p><w:r><w:t>另一段。</w:t></w:r></w:p>
        """
    ).read()
    #expect(document.texts(of: .paragraph) == ["渡口由县局管理。", "另一段。"])
    #expect(document.originalPlace(of: "渡口由")?.container == 2)
    #expect(document.originalPlace(of: "县局")?.container == 3)
    #expect(document.originalPlace(of: "另一段")?.container == 4)
  }

  @Test("comments, instructions, contents, hidden text and copies for older programs are left out")
  func leftOut() throws {
    let document = try Fixture(
      title + """
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>目录第一章</w:t></w:r></w:p>\
        <w:p><w:r><w:t>目录第二章</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\
        <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>施行日期</w:t></w:r><w:commentRangeEnd w:id="0"/>\
        <w:r><w:commentReference w:id="0"/></w:r>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>另定</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>\
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>\
        <w:p><w:r><w:t>框内的字。</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>\
        <mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>框内的字。</w:t></w:r></w:p></w:txbxContent>\
        </v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外的字。</w:t></w:r></w:p>
        """
    ).read()
    #expect(document.texts(of: .paragraph) == ["施行日期另定。", "框外的字。", "框内的字。"])
    #expect(document.originalPlace(of: "框外")?.container == 5)
    #expect(document.originalPlace(of: "框内")?.container == 6)
  }

  @Test("cells are cells, one cell alone is only a frame, and rows deleted are gone")
  func tables() throws {
    func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }
    func row(_ cells: String..., properties: String = "") -> String {
      "<w:tr>\(properties)"
        + cells.map { "<w:tc>\(WordFixture.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let document = try Fixture(
      table("<w:tr><w:tc>\(title)</w:tc></w:tr>") + Fixture.paragraph("第一条　渡口分级如下。")
        + table(
          row("名称", "2026年3月5日"),
          row("删去", "的行", properties: "<w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>"))
        + Fixture.paragraph("第二条　本办法自发布之日起施行。")
    ).read()
    #expect(document.head.title.value == "河源县人民政府关于加强渡口管理的通知")
    #expect(document.texts(of: .tableCell) == ["名称", "2026年3月5日"])
    #expect(document.head.signDate.value == nil)
    #expect(document.paths.contains("第二条"))
  }

  @Test("large tables, many alternatives and deep fields are read in one pass")
  func large() throws {
    let row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let document = try Fixture(
      title + "<w:tbl>\(String(repeating: row, count: 5_000))</w:tbl><w:p>"
        + "<mc:AlternateContent>\(String(repeating: "<mc:Fallback/>", count: 10_000))"
        + "</mc:AlternateContent>\(String(repeating: begin, count: 4_000))"
        + "\(String(repeating: end, count: 4_000))<w:r><w:t>渡口管理。</w:t></w:r></w:p>"
    ).read()
    #expect(document.texts(of: .paragraph) == ["渡口管理。"])
    #expect(document.originalPlace(of: "渡口管理。")?.container == 10_002)
  }

  @Test("notes stand at the end, and lead into their own part")
  func notes() throws {
    var fixture = Fixture(
      title + """
        <w:p><w:r><w:t>渡口管理。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
        """ + Fixture.paragraph("河源县人民政府") + Fixture.paragraph("2026年3月5日"))
    fixture.footnotes = """
      <w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
      <w:footnote w:id="2"><w:p><w:r><w:t>脚注的字。</w:t></w:r></w:p></w:footnote>\
      <w:footnote w:id="3"><w:p><w:r><w:t>没有引用。</w:t></w:r></w:p></w:footnote>
      """
    let document = try fixture.read()
    #expect(document.texts(of: .note) == ["脚注的字。"])
    #expect(document.head.signDate.value == LegalDate(year: 2026, month: 3, day: 5))
    let place = try #require(document.originalPlace(of: "脚注的"))
    #expect(place.part == "word/footnotes.xml" && !place.isMainPart)
    #expect(place.container == 2)
  }

  @Test("breaks inside a paragraph end lines, tabs and symbols are text, blanks follow xml:space")
  func specialCharacters() throws {
    let document = try Fixture(
      """
      <w:p><w:r><w:t>河源县人民政府</w:t><w:br/><w:t>关于渡口的通知</w:t></w:r></w:p>\
      <w:p><w:r><w:t> A </w:t><w:tab/><w:t xml:space="preserve"> B</w:t><w:noBreakHyphen/><w:t>C</w:t>\
      <w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="X" w:char="7532"/></w:r></w:p>
      """
    ).read()
    #expect(document.head.title.value == "河源县人民政府关于渡口的通知")
    #expect(document.texts(of: .paragraph) == ["A B-C□甲"])
    #expect(document.position(of: "关于渡口")?.line == 1)
  }

  @Test("the title among the properties counts only where the text has none")
  func properties() throws {
    let core = """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>旧模板</dc:title></cp:coreProperties>
      """
    var titled = Fixture(title + Fixture.paragraph("渡口管理。"))
    titled.core = core
    #expect(try titled.read().head.title.value == "河源县人民政府关于加强渡口管理的通知")
    var untitled = Fixture(Fixture.paragraph("一、渡口由县交通运输局管理。"))
    untitled.core = core
    #expect(try untitled.read().head.title.value == "旧模板")
  }
}
