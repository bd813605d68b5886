internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Test Anything Protocol, version 13: a point a document.
struct TAPReport {
  let language: MessageLanguage

  func render(_ run: ReviewRun) -> String {
    let words = FindingWords(language: language)
    var text = "TAP version 13\n1..\(run.documents.count + run.failures.count)\n"
    var number = 0
    for document in run.documents {
      number += 1
      let open = document.review.findings.filter { $0.disposition == .open }
      let fails = open.contains { $0.outcome == .violation && $0.severity == .error }
      text += "\(fails ? "not ok" : "ok") \(number) - \(name(document.path))\n"
      guard !open.isEmpty else { continue }
      text += "  ---\n  findings:\n"
      for finding in open {
        let start = finding.place.start
        text += "    - rule: \(quoted(finding.rule))\n"
        text += "      severity: \(quoted(words.label(finding)))\n"
        text += "      place: \(quoted("\(start.line):\(start.column) \(finding.place.path)"))\n"
        text += "      message: \(quoted(words.whole(finding)))\n"
      }
      text += "  ...\n"
    }
    for failure in run.failures {
      number += 1
      text += "not ok \(number) - \(name(failure.path))\n"
      text += "  ---\n  message: \(quoted(words.whole(failure)))\n  ...\n"
    }
    return text
  }

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
