/// The text of a document part as it grows.
struct WordBody {
  private var xml = ""
  private(set) var charts: [WordChart] = []
  private(set) var files: [String] = []
  private var bookmarks = 0

  var document: String {
    WordParts.documentStart + xml + WordParts.section + "</w:body></w:document>"
  }

  /// Adds a block.
  /// - Parameters:
  ///   - previous: The block before it; nil for the first.
  ///   - next: The block after it; nil for the last.
  mutating func add(_ block: WordBlock, after previous: WordBlock?, before next: WordBlock?) {
    // A signature never stands alone on a page.
    let keep = next?.isSignature == true ? "<w:keepNext/>" : ""
    switch block {
    case .letterhead(let text): paragraph("Letterhead", WordText(text))
    case .title(let text):
      paragraph("Title", WordText(TitleLines.lines(text).joined(separator: "\n")))
    case .number(let text):
      let isUnderHead = if case .letterhead? = previous { true } else { false }
      paragraph(isUnderHead ? "LetterheadNumber" : "DocumentNumber", WordText(text))
    case .recipient(let text): paragraph("Recipient", WordText(text))
    case .heading(let text): paragraph("Heading1", WordText(text))
    case .subheading(let text): paragraph("Heading2", WordText(text))
    case .paragraph(let text): paragraph("Normal", text, properties: keep)
    case .signature(let text):
      let isFirst = previous?.isSignature != true
      let space = isFirst ? #"<w:spacing w:before="579"/>"# : ""
      paragraph(
        text.count <= 14 ? "SignatureLine" : "SignatureLong", WordText(text),
        properties: keep + space)
    case .attachment(let text):
      paragraph("Attachment", WordText(text), properties: "<w:pageBreakBefore/>")
    case .note(let text): paragraph("TableNote", text, properties: keep)
    case .table(let rows): table(rows, .usual)
    case .list(let rows): table(rows, .small)
    case .chart(let chart): draw(chart)
    }
  }

  private mutating func paragraph(_ style: String, _ text: WordText, properties: String = "") {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>"
    for run in text.runs { add(run) }
    xml += "</w:p>"
  }

  private mutating func add(_ run: WordText.Run) {
    if let anchor = run.anchor {
      bookmarks += 1
      xml += "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(WordParts.escaped(anchor))\"/>"
    }
    switch run.link {
    case .place(let name)?:
      xml += "<w:hyperlink w:anchor=\"\(WordParts.escaped(name))\" w:history=\"1\">"
    case .file(let address)?:
      if files.last != address { files.append(address) }
      xml += "<w:hyperlink r:id=\"file\(files.count)\" w:history=\"1\">"
    case nil: break
    }
    xml += Self.words(run.text)
    if run.link != nil { xml += "</w:hyperlink>" }
    if run.anchor != nil { xml += "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>" }
  }

  /// Line breaks inside a text stay line breaks.
  private static func words(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      (index > 0 ? "<w:r><w:br/></w:r>" : "")
        + "<w:r><w:t xml:space=\"preserve\">\(WordParts.escaped(String(line)))</w:t></w:r>"
    }.joined()
  }

  /// How large the letters of a table are: 小四, or 五号 for long ones.
  private enum TableSize: String {
    case usual = "Table"
    case small = "List"

    /// The width of a Han letter in twentieths of a point.
    var letter: Int { self == .usual ? 240 : 210 }
  }

  private mutating func table(_ rows: [[WordText]], _ size: TableSize) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    let widths = Self.widths(rows, count, size.letter)
    xml +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"\(Self.tableWidth)\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      xml += "<w:tr><w:trPr><w:cantSplit/>\(index == 0 ? "<w:tblHeader/>" : "")</w:trPr>"
      for column in 0..<count {
        let text = column < row.count ? row[column] : ""
        let part = index == 0 ? "Head" : Self.isNumber(text.plain) ? "Number" : "Text"
        xml +=
          "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/>"
          + "<w:vAlign w:val=\"center\"/></w:tcPr>"
        paragraph(size.rawValue + part, text)
        xml += "</w:tc>"
      }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  /// Numbers and shares stand right, so that their places line up.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x25 || $0 == 0x2B || $0 == 0x2D
      }
  }

  /// The type area: 156 mm in twentieths of a point.
  private static let tableWidth = 8844

  /// Gives short columns the room of their longest text, which a number needs whole, and shares what is
  /// left among the long ones, the longer the more, but not in proportion.
  private static func widths(_ rows: [[WordText]], _ count: Int, _ letter: Int) -> [Int] {
    let wanted = (0..<count).map { column in
      let longest = rows.map { column < $0.count ? wide($0[column].plain) : 0 }.max() ?? 10
      return max(longest * letter / 10, 2 * letter) + 260
    }
    let shortest = 8 * letter + 260
    let short = wanted.filter { $0 <= shortest }.reduce(0, +)
    let weights = wanted.map { $0 <= shortest ? 0 : Double($0).squareRoot() }
    let sum = weights.reduce(0, +)
    let rest = tableWidth - short
    guard sum > 0, rest > 3 * letter * weights.count(where: { $0 > 0 }) else {
      return wanted.map { $0 * tableWidth / max(1, wanted.reduce(0, +)) }
    }
    return zip(wanted, weights).map { $1 == 0 ? $0 : Int(Double(rest) * $1 / sum) }
  }

  /// The width of a cell's longest line in tenths of a Han letter; Latin digits are set in six.
  private static func wide(_ text: String) -> Int {
    text.split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 6 : 10) }
    }.max() ?? 0
  }

  private mutating func draw(_ chart: WordChart) {
    charts.append(chart)
    let id = charts.count
    let words = WordParts.escaped(chart.title)
    xml += """
      <w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing>\
      <wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(156 * 36_000)" cy="\(chart.height * 36_000)"/>\
      <wp:docPr id="\(id)" name="chart\(id)" descr="\(words)"/><wp:cNvGraphicFramePr/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart r:id="chart\(id)"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }
}

extension WordBlock {
  fileprivate var isSignature: Bool { if case .signature = self { true } else { false } }
}
