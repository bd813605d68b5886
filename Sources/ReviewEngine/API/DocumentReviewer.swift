public import DocumentModel
public import RuleDSL

/// Reviews documents against the rules of a library; compiled once, used from any number of threads.
public struct DocumentReviewer: Sendable {
  private let plan: RulePlan

  /// Compiles a library.
  /// - Parameters:
  ///   - library: One without errors; rules with a fault are not in it.
  ///   - calendar: The working days; years it does not cover make what needs them unknown.
  public init(_ library: RuleLibrary, calendar: WorkdayCalendar) {
    plan = RulePlan(library, calendar: calendar)
  }

  /// Compiles one rule of a library, with the parameters it needs.
  init(_ library: RuleLibrary, calendar: WorkdayCalendar, only identity: String) {
    plan = RulePlan(library, calendar: calendar) { $0.identity == identity }
  }

  /// The number of rules in use.
  public var ruleCount: Int { plan.rules.count }

  /// Asks every rule about a document.
  /// - Returns: The findings by place, then by rule; what complies and does not apply is counted.
  /// - Complexity: O(text + hits of words), whatever the number of rules without a hit.
  public func review(_ document: NormativeDocument, _ request: ReviewRequest) -> DocumentReview {
    var hits: [LiteralScanner.Hit] = []
    plan.scanner.scan(document.text.bytes.span, into: &hits)
    let matcher = PatternMatcher(document: document, hits: hits)
    var builder = FindingBuilder(document)
    var compliant = 0
    var notApplicable = 0
    let facts = FactReader(document: document)
    for planned in plan.rules {
      var evaluator = RuleEvaluator(
        planned, plan: plan, facts: facts, matcher: matcher, asOf: request.asOf,
        day: document.lawDay(asOf: request.asOf))
      let applicability = evaluator.applicability()
      if case .doesNotApply = applicability {
        notApplicable += 1
        continue
      }
      var found = evaluator.runCheck()
      if case .open(let missing) = applicability {
        for index in found.indices {
          found[index].outcome = .needsReview
          found[index].missing += missing
        }
      }
      let kept = found.compactMap { evaluator.afterExceptions($0) }
      if kept.isEmpty { compliant += 1 }
      for finding in kept { builder.add(finding, &evaluator) }
    }
    return DocumentReview(
      title: document.head.title.value, findings: builder.sorted(), compliant: compliant,
      notApplicable: notApplicable)
  }
}
