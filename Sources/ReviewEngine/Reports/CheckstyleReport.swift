internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Checkstyle XML: a file a document, an error a finding.
struct CheckstyleReport: StreamedReport {
  let language: MessageLanguage
  let version: String

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"\(version)\">\n"
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let words = FindingWords(language: language)
    let findings = document.review.findings.filter { $0.disposition == .open }
    guard !findings.isEmpty else { return ReportPiece("") }
    var text = "  <file name=\"\(XMLText.attribute(document.path))\">\n"
    for finding in findings {
      let start = finding.place.start
      let severity = finding.outcome == .violation ? finding.severity.rawValue : "info"
      text += "    <error line=\"\(start.line)\" column=\"\(start.column)\" "
      text += "severity=\"\(severity)\" message=\"\(XMLText.attribute(words.whole(finding)))\" "
      text += "source=\"review.\(XMLText.attribute(finding.rule))\"/>\n"
    }
    return ReportPiece(text + "  </file>\n")
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      "  <file name=\"\(XMLText.attribute(failure.path))\">\n"
        + "    <error line=\"\(failure.error.position?.line ?? 1)\" severity=\"error\" "
        + "message=\"\(XMLText.attribute(words.whole(failure)))\" "
        + "source=\"review.unreadable\"/>\n  </file>\n"
    }
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { "</checkstyle>\n" }
}
