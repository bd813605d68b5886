internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as workflow commands of GitHub, which become annotations at the lines.
struct GitHubReport {
  let language: MessageLanguage

  func render(_ run: ReviewRun) -> String {
    let words = FindingWords(language: language)
    var text = ""
    for document in run.documents {
      for finding in document.review.findings where finding.disposition == .open {
        let (start, end) = (finding.place.start, finding.place.end)
        var properties = "file=\(property(document.path)),line=\(start.line)"
        // GitHub marks columns only inside one line.
        if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
        properties += ",endLine=\(end.line),title=\(property("\(finding.rule) \(finding.title)"))"
        text += "::\(command(finding)) \(properties)::"
        text += MarkupText.workflow(words.whole(finding), isProperty: false) + "\n"
      }
    }
    for failure in run.failures {
      let line = failure.error.position.map { ",line=\($0.line),col=\($0.column)" } ?? ""
      text += "::error file=\(property(failure.path))\(line),title="
      text += property(language.choose("未能审查", "not reviewed")) + "::"
      text += MarkupText.workflow(words.whole(failure), isProperty: false) + "\n"
    }
    return text
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
