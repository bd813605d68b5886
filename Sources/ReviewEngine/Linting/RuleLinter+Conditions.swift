internal import RuleDSL

extension RuleLinter {
  /// Conditions that stand twice, never change, or name what nobody uses.
  mutating func checkConditions(_ subject: Subject) {
    let rule = subject.rule
    let place = subject.syntax.place(of: .check)
    let parts = rule.statedExpressions.map { Self.comparable($0, rule) }.flatMap(\.everyPart)
    for part in parts {
      switch part {
      case .and(let list), .or(let list):
        if Set(list).count < list.count {
          report(.conditionRepeated, rule, at: place, .conditionRepeated)
        }
      case .compare(_, let left, let right):
        if left == right || (Self.isLiteral(left) && Self.isLiteral(right)) {
          report(.conditionConstant, rule, at: place, .conditionConstant)
        }
      default: break
      }
    }
    let named = Set((parts + rule.messageValues.flatMap(\.everyPart)).compactMap(Self.slot))
    for definition in rule.definitions where !named.contains(definition.slot) {
      report(
        .definitionUnused, rule, at: subject.syntax.place(of: .define),
        .unused(NamePair("令的名称", "definition"), definition.name))
    }
    for part in parts {
      guard case .parameter(let index, _, let name) = part,
        library.parameters.indices.contains(index),
        let first = library.parameters[index].values.first, first.from > rule.from
      else { continue }
      report(
        .parameterGap, rule, at: subject.syntax.place(of: .effective),
        .parameterGap(name, from: first.from, rule: rule.from))
    }
  }

  private static func slot(_ expression: TypedExpression) -> Int? {
    if case .variable(let slot, _, _) = expression { slot } else { nil }
  }

  private static func isLiteral(_ expression: TypedExpression) -> Bool {
    switch expression {
    case .number, .text, .date, .duration, .enumerationMember: true
    default: false
    }
  }
}
