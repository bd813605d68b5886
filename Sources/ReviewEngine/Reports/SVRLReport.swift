internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as Schematron's validation report (ISO/IEC 19757-3, annex D), one for all documents.
struct SVRLReport: StreamedReport {
  let language: MessageLanguage

  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="review">

    """
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let words = FindingWords(language: language)
    let path = XMLText.attribute(document.path)
    var text = "  <svrl:active-pattern document=\"\(path)\"/>\n"
    for finding in document.review.findings where finding.disposition == .open {
      let rule = XMLText.attribute(finding.rule)
      text += "  <svrl:fired-rule id=\"\(rule)\" context=\"\(path)\"/>\n"
      text += "  <svrl:failed-assert id=\"\(rule)\" role=\"\(role(finding))\" test=\"\(rule)\" "
      text += "location=\"\(location(finding))\">\n"
      text += "    <svrl:text>\(XMLText.attribute(words.whole(finding)))</svrl:text>\n"
      text += "  </svrl:failed-assert>\n"
    }
    return ReportPiece(text)
  }

  func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    let words = FindingWords(language: language)
    return failures.map { failure in
      """
        <svrl:active-pattern document="\(XMLText.attribute(failure.path))"/>
        <svrl:fired-rule context="/"/>
        <svrl:failed-assert role="fatal" test="readable" location="/">
          <svrl:text>\(XMLText.attribute(words.whole(failure)))</svrl:text>
        </svrl:failed-assert>

      """
    }
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { "</svrl:schematron-output>\n" }

  /// Line, column and structural place; documents need not be XML, so no XPath leads into them.
  private func location(_ finding: Finding) -> String {
    let start = finding.place.start
    return XMLText.attribute("\(start.line):\(start.column) \(finding.place.path)")
  }

  private func role(_ finding: Finding) -> String {
    finding.outcome == .violation ? finding.severity.rawValue : "information"
  }
}
