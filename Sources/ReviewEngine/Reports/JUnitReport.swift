internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as JUnit XML: a suite a document, a case for every rule.
///
/// A violation of severity error fails its case; a gentler one, an open question and a finding that
/// does not count skip it with their words, since JUnit knows nothing between. So does a rule that does not
/// apply: only what the document meets passes.
struct JUnitReport: StreamedReport {
  let language: MessageLanguage

  var headNeedsTotals: Bool { true }

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    let tests = totals.documents * frame.rules.count + totals.failures
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="review" tests="\(tests)" failures="\(totals.failedCases)" \
      errors="\(totals.failures)">

      """
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    failures.map { suite($0) }
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { "</testsuites>\n" }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let rules = frame.rules
    let byRule = Dictionary(grouping: document.review.findings, by: \.rule)
    let path = XMLText.attribute(document.path)
    var cases = ""
    var (failures, skipped) = (0, 0)
    for rule in rules {
      let name = XMLText.attribute("\(rule.identity) \(rule.title)")
      cases += "    <testcase classname=\"\(path)\" name=\"\(name)\""
      guard let findings = byRule[rule.identity] else {
        if document.review.notApplicableRules?.contains(rule.identity) == true {
          skipped += 1
          let words = language.choose("不适用", "not applicable")
          cases += ">\n      <skipped message=\"\(words)\"/>\n    </testcase>\n"
        } else {
          cases += "/>\n"
        }
        continue
      }
      let fails = findings.contains {
        $0.outcome == .violation && $0.severity == .error && $0.disposition == .open
      }
      let element = fails ? "failure" : "skipped"
      if fails { failures += 1 } else { skipped += 1 }
      let message = XMLText.attribute(findings[0].message)
      let type = fails ? " type=\"violation\"" : ""
      cases += ">\n      <\(element) message=\"\(message)\"\(type)>"
      cases += XMLText.attribute(findings.map { detail($0) }.joined(separator: "\n"))
      cases += "</\(element)>\n    </testcase>\n"
    }
    return ReportPiece(
      """
        <testsuite name="\(path)" tests="\(rules.count)" failures="\(failures)" \
      errors="0" skipped="\(skipped)">
      \(cases)  </testsuite>

      """)
  }

  private func detail(_ finding: Finding) -> String {
    let words = FindingWords(language: language)
    let start = finding.place.start
    return "\(start.line):\(start.column)（\(finding.place.path)）"
      + "\(words.label(finding)) \(words.whole(finding))"
  }

  private func suite(_ failure: ReviewRun.Failure) -> String {
    let path = XMLText.attribute(failure.path)
    let message = XMLText.attribute(FindingWords(language: language).whole(failure))
    return """
        <testsuite name="\(path)" tests="1" failures="0" errors="1" skipped="0">
          <testcase classname="\(path)" name="\(language.choose("读取", "reading"))">
            <error message="\(message)" type="unreadable"/>
          </testcase>
        </testsuite>

      """
  }
}
