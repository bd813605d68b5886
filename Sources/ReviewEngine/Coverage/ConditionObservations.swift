internal import RuleDSL

/// The answers that conditions gave (条件取值), collected while examples run.
struct ConditionObservations {
  private var seen: [TypedExpression: Set<TruthValue.Answer>] = [:]

  mutating func note(_ condition: TypedExpression, _ answer: TruthValue.Answer) {
    seen[condition, default: []].insert(answer)
  }

  func answers(of condition: TypedExpression) -> Set<TruthValue.Answer> { seen[condition] ?? [] }
}
