internal import SourceText
package import WordDocument

/// A paper as Markdown or HTML (文书文本).
package enum PaperText {
  // MARK: Markdown

  /// Writes Markdown; places are HTML anchors, as Markdown has none of its own.
  package static func markdown(_ paper: WordPaper) -> String {
    var text = ""
    for block in paper.blocks {
      switch block {
      case .letterhead(let words): text += "**\(words)**\n\n"
      case .title(let words): text += "# \(words)\n\n"
      case .heading(let words): text += "## \(words)\n\n"
      case .subheading(let words): text += "### \(words)\n\n"
      case .attachment(let words): text += "---\n\n**\(words)**\n\n"
      case .number(let words), .recipient(let words), .signature(let words):
        text += words + "\n\n"
      case .paragraph(let words), .note(let words): text += markdown(words) + "\n\n"
      case .table(let rows), .list(let rows): text += table(rows) + "\n"
      case .chart(let chart): text += "\(chart.title)\n\n" + table(values(chart)) + "\n"
      }
    }
    return text
  }

  private static func markdown(_ text: WordText) -> String {
    text.runs.map { run in
      let anchor = run.anchor.map { "<a id=\"\(escaped($0))\"></a>" } ?? ""
      switch run.link {
      case .place(let name)?: return anchor + "[\(run.text)](#\(name))"
      case .file(let address)?: return anchor + "[\(run.text)](\(address))"
      case nil: return anchor + run.text
      }
    }.joined()
  }

  private static func table(_ rows: [[WordText]]) -> String {
    guard let head = rows.first else { return "" }
    func line(_ cells: [WordText]) -> String {
      "| "
        + cells.map { cell in
          String(
            markdown(cell).flatMap {
              $0 == "|" ? Array("\\|") : $0.isNewline ? Array("<br>") : [$0]
            })
        }.joined(separator: " | ") + " |\n"
    }
    return line(head) + "|" + head.map { _ in "---|" }.joined() + "\n"
      + rows.dropFirst().map { line($0) }.joined()
  }

  /// The values of a chart, where it cannot be drawn.
  private static func values(_ chart: WordChart) -> [[WordText]] {
    let head = ([chart.categoryName] + chart.series.map { "\($0.name)（\(chart.unit)）" })
    return [head.map { WordText($0) }]
      + chart.categories.enumerated().map { place, name in
        [WordText(name)]
          + chart.series.map { series in
            place < series.values.count ? WordText(chart.label(series.values[place])) : ""
          }
      }
  }

  // MARK: HTML

  /// Writes one HTML file that needs nothing else and prints on A4.
  package static func html(_ paper: WordPaper) -> String {
    var body = ""
    for block in paper.blocks {
      switch block {
      case .letterhead(let words): body += "<p class=\"letterhead\">\(escaped(words))</p>\n"
      case .title(let words):
        body += "<h1>\(escaped(TitleLines.lines(words).joined(separator: "\n")))</h1>\n"
      case .heading(let words): body += "<h2>\(escaped(words))</h2>\n"
      case .subheading(let words): body += "<h3>\(escaped(words))</h3>\n"
      case .attachment(let words): body += "<p class=\"attachment\">\(escaped(words))</p>\n"
      case .number(let words): body += "<p class=\"number\">\(escaped(words))</p>\n"
      case .recipient(let words): body += "<p class=\"recipient\">\(escaped(words))</p>\n"
      case .paragraph(let words): body += "<p>\(html(words))</p>\n"
      case .signature(let words): body += "<p class=\"signature\">\(escaped(words))</p>\n"
      case .note(let words): body += "<p class=\"note\">\(html(words))</p>\n"
      case .table(let rows): body += htmlTable(rows, "")
      case .list(let rows): body += htmlTable(rows, " class=\"list\"")
      case .chart(let chart): body += "<figure>\(ChartDrawing.draw(chart))</figure>\n"
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><title>\(escaped(paper.title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>\(style)</style></head>
      <body><main>
      \(body)</main></body></html>

      """
  }

  private static func html(_ text: WordText) -> String {
    text.runs.map { run in
      let words = escaped(run.text)
      let anchor = run.anchor.map { " id=\"\(escaped($0))\"" } ?? ""
      switch run.link {
      case .place(let name)?: return "<a\(anchor) href=\"#\(escaped(name))\">\(words)</a>"
      case .file(let address)?: return "<a\(anchor) href=\"\(escaped(address))\">\(words)</a>"
      case nil: return anchor.isEmpty ? words : "<span\(anchor)>\(words)</span>"
      }
    }.joined()
  }

  private static func htmlTable(_ rows: [[WordText]], _ kind: String) -> String {
    guard let head = rows.first else { return "" }
    let title = head.map { "<th scope=\"col\">\(html($0))</th>" }.joined()
    let lines = rows.dropFirst().map { row in
      "<tr>"
        + row.map { cell in
          "<td\(isNumber(cell.plain) ? " class=\"n\"" : "")>\(html(cell))</td>"
        }.joined() + "</tr>\n"
    }
    return
      "<table\(kind)><thead><tr>\(title)</tr></thead>\n<tbody>\n\(lines.joined())</tbody></table>\n"
  }

  /// Numbers and shares stand right, so that their places line up.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || [0x25, 0x2B, 0x2D, 0x2E].contains($0)
      }
  }

  /// Text for HTML; line ends become breaks.
  package static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { XMLText.attribute(String($0)) }.joined(separator: "<br>")
  }

  private static let style = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm }
    body { font-family: "仿宋_GB2312", "仿宋", FangSong, "Noto Serif CJK SC", serif; font-size: 16pt;
      line-height: 1.8; margin: 0 }
    main { max-width: 156mm; margin: 0 auto; padding: 8mm 4mm }
    h1 { font-family: "方正小标宋简体", "Noto Serif CJK SC", serif; font-size: 22pt; text-align: center;
      font-weight: 400; line-height: 1.5; text-wrap: balance }
    h2 { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-size: 16pt; font-weight: 400;
      text-indent: 2em; margin: 0.4em 0; break-after: avoid }
    h3 { font-family: "楷体", KaiTi, "Noto Serif CJK SC", serif; font-size: 16pt; font-weight: 400;
      text-indent: 2em; margin: 0.4em 0; break-after: avoid }
    p { text-indent: 2em; margin: 0; text-align: justify }
    .number { text-align: center; text-indent: 0; margin-bottom: 1.2em }
    .recipient { text-indent: 0 }
    .attachment { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-indent: 0;
      break-before: page; margin-top: 2em }
    .letterhead { font-family: "方正小标宋简体", "Noto Serif CJK SC", serif; font-size: 38pt; line-height: 1.3;
      color: #f00; text-align: center; text-indent: 0; margin: 0.5em 0 }
    .letterhead + .number { border-bottom: 2pt solid #f00; padding-bottom: 0.5em; margin-bottom: 2em }
    .signature { text-align: center; width: 14.5em; margin-left: auto; text-indent: 0; break-before: avoid }
    p:not(.signature) + .signature { margin-top: 1.8em }
    .note { font-size: 12pt; text-indent: 0 }
    table { border-collapse: collapse; width: 100%; font-size: 11pt; line-height: 1.4; margin: 0.6em 0 }
    th, td { border: 1px solid #000; padding: 3px 6px; text-align: left; vertical-align: middle }
    th { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-weight: 400; text-align: center; white-space: nowrap }
    table.list { font-size: 10.5pt; line-height: 1.3 }
    td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
    tr { break-inside: avoid }
    a { color: inherit; text-decoration: underline; text-decoration-color: #9aa7b5;
      text-underline-offset: 3px }
    :target { background: #fff3c4 }
    svg { display: block; width: 100%; height: auto }
    @media print { a { text-decoration: none } }
    thead { display: table-header-group }
    figure { margin: 0.8em 0; break-inside: avoid }
    """
}
