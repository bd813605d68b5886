internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Checkstyle XML: a file a document, an error a finding.
struct CheckstyleReport {
  let language: MessageLanguage
  let version: String

  func render(_ run: ReviewRun) -> String {
    let words = FindingWords(language: language)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"\(version)\">\n"
    for document in run.documents {
      let findings = document.review.findings.filter { $0.disposition == .open }
      guard !findings.isEmpty else { continue }
      text += "  <file name=\"\(MarkupText.escaped(document.path))\">\n"
      for finding in findings {
        let start = finding.place.start
        let severity = finding.outcome == .violation ? finding.severity.rawValue : "info"
        text += "    <error line=\"\(start.line)\" column=\"\(start.column)\" "
        text += "severity=\"\(severity)\" message=\"\(MarkupText.escaped(words.whole(finding)))\" "
        text += "source=\"review.\(MarkupText.escaped(finding.rule))\"/>\n"
      }
      text += "  </file>\n"
    }
    for failure in run.failures {
      text += "  <file name=\"\(MarkupText.escaped(failure.path))\">\n"
      text += "    <error line=\"\(failure.error.position?.line ?? 1)\" severity=\"error\" "
      text += "message=\"\(MarkupText.escaped(words.whole(failure)))\" "
      text += "source=\"review.unreadable\"/>\n  </file>\n"
    }
    return text + "</checkstyle>\n"
  }
}
