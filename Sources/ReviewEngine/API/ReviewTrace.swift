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
  /// - Returns: The steps, or nil when the library has no such rule.
  public func trace(
    _ identity: String, _ document: NormativeDocument, _ request: ReviewRequest,
    language: MessageLanguage
  ) -> EvidenceNode? {
    guard let rule = library.rules.first(where: { $0.identity == identity }) else { return nil }
    // What an overlay made of the rule stands for it where the overlay holds.
    let variants = library.variants.filter { $0.identity == identity }
    var last: EvidenceNode?
    for candidate in variants.reversed() + [rule] {
      var evaluator = ReferenceEvaluator(
        candidate, document: document, parameters: library.parameters, calendar: calendar,
        lawBook: lawBook, asOf: request.asOf, places: library.places, language: language)
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
