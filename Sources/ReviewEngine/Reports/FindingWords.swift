internal import DocumentModel
public import RuleDSL
internal import SourceText

/// The words that all reports use for a finding.
public struct FindingWords: Sendable {
  let language: MessageLanguage

  /// Words in a language.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// 错误、警告、提醒 or 待核; 豁免 and 既有 for what does not count.
  public func label(_ finding: Finding) -> String {
    switch finding.disposition {
    case .waived: return language.choose("豁免", "waived")
    case .known: return language.choose("既有", "known")
    case .open: break
    }
    guard finding.outcome == .violation else { return language.choose("待核", "needs review") }
    let names = finding.severity.names
    return language.choose(names.chinese, names.english)
  }

  /// 《…》第…条（据节选）, one after the other.
  func basis(_ basis: [CheckedBasis]) -> String {
    basis.map { statute($0) }.joined(separator: language.choose("、", ", "))
  }

  /// One statute with its mark of verification.
  func statute(_ basis: CheckedBasis) -> String {
    let mark =
      switch basis.verification {
      case .full: ""
      case .excerpt: language.choose("（据节选）", " (from an excerpt)")
      case .unverified: language.choose("（未核验）", " (unverified)")
      }
    return "《\(basis.instrument)》\(basis.article?.chinese ?? "")\(mark)"
  }

  /// The facts that are missing, or that a person decides; nil when none is, or the message names them.
  public func missing(_ finding: Finding) -> String? {
    let facts = finding.missing.filter { $0 != MissingFact.judgement.name }
    guard !facts.isEmpty else {
      return finding.missing.isEmpty ? nil : language.choose("由人工判断", "a person decides")
    }
    let names = facts.map { $0.text(in: language) }.joined(separator: language.choose("、", ", "))
    if finding.message.hasPrefix(language.choose("缺少“\(names)”", "“\(names)” is missing")) {
      return nil
    }
    return language.choose("缺少：", "missing: ") + names
  }

  /// 《阳新县养犬管理规定》 docs/old.txt:1:1（标题）: a place in another document.
  func related(_ place: RelatedPlace) -> String {
    let title = place.title.map { "《\($0)》" } ?? ""
    return "\(title) \(place.document):\(place.start.line):\(place.start.column)（\(place.path)）"
  }

  /// The places in other documents; nil when there are none.
  func related(_ finding: Finding) -> String? {
    guard !finding.related.isEmpty else { return nil }
    return language.choose("另见：", "see also: ")
      + finding.related.map { related($0) }.joined(separator: language.choose("、", ", "))
  }

  /// How much was compared, when documents were only there for that or something could not be compared.
  func corpus(_ totals: RunTotals) -> [String] {
    guard let corpus = totals.corpus else { return [] }
    var lines: [String] = []
    if corpus.comparedOnly > 0 {
      lines.append(
        language.choose(
          "文件库：共比对 \(corpus.documents) 份文件，其中 \(corpus.comparedOnly) 份只供比对。",
          "corpus: \(corpus.documents) documents compared, \(corpus.comparedOnly) of them not reviewed."
        ))
    }
    return lines
      + corpus.notices.map { notice in
        let paths = notice.documents.joined(separator: language.choose("、", ", "))
        return language.choose(
          "文件库（\(notice.rule)）：\(notice.text.chinese)：\(paths)。",
          "corpus (\(notice.rule)): \(notice.text.english): \(paths).")
      }
  }

  /// Problem, basis, suggestion: everything in one paragraph.
  func whole(_ finding: Finding) -> String {
    var parts = [finding.message]
    if let missing = missing(finding) { parts.append(missing) }
    if let related = related(finding) { parts.append(related) }
    parts.append(language.choose("依据：", "basis: ") + basis(finding.basis))
    if let suggestion = finding.suggestion {
      parts.append(language.choose("建议：", "help: ") + suggestion)
    }
    return parts.joined(separator: language.choose("；", "; "))
  }

  /// Why an input was not reviewed, and what to do.
  public func whole(_ failure: ReviewRun.Failure) -> String {
    let words = FailureMessage(failure)
    return words.cause.text(in: language) + language.choose("；", "; ")
      + words.remedy.text(in: language)
  }
}
