internal import DocumentModel
internal import RuleDSL

/// What the rules asked so far say of a document.
struct RuleTally {
  private(set) var findings: FindingBuilder
  var compliant = 0
  var notApplicable = 0

  /// The most findings of one rule in one document: nobody reads more, and a hostile text may hold millions.
  static let mostOfOneRule = 1_000

  init(_ document: NormativeDocument) {
    findings = FindingBuilder(document)
  }

  /// Asks a rule.
  /// - Parameter known: Whether it applies, where that was decided for its scope.
  mutating func ask(
    _ planned: PlannedRule, _ plan: RulePlan, _ context: ReviewContext, known: Applicability?
  ) {
    if let known, case .applies = known, let check = planned.sharedCheck,
      context.met.contains(check)
    {
      compliant += 1
      return
    }
    var evaluator = RuleEvaluator(planned, plan: plan, context: context)
    let applicability = known ?? evaluator.applicability()
    if case .doesNotApply = applicability {
      notApplicable += 1
      return
    }
    // An exception lifts a violation whether or not it is open that the rule applies.
    let found = evaluator.runCheck()
    guard !found.isEmpty else {
      if let check = planned.sharedCheck { context.met.insert(check) }
      compliant += 1
      return
    }
    var kept = found.compactMap { evaluator.afterExceptions($0) }
    if case .open(let missing) = applicability {
      for index in kept.indices {
        kept[index].outcome = .needsReview
        kept[index].missing += missing
      }
    }
    if planned.rule.isForReview {
      for index in kept.indices where kept[index].outcome == .violation {
        kept[index].outcome = .needsReview
        kept[index].missing.append(.judgement)
      }
    }
    if kept.isEmpty { compliant += 1 }
    for finding in kept.prefix(Self.mostOfOneRule) { findings.add(finding, &evaluator) }
    if kept.count > Self.mostOfOneRule {
      findings.tellOfMore(kept.count - Self.mostOfOneRule)
    }
  }
}
