internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as GitLab's Code Quality report.
struct GitLabReport {
  let language: MessageLanguage

  func render(_ run: ReviewRun) throws -> String {
    let words = FindingWords(language: language)
    var issues: [JSONValue] = []
    for document in run.documents {
      for finding in document.review.findings where finding.disposition == .open {
        issues.append([
          "description": .string("\(finding.rule) \(words.whole(finding))"),
          "check_name": .string(finding.rule),
          "fingerprint": .string(finding.fingerprint),
          "severity": .string(severity(finding)),
          "location": location(document.path, finding.place.start.line, finding.place.end.line),
        ])
      }
    }
    for failure in run.failures {
      let line = failure.error.position?.line ?? 1
      issues.append([
        "description": .string(words.whole(failure)),
        "check_name": "unreadable-input",
        "fingerprint": .string("unreadable-\(MarkupText.uri(failure.path))"),
        "severity": "blocker",
        "location": location(failure.path, line, line),
      ])
    }
    return try JSONText.pretty(JSONValue.array(issues))
  }

  private func location(_ path: String, _ begin: Int, _ end: Int) -> JSONValue {
    [
      "path": .string(path),
      "lines": ["begin": .integer(begin), "end": .integer(end)],
    ]
  }

  private func severity(_ finding: Finding) -> String {
    guard finding.outcome == .violation else { return "info" }
    return switch finding.severity {
    case .error: "critical"
    case .warning: "major"
    case .info: "minor"
    }
  }
}
