internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Answers the conditions and values of one rule for one document.
struct RuleEvaluator {
  let planned: PlannedRule
  let plan: RulePlan
  let context: ReviewContext
  /// The variables that have a value; most rules end before they give one.
  var slots = VariableSlots()

  init(_ planned: PlannedRule, plan: RulePlan, context: ReviewContext) {
    self.planned = planned
    self.plan = plan
    self.context = context
  }

  var facts: FactReader { context.facts }
  var matcher: PatternMatcher { context.matcher }
  var asOf: LegalDate? { context.asOf }
  /// The day whose law applies; nil when neither document nor request tells one.
  var day: LegalDate? { context.day }
  var document: NormativeDocument { facts.document }

  // MARK: Conditions

  mutating func truth(_ expression: TypedExpression) -> TruthValue {
    switch expression {
    case .and(let parts):
      var joint = TruthValue.yes
      for part in parts {
        joint.combine(and: truth(part))
        if joint.answer == .no { return joint }
      }
      return joint
    case .or(let parts):
      var joint = TruthValue.no
      for part in parts {
        joint.combine(or: truth(part))
        if joint.answer == .yes { return joint }
      }
      return joint
    case .not(let inner):
      return truth(inner).negated
    case .quantified(let quantifier):
      let exists = exists(quantifier)
      return quantifier.isPositive ? exists : exists.negated
    case .present(let value):
      return RuleArithmetic.present(self.value(value))
    case .compare(let relation, let left, let right):
      return RuleArithmetic.compare(relation, value(left), value(right))
    case .member(let value, let members):
      let found = self.value(value)
      if case .member(_, let index) = found { return TruthValue(members.contains(index)) }
      return .unknown([found.missing].compactMap(\.self))
    case .contains(let thing, let pattern):
      return contains(value(thing), pattern)
    case .anchored(let text, let pattern, let atStart):
      let found = value(text)
      guard case .text(let text) = found else {
        return .unknown([found.missing].compactMap(\.self))
      }
      let matcher = context.matcher(of: text, plan)
      let wanted = planned.patterns[pattern]
      return TruthValue(
        atStart ? matcher.standsAtStart(wanted) : matcher.standsAtEnd(wanted))
    default:
      let found = value(expression)
      if case .truth(let answer) = found { return answer }
      return .unknown([found.missing].compactMap(\.self))
    }
  }

  private mutating func exists(_ quantifier: TypedQuantifier) -> TruthValue {
    let collection = members(
      of: quantifier.collection, slot: quantifier.slot, where: quantifier.condition)
    guard case .collection(let members) = collection else {
      return .unknown([collection.missing].compactMap(\.self))
    }
    guard let condition = quantifier.condition else { return TruthValue(!members.isEmpty) }
    var joint = TruthValue.no
    for member in members {
      slots[quantifier.slot] = .entity(member)
      joint.combine(or: truth(condition))
      if joint.answer == .yes { return joint }
    }
    return joint
  }

  /// The members of a collection that can meet a condition: where it begins by asking an enumerated
  /// fact of the member, the others are left out without asking them.
  mutating func members(
    of collection: TypedExpression, slot: Int, where condition: TypedExpression?
  ) -> RuleValue {
    if case .fact(let description, .document) = collection, let condition,
      let (fact, wanted) = Self.enumeratedTest(condition, of: slot),
      let members = facts.members(of: description, where: fact, isOneOf: wanted)
    {
      return .collection(members)
    }
    return value(collection)
  }

  private static func enumeratedTest(
    _ condition: TypedExpression, of slot: Int
  ) -> (FactDescription, Set<Int>)? {
    switch condition {
    case .and(let parts): return parts.first.flatMap { enumeratedTest($0, of: slot) }
    case .member(.fact(let fact, .variable(slot, _, _)), let wanted): return (fact, wanted)
    case .compare(
      .equals, .fact(let fact, .variable(slot, _, _)), .enumerationMember(_, let index)):
      return (fact, [index])
    default: return nil
    }
  }

  private func contains(_ thing: RuleValue, _ pattern: Int) -> TruthValue {
    let pattern = planned.patterns[pattern]
    switch thing {
    case .entity(let entity):
      return TruthValue(matcher.contains(pattern, in: range(of: entity)))
    case .text(let text):
      let matcher = context.matcher(of: text, plan)
      return TruthValue(matcher.contains(pattern, in: TextSpan(0, Int(Int32.max))))
    default: return .unknown([thing.missing].compactMap(\.self))
    }
  }

  /// The bytes of the reading text that belong to a thing.
  func range(of entity: EntityReference) -> TextSpan {
    if entity.kind == .citation, document.citations.indices.contains(entity.index) {
      let span = document.citations[entity.index].span
      return document.sentence(at: span.start) ?? span
    }
    return facts.textFacts.span(of: entity) ?? TextSpan(0, document.text.bytes.count)
  }

  // MARK: Values

  mutating func value(_ expression: TypedExpression) -> RuleValue {
    switch expression {
    case .fact(let description, let owner):
      let thing = value(owner)
      guard case .entity(let entity) = thing else { return thing }
      return facts.read(description, of: entity)
    case .factAt(let description, let owner, let day):
      let (thing, date) = (value(owner), value(day))
      guard case .entity(let entity) = thing else { return thing }
      guard case .date(let on) = date else { return date }
      return facts.read(description, of: entity, on: on)
    case .document: return .entity(EntityReference(kind: .document, index: 0))
    case .documentOf(let thing):
      let found = value(thing)
      if case .entity = found { return .entity(EntityReference(kind: .document, index: 0)) }
      return found
    case .variable(let slot, _, _): return slot < 0 ? sceneValue(slot) : slots[slot]
    case .asOf:
      return asOf.map { .date($0) }
        ?? .unknown(
          MissingFact(name: LocalizedText("基准日（--as-of）", "as-of date (--as-of)"), span: nil))
    case .parameter(let index, _, let name): return parameter(index, name)
    case .sum(let isPositive, let left, let right):
      return arithmetic.sum(isPositive, value(left), value(right))
    case .call(let function, let arguments): return call(function, arguments)
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .date(let date): return .date(date)
    case .duration(let duration): return .duration(duration)
    case .enumerationMember(let id, let index): return .member(id, index)
    default: return .truth(truth(expression))
    }
  }

  /// The value in force on the day whose law applies.
  private mutating func parameter(_ index: Int, _ name: String) -> RuleValue {
    let missing = MissingFact(
      name: LocalizedText("参数“\(name)”的值", "the value of “\(name)”"), span: nil)
    guard plan.parameters.indices.contains(index) else { return .unknown(missing) }
    let values = plan.parameters[index].values
    // Without a day only a value that never changed is certain.
    let lawDay = lawDay()
    guard case .date(let day) = lawDay else {
      return values.count == 1 ? value(values[0].value) : .unknown(lawDay.missing ?? missing)
    }
    guard let dated = values.last(where: { $0.from <= day }) else { return .unknown(missing) }
    return value(dated.value)
  }

  private mutating func call(_ function: FunctionID, _ arguments: [TypedExpression]) -> RuleValue {
    arithmetic.call(function, arguments.map { value($0) })
  }

  /// The last day of a period counted from a day, which itself does not count.
  func end(of period: RuleDuration, _ start: LegalDate) -> RuleValue {
    arithmetic.end(of: period, start)
  }

  private var arithmetic: RuleArithmetic { RuleArithmetic(calendar: plan.calendar) }

  static func missingCalendar(_ year: Int) -> MissingFact { RuleArithmetic.missingCalendar(year) }
}
