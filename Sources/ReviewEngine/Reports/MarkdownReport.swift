internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Markdown: a table a document, for merge requests and summaries.
struct MarkdownReport: StreamedReport {
  let language: MessageLanguage

  var headNeedsTotals: Bool { true }

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    "# " + language.choose("审查结果", "Review") + "\n\n"
      + TextReport(language: language).summary(frame, totals)
      .split(separator: "\n").joined(separator: "\n\n") + "\n"
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    guard !document.review.findings.isEmpty else { return ReportPiece("") }
    let words = FindingWords(language: language)
    var text = "\n## \(MarkupText.markdown(document.path))\n\n"
    if let title = document.review.title { text += "\(MarkupText.markdown(title))\n\n" }
    text += language.choose(
      "| 级别 | 规则 | 位置 | 问题 | 依据 | 建议 |\n",
      "| Severity | Rule | Place | Problem | Basis | Help |\n")
    text += "|---|---|---|---|---|---|\n"
    for finding in document.review.findings { text += row(finding, words) }
    return ReportPiece(text)
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      "\n## \(MarkupText.markdown(failure.path))\n\n"
        + "**\(language.choose("未能审查", "not reviewed"))** "
        + MarkupText.markdown(words.whole(failure)) + "\n"
    }
  }

  private func row(_ finding: Finding, _ words: FindingWords) -> String {
    let start = finding.place.start
    let problem = [finding.message, words.missing(finding)].compactMap(\.self)
    let cells = [
      words.label(finding), finding.rule, "\(start.line):\(start.column) \(finding.place.path)",
      problem.joined(separator: language.choose("；", "; ")), words.basis(finding.basis),
      finding.suggestion ?? "",
    ]
    return "| " + cells.map(MarkupText.markdown).joined(separator: " | ") + " |\n"
  }
}
