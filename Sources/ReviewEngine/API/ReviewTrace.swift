public import DocumentModel
public import LawBook
public import RuleDSL

/// Shows the reasoning of one rule over one document (评判过程), also why nothing was found.
public struct ReviewTrace {
  private let library: RuleLibrary
  private let calendar: WorkdayCalendar
  private let lawBook: LawBook?

  /// Makes a tracer.
  public init(_ library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook? = nil) {
    self.library = library
    self.calendar = calendar
    self.lawBook = lawBook
  }

  /// Evaluates a rule step by step.
  /// - Parameter corpus: The other documents of the run with their paths, for a rule that looks at them.
  /// - Returns: The steps, or nil when the library has no such rule.
  public func trace(
    _ identity: String, _ document: NormativeDocument, _ request: ReviewRequest,
    beside corpus: [(path: String, document: NormativeDocument)] = [], language: MessageLanguage
  ) -> EvidenceNode? {
    guard let rule = library.rules.first(where: { $0.identity == identity }) else { return nil }
    // What an overlay made of the rule stands for it where the overlay holds.
    let variants = library.variants.filter { $0.identity == identity }
    var last: EvidenceNode?
    for candidate in variants.reversed() + [rule] {
      func plain(_ document: NormativeDocument) -> ReferenceEvaluator {
        ReferenceEvaluator(
          candidate, document: document, parameters: library.parameters, calendar: calendar,
          lawBook: lawBook, asOf: request.asOf, places: library.places, language: language)
      }
      var evaluator = plain(document)
      if candidate.looksIntoCorpus {
        evaluator.corpus = corpus.map { path, document in
          var other = plain(document)
          other.path = path
          return other
        }
      }
      let (verdicts, evidence) = evaluator.evaluate()
      last = evidence
      if verdicts != nil { return evidence }
    }
    return last
  }

  /// Evaluates a condition that belongs to no rule.
  /// - Returns: The steps; the first one's answer is the condition's.
  public func evaluate(
    _ condition: FreeCondition, _ document: NormativeDocument, _ request: ReviewRequest,
    language: MessageLanguage
  ) -> EvidenceNode {
    var evaluator = ReferenceEvaluator(
      condition.rule, document: document, parameters: library.parameters, calendar: calendar,
      lawBook: lawBook, asOf: request.asOf, language: language)
    return evaluator.explain(condition.expression)
  }
}
