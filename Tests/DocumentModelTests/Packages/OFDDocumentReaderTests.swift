import SourceText
import Testing
import ZipContainer

@testable import DocumentModel

@Suite("OFD documents")
struct OFDDocumentReaderTests {
  private let namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

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
    var parts = [
      (
        "OFD.xml",
        """
        <ofd:OFD \(namespace)><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>\(info)</ofd:DocInfo>\
        <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
        """
      ),
      (
        "Doc_0/Document.xml",
        """
        <ofd:Document \(namespace)><ofd:Pages>\
        \(pages.indices.map { "<ofd:Page ID=\"\($0 + 1)\" BaseLoc=\"Pages/P\($0).xml\"/>" }.joined())\
        </ofd:Pages>\(tags == nil ? "" : "<ofd:CustomTags>Tags/List.xml</ofd:CustomTags>")</ofd:Document>
        """
      ),
    ]
    for (index, page) in pages.enumerated() {
      parts.append(
        (
          "Doc_0/Pages/P\(index).xml",
          "<ofd:Page \(namespace)><ofd:Content><ofd:Layer>\(page)</ofd:Layer></ofd:Content></ofd:Page>"
        ))
    }
    if let tags {
      parts.append(
        (
          "Doc_0/Tags/List.xml",
          "<ofd:CustomTags \(namespace)><ofd:CustomTag><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>"
        ))
      parts.append(("Doc_0/Tags/Tag.xml", tags))
    }
    return try ZipWriter.archive(
      parts.map {
        ZipPart(
          name: $0.0, contents: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0.1)".utf8))
      })
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
