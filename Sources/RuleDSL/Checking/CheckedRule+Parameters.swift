extension CheckedRule {
  /// Every condition and value of the rule, except those of its messages.
  private var expressions: [TypedExpression] {
    var all = [datedBy, condition].compactMap(\.self) + definitions.map(\.value)
    switch check {
    case .every(_, let collection, let filter, let demand):
      all += [collection, demand] + [filter].compactMap(\.self)
    case .demand(let demand): all.append(demand)
    case .text(let text): all += [text.condition].compactMap(\.self)
    case .deadline(let deadline): all += [deadline.start, deadline.period]
    case .manual: break
    }
    return all + exceptions.map(\.condition)
  }

  /// The parameter of a name that the rule uses.
  func parameter(named name: String) -> Int? {
    for expression in expressions {
      var found: Int?
      _ = expression.contains { part in
        if case .parameter(let index, _, let own) = part,
          SchemaNames.canonical(own) == SchemaNames.canonical(name)
        {
          found = index
        }
        return found != nil
      }
      if let found { return found }
    }
    return nil
  }

  /// True when a smaller value of a parameter makes the rule stricter, false when a larger one does, nil when
  /// that cannot be told from where it stands.
  func smallerIsStricter(_ parameter: Int) -> Bool? {
    var answers: Set<Bool> = []
    var isClear = true
    func isParameter(_ expression: TypedExpression) -> Bool {
      if case .parameter(parameter, _, _) = expression { true } else { false }
    }
    func look(_ expression: TypedExpression, isDemanded: Bool) {
      switch expression {
      case .and(let parts), .or(let parts): parts.forEach { look($0, isDemanded: isDemanded) }
      case .not(let inner): look(inner, isDemanded: !isDemanded)
      case .compare(let relation, let left, let right)
      where isParameter(left) != isParameter(right):
        let isUpper: Bool
        switch relation {
        case .atMost, .before: isUpper = isParameter(right)
        case .atLeast, .after: isUpper = isParameter(left)
        case .equals, .differs:
          isClear = false
          return
        }
        answers.insert(isUpper == isDemanded)
      default:
        if expression.contains(where: isParameter) { isClear = false }
      }
    }
    switch check {
    case .deadline(let deadline):
      if isParameter(deadline.period) {
        answers.insert(true)
      } else {
        look(deadline.period, isDemanded: true)
      }
      look(deadline.start, isDemanded: true)
    case .demand(let demand): look(demand, isDemanded: true)
    case .every(_, let collection, let filter, let demand):
      look(demand, isDemanded: true)
      for other in [collection, filter].compactMap(\.self) { look(other, isDemanded: false) }
    case .text(let text):
      if let condition = text.condition { look(condition, isDemanded: text.isPositive) }
    case .manual: break
    }
    let others =
      definitions.map(\.value) + exceptions.map(\.condition) + [condition].compactMap(\.self)
    if others.contains(where: { $0.contains(where: isParameter) }) { isClear = false }
    return isClear && answers.count == 1 ? answers.first : nil
  }

  /// Puts another parameter in the place of one.
  mutating func replaceParameter(_ old: Int, by new: Int) {
    func change(_ expression: TypedExpression) -> TypedExpression {
      expression.mapped { part in
        if case .parameter(old, let type, let name) = part {
          .parameter(new, type, name: name)
        } else {
          part
        }
      }
    }
    func change(_ template: MessageTemplate) -> MessageTemplate {
      MessageTemplate(
        parts: template.parts.map { part in
          if case .value(let value) = part { .value(change(value)) } else { part }
        })
    }
    condition = condition.map { change($0) }
    definitions = definitions.map {
      CheckedDefinition(slot: $0.slot, name: $0.name, value: change($0.value))
    }
    exceptions = exceptions.map {
      CheckedException(
        name: $0.name, condition: change($0.condition), basis: $0.basis, downgrade: $0.downgrade,
        span: $0.span, place: $0.place)
    }
    message = change(message)
    suggestion = suggestion.map { change($0) }
    fix = fix.map { CheckedFix(template: change($0.template), isSafe: $0.isSafe) }
    switch check {
    case .every(let slot, let collection, let filter, let demand):
      check = .every(
        slot: slot, collection: change(collection), condition: filter.map { change($0) },
        demand: change(demand))
    case .demand(let demand): check = .demand(change(demand))
    case .text(let text):
      check = .text(
        CheckedTextCheck(
          regions: text.regions, isPositive: text.isPositive, pattern: text.pattern,
          tones: text.tones, notInside: text.notInside, inside: text.inside,
          companions: text.companions, condition: text.condition.map { change($0) }))
    case .deadline(let deadline):
      check = .deadline(
        CheckedDeadline(
          start: change(deadline.start), period: change(deadline.period), action: deadline.action,
          rollsOver: deadline.rollsOver, dueSoonDays: deadline.dueSoonDays))
    case .manual: break
    }
  }
}
