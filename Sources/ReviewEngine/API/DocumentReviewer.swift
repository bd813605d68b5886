public import DocumentModel
public import LawBook
public import RuleDSL
internal import SourceText

/// Reviews documents against the rules of a library; compiled once, used from any number of threads.
public struct DocumentReviewer: Sendable {
  let plan: RulePlan
  private let lawBook: LawBook?

  /// Compiles a library.
  /// - Parameters:
  ///   - library: One without errors; rules with a fault are not in it.
  ///   - calendar: The working days; years it does not cover make what needs them unknown.
  ///   - lawBook: The law book; without one what depends on it is unknown.
  ///   - selection: Which rules are asked.
  public init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook? = nil,
    selection: RuleSelection = RuleSelection()
  ) {
    plan = RulePlan(library, calendar: calendar) { selection.includes($0) }
    self.lawBook = lawBook
  }

  /// Compiles one rule of a library, with the parameters it needs.
  init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook?, only identity: String
  ) {
    self.lawBook = lawBook
    plan = RulePlan(library, calendar: calendar) {
      $0.identity == identity && !$0.isVariant
    }
  }

  /// Compiles a library without the gate, so that every rule is asked of every document.
  init(ungated library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook?) {
    self.lawBook = lawBook
    plan = RulePlan(library, calendar: calendar, isGated: false)
  }

  /// The number of rules in use.
  public var ruleCount: Int { plan.rules.count }

  /// Asks every rule about a document.
  /// - Returns: The findings by place, then by rule; what complies and does not apply is counted.
  /// - Complexity: O(text + hits of words), whatever the number of rules without a hit.
  public func review(_ document: NormativeDocument, _ request: ReviewRequest) -> DocumentReview {
    review(document, request, context(of: document, request), places: [])
  }

  /// - Parameter places: Where the second phase may find something; the reading keeps them apart.
  func review(
    _ document: NormativeDocument, _ request: ReviewRequest, _ context: ReviewContext,
    places: [SourceSpan]
  ) -> DocumentReview {
    var tally = RuleTally(document)
    let applicability = plan.scopes.map { context.applicability($0.scope) }
    for index in plan.alwaysAsked {
      let planned = plan.rules[index]
      let known = planned.scopeDecides(applicability[planned.scope])
      tally.ask(planned, plan, context, known: known)
    }
    askWaiting(context, applicability, &tally)
    var review = DocumentReview(
      title: document.head.title.value, findings: tally.findings.sorted(),
      compliant: tally.compliant,
      notApplicable: tally.notApplicable + plan.corpus.rules.count)
    review.dependsOnAsOf = context.hasReadAsOf
    review.number = document.head.documentNumber.value
    if request.keepsReading {
      review.reading = DocumentReading(
        document, marking: review.findings.map(\.place.span) + places)
    }
    if request.namesNotApplicable {
      review.notApplicableRules = rulesNotApplying(context, applicability)
    }
    return review
  }

  /// What the rules asked of a document share.
  func context(of document: NormativeDocument, _ request: ReviewRequest) -> ReviewContext {
    ReviewContext(document: document, plan: plan, lawBook: lawBook, asOf: request.asOf)
  }

  /// The rules of which no variant applies; asked once more, since only some reports name them.
  private func rulesNotApplying(
    _ context: ReviewContext, _ applicability: [Applicability]
  ) -> Set<String> {
    var outside: Set<String> = []
    var inside: Set<String> = []
    for planned in plan.rules {
      let known = planned.scopeDecides(applicability[planned.scope])
      var evaluator = RuleEvaluator(planned, plan: plan, context: context)
      // Without others to compare with a corpus rule does not apply; the second phase takes it back.
      if planned.rule.looksIntoCorpus {
        outside.insert(planned.rule.identity)
      } else if case .doesNotApply = known ?? evaluator.applicability() {
        outside.insert(planned.rule.identity)
      } else {
        inside.insert(planned.rule.identity)
      }
    }
    return outside.subtracting(inside)
  }

  /// Asks the rules that have candidates in the document; the others of an applying scope comply.
  private func askWaiting(
    _ context: ReviewContext, _ applicability: [Applicability], _ tally: inout RuleTally
  ) {
    var asked = Array(repeating: 0, count: plan.scopes.count)
    for rule in context.candidates.rules where plan.rules[Int(rule)].waits {
      let planned = plan.rules[Int(rule)]
      if case .doesNotApply = applicability[planned.scope] { continue }
      asked[planned.scope] += 1
      tally.ask(planned, plan, context, known: applicability[planned.scope])
    }
    for (index, scope) in plan.scopes.enumerated() {
      if case .doesNotApply = applicability[index] {
        tally.notApplicable += scope.waiting
      } else {
        tally.compliant += scope.waiting - asked[index]
      }
    }
  }
}
