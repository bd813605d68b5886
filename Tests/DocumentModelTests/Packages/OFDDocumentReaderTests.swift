import SourceText
import Testing
import ZipContainer

@testable import DocumentModel

@Suite("OFD documents")
struct OFDDocumentReaderTests {
  private let namespace = OFDFixture.namespace

  /// A text object with one line of letters of 5 mm.
  private func line(
    _ identity: Int, x: Double = 25, y: Double, _ text: String, size: Double = 5
  ) -> String {
    let width = Double(text.unicodeScalars.count) * size
    return """
      <ofd:TextObject ID="\(identity)" Boundary="\(x) \(y) \(width) \(size)" Size="\(size)">\
      <ofd:TextCode X="0" Y="\(size)" DeltaX="g \(max(1, text.unicodeScalars.count - 1)) \(size)">\(text)\
      </ofd:TextCode></ofd:TextObject>
      """
  }

  private func document(_ pages: String..., info: String = "", tags: String? = nil) throws
    -> [UInt8]
  {
    try OFDFixture.document(pages, info: info, tags: tags)
  }

  private let long = String(repeating: "渡口管理", count: 8)

  @Test("lines go on where they are full, also over pages, whatever the order in the file")
  func flow() throws {
    let bytes = try document(
      line(3, x: 35, y: 60, "第一条　" + String(long.dropLast(6))) + line(1, x: 60, y: 30, "河源县渡口管理办法")
        + line(4, y: 70, long) + line(9, x: 95, y: 280, "- 1 -"),
      line(5, y: 30, "到此为止。") + line(6, x: 35, y: 40, "第二条　本办法自发布之日起施行。"))
    let document = try readDocument(bytes)
    #expect(document.head.title.value == "河源县渡口管理办法")
    #expect(
      document.texts(of: .paragraph)
        == ["第一条" + String(long.dropLast(6)) + long + "到此为止。", "第二条本办法自发布之日起施行。"])
    let place = try #require(document.originalPlace(of: "到此为止"))
    #expect([place.container, place.element, place.character] == [2, 5, 1])
    #expect(place.chinese == "第2页第5号对象第1字")
    #expect(place.part == "Doc_0/Pages/P1.xml")
  }

  @Test("objects on one base line are one line, and a gap between them is a blank")
  func baseLine() throws {
    let bytes = try document(
      line(1, x: 60, y: 30, "河源县渡口管理的通知") + line(2, y: 50, long)
        + line(4, x: 100, y: 60, "河源县财政局") + line(3, x: 35, y: 60.4, "河源县交通局")
        + line(5, x: 100, y: 70, "2026年3月5日"))
    let document = try readDocument(bytes)
    #expect(document.head.issuers.map(\.name) == ["河源县交通局", "河源县财政局"])
    #expect(document.head.signDate.value == LegalDate(year: 2026, month: 3, day: 5))
  }

  @Test(
    "several pieces of one object count on, and letters outside of the basic plane are two units")
  func pieces() throws {
    let bytes = try document(
      """
      <ofd:TextObject ID="7" Boundary="25 30 100 5" Size="5"><ofd:TextCode X="0" Y="5">𠮷村</ofd:TextCode>\
      <ofd:TextCode X="10" Y="5">渡口管理办法</ofd:TextCode></ofd:TextObject>
      """)
    let document = try readDocument(bytes)
    #expect(document.head.title.value == "𠮷村渡口管理办法")
    #expect(document.originalPlace(of: "管理")?.character == 6)
  }

  @Test("the text of a template is read once, on the first page that shows it")
  func templates() throws {
    let template = (
      "Doc_0/Tpls/T.xml",
      "<ofd:Page \(namespace)><ofd:Content><ofd:Layer>\(line(1, x: 60, y: 20, "河源县人民政府文件"))</ofd:Layer></ofd:Content></ofd:Page>"
    )
    let bytes = try OFDFixture.document(
      [
        line(2, x: 60, y: 40, "河源县渡口管理办法") + line(3, x: 35, y: 60, "第一条　渡口由县交通局管理。"),
        line(4, x: 35, y: 30, "第二条　本办法自发布之日起施行。"),
      ], template: template)
    let document = try readDocument(bytes)
    #expect(
      document.blockTexts == [
        "河源县人民政府文件", "河源县渡口管理办法", "第一条渡口由县交通局管理。", "第二条本办法自发布之日起施行。",
      ])
    #expect(document.originalPlace(of: "河源县人民")?.container == 1)
  }

  @Test("two columns are read one after the other, below a title across the page")
  func columns() throws {
    let full = "渡口由县交通局负责管理并每年检查"
    let left = (0..<7).map { line(10 + $0, x: 20, y: 50 + Double($0) * 10, full) }
    let right = (0..<7).map { line(30 + $0, x: 110, y: 50 + Double($0) * 10, full) }
    let bytes = try document(
      line(1, x: 40, y: 30, "河源县人民政府关于加强渡口管理的若干规定") + left[0] + right[0]
        + (1..<7).map { right[$0] + left[$0] }.joined() + line(50, x: 20, y: 120, "县局应当公布结果。")
        + line(51, x: 110, y: 120, "本规定自发布之日起施行。"))
    let document = try readDocument(bytes)
    let text = String(repeating: full, count: 7)
    #expect(
      document.texts(of: .paragraph) == [text + "县局应当公布结果。", text + "本规定自发布之日起施行。"])
  }

  @Test("the cells of a table are no columns")
  func tableIsNoColumns() throws {
    let rows = (0..<8).map { row in
      line(10 + row * 2, x: 20, y: 50 + Double(row) * 10, "渡口\(row)")
        + line(11 + row * 2, x: 110, y: 50 + Double(row) * 10, "第\(row)村")
    }
    let document = try readDocument(
      try document(line(1, x: 40, y: 30, "河源县人民政府关于渡口名单的通知") + rows.joined()))
    #expect(document.blockTexts.joined().contains("渡口3第3村渡口4第4村"))
  }

  @Test("a custom tag gives what the text does not show as such, metadata the title of last resort")
  func metadata() throws {
    let tags = """
      <t:root xmlns:t="urn:t" \(namespace)><t:发文字号><ofd:ObjectRef PageRef="1">2</ofd:ObjectRef></t:发文字号></t:root>
      """
    let tagged = try readDocument(
      try document(
        line(1, x: 60, y: 30, "河源县渡口管理办法") + line(3, x: 35, y: 50, "第一条　渡口由县局管理。")
          + line(2, x: 35, y: 60, "河政规2026年第5号"), tags: tags))
    #expect(tagged.head.documentNumber.value == "河政规2026年第5号")
    let untitled = try readDocument(
      try document(line(1, y: 30, "一、渡口由县局管理。"), info: "<ofd:Title>渡口通知</ofd:Title>"))
    #expect(untitled.head.title.value == "渡口通知")
  }
}
