internal import DocumentModel
internal import LawBook
internal import RuleDSL
internal import SourceText

/// What the rules asked of one document share; belongs to one worker.
final class ReviewContext {
  let facts: FactReader
  let matcher: PatternMatcher
  private let statedAsOf: LegalDate?
  /// Whether an answer may be otherwise on another as-of date.
  var hasReadAsOf: Bool { wasAsked || facts.hasJudgedCitations }
  private var wasAsked: Bool
  /// The shared checks that this document is known to meet.
  var met: Set<Int> = []
  private let plan: RulePlan
  private lazy var seats = facts.document.head.issuers.map { plan.places.seat(of: $0.name) }
  private var relations: [String: PlaceTable.Relation] = [:]
  private var valueMatchers: [String: PatternMatcher] = [:]
  /// The kind of the document as rules state it; nil for one that rules cannot state.
  let reviewedKind: Int?
  /// The day whose law applies; nil when neither document nor request tells one.
  let day: LegalDate?

  /// The clauses in which rules can have hits.
  let candidates: CandidateTable

  init(document: NormativeDocument, plan: RulePlan, lawBook: LawBook?, asOf: LegalDate?) {
    self.plan = plan
    facts = FactReader(document: document, lawBook: lawBook, asOf: asOf)
    matcher = PatternMatcher(document: document, plan: plan)
    candidates = CandidateTable(
      document, matcher.table, plan.triggers, plan.patterns.sets, ruleCount: plan.rules.count)
    statedAsOf = asOf
    // Without a day of its own a document is judged by the law of the as-of date.
    wasAsked = document.lawDay(asOf: nil) == nil
    day = document.lawDay(asOf: asOf)
    reviewedKind = document.reviewedKind
  }

  /// The as-of date; whoever asks for it is taken to depend on it.
  var asOf: LegalDate? {
    wasAsked = true
    return statedAsOf
  }

  /// Looks in a value of the document, such as its title; kept for the next rule that asks.
  func matcher(of text: String, _ plan: RulePlan) -> PatternMatcher {
    if let known = valueMatchers[text] { return known }
    let matcher = PatternMatcher(text: TextFolding.fold(text), plan: plan)
    valueMatchers[text] = matcher
    return matcher
  }

  /// Decides for the rules of a scope, as `RuleEvaluator.applicability` does for one rule.
  func applicability(_ scope: RulePlan.Scope) -> Applicability {
    if let reviewedKind, !scope.kinds.contains(reviewedKind) {
      return .doesNotApply
    }
    guard isInJurisdiction(scope) else { return .doesNotApply }
    guard let day else {
      // A rule without an end is today's law; whether one with an end still held is open.
      return scope.until == nil ? .applies : .open([RuleEvaluator.missingDay])
    }
    return day >= scope.from && scope.until.map { day <= $0 } ?? true ? .applies : .doesNotApply
  }

  /// Tells whether the issuers belong to the jurisdiction of a rule; where their names do not tell, the rule holds,
  /// what an overlay made of it does not.
  func isInJurisdiction(_ scope: RulePlan.Scope) -> Bool {
    if let jurisdiction = scope.jurisdiction {
      switch relation(to: jurisdiction) {
      case .inside: break
      case .outside: return false
      case .unknown: if scope.isVariant { return false }
      }
    }
    return !scope.excludedJurisdictions.contains { relation(to: $0) == .inside }
  }

  private func relation(to jurisdiction: String) -> PlaceTable.Relation {
    if let known = relations[jurisdiction] { return known }
    let region = plan.regions[jurisdiction] ?? plan.places.region(jurisdiction)
    let answer = plan.places.relation(of: seats, to: region)
    relations[jurisdiction] = answer
    return answer
  }
}
