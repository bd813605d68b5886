internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as GitLab's Code Quality report.
struct GitLabReport: StreamedReport {
  let language: MessageLanguage

  var separator: String { ",\n" }

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String { "[\n" }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) throws -> ReportPiece {
    let words = FindingWords(language: language)
    let issues = try document.review.findings.filter { $0.disposition == .open }.map { finding in
      try JSONText.member(
        JSONValue.object([
          "description": .string("\(finding.rule) \(words.whole(finding))"),
          "check_name": .string(finding.rule),
          "fingerprint": .string(finding.fingerprint),
          "severity": .string(severity(finding)),
          "location": location(document.path, finding.place.start.line, finding.place.end.line),
        ]), depth: 1)
    }
    return ReportPiece(issues.joined(separator: separator))
  }

  func pieces(_ failures: [ReviewRun.Failure]) throws -> [String] {
    let words = FindingWords(language: language)
    return try failures.map { failure in
      let line = failure.error.position?.line ?? 1
      return try JSONText.member(
        JSONValue.object([
          "description": .string(words.whole(failure)),
          "check_name": "unreadable-input",
          "fingerprint": .string("unreadable-\(PercentEncoding.path(failure.path))"),
          "severity": "blocker",
          "location": location(failure.path, line, line),
        ]), depth: 1)
    }
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { "\n]\n" }

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
