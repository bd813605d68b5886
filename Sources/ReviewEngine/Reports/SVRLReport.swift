internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Schematron's validation report (ISO/IEC 19757-3, annex D), one for all documents.
struct SVRLReport {
  let language: MessageLanguage

  func render(_ run: ReviewRun) -> String {
    let words = FindingWords(language: language)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="review">

      """
    for document in run.documents {
      let path = MarkupText.escaped(document.path)
      text += "  <svrl:active-pattern document=\"\(path)\"/>\n"
      for finding in document.review.findings where finding.disposition == .open {
        let rule = MarkupText.escaped(finding.rule)
        text += "  <svrl:fired-rule id=\"\(rule)\" context=\"\(path)\"/>\n"
        text += "  <svrl:failed-assert id=\"\(rule)\" role=\"\(role(finding))\" test=\"\(rule)\" "
        text += "location=\"\(location(finding))\">\n"
        text += "    <svrl:text>\(MarkupText.escaped(words.whole(finding)))</svrl:text>\n"
        text += "  </svrl:failed-assert>\n"
      }
    }
    for failure in run.failures {
      text += "  <svrl:active-pattern document=\"\(MarkupText.escaped(failure.path))\"/>\n"
      text += "  <svrl:fired-rule context=\"/\"/>\n"
      text += "  <svrl:failed-assert role=\"fatal\" test=\"readable\" location=\"/\">\n"
      text += "    <svrl:text>\(MarkupText.escaped(words.whole(failure)))</svrl:text>\n"
      text += "  </svrl:failed-assert>\n"
    }
    return text + "</svrl:schematron-output>\n"
  }

  /// Line, column and structural place; documents need not be XML, so no XPath leads into them.
  private func location(_ finding: Finding) -> String {
    let start = finding.place.start
    return MarkupText.escaped("\(start.line):\(start.column) \(finding.place.path)")
  }

  private func role(_ finding: Finding) -> String {
    finding.outcome == .violation ? finding.severity.rawValue : "information"
  }
}
