internal import SourceText

/// Finds exceptions of one rule that may hold at once with different effects (例外冲突).
enum ExceptionConflict {
  /// The pairs that no test tells apart: indexes into the exceptions, the first before the second.
  static func pairs(_ exceptions: [CheckedException]) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    for second in exceptions.indices {
      for first in exceptions[..<second].indices
      where exceptions[first].downgrade != exceptions[second].downgrade
        && !areDisjoint(exceptions[first].condition, exceptions[second].condition)
      {
        found.append((first, second))
      }
    }
    return found
  }

  /// Tells whether two conditions can be proved never to hold at once: by the members of enumerations,
  /// by days and numbers, and by a condition and its opposite.
  static func areDisjoint(_ left: TypedExpression, _ right: TypedExpression) -> Bool {
    if case .or(let parts) = left { return parts.allSatisfy { areDisjoint($0, right) } }
    if case .or(let parts) = right { return parts.allSatisfy { areDisjoint(left, $0) } }
    let others = conjuncts(right)
    return conjuncts(left).contains { one in others.contains { excludes(one, $0) } }
  }

  private static func conjuncts(_ expression: TypedExpression) -> [TypedExpression] {
    if case .and(let parts) = expression { parts.flatMap(conjuncts) } else { [expression] }
  }

  private static func excludes(_ left: TypedExpression, _ right: TypedExpression) -> Bool {
    if case .not(let inner) = left, inner == right { return true }
    if case .not(let inner) = right, inner == left { return true }
    if case .quantified(let a) = left, case .quantified(let b) = right,
      a.isPositive != b.isPositive, a.collection == b.collection,
      (a.isPositive ? b : a).condition == nil
    {
      return true
    }
    if let (value, members) = enumerated(left), let (other, more) = enumerated(right),
      value == other
    {
      return members.isDisjoint(with: more)
    }
    guard case .compare(let first, let value, let low) = left,
      case .compare(let second, let other, let high) = right, value == other,
      let a = number(low), let b = number(high)
    else { return false }
    return noneBetween(first, a, second, b)
  }

  /// Tells whether no number stands in both relations.
  private static func noneBetween(
    _ first: ComparisonOperator, _ a: Int, _ second: ComparisonOperator, _ b: Int
  ) -> Bool {
    func bounds(_ relation: ComparisonOperator, _ number: Int) -> ClosedRange<Int>? {
      switch relation {
      case .equals: number...number
      case .atLeast: number...Int.max
      case .after: number < Int.max ? (number + 1)...Int.max : nil
      case .atMost: Int.min...number
      case .before: number > Int.min ? Int.min...(number - 1) : nil
      case .differs: Int.min...Int.max
      }
    }
    guard let left = bounds(first, a), let right = bounds(second, b) else { return true }
    return !left.overlaps(right) || (first == .differs && second == .equals && a == b)
      || (first == .equals && second == .differs && a == b)
  }

  private static func enumerated(_ expression: TypedExpression) -> (TypedExpression, Set<Int>)? {
    switch expression {
    case .member(let value, let members): (value, members)
    case .compare(.equals, let value, .enumerationMember(_, let index)): (value, [index])
    default: nil
    }
  }

  private static func number(_ expression: TypedExpression) -> Int? {
    switch expression {
    case .number(let number): number
    case .date(let date): date.dayNumber
    default: nil
    }
  }
}
