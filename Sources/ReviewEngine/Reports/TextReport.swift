internal import DocumentModel
public import RuleDSL
internal import SourceText

/// Writes a run for people at a terminal: place, excerpt with carets, basis, remedy, then the sums.
public struct TextReport: StreamedReport {
  private let language: MessageLanguage
  private let isColoured: Bool

  /// Makes a report.
  /// - Parameter isColoured: True for a terminal that shows colours.
  public init(language: MessageLanguage, isColoured: Bool = false) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The findings of a document.
  public func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) -> ReportPiece {
    let open = OpenMatters(document.review.findings)
    var text = ""
    for finding in open.others { text += render(finding, document.path) }
    return ReportPiece(text + render(open, document.path))
  }

  /// Why inputs were not reviewed.
  public func pieces(_ failures: [ReviewRun.Failure]) -> [String] {
    failures.map { render($0) }
  }

  /// The sums.
  public func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) -> String { summary(frame, totals) }

  private func render(_ finding: Finding, _ path: String) -> String {
    let words = FindingWords(language: language)
    let label = words.label(finding)
    let place = finding.place
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let tone = TerminalTone(finding)
    var text = paint("\(label)[\(finding.rule)]", tone) + ": \(finding.message)\n"
    let original = place.original.map {
      language.choose("；\($0.first.chinese)", "; \($0.first.english)")
    }
    text += "\(margin)--> \(path):\(place.start.line):\(place.start.column)"
    text += "（\(place.path)\(original ?? "")）\n"
    text += "\(margin) |\n\(number) | \(place.line.line)\n\(margin) | "
    text += paint(place.line.carets, tone) + "\n"
    if let missing = words.missing(finding) { text += "  \(missing)\n" }
    for place in finding.related {
      text += language.choose("  另见：", "  see also: ") + words.related(place) + "\n"
    }
    text += language.choose("  依据：", "  basis: ") + words.basis(finding.basis) + "\n"
    if let suggestion = finding.suggestion {
      text += language.choose("  建议：", "  help: ") + suggestion + "\n"
    }
    if let fix = finding.fix {
      text += language.choose("  改为：", "  write: ") + "“\(fix.replacement)”\n"
    }
    return text + "\n"
  }

  /// The rules that wait for the same missing record, in one paragraph a record.
  private func render(_ open: OpenMatters, _ path: String) -> String {
    var text = ""
    for group in open.groups {
      let missing = group.missing.map { $0.text(in: language) }
        .joined(separator: language.choose("、", ", "))
      text += language.choose(
        "待核: 缺少“\(missing)”，\(group.findings.count) 条规则没有判断\n --> \(path)\n",
        "needs review: “\(missing)” is missing, \(group.findings.count) rules were not decided\n --> \(path)\n"
      )
      for finding in group.findings { text += "  \(finding.rule) \(finding.title)\n" }
      text += language.choose(
        "  改法：补上该项记录后再审查（格式见 Documentation/DocumentXML.zh.md），或者逐条人工核对\n\n",
        "  help: add that record and review again (Documentation/DocumentXML.md), or check each by hand\n\n"
      )
    }
    return text
  }

  private func render(_ failure: ReviewRun.Failure) -> String {
    let words = FailureMessage(failure)
    let place = failure.error.position.map { ":\($0.line):\($0.column)" } ?? ""
    let label = language.choose("未能审查", "not reviewed")
    let help = language.choose("  改法：", "  help: ")
    return """
      \(label)[\(words.code)]: \(words.cause.text(in: language))
      --> \(failure.path)\(place)
      \(help)\(words.remedy.text(in: language))


      """
  }

  private func paint(_ text: String, _ tone: TerminalTone) -> String {
    isColoured ? tone.paint(text) : text
  }

  /// The sums in two sentences.
  func summary(_ frame: RunFrame, _ totals: RunTotals) -> String {
    let day = frame.asOf.map { $0.iso } ?? language.choose("未给出", "not given")
    let calendar = frame.calendar.map { String($0.prefix(16)) } ?? language.choose("无", "none")
    let packs = frame.packs.map { "\("\($0.name) \($0.version)".trimmed)（\($0.digest.prefix(16))）" }
      .joined(separator: language.choose("、", ", "))
    let lawBook = frame.lawBook.map { String($0.prefix(16)) } ?? language.choose("无", "none")
    let corpus = FindingWords(language: language).corpus(totals).map { $0 + "\n" }.joined()
    return language.choose(
      """
      审查 \(totals.documents) 份文件：违规 \(totals.violations) 项\
      （错误 \(totals.errors)、警告 \(totals.warnings)、提醒 \(totals.infos)），待核 \(totals.openQuestions) 项，\
      合规 \(totals.compliant) 项，不适用 \(totals.notApplicable) 项；未能审查 \(totals.failures) 份。
      规则包：\(packs)；法源库：\(lawBook)；工作日历：\(calendar)；基准日：\(day)。
      \(corpus)
      """,
      """
      \(totals.documents) documents reviewed: \(totals.violations) violations \
      (\(totals.errors) errors, \(totals.warnings) warnings, \(totals.infos) infos), \
      \(totals.openQuestions) to review, \(totals.compliant) compliant, \
      \(totals.notApplicable) not applicable; \(totals.failures) inputs not reviewed.
      packs: \(packs); law book: \(lawBook); calendar: \(calendar); as-of date: \(day).
      \(corpus)
      """)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
