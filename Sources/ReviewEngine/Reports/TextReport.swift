internal import DocumentModel
public import RuleDSL
internal import SourceText

/// Writes a run for people at a terminal: place, excerpt with carets, basis, remedy, then the sums.
public struct TextReport {
  private let language: MessageLanguage

  /// Makes a report.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// Writes the run.
  public func render(_ run: ReviewRun) -> String {
    var text = ""
    for document in run.documents {
      let open = OpenMatters(document.review.findings)
      for finding in open.others { text += render(finding, document.path) }
      text += render(open, document.path)
    }
    for failure in run.failures { text += render(failure) }
    return text + summary(run)
  }

  private func render(_ finding: Finding, _ path: String) -> String {
    let words = FindingWords(language: language)
    let label = words.label(finding)
    let place = finding.place
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    var text = "\(label)[\(finding.rule)]: \(finding.message)\n"
    let original = place.original.map {
      language.choose("；\($0.first.chinese)", "; \($0.first.english)")
    }
    text += "\(margin)--> \(path):\(place.start.line):\(place.start.column)"
    text += "（\(place.path)\(original ?? "")）\n"
    text += "\(margin) |\n\(number) | \(place.line.line)\n\(margin) | \(place.line.carets)\n"
    if !finding.missing.isEmpty {
      let names = finding.missing.map { $0.text(in: language) }
      let joined = names.joined(separator: language.choose("、", ", "))
      text += language.choose("  缺少：", "  missing: ") + joined + "\n"
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

  /// The sums in two sentences.
  func summary(_ run: ReviewRun) -> String {
    let findings = run.documents.flatMap(\.review.findings)
    let violations = findings.filter { $0.outcome == .violation }
    func count(_ severity: RuleSeverity) -> Int {
      violations.count { $0.severity == severity }
    }
    let open = findings.count - violations.count
    let compliant = run.documents.reduce(0) { $0 + $1.review.compliant }
    let notApplicable = run.documents.reduce(0) { $0 + $1.review.notApplicable }
    let day = run.asOf.map { $0.iso } ?? language.choose("未给出", "not given")
    let calendar = run.calendar.map { String($0.prefix(16)) } ?? language.choose("无", "none")
    let packs = run.packs.map { "\("\($0.name) \($0.version)".trimmed)（\($0.digest.prefix(16))）" }
      .joined(separator: language.choose("、", ", "))
    let lawBook = run.lawBook.map { String($0.prefix(16)) } ?? language.choose("无", "none")
    return language.choose(
      """
      审查 \(run.documents.count) 份文件：违规 \(violations.count) 项\
      （错误 \(count(.error))、警告 \(count(.warning))、提醒 \(count(.info))），待核 \(open) 项，\
      合规 \(compliant) 项，不适用 \(notApplicable) 项；未能审查 \(run.failures.count) 份。
      规则包：\(packs)；法源库：\(lawBook)；工作日历：\(calendar)；基准日：\(day)。

      """,
      """
      \(run.documents.count) documents reviewed: \(violations.count) violations \
      (\(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) infos), \
      \(open) to review, \(compliant) compliant, \(notApplicable) not applicable; \
      \(run.failures.count) inputs not reviewed.
      packs: \(packs); law book: \(lawBook); calendar: \(calendar); as-of date: \(day).

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
