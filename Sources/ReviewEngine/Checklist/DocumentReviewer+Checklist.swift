public import DocumentModel
internal import RuleDSL
internal import SourceText

extension DocumentReviewer {
  /// The rules that do not apply to a document, each with why.
  public func notApplicable(
    _ document: NormativeDocument, _ request: ReviewRequest
  ) -> [String: LocalizedText] {
    let context = context(of: document, request)
    var reasons: [String: LocalizedText] = [:]
    for rule in plan.corpus.rules where !plan.rules[rule.index].rule.isVariant {
      reasons[plan.rules[rule.index].rule.identity] = LocalizedText(
        "检查单逐份核对，不看文件库", "a checklist looks at one document, not at the corpus")
    }
    for planned in plan.rules where !planned.rule.isVariant {
      var evaluator = RuleEvaluator(planned, plan: plan, context: context)
      guard case .doesNotApply = evaluator.applicability() else { continue }
      reasons[planned.rule.identity] = Self.reason(planned.rule, context)
    }
    return reasons
  }

  private static func reason(_ rule: CheckedRule, _ context: ReviewContext) -> LocalizedText {
    let document = context.facts.document
    if let kind = document.reviewedKind, !rule.documentKinds.contains(kind) {
      return LocalizedText("文件种类不在适用范围内", "the kind of document is another")
    }
    if !context.isInJurisdiction(RulePlan.Scope(rule)) {
      return LocalizedText("制定机关不在规则的地域内", "the issuer lies outside of the rule's jurisdiction")
    }
    if rule.datedBy == nil, let day = context.day, day < rule.from {
      return LocalizedText(
        "文件的日期早于规则施行日 \(rule.from.iso)", "the document is older than the rule, \(rule.from.iso)")
    }
    if rule.datedBy == nil, let day = context.day, let until = rule.until, day > until {
      return LocalizedText("规则已于 \(until.iso) 停止适用", "the rule ended on \(until.iso)")
    }
    return LocalizedText("不具备适用条件", "its own condition does not hold")
  }
}
