/// The fixed parts of a .docx: styles, fonts, page, footers (固定部件).
enum WordParts {
  static let declaration =
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Which pages a footer is for: the page number stands at the outer edge.
  enum Side {
    case odd
    case even
  }

  /// Text for XML; characters that XML forbids are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        let value = scalar.value
        guard value >= 0x20 || value == 0x09, value & 0xFFFE != 0xFFFE else { continue }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func contentTypes(charts: Int) -> String {
    let parts = (0..<charts).map { index in
      "<Override PartName=\"/word/charts/chart\(index + 1).xml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
    }
    return declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="xlsx" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>\
      \(override("/word/document.xml", "document.main"))\(override("/word/styles.xml", "styles"))\
      \(override("/word/fontTable.xml", "fontTable"))\(override("/word/footer1.xml", "footer"))\
      \(override("/word/footer2.xml", "footer"))\(override("/word/settings.xml", "settings"))\
      \(parts.joined())<Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """
  }

  private static func override(_ part: String, _ kind: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument"
      + ".wordprocessingml.\(kind)+xml\"/>"
  }

  static let packageRelations =
    declaration + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="document" Type="\(officeRelations)/officeDocument" \
      Target="word/document.xml"/><Relationship Id="core" \
      Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """

  /// The relations of the document part.
  /// - Parameter files: The addresses of files that the text leads to.
  static func documentRelations(charts: Int, files: [String]) -> String {
    let fixed = [
      ("styles", "styles", "styles.xml"), ("fonts", "fontTable", "fontTable.xml"),
      ("odd", "footer", "footer1.xml"), ("even", "footer", "footer2.xml"),
      ("settings", "settings", "settings.xml"),
    ]
    let all =
      fixed
      + (0..<charts).map { ("chart\($0 + 1)", "chart", "charts/chart\($0 + 1).xml") }
    let inside = all.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(officeRelations)/\(kind)\" Target=\"\(target)\"/>"
    }
    let outside = files.enumerated().map { index, address in
      "<Relationship Id=\"file\(index + 1)\" Type=\"\(officeRelations)/hyperlink\" "
        + "Target=\"\(escaped(address))\" TargetMode=\"External\"/>"
    }
    return declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + (inside + outside).joined() + "</Relationships>"
  }

  static func properties(_ title: String, _ day: String) -> String {
    declaration + """
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(escaped(title))</dc:title>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(day)T00:00:00Z</dcterms:created>\
      </cp:coreProperties>
      """
  }

  static let documentStart =
    declaration + """
      <w:document xmlns:w="\(main)" xmlns:r="\(officeRelations)" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>
      """

  /// A4 (210 × 297 mm) with a type area of 156 × 225 mm; 22 lines a page, 28 characters a line.
  static let section = """
    <w:sectPr><w:footerReference w:type="default" r:id="odd"/>\
    <w:footerReference w:type="even" r:id="even"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" \
    w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>\
    <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
    """

  static let settings =
    declaration + """
      <w:settings xmlns:w="\(main)"><w:evenAndOddHeaders/><w:characterSpacingControl \
      w:val="compressPunctuation"/></w:settings>
      """

  /// — 1 — in 宋体 四号 at the outer edge, one character in (GB/T 9704-2012 7.5).
  static func footer(_ side: Side) -> String {
    let place =
      side == .odd
      ? #"<w:jc w:val="right"/><w:ind w:rightChars="100" w:right="280"/>"#
      : #"<w:jc w:val="left"/><w:ind w:leftChars="100" w:left="280"/>"#
    let look = """
      <w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>
      """
    return declaration + """
      <w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Footer"/>\(place)</w:pPr>\
      <w:r>\(look)<w:t xml:space="preserve">— </w:t></w:r>\
      <w:r>\(look)<w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r>\(look)<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
      <w:r>\(look)<w:fldChar w:fldCharType="separate"/></w:r><w:r>\(look)<w:t>1</w:t></w:r>\
      <w:r>\(look)<w:fldChar w:fldCharType="end"/></w:r>\
      <w:r>\(look)<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
      """
  }

  /// Each font with the ones that may stand for it where it is not installed.
  static let fonts =
    declaration + "<w:fonts xmlns:w=\"\(main)\">"
    + font("方正小标宋简体", "方正小标宋_GBK,Noto Serif CJK SC,宋体", "roman")
    + font("仿宋_GB2312", "仿宋,FangSong,Noto Serif CJK SC", "modern")
    + font("楷体_GB2312", "楷体,KaiTi,Noto Serif CJK SC", "modern")
    + font("黑体", "SimHei,Noto Sans CJK SC", "modern")
    + font("宋体", "SimSun,Noto Serif CJK SC", "auto") + "</w:fonts>"

  private static func font(_ name: String, _ others: String, _ family: String) -> String {
    "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(others)\"/><w:charset w:val=\"86\"/>"
      + "<w:family w:val=\"\(family)\"/></w:font>"
  }

  static let styles =
    declaration + """
      <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
      \(face("仿宋_GB2312"))<w:sz w:val="32"/><w:szCs w:val="32"/>\
      <w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault>\
      </w:docDefaults>
      """
    + style(
      "Normal", "Normal", indent: 640, justify: "both", isDefault: true)
    + style(
      "Title", "Title", font: "方正小标宋简体", size: 44, justify: "center",
      spacing: #"w:before="0" w:after="300" w:line="660" w:lineRule="exact""#)
    + style("DocumentNumber", "Document Number", justify: "center", spacing: #"w:after="579""#)
    + style("Recipient", "Recipient", justify: "both")
    + style("Attachment", "Attachment", font: "黑体", justify: "left")
    + style("Heading1", "heading 1", font: "黑体", indent: 640, justify: "both", outline: 0)
    + style("Heading2", "heading 2", font: "楷体_GB2312", indent: 640, justify: "both", outline: 1)
    // A zone of 14.5 letters at the right edge, whose middle is that of a date four letters in.
    + style("SignatureLine", "Signature Line", justify: "center", leftIndent: 4204)
    + style("SignatureLong", "Signature Long", justify: "right", rightIndent: 640)
    + style(
      "Letterhead", "Letterhead", font: "方正小标宋简体", size: 76, justify: "center",
      spacing: #"w:before="600" w:after="579" w:line="900" w:lineRule="exact""#, colour: "FF0000")
    + style(
      "LetterheadNumber", "Letterhead Number", justify: "center", spacing: #"w:after="900""#,
      border:
        #"<w:pBdr><w:bottom w:val="single" w:sz="16" w:space="10" w:color="FF0000"/></w:pBdr>"#)
    + style("TableNote", "Table Note", size: 24, justify: "both", line: 400)
    + style("TableHead", "Table Head", font: "黑体", size: 24, justify: "center", line: 360)
    + style("TableNumber", "Table Number", size: 24, justify: "right", line: 360)
    + style("TableText", "Table Text", size: 24, justify: "left", line: 360)
    + style("ListHead", "List Head", font: "黑体", size: 21, justify: "center", line: 290)
    + style("ListNumber", "List Number", size: 21, justify: "right", line: 290)
    + style("ListText", "List Text", size: 21, justify: "left", line: 290)
    + style(
      "Picture", "Picture", justify: "center",
      spacing: #"w:before="120" w:after="120" w:line="240" w:lineRule="auto""#)
    + style("Footer", "footer", size: 28, justify: "left", line: 360)
      + """
      <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
      \(borders)</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/>\
      <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
      """

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>" }.joined()

  private static func face(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
  }

  private static func style(
    _ id: String, _ name: String, font: String? = nil, size: Int? = nil, indent: Int = 0,
    justify: String, leftIndent: Int = 0, rightIndent: Int = 0, spacing: String? = nil,
    line: Int? = nil, outline: Int? = nil, colour: String? = nil, border: String = "",
    isDefault: Bool = false
  ) -> String {
    let chars = indent > 0 ? " w:firstLineChars=\"200\"" : ""
    let space = spacing ?? line.map { "w:line=\"\($0)\" w:lineRule=\"exact\"" }
    return
      "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/><w:pPr>"
      + (outline == nil ? "" : "<w:keepNext/>") + border
      // Lines of small letters do not stand on the page's lines.
      + (line == nil ? "" : #"<w:snapToGrid w:val="0"/>"#)
      + (space.map { "<w:spacing \($0)/>" } ?? "")
      + "<w:ind w:left=\"\(leftIndent)\" w:right=\"\(rightIndent)\" w:firstLine=\"\(indent)\"\(chars)/>"
      + "<w:jc w:val=\"\(justify)\"/>"
      + (outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "") + "</w:pPr><w:rPr>"
      + (font.map(face) ?? "") + (colour.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
      + (size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? "")
      + "</w:rPr></w:style>"
  }
}
