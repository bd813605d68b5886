extension TypedExpression {
  /// The expressions it is made of.
  public var parts: [TypedExpression] {
    switch self {
    case .and(let parts), .or(let parts), .call(_, let parts): parts
    case .not(let inner), .present(let inner), .member(let inner, _), .contains(let inner, _),
      .anchored(let inner, _, _), .fact(_, let inner), .documentOf(let inner):
      [inner]
    case .quantified(let quantifier):
      [quantifier.collection] + quantifier.keys.flatMap { [$0.other, $0.own] }
        + [quantifier.condition].compactMap(\.self)
    case .compare(_, let left, let right), .sum(_, let left, let right),
      .factAt(_, let left, let right):
      [left, right]
    case .document, .corpus, .variable, .asOf, .parameter, .number, .text, .date, .duration,
      .enumerationMember:
      []
    }
  }

  /// Tells whether it or a part of it meets a test.
  public func contains(where test: (TypedExpression) -> Bool) -> Bool {
    test(self) || parts.contains { $0.contains(where: test) }
  }

  /// The same with every part replaced, innermost first.
  public func mapped(_ change: (TypedExpression) -> TypedExpression) -> TypedExpression {
    let inner: TypedExpression =
      switch self {
      case .and(let parts): .and(parts.map { $0.mapped(change) })
      case .or(let parts): .or(parts.map { $0.mapped(change) })
      case .call(let function, let arguments): .call(function, arguments.map { $0.mapped(change) })
      case .not(let part): .not(part.mapped(change))
      case .present(let part): .present(part.mapped(change))
      case .member(let part, let members): .member(part.mapped(change), members)
      case .contains(let part, let pattern): .contains(part.mapped(change), pattern)
      case .anchored(let part, let pattern, let atStart):
        .anchored(part.mapped(change), pattern, atStart: atStart)
      case .fact(let fact, let owner): .fact(fact, of: owner.mapped(change))
      case .factAt(let fact, let owner, let day):
        .factAt(fact, of: owner.mapped(change), on: day.mapped(change))
      case .quantified(let quantifier):
        .quantified(
          TypedQuantifier(
            isPositive: quantifier.isPositive, slot: quantifier.slot,
            collection: quantifier.collection.mapped(change),
            keys: quantifier.keys.map {
              JoinKey(fact: $0.fact, other: $0.other.mapped(change), own: $0.own.mapped(change))
            },
            condition: quantifier.condition?.mapped(change)))
      case .compare(let relation, let left, let right):
        .compare(relation, left.mapped(change), right.mapped(change))
      case .sum(let isPositive, let left, let right):
        .sum(isPositive: isPositive, left.mapped(change), right.mapped(change))
      case .documentOf(let owner): .documentOf(owner.mapped(change))
      case .document, .corpus, .variable, .asOf, .parameter, .number, .text, .date, .duration,
        .enumerationMember:
        self
      }
    return change(inner)
  }
}
