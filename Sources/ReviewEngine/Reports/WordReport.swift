public import DocumentModel
public import RuleDSL
internal import SourceText

/// Turns findings into comments and tracked changes for the Word document they were made in (批注).
public struct WordReport {
  private let language: MessageLanguage

  /// Makes a report.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// The comments: problem, basis, suggestion and rule, each a paragraph.
  ///
  /// What is waived or known is left out; rules that only wait for the same missing record are one comment a
  /// place.
  public func annotations(_ findings: [Finding]) -> [WordAnnotation] {
    let open = OpenMatters(findings.filter { $0.disposition == .open })
    return open.others.map { annotation($0) } + open.groups.flatMap { annotations($0) }
  }

  private func annotation(_ finding: Finding) -> WordAnnotation {
    let words = FindingWords(language: language)
    var paragraphs = ["\(words.label(finding))：\(finding.message)"]
    if let missing = words.missing(finding) { paragraphs.append(missing) }
    paragraphs.append(language.choose("依据：", "Basis: ") + words.basis(finding.basis))
    if let suggestion = finding.suggestion {
      paragraphs.append(language.choose("建议：", "Suggestion: ") + suggestion)
    }
    paragraphs.append(language.choose("规则：", "Rule: ") + "\(finding.rule) \(finding.title)")
    var change: (span: SourceSpan, text: String)?
    if let fix = finding.fix, fix.isSafe { change = (fix.span, fix.replacement) }
    return WordAnnotation(span: finding.place.span, paragraphs: paragraphs, change: change)
  }

  private func annotations(_ group: OpenMatters.Group) -> [WordAnnotation] {
    let missing = group.missing.map { $0.text(in: language) }
      .joined(separator: language.choose("、", ", "))
    let places = Dictionary(grouping: group.findings, by: \.place.span)
    return places.sorted { $0.key < $1.key }.map { span, findings in
      WordAnnotation(
        span: span,
        paragraphs: [
          language.choose(
            "待核：缺少“\(missing)”，\(findings.count) 条规则没有判断",
            "Needs review: “\(missing)” is missing, \(findings.count) rules were not decided")
        ] + findings.map { "\($0.rule) \($0.title)" })
    }
  }
}
