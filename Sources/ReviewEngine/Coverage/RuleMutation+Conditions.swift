internal import RuleDSL
internal import SourceText

extension RuleMutation {
  /// Conditions dropped as a whole and in part, comparisons and tests turned round.
  static func conditions(of rule: CheckedRule) -> [RuleMutation] {
    var list = wholes(of: rule)
    for part in parts(of: rule) {
      list += withoutParts(part).map { other, dropped in
        RuleMutation(
          kind: .condition, rule: replacing(part, with: other, in: rule),
          change: LocalizedText(
            "删去条件：\(say(dropped, rule, .chinese))",
            "condition dropped: \(say(dropped, rule, .english))"))
      }
      guard let other = turned(part) else { continue }
      list.append(
        RuleMutation(
          kind: .comparison, rule: replacing(part, with: other, in: rule),
          change: LocalizedText(
            "改反：\(say(part, rule, .chinese))",
            "turned round: \(say(part, rule, .english))")))
    }
    return list
  }

  /// Numbers and periods moved by one, up and down.
  static func thresholds(
    of rule: CheckedRule, _ parameters: [CheckedParameter]
  ) -> [RuleMutation] {
    parts(of: rule).flatMap { part in
      moved(part, parameters).map { other in
        RuleMutation(
          kind: .threshold, rule: replacing(part, with: other, in: rule),
          change: LocalizedText(
            "“\(say(part, rule, .chinese))”改为“\(say(other, rule, .chinese))”",
            "“\(say(part, rule, .english))” made “\(say(other, rule, .english))”"))
      }
    }
  }

  // MARK: Changes of one condition

  /// 每一 … 其中 and 其中 of a hit, dropped.
  private static func wholes(of rule: CheckedRule) -> [RuleMutation] {
    let change = LocalizedText("删去“其中”", "where dropped")
    var list: [RuleMutation] = []
    var copy = rule
    switch rule.check {
    case .every(let slot, let collection, .some, let demand):
      copy.check = .every(slot: slot, collection: collection, condition: nil, demand: demand)
      list.append(RuleMutation(kind: .condition, rule: copy, change: change))
    case .text(var text) where text.condition != nil:
      text.condition = nil
      copy.check = .text(text)
      list.append(RuleMutation(kind: .condition, rule: copy, change: change))
    default: break
    }
    return list
  }

  /// A condition without one of the parts that 且 or 或 joins, or a quantifier without its 其中.
  private static func withoutParts(
    _ part: TypedExpression
  ) -> [(TypedExpression, dropped: TypedExpression)] {
    switch part {
    case .and(let parts), .or(let parts):
      return parts.indices.map { index in
        var rest = parts
        let dropped = rest.remove(at: index)
        if rest.count == 1 { return (rest[0], dropped) }
        if case .and = part { return (.and(rest), dropped) }
        return (.or(rest), dropped)
      }
    case .quantified(let quantifier):
      guard let condition = quantifier.condition else { return [] }
      var bare = quantifier
      bare.condition = nil
      return [(.quantified(bare), condition)]
    default: return []
    }
  }

  private static func turned(_ part: TypedExpression) -> TypedExpression? {
    switch part {
    case .compare(let relation, let left, let right):
      let other: ComparisonOperator =
        switch relation {
        case .equals: .differs
        case .differs: .equals
        case .atLeast: .atMost
        case .atMost: .atLeast
        case .before: .after
        case .after: .before
        }
      return .compare(other, left, right)
    case .present, .member, .contains, .anchored, .quantified: return .not(part)
    default: return nil
    }
  }

  private static func moved(
    _ part: TypedExpression, _ parameters: [CheckedParameter]
  ) -> [TypedExpression] {
    switch part {
    case .number(let number): [.number(number - 1), .number(number + 1)]
    case .duration(let duration):
      [duration.count - 1, duration.count + 1].filter { $0 >= 0 }.map {
        .duration(RuleDuration($0, duration.unit))
      }
    case .parameter(let index, _, _):
      parameters.indices.contains(index)
        ? parameters[index].values.last.map { moved($0.value, parameters) } ?? [] : []
    default: []
    }
  }

  // MARK: Walking

  /// Every different part of the rule's conditions, in an order that does not change.
  ///
  /// 适用 … 其中 is left out: an example must be one that the rule applies to, so none can show its border.
  private static func parts(of rule: CheckedRule) -> [TypedExpression] {
    var seen: Set<TypedExpression> = []
    var rule = rule
    rule.condition = nil
    return rule.statedExpressions.flatMap(\.everyPart).filter { seen.insert($0).inserted }
  }

  private static func say(
    _ part: TypedExpression, _ rule: CheckedRule, _ language: MessageLanguage
  ) -> String {
    ExpressionSentence(rule, language: language).say(part)
  }

  private static func replacing(
    _ part: TypedExpression, with other: TypedExpression, in rule: CheckedRule
  ) -> CheckedRule {
    // Replaced from the outside: what replaces a part may hold the part itself.
    func change(_ expression: TypedExpression) -> TypedExpression {
      expression == part ? other : expression.mapped { $0 == part ? other : $0 }
    }
    var copy = rule
    copy.condition = rule.condition.map(change)
    for index in copy.definitions.indices {
      copy.definitions[index].value = change(rule.definitions[index].value)
    }
    switch rule.check {
    case .every(let slot, let collection, let condition, let demand):
      copy.check = .every(
        slot: slot, collection: collection, condition: condition.map(change),
        demand: change(demand))
    case .demand(let demand): copy.check = .demand(change(demand))
    case .text(var text):
      text.condition = text.condition.map(change)
      copy.check = .text(text)
    case .deadline(var deadline):
      deadline.start = change(deadline.start)
      deadline.period = change(deadline.period)
      copy.check = .deadline(deadline)
    case .manual: break
    }
    copy.exceptions = rule.exceptions.map { exception in
      var exception = exception
      exception.condition = change(exception.condition)
      return exception
    }
    return copy
  }
}
