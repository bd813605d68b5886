internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as workflow commands of GitHub, which become annotations at the lines.
struct GitHubReport: StreamedReport {
  let language: MessageLanguage

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let words = FindingWords(language: language)
    var text = ""
    for finding in document.review.findings where finding.disposition == .open {
      let (start, end) = (finding.place.start, finding.place.end)
      var properties = "file=\(property(document.path)),line=\(start.line)"
      // GitHub marks columns only inside one line.
      if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
      properties += ",endLine=\(end.line),title=\(property("\(finding.rule) \(finding.title)"))"
      text += "::\(command(finding)) \(properties)::"
      text += MarkupText.workflow(words.whole(finding), isProperty: false) + "\n"
    }
    return ReportPiece(text)
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      let line = failure.error.position.map { ",line=\($0.line),col=\($0.column)" } ?? ""
      return "::error file=\(property(failure.path))\(line),title="
        + property(language.choose("未能审查", "not reviewed")) + "::"
        + MarkupText.workflow(words.whole(failure), isProperty: false) + "\n"
    }
  }

  private func command(_ finding: Finding) -> String {
    guard finding.outcome == .violation else { return "notice" }
    return switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func property(_ text: String) -> String { MarkupText.workflow(text, isProperty: true) }
}
