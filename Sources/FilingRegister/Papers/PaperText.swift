package import WordDocument

/// A paper as Markdown or HTML (文书文本).
package enum PaperText {
  /// Writes Markdown.
  package static func markdown(_ paper: WordPaper) -> String {
    var text = ""
    for block in paper.blocks {
      switch block {
      case .title(let words): text += "# \(words)\n\n"
      case .heading(let words): text += "## \(words)\n\n"
      case .subheading(let words): text += "### \(words)\n\n"
      case .number(let words), .recipient(let words), .paragraph(let words), .note(let words),
        .signature(let words):
        text += words + "\n\n"
      case .table(let rows): text += table(rows) + "\n"
      case .picture(_, _, _, let description): text += "（图：\(description)）\n\n"
      }
    }
    return text
  }

  private static func table(_ rows: [[String]]) -> String {
    guard let head = rows.first else { return "" }
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { cell in
          String(cell.flatMap { $0 == "|" ? Array("\\|") : $0.isNewline ? Array("<br>") : [$0] })
        }.joined(separator: " | ") + " |\n"
    }
    return line(head) + "|" + head.map { _ in "---|" }.joined() + "\n"
      + rows.dropFirst().map { line($0) }.joined()
  }

  /// Writes one HTML file that needs nothing else and prints on A4.
  /// - Parameter figures: SVG drawings by the description of the picture they stand for.
  package static func html(_ paper: WordPaper, figures: [String: String] = [:]) -> String {
    var body = ""
    for block in paper.blocks {
      switch block {
      case .title(let words): body += "<h1>\(escaped(words))</h1>\n"
      case .heading(let words): body += "<h2>\(escaped(words))</h2>\n"
      case .subheading(let words): body += "<h3>\(escaped(words))</h3>\n"
      case .number(let words): body += "<p class=\"number\">\(escaped(words))</p>\n"
      case .recipient(let words): body += "<p class=\"recipient\">\(escaped(words))</p>\n"
      case .paragraph(let words): body += "<p>\(escaped(words))</p>\n"
      case .signature(let words): body += "<p class=\"signature\">\(escaped(words))</p>\n"
      case .note(let words): body += "<p class=\"note\">\(escaped(words))</p>\n"
      case .table(let rows): body += htmlTable(rows)
      case .picture(_, _, _, let description):
        body +=
          "<figure>\(figures[description] ?? "")<figcaption>\(escaped(description))</figcaption></figure>\n"
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

  private static func htmlTable(_ rows: [[String]]) -> String {
    guard let head = rows.first else { return "" }
    let title = head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let lines = rows.dropFirst().map { row in
      "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n"
    }
    return "<table><thead><tr>\(title)</tr></thead>\n<tbody>\n\(lines.joined())</tbody></table>\n"
  }

  /// Text for HTML; line ends become breaks.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm }
    body { font-family: "仿宋_GB2312", "仿宋", FangSong, "Noto Serif CJK SC", serif; font-size: 16pt;
      line-height: 1.8; margin: 0 }
    main { max-width: 156mm; margin: 0 auto; padding: 8mm 4mm }
    h1 { font-family: "方正小标宋简体", "Noto Serif CJK SC", serif; font-size: 22pt; text-align: center;
      line-height: 1.5 }
    h2 { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-size: 16pt; font-weight: 400;
      text-indent: 2em; margin: 0.4em 0; break-after: avoid }
    h3 { font-family: "楷体", KaiTi, "Noto Serif CJK SC", serif; font-size: 16pt; font-weight: 400;
      text-indent: 2em; margin: 0.4em 0; break-after: avoid }
    p { text-indent: 2em; margin: 0; text-align: justify }
    .number { text-align: center; text-indent: 0; margin-bottom: 1.2em }
    .recipient { text-indent: 0 }
    .signature { text-align: right; padding-right: 4em; text-indent: 0 }
    .note { font-size: 12pt; text-indent: 0 }
    table { border-collapse: collapse; width: 100%; font-size: 11pt; line-height: 1.4; margin: 0.6em 0 }
    th, td { border: 1px solid #000; padding: 3px 6px; text-align: left; vertical-align: middle }
    th { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-weight: 400; text-align: center }
    tr { break-inside: avoid }
    thead { display: table-header-group }
    figure { margin: 0.8em 0; break-inside: avoid }
    figcaption { font-size: 12pt; text-align: center }
    """
}
