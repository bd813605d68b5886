internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run with one line a finding: path:line:column: label rule message.
struct ConciseReport: StreamedReport {
  let language: MessageLanguage

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let words = FindingWords(language: language)
    var text = ""
    for finding in document.review.findings {
      let start = finding.place.start
      text += "\(document.path):\(start.line):\(start.column): "
      text += "\(words.label(finding)) \(finding.rule) \(finding.message)\n"
    }
    return ReportPiece(text)
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      let place = failure.error.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(failure.path)\(place): \(language.choose("未能审查", "not reviewed")) "
        + words.whole(failure) + "\n"
    }
  }
}
