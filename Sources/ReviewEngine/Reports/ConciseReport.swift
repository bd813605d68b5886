internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run with one line a finding: path:line:column: label rule message.
struct ConciseReport {
  let language: MessageLanguage

  func render(_ run: ReviewRun) -> String {
    let words = FindingWords(language: language)
    var text = ""
    for document in run.documents {
      for finding in document.review.findings {
        let start = finding.place.start
        text += "\(document.path):\(start.line):\(start.column): "
        text += "\(words.label(finding)) \(finding.rule) \(finding.message)\n"
      }
    }
    for failure in run.failures {
      let place = failure.error.position.map { ":\($0.line):\($0.column)" } ?? ""
      text += "\(failure.path)\(place): \(language.choose("未能审查", "not reviewed")) "
      text += words.whole(failure) + "\n"
    }
    return text
  }
}
