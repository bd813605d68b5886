public import DocumentModel
internal import RuleDSL

extension DocumentReviewer {
  /// Asks every rule about a document, with a clock beside each (规则耗时).
  ///
  /// What several rules read is found for the first that asks, and counts for it.
  /// - Parameter times: By rule identity; added to.
  public func measure(
    _ document: NormativeDocument, _ request: ReviewRequest, into times: inout [String: Duration]
  ) {
    let context = context(of: document, request)
    var tally = RuleTally(document)
    let clock = ContinuousClock()
    for index in plan.alwaysAsked
      + context.candidates.rules.map({ Int($0) }).filter({ plan.rules[$0].waits })
    {
      let planned = plan.rules[index]
      let time = clock.measure { tally.ask(planned, plan, context, known: nil) }
      times[planned.rule.identity, default: .zero] += time
    }
  }
}
