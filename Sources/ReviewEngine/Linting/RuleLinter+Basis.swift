internal import LawBook
internal import RuleDSL
internal import SourceText

extension RuleLinter {
  /// Holds the statutes of a rule against the law book, on the first and the last day of its period.
  mutating func checkBasis(_ subject: Subject) {
    let rule = subject.rule
    var written: [BasisSyntax] = []
    if case .basis(let list)? = subject.syntax.section(.basis)?.content { written = list }
    let strongest = rule.basis.contains { $0.verification == .full }
    let isCarried = rule.basis.contains { isInForce($0, on: rule.from) }
    for (basis, syntax) in zip(rule.basis, written) {
      if rule.severity == .error, strongest, basis.verification != .full {
        report(.weakBasisBeside, rule, at: syntax.span, .weakBasisBeside(basis.instrument))
      }
      checkBasis(basis, rule, isCarried: isCarried, at: syntax.span)
    }
  }

  /// Tells whether a basis may have been in force: what the book cannot tell counts as yes.
  private func isInForce(_ basis: CheckedBasis, on day: LegalDate) -> Bool {
    guard let lawBook else { return true }
    let resolution = lawBook.resolve(basis.instrument)
    guard resolution.instrument != nil else { return false }
    switch lawBook.verdict(resolution, article: basis.article, on: day) {
    case .exists, .amended, .unknown: return true
    default: return false
    }
  }

  private mutating func checkBasis(
    _ basis: CheckedBasis, _ rule: CheckedRule, isCarried: Bool, at span: SourceSpan
  ) {
    guard let lawBook else { return }
    let name = basis.instrument
    let resolution = lawBook.resolve(name)
    guard let id = resolution.instrument else {
      let near = lawBook.suggestions(for: name).first?.name
      report(.basisNotInBook, rule, at: span, .notInBook(name, near: near))
      return
    }
    let instrument = lawBook.instrument(id)
    let kind = instrument.kind
    if basis.article == nil, kind == .law || kind == .administrativeRegulation {
      report(.articleUnstated, rule, at: span, .articleUnstated(name))
    }
    if basis.verification == .full, instrument.statusVerification == .recalled {
      report(.verificationAboveBook, rule, at: span, .verificationAboveBook(name))
    }
    checkFirstDay(basis, rule, resolution, isCarried: isCarried, at: span)
    checkLaterDays(basis, rule, resolution, at: span)
    checkWording(basis, rule, instrument, at: span)
  }

  private mutating func checkFirstDay(
    _ basis: CheckedBasis, _ rule: CheckedRule, _ resolution: LawBook.Resolution,
    isCarried: Bool, at span: SourceSpan
  ) {
    guard let lawBook else { return }
    let name = basis.instrument
    let article = basis.article?.chinese ?? ""
    switch lawBook.verdict(resolution, article: basis.article, on: rule.from) {
    case .exists, .amended: break
    case .noSuchArticle(let count):
      report(.articleMissing, rule, at: span, .articleMissing(name, article, count: count))
    case .noSuchPart: report(.articleMissing, rule, at: span, .partMissing(name, article))
    case .notYetInForce(let from):
      // A statute that joins an older one later narrows nothing: the older one carries the rule.
      let check: LintCheck = isCarried ? .basisJoinsLater : .basisNotYetInForce
      report(check, rule, at: span, .notYetInForce(name, from: from))
    case .repealed(let since, _, let successor):
      report(
        .basisRepealed, rule, at: span, .repealed(name, since: since, successor: successor))
    case .unknown(let reason):
      report(.basisForceUnknown, rule, at: span, .forceUnknown(name, reason))
    }
  }

  /// The last day of the rule, or the as-of date where that is earlier or there is no end.
  private mutating func checkLaterDays(
    _ basis: CheckedBasis, _ rule: CheckedRule, _ resolution: LawBook.Resolution,
    at span: SourceSpan
  ) {
    guard let lawBook else { return }
    let days = [rule.until, asOf].compactMap(\.self)
    guard let day = days.min(), day > rule.from else { return }
    let name = basis.instrument
    switch lawBook.verdict(
      resolution, article: basis.article, on: day, citedOn: rule.from)
    {
    case .repealed(let since, _, let successor) where since > rule.from:
      report(
        .basisRepealed, rule, at: span, .repealed(name, since: since, successor: successor))
    case .amended(let since, let moved):
      if let moved {
        report(
          .articleMoved, rule, at: span,
          .articleMoved(name, moved.old.chinese, moved.new?.chinese))
      } else {
        report(.basisExpired, rule, at: span, .expired(name, since: since))
      }
    default: break
    }
  }

  private mutating func checkWording(
    _ basis: CheckedBasis, _ rule: CheckedRule, _ instrument: LawBook.Instrument,
    at span: SourceSpan
  ) {
    guard let wording = basis.wording else { return }
    let text = texts.flatMap { store in
      // A damaged store counts as none: what it cannot show is not verified.
      do throws(LawBookError) { return try store.text(of: instrument, on: rule.from) } catch {
        return nil
      }
    }
    guard let text else {
      report(.quoteUnverifiable, rule, at: span, .quoteUnverifiable(basis.instrument))
      return
    }
    let found: Bool
    if let article = basis.article, article.article != nil {
      found = text.words(of: article).map { Self.holds($0, wording) } ?? false
    } else {
      found = text.articles.contains { entry in
        entry.paragraphs.contains { paragraph in
          Self.holds(paragraph.text, wording)
            || paragraph.items.contains { Self.holds($0.text, wording) }
        }
      }
    }
    if !found {
      report(
        .quoteDiffers, rule, at: span,
        .quoteDiffers(basis.instrument, basis.article?.chinese ?? ""))
    }
  }

  /// Compares words as the reader of documents folds them, blanks left out.
  private static func holds(_ text: String, _ wording: String) -> Bool {
    WordSearch.contains(WordSearch.folded(wording), in: WordSearch.folded(text))
  }
}
