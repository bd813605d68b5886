internal import RuleDSL

/// A check without text and without anything of its rule: rules that ask the same are asked once.
enum SharedCheck: Hashable {
  case demand(TypedExpression)
  case every(Int, TypedExpression, TypedExpression?, TypedExpression)

  /// Nil for a check that depends on its rule's patterns, definitions or day.
  init?(_ rule: CheckedRule) {
    guard rule.patterns.isEmpty, rule.definitions.isEmpty, rule.datedBy == nil else { return nil }
    switch rule.check {
    case .demand(let demand): self = .demand(demand)
    case .every(let slot, let collection, let condition, let demand):
      self = .every(slot, collection, condition, demand)
    case .text, .deadline, .manual: return nil
    }
  }
}
