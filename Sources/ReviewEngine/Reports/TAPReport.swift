internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Test Anything Protocol, version 13: a point a document, the plan at the end.
///
/// Points bear no numbers, which the protocol leaves open, so that each can be written on its own.
struct TAPReport: StreamedReport {
  let language: MessageLanguage

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    "TAP version 13\n"
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let words = FindingWords(language: language)
    let open = document.review.findings.filter { $0.disposition == .open }
    let fails = open.contains { $0.outcome == .violation && $0.severity == .error }
    var text = "\(fails ? "not ok" : "ok") - \(name(document.path))\n"
    guard !open.isEmpty else { return ReportPiece(text) }
    text += "  ---\n  findings:\n"
    for finding in open {
      let start = finding.place.start
      text += "    - rule: \(quoted(finding.rule))\n"
      text += "      severity: \(quoted(words.label(finding)))\n"
      text += "      place: \(quoted("\(start.line):\(start.column) \(finding.place.path)"))\n"
      text += "      message: \(quoted(words.whole(finding)))\n"
    }
    return ReportPiece(text + "  ...\n")
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      "not ok - \(name(failure.path))\n"
        + "  ---\n  message: \(quoted(words.whole(failure)))\n  ...\n"
    }
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { "1..\(totals.documents + totals.failures)\n" }

  /// A path in a description: # would begin a directive, a line break a new line.
  private func name(_ path: String) -> String {
    String(path.map { $0 == "#" ? "＃" : $0.isNewline ? " " : $0 })
  }

  /// A double-quoted scalar of YAML.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
