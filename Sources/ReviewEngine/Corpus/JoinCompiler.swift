internal import RuleDSL

/// Takes a condition over two documents apart into what each answers alone, and the rest.
struct JoinCompiler {
  private(set) var join: CorpusJoin
  private let sides: CorpusSides
  private var ownIndexes: [TypedExpression: Int] = [:]
  private var otherIndexes: [TypedExpression: Int] = [:]
  private var rowIndexes: [TypedExpression: Int] = [:]

  /// - Parameter holes: The values of messages that speak of this member.
  init(_ quantifier: TypedQuantifier, holes: [TypedExpression]) {
    var collection: FactDescription?
    if case .corpus(let fact) = quantifier.collection { collection = fact }
    join = CorpusJoin(slot: quantifier.slot, collection: collection, keys: quantifier.keys)
    sides = CorpusSides([quantifier.slot], in: [quantifier.condition].compactMap(\.self) + holes)
    guard let condition = quantifier.condition else { return }
    let compiled = compile(condition)
    join.condition = compiled
    for case .other(let index) in Self.conjuncts(compiled) { join.filters.append(index) }
  }

  mutating func compile(_ expression: TypedExpression) -> JointExpression {
    compile(expression, row: nil)
  }

  private mutating func compile(_ expression: TypedExpression, row: Int?) -> JointExpression {
    let side = sides.of(expression)
    if let row, speaksOfRow(expression, row), side != [.own, .other] {
      return .row(keep(expression, row))
    }
    if side == .other { return .other(keepOther(expression)) }
    if side != [.own, .other] { return .own(keepOwn(expression)) }
    func parts(_ list: [TypedExpression]) -> [JointExpression] {
      list.map { compile($0, row: row) }
    }
    switch expression {
    case .and(let list): return .and(parts(list))
    case .or(let list): return .or(parts(list))
    case .not(let inner): return .not(compile(inner, row: row))
    case .present(let inner): return .present(compile(inner, row: row))
    case .compare(let relation, let left, let right):
      return .compare(relation, compile(left, row: row), compile(right, row: row))
    case .member(let value, let members): return .member(compile(value, row: row), members)
    case .sum(let isPositive, let left, let right):
      return .sum(isPositive: isPositive, compile(left, row: row), compile(right, row: row))
    case .call(let function, let arguments): return .call(function, parts(arguments))
    case .quantified(let quantifier): return rows(quantifier)
    // The checker lets no other form bring two documents together (R063).
    default: return .own(keepOwn(expression))
    }
  }

  private mutating func rows(_ quantifier: TypedQuantifier) -> JointExpression {
    let index = join.rows.count
    join.rows.append(
      CorpusJoin.Rows(
        isOther: sides.of(quantifier.collection) == .other, slot: quantifier.slot,
        collection: quantifier.collection))
    rowIndexes = [:]
    let condition = quantifier.condition.map { compile($0, row: index) }
    if let condition {
      for case .row(let value) in Self.conjuncts(condition) {
        join.rows[index].filters.append(value)
      }
    }
    return .rows(isPositive: quantifier.isPositive, index, condition)
  }

  private func speaksOfRow(_ expression: TypedExpression, _ row: Int) -> Bool {
    let slot = join.rows[row].slot
    return expression.contains {
      if case .variable(slot, _, _) = $0 { true } else { false }
    }
  }

  private static func conjuncts(_ expression: JointExpression) -> [JointExpression] {
    if case .and(let parts) = expression { parts.flatMap { conjuncts($0) } } else { [expression] }
  }

  // MARK: Keeping

  private mutating func keepOwn(_ expression: TypedExpression) -> Int {
    if let known = ownIndexes[expression] { return known }
    join.ownValues.append(expression)
    ownIndexes[expression] = join.ownValues.count - 1
    return join.ownValues.count - 1
  }

  private mutating func keepOther(_ expression: TypedExpression) -> Int {
    if let known = otherIndexes[expression] { return known }
    join.otherValues.append(expression)
    otherIndexes[expression] = join.otherValues.count - 1
    return join.otherValues.count - 1
  }

  private mutating func keep(_ expression: TypedExpression, _ row: Int) -> Int {
    if let known = rowIndexes[expression] { return known }
    join.rows[row].values.append(expression)
    rowIndexes[expression] = join.rows[row].values.count - 1
    return join.rows[row].values.count - 1
  }
}
