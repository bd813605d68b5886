internal import DocumentModel
internal import RuleDSL

extension RuleLinter {
  /// Exceptions without basis, hidden behind others, or never used.
  mutating func checkExceptions(_ subject: Subject) {
    let rule = subject.rule
    guard !rule.exceptions.isEmpty else { return }
    let seen = observations(of: subject)
    let conditions = rule.exceptions.map { Self.comparable($0.condition, rule) }
    for (index, exception) in rule.exceptions.enumerated() {
      if exception.basis.isEmpty, exception.downgrade == nil {
        report(
          .exceptionWithoutBasis, rule, at: exception.span, .exceptionWithoutBasis(exception.name))
      }
      let wider = rule.exceptions.enumerated().first { other, candidate in
        other != index && candidate.downgrade == nil
          && Self.implies(conditions[index], conditions[other])
          && !(other > index && Self.implies(conditions[other], conditions[index]))
      }
      if let wider {
        report(
          .exceptionShadowed, rule, at: exception.span,
          .exceptionShadowed(exception.name, by: wider.element.name))
      }
      if !seen.answers(of: exception.condition).contains(.yes) {
        report(
          .exceptionUnexercised, rule, at: exception.span, .exceptionUnexercised(exception.name))
      }
    }
  }

  /// A condition in which equal patterns have one number, so that equal conditions are equal.
  static func comparable(_ condition: TypedExpression, _ rule: CheckedRule) -> TypedExpression {
    let forms = rule.patterns.map { "\($0)" }
    func number(_ pattern: Int) -> Int { forms.firstIndex(of: forms[pattern]) ?? pattern }
    return condition.mapped { part in
      switch part {
      case .contains(let thing, let pattern): .contains(thing, number(pattern))
      case .anchored(let thing, let pattern, let atStart):
        .anchored(thing, number(pattern), atStart: atStart)
      default: part
      }
    }
  }

  /// Tells whether one condition can only hold when another does, as far as their form shows it.
  static func implies(_ narrow: TypedExpression, _ wide: TypedExpression) -> Bool {
    if narrow == wide { return true }
    if case .and(let parts) = narrow, parts.contains(where: { implies($0, wide) }) { return true }
    if case .or(let parts) = wide, parts.contains(where: { implies(narrow, $0) }) { return true }
    if case .or(let parts) = narrow { return parts.allSatisfy { implies($0, wide) } }
    if case .and(let parts) = wide { return parts.allSatisfy { implies(narrow, $0) } }
    if case .member(let value, let few) = narrow, case .member(value, let many) = wide {
      return few.isSubset(of: many)
    }
    return false
  }

  func observations(of subject: Subject) -> ConditionObservations {
    var observations: ConditionObservations? = ConditionObservations()
    for (example, document, beside) in subject.examples {
      func plain(_ document: NormativeDocument) -> ReferenceEvaluator {
        ReferenceEvaluator(
          subject.rule, document: document, parameters: library.parameters, calendar: calendar,
          lawBook: lawBook, asOf: example.asOf?.date)
      }
      var evaluator = plain(document)
      evaluator.corpus = beside.map { plain($0) }
      evaluator.observations = observations
      _ = evaluator.evaluate()
      observations = evaluator.observations
    }
    return observations ?? ConditionObservations()
  }
}
