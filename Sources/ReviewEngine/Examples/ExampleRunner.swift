public import DocumentModel
public import LawBook
public import RuleDSL
public import SourceText

/// Runs the examples of rules as tests (例子检验).
public struct ExampleRunner {
  /// What one example gave.
  public struct Result: Sendable {
    /// The rule.
    public let rule: String
    /// What the rule should answer.
    public let kind: ExampleSyntax.Kind
    /// The file the example stands in.
    public let file: String
    /// Its place there.
    public let span: SourceSpan
    /// Why it failed; nil when it holds, as a known gap (待例) always does.
    public let failure: LocalizedText?
  }

  private let library: RuleLibrary
  private let calendar: WorkdayCalendar
  private let lawBook: LawBook?
  let readFile: (String) throws(DocumentReadError) -> [UInt8]

  /// Makes a runner.
  /// - Parameter readFile: Reads the document that `见` names, by its path beside the rule file.
  public init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook? = nil,
    readFile: @escaping (String) throws(DocumentReadError) -> [UInt8]
  ) {
    self.library = library
    self.calendar = calendar
    self.lawBook = lawBook
    self.readFile = readFile
  }

  /// Who reviews the examples of a rule: those that state their issuer, and those that do not.
  private struct Reviewers {
    let stated: DocumentReviewer
    let unstated: DocumentReviewer

    func review(
      _ document: NormativeDocument, beside others: [NormativeDocument] = [],
      _ request: ReviewRequest
    ) -> DocumentReview {
      (document.head.issuers.isEmpty ? unstated : stated)
        .review(document, beside: others, request)
    }
  }

  /// Runs every example of every rule that may run, then those of overlays.
  public func run() -> [Result] {
    var reader = DocumentReader()
    let rules = library.rules.map { rule in
      let reviewer = DocumentReviewer(
        library, calendar: calendar, lawBook: lawBook, only: rule.identity)
      return (rule, Reviewers(stated: reviewer, unstated: reviewer))
    }
    let variants = library.variants.filter { !$0.examples.isEmpty }.map { ($0, reviewers(of: $0)) }
    return (rules + variants).flatMap { rule, reviewers in
      rule.examples.map { example in
        let file = rule.isVariant ? overlayFile(of: example, rule) : rule.file
        return Result(
          rule: rule.identity, kind: example.kind, file: file, span: example.span,
          failure: check(example, rule, reviewers, &reader))
      }
    }
  }

  /// An example of an overlay that names its issuer is asked of the rule with all its overlays; one that does
  /// not is taken to belong to the overlay's jurisdiction.
  private func reviewers(of variant: CheckedRule) -> Reviewers {
    var all = library
    all.rules = library.rules.filter { $0.identity == variant.identity }
    all.variants = library.variants.filter { $0.identity == variant.identity }
    var here = variant
    here.jurisdiction = nil
    here.isVariant = false
    var alone = library
    alone.rules = [here]
    alone.variants = []
    return Reviewers(
      stated: DocumentReviewer(all, calendar: calendar, lawBook: lawBook),
      unstated: DocumentReviewer(alone, calendar: calendar, lawBook: lawBook))
  }

  /// The file that holds the overlay of an example.
  private func overlayFile(of example: ExampleSyntax, _ variant: CheckedRule) -> String {
    for syntax in library.syntaxes {
      for case .overlay(let overlay) in syntax.items
      where overlay.rule.text == variant.identity
        && overlay.examples.contains(where: { $0.span == example.span })
      {
        return syntax.file.name
      }
    }
    return variant.file
  }

  private func check(
    _ example: ExampleSyntax, _ rule: CheckedRule, _ reviewers: Reviewers,
    _ reader: inout DocumentReader
  ) -> LocalizedText? {
    do throws(DocumentReadError) {
      let (bytes, marks, name) = try text(of: example.source, rule)
      let request = ReviewRequest(asOf: example.asOf?.date)
      let document = try reader.read(bytes, name: name)
      let beside = try documents(beside: example, rule, &reader)
      let review = reviewers.review(document, beside: beside, request)
      if let failure = judge(example.kind, review, marks) { return failure }
      guard rule.fix != nil, example.kind == .bad else { return nil }
      let fixed = Self.fixed(review, bytes)
      return judgeFix(
        review, reviewers.review(try reader.read(fixed, name: name), request))
    } catch {
      let words = FailureMessage(ReviewRun.Failure(path: rule.file, error: error))
      return LocalizedText(
        "例子读不出来：\(words.cause.chinese)", "the example cannot be read: \(words.cause.english)")
    }
  }

  private func judge(
    _ kind: ExampleSyntax.Kind, _ review: DocumentReview, _ marks: [SourceSpan]
  ) -> LocalizedText? {
    let violations = review.findings.filter { $0.outcome == .violation }
    switch kind {
    case .todo: return nil
    case .good:
      guard let first = review.findings.first else { return Self.notRun(review) }
      return LocalizedText(
        "应当没有发现，却有：\(first.message)", "no finding expected, but: \(first.message)")
    case .unsure:
      if review.findings.contains(where: { $0.outcome == .needsReview }) { return nil }
      return violations.first.map {
        LocalizedText("应当待核，却是违规：\($0.message)", "needs review expected, but: \($0.message)")
      } ?? LocalizedText("应当待核，却没有发现", "needs review expected, but nothing found")
    case .bad:
      guard !violations.isEmpty else {
        return review.findings.first.map {
          LocalizedText("应当违规，却待核：\($0.message)", "a violation expected, but open: \($0.message)")
        } ?? LocalizedText("应当违规，却没有发现", "a violation expected, but nothing found")
      }
      let found = Set(violations.map(\.place.span))
      guard marks.allSatisfy(found.contains) else {
        let places = violations.map { "“\($0.excerpt)”" }.joined(separator: "、")
        return LocalizedText(
          "命中的文字不是标出的：\(places)", "another text was found than marked: \(places)")
      }
      return nil
    }
  }

  private static func fixed(_ review: DocumentReview, _ bytes: [UInt8]) -> [UInt8] {
    TextFix.apply(
      review.findings.compactMap(\.fix), to: bytes, isXML: bytes.first == UInt8(ascii: "<")
    ).bytes
  }

  /// A text with the fixes applied must be clean; so applying them again changes nothing.
  private func judgeFix(_ before: DocumentReview, _ after: DocumentReview) -> LocalizedText? {
    guard before.findings.contains(where: { $0.fix != nil }) else {
      return LocalizedText("没有得到“改为”的文字", "no fix was given")
    }
    return after.findings.first.map {
      LocalizedText(
        "改为之后仍有发现：\($0.message)", "with the fix applied there is still a finding: \($0.message)")
    }
  }

  /// An example of compliance must be asked, not passed over.
  private static func notRun(_ review: DocumentReview) -> LocalizedText? {
    review.compliant > 0 || review.notApplicable == 0
      ? nil : LocalizedText("规则没有适用于这个例子", "the rule did not apply to this example")
  }
}
