package import SourceText
package import ZipContainer

/// Writes papers as .docx (WordprocessingML, ECMA-376) in the look of official documents.
///
/// A4, margins 37 mm above, 35 mm below, 28 mm left, 26 mm right and 22 lines a page, as offices set the
/// 156 × 225 mm type area of GB/T 9704-2012; fonts by name, with fallbacks where they are missing.
package enum WordWriter {
  /// Writes a paper.
  /// - Parameter day: The day stated as that of making, so that the same paper makes the same bytes.
  package static func write(
    _ paper: WordPaper, made day: LegalDate
  ) throws(ZipFailure) -> [UInt8] {
    var body = WordBody()
    for block in paper.blocks { body.add(block) }
    var parts = [
      ZipPart(name: "[Content_Types].xml", contents: Array(WordParts.contentTypes.utf8)),
      ZipPart(name: "_rels/.rels", contents: Array(WordParts.packageRelations.utf8)),
      ZipPart(
        name: "docProps/core.xml",
        contents: Array(WordParts.properties(paper.title, day.iso).utf8)),
      ZipPart(name: "word/document.xml", contents: Array(body.document.utf8)),
      ZipPart(name: "word/styles.xml", contents: Array(WordParts.styles.utf8)),
      ZipPart(name: "word/fontTable.xml", contents: Array(WordParts.fonts.utf8)),
      ZipPart(name: "word/footer1.xml", contents: Array(WordParts.footer(.odd).utf8)),
      ZipPart(name: "word/footer2.xml", contents: Array(WordParts.footer(.even).utf8)),
      ZipPart(name: "word/settings.xml", contents: Array(WordParts.settings.utf8)),
      ZipPart(
        name: "word/_rels/document.xml.rels",
        contents: Array(WordParts.documentRelations(pictures: body.pictures.count).utf8)),
    ]
    for (index, picture) in body.pictures.enumerated() {
      parts.append(ZipPart(name: "word/media/picture\(index + 1).png", contents: picture))
    }
    return try ZipWriter.archive(parts)
  }
}

/// The text of a document part as it grows.
struct WordBody {
  private var xml = ""
  private(set) var pictures: [[UInt8]] = []

  var document: String {
    WordParts.documentStart + xml + WordParts.section + "</w:body></w:document>"
  }

  mutating func add(_ block: WordBlock) {
    switch block {
    case .title(let text): paragraph("Title", text)
    case .number(let text): paragraph("DocumentNumber", text)
    case .recipient(let text): paragraph("Recipient", text)
    case .heading(let text): paragraph("Heading1", text)
    case .subheading(let text): paragraph("Heading2", text)
    case .paragraph(let text): paragraph("Normal", text)
    case .signature(let text): paragraph("SignatureLine", text)
    case .note(let text): paragraph("TableNote", text)
    case .table(let rows): table(rows)
    case .picture(let bytes, let width, let height, let description):
      picture(bytes, width, height, description)
    }
  }

  private mutating func paragraph(_ style: String, _ text: String) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.runs(text))</w:p>"
  }

  /// Line breaks inside a text stay line breaks.
  private static func runs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      (index > 0 ? "<w:r><w:br/></w:r>" : "")
        + "<w:r><w:t xml:space=\"preserve\">\(WordParts.escaped(String(line)))</w:t></w:r>"
    }.joined()
  }

  private mutating func table(_ rows: [[String]]) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    let widths = Self.widths(rows, count)
    xml +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"\(Self.tableWidth)\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      xml += "<w:tr><w:trPr><w:cantSplit/>\(index == 0 ? "<w:tblHeader/>" : "")</w:trPr>"
      for column in 0..<count {
        let text = column < row.count ? row[column] : ""
        let style = index == 0 ? "TableHead" : Self.isNumber(text) ? "TableNumber" : "TableText"
        xml +=
          "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/>"
          + "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
          + Self.runs(text) + "</w:p></w:tc>"
      }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  /// Numbers and shares stand right, so that their places line up.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x25 }
  }

  /// The type area: 156 mm in twentieths of a point.
  private static let tableWidth = 8844

  /// Gives each column room for six characters or its longest text, and shares the rest by length.
  private static func widths(_ rows: [[String]], _ count: Int) -> [Int] {
    let longest = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 1
    }
    let least = longest.map { min(max($0, 2), 6) * 240 + 180 }
    let rest = tableWidth - least.reduce(0, +)
    guard rest > 0 else { return least.map { $0 * tableWidth / max(1, least.reduce(0, +)) } }
    let needs = longest.map { min(max($0 - 6, 0), 26) }
    let sum = needs.reduce(0, +)
    guard sum > 0 else { return least.map { $0 + rest / count } }
    return zip(least, needs).map { $0 + rest * $1 / sum }
  }

  private mutating func picture(
    _ bytes: [UInt8], _ width: Int, _ height: Int, _ description: String
  ) {
    pictures.append(bytes)
    let id = pictures.count
    let extent = "cx=\"\(width * 36_000)\" cy=\"\(height * 36_000)\""
    let words = WordParts.escaped(description)
    xml += """
      <w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing>\
      <wp:inline><wp:extent \(extent)/><wp:docPr id="\(id)" name="picture\(id)" descr="\(words)"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr id="\(id)" name="picture\(id)"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="picture\(id)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing></w:r></w:p>
      """
  }
}
