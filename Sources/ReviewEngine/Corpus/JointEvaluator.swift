internal import RuleDSL
internal import SourceText

/// Answers a condition over two documents from what was kept of either.
struct JointEvaluator {
  let own: KeptValues
  let other: KeptValues
  let join: CorpusJoin
  let arithmetic: RuleArithmetic
  private var row: [RuleValue] = []

  init(own: KeptValues, other: KeptValues, _ join: CorpusJoin, _ arithmetic: RuleArithmetic) {
    self.own = own
    self.other = other
    self.join = join
    self.arithmetic = arithmetic
  }

  mutating func truth(_ expression: JointExpression) -> TruthValue {
    switch expression {
    case .and(let parts):
      var answers: [TruthValue] = []
      for part in parts {
        let answer = truth(part)
        if answer.answer == .no { return .no }
        answers.append(answer)
      }
      return .all(answers)
    case .or(let parts):
      var answers: [TruthValue] = []
      for part in parts {
        let answer = truth(part)
        if answer.answer == .yes { return .yes }
        answers.append(answer)
      }
      return .any(answers)
    case .not(let inner): return truth(inner).negated
    case .present(let inner): return RuleArithmetic.present(value(inner))
    case .compare(let relation, let left, let right):
      return RuleArithmetic.compare(relation, value(left), value(right))
    case .member(let inner, let members):
      let found = value(inner)
      if case .member(_, let index) = found { return TruthValue(members.contains(index)) }
      return .unknown([found.missing].compactMap(\.self))
    case .rows(let isPositive, let index, let condition):
      let exists = exists(index, condition)
      return isPositive ? exists : exists.negated
    case .own, .other, .row, .sum, .call:
      let found = value(expression)
      if case .truth(let answer) = found { return answer }
      return .unknown([found.missing].compactMap(\.self))
    }
  }

  mutating func value(_ expression: JointExpression) -> RuleValue {
    switch expression {
    case .own(let index): own.values[index]
    case .other(let index): other.values[index]
    case .row(let index): row[index]
    case .sum(let isPositive, let left, let right):
      arithmetic.sum(isPositive, value(left), value(right))
    case .call(let function, let arguments):
      arithmetic.call(function, arguments.map { value($0) })
    default: .truth(truth(expression))
    }
  }

  private mutating func exists(_ index: Int, _ condition: JointExpression?) -> TruthValue {
    switch (join.rows[index].isOther ? other : own).rows[index] {
    case .unknown(let missing): return .unknown(missing)
    case .known(let rows):
      guard let condition else { return TruthValue(!rows.isEmpty) }
      var answers: [TruthValue] = []
      for values in rows {
        row = values
        let answer = truth(condition)
        if answer.answer == .yes { return .yes }
        answers.append(answer)
      }
      return .any(answers)
    }
  }
}
