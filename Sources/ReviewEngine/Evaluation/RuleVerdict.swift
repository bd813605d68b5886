internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// What a check found at one place, before exceptions and wording.
struct RawFinding {
  var outcome: Finding.Outcome
  var missing: [MissingFact]
  let place: EvidencePlace
  /// The text found, when the check looks for text.
  var hit: TextSpan?
  var deadline: (state: DeadlineState, due: LegalDate?)?
  /// The variables as they were at this place, for exceptions and messages.
  let slots: VariableSlots
  /// A gentler severity than the rule's, when one applies.
  var severity: RuleSeverity?
}

extension RuleEvaluator {
  /// Runs the rule's check.
  /// - Returns: What is wrong or open; empty when the document complies.
  mutating func runCheck() -> [RawFinding] {
    for definition in planned.rule.definitions {
      slots[definition.slot] = value(definition.value)
    }
    switch planned.rule.check {
    case .every(let slot, let collection, let condition, let demand):
      return every(slot, collection, condition, demand)
    case .demand(let demand):
      return finding(for: truth(demand)) { $0.place(ofFailed: demand) }
    case .text(let check):
      return text(check)
    case .deadline(let deadline):
      return self.deadline(deadline)
    case .manual(let question):
      let fact = MissingFact(name: LocalizedText("人工核对：\(question)", question), span: nil)
      return finding(for: .unknown([fact])) { $0.placeOfDocument }
    }
  }

  mutating func finding(
    for answer: TruthValue, at place: (inout RuleEvaluator) -> EvidencePlace
  ) -> [RawFinding] {
    guard answer.answer != .yes else { return [] }
    let outcome: Finding.Outcome = answer.answer == .no ? .violation : .needsReview
    return [
      RawFinding(outcome: outcome, missing: answer.missing, place: place(&self), slots: slots)
    ]
  }

  private mutating func every(
    _ slot: Int, _ collection: TypedExpression, _ condition: TypedExpression?,
    _ demand: TypedExpression
  ) -> [RawFinding] {
    let found = members(of: collection, slot: slot, where: condition)
    guard case .collection(let members) = found else {
      let missing = [found.missing].compactMap(\.self)
      return finding(for: .unknown(missing)) { $0.placeOfDocument }
    }
    var findings: [RawFinding] = []
    for member in members {
      slots[slot] = .entity(member)
      slots.scene = scene(of: member)
      let applies = condition.map { truth($0) } ?? .yes
      if applies.answer == .no { continue }
      let answer = truth(demand)
      if answer.answer == .yes { continue }
      // Where it is open whether the member counts, a failed demand is open too.
      let joint = applies.answer == .unknown ? .unknown(applies.missing + answer.missing) : answer
      findings += finding(for: joint) { $0.place(of: member) }
    }
    return findings
  }
}
