internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as one HTML page that needs nothing else: each document with its findings marked on the
/// left, the findings on the right, a filter, and a form for printing.
struct HTMLReport: StreamedReport {
  let language: MessageLanguage
  let version: String

  var headNeedsTotals: Bool { true }

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    let title = language.choose("规范性文件审查结果", "Review of normative documents")
    var text = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTMLReportStyle.sheet)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      \(sums(frame, totals))
      \(filter())
      </header>

      """
    if totals.documents + totals.failures > 1 { text += "<nav><ol>\n\(outline)</ol></nav>\n" }
    return text
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let identity = "d" + Fingerprint.of(Array(document.path.utf8)).prefix(12)
    return ReportPiece(section(document, identity), outline: entry(document, identity))
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String {
    self.failures(failures) + "<script>\n\(HTMLReportStyle.script)\n</script>\n</body>\n</html>\n"
  }

  private func sums(_ frame: RunFrame, _ totals: RunTotals) -> String {
    TextReport(language: language).summary(frame, totals).split(separator: "\n")
      .map { "<p>\(XMLText.attribute(String($0)))</p>" }.joined(separator: "\n")
  }

  private func filter() -> String {
    let kinds = [
      ("error", language.choose("错误", "errors")), ("warning", language.choose("警告", "warnings")),
      ("info", language.choose("提醒", "infos")), ("review", language.choose("待核", "to review")),
      ("settled", language.choose("豁免和既有", "waived and known")),
    ]
    let boxes = kinds.map { kind, word in
      "<label><input type=\"checkbox\" data-kind=\"\(kind)\" checked> \(word)</label>"
    }
    let search = language.choose("筛选规则、文字", "filter by rule or words")
    return "<form class=\"filter\" role=\"search\">\(boxes.joined(separator: "\n"))\n"
      + "<input type=\"search\" aria-label=\"\(search)\" placeholder=\"\(search)\"></form>"
  }

  private func entry(_ document: ReviewRun.ReviewedDocument, _ identity: String) -> String {
    let open = document.review.findings.filter { $0.disposition == .open }
    let violations = open.count { $0.outcome == .violation }
    let counts = language.choose(
      "违规 \(violations)，待核 \(open.count - violations)",
      "\(violations) violations, \(open.count - violations) to review")
    let name = XMLText.attribute(document.path)
    return "<li><a href=\"#\(identity)\">\(name)</a> <span>\(counts)</span></li>\n"
  }

  private func section(_ document: ReviewRun.ReviewedDocument, _ identity: String) -> String {
    let paragraphs = (document.review.reading?.paragraphs ?? []).map { paragraph in
      let pieces = paragraph.pieces.map { piece($0, document.review.findings, identity) }
      let path = XMLText.attribute(paragraph.path)
      return "<p class=\"\(paragraph.role) depth\(min(paragraph.depth, 4))\" title=\"\(path)\">"
        + pieces.joined() + "</p>"
    }
    let cards = document.review.findings.enumerated().map { card($1, "\(identity)f\($0)") }
    let none = "<p class=\"none\">\(language.choose("没有发现。", "No findings."))</p>"
    return """
      <section id="\(identity)">
      <h2>\(XMLText.attribute(document.path))</h2>
      <div class="columns">
      <article>
      \(paragraphs.joined(separator: "\n"))
      </article>
      <aside>
      \(cards.isEmpty ? none : cards.joined(separator: "\n"))
      </aside>
      </div>
      </section>

      """
  }

  private func piece(
    _ piece: DocumentReading.Piece, _ findings: [Finding], _ document: String
  ) -> String {
    let text = XMLText.attribute(piece.text)
    guard let first = piece.findings.first else { return text }
    // The gravest finding gives the colour; the first one is where a click leads.
    let gravest = piece.findings.max { rank(findings[$0]) < rank(findings[$1]) } ?? first
    let names = piece.findings.map { findings[$0].rule }.joined(separator: " ")
    return "<mark class=\"\(kind(findings[gravest]))\" title=\"\(XMLText.attribute(names))\">"
      + "<a href=\"#\(document)f\(gravest)\">\(text)</a></mark>"
  }

  private func kind(_ finding: Finding) -> String {
    guard finding.disposition == .open else { return "settled" }
    return finding.outcome == .violation ? finding.severity.rawValue : "review"
  }

  private func rank(_ finding: Finding) -> Int {
    ["settled", "review", "info", "warning", "error"].firstIndex(of: kind(finding)) ?? 0
  }

  private func card(_ finding: Finding, _ identity: String) -> String {
    let words = FindingWords(language: language)
    let start = finding.place.start
    var lines = ["<p>\(XMLText.attribute(finding.message))</p>"]
    if let missing = words.missing(finding) {
      lines.append("<p class=\"small\">\(XMLText.attribute(missing))</p>")
    }
    if let related = words.related(finding) {
      lines.append("<p class=\"small\">\(XMLText.attribute(related))</p>")
    }
    let basis = language.choose("依据：", "basis: ") + words.basis(finding.basis)
    lines.append("<p class=\"small\">\(XMLText.attribute(basis))</p>")
    if let suggestion = finding.suggestion {
      let help = language.choose("建议：", "help: ") + suggestion
      lines.append("<p class=\"help\">\(XMLText.attribute(help))</p>")
    }
    if case .waived(let reason, let approver, _) = finding.disposition {
      let waiver = language.choose("豁免：", "waived: ") + "\(reason)（\(approver)）"
      lines.append("<p class=\"small\">\(XMLText.attribute(waiver))</p>")
    }
    let place = XMLText.attribute("\(finding.place.path) \(start.line):\(start.column)")
    return """
      <div class="card \(kind(finding))" id="\(identity)" data-kind="\(kind(finding))">
      <h3><span>\(words.label(finding))</span> \(XMLText.attribute(finding.rule)) <small>\(place)</small></h3>
      \(lines.joined(separator: "\n"))
      </div>
      """
  }

  private func failures(_ failures: [ReviewRun.Failure]) -> String {
    guard !failures.isEmpty else { return "" }
    let words = FindingWords(language: language)
    let rows = failures.map { failure in
      "<li><b>\(XMLText.attribute(failure.path))</b> \(XMLText.attribute(words.whole(failure)))</li>"
    }
    let title = language.choose("未能审查", "Not reviewed")
    return "<section><h2>\(title)</h2><ul>\n\(rows.joined(separator: "\n"))\n</ul></section>\n"
  }
}
