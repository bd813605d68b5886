internal import ZipContainer

/// The workbook inside of a chart (图表数据): one sheet, so that the chart can be changed in Word or WPS.
enum ChartWorkbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packaging = "http://schemas.openxmlformats.org/package/2006"
  private static let content = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static func write(_ chart: WordChart) throws(ZipFailure) -> [UInt8] {
    let types = """
      <Types xmlns="\(packaging)/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
      ContentType="\(content).sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" \
      ContentType="\(content).worksheet+xml"/></Types>
      """
    let workbook = """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
      <sheet name="Sheet1" sheetId="1" r:id="sheet"/></sheets></workbook>
      """
    let parts = [
      ("[Content_Types].xml", types),
      ("_rels/.rels", relation("book", "officeDocument", "xl/workbook.xml")),
      ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", relation("sheet", "worksheet", "worksheets/sheet1.xml")),
      ("xl/worksheets/sheet1.xml", sheet(chart)),
    ]
    return try ZipWriter.archive(
      parts.map { name, text in
        ZipPart(name: name, contents: Array((WordParts.declaration + text).utf8))
      })
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    """
    <Relationships xmlns="\(packaging)/relationships"><Relationship Id="\(id)" \
    Type="\(office)/\(type)" Target="\(target)"/></Relationships>
    """
  }

  private static func sheet(_ chart: WordChart) -> String {
    var rows = row(1, [chart.categoryName] + chart.series.map(\.name), [])
    for (index, category) in chart.categories.enumerated() {
      rows += row(
        index + 2, [category],
        chart.series.map { index < $0.values.count ? $0.values[index] : 0 })
    }
    return "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
  }

  private static func row(_ number: Int, _ texts: [String], _ values: [Double]) -> String {
    var cells = ""
    for (index, text) in texts.enumerated() {
      cells +=
        "<c r=\"\(column(index))\(number)\" t=\"inlineStr\"><is><t>\(WordParts.escaped(text))</t></is></c>"
    }
    for (index, value) in values.enumerated() {
      cells += "<c r=\"\(column(texts.count + index))\(number)\"><v>\(value)</v></c>"
    }
    return "<row r=\"\(number)\">\(cells)</row>"
  }

  /// The letter of a column, 0-based; charts have few.
  static func column(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(0x41 + min(max(index, 0), 25))))
  }
}
