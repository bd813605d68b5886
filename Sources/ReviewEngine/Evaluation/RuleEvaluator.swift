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
      return present(self.value(value))
    case .compare(let relation, let left, let right):
      return compare(relation, value(left), value(right))
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

  private func present(_ value: RuleValue) -> TruthValue {
    switch value {
    case .absent: .no
    case .unknown(let fact): .unknown([fact])
    case .collection(let members): TruthValue(!members.isEmpty)
    default: .yes
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

  private func compare(
    _ relation: ComparisonOperator, _ left: RuleValue, _ right: RuleValue
  ) -> TruthValue {
    guard !left.isMissing, !right.isMissing else {
      return .unknown([left.missing, right.missing].compactMap(\.self))
    }
    switch (left, right) {
    case (.number(let a), .number(let b)): return TruthValue(Self.holds(relation, a, b))
    case (.date(let a), .date(let b)): return TruthValue(Self.holds(relation, a, b))
    case (.text(let a), .text(let b)):
      let isEqual = a.utf8.elementsEqual(b.utf8)
      return TruthValue((relation == .equals) == isEqual)
    case (.member(_, let a), .member(_, let b)):
      return TruthValue((relation == .equals) == (a == b))
    case (.duration(let a), .duration(let b)):
      guard a.unit == b.unit else { return .unknown([]) }
      return TruthValue(Self.holds(relation, a.count, b.count))
    default: return .unknown([])
    }
  }

  private static func holds<Value: Comparable>(
    _ relation: ComparisonOperator, _ left: Value, _ right: Value
  ) -> Bool {
    switch relation {
    case .equals: left == right
    case .differs: left != right
    case .atLeast: left >= right
    case .atMost: left <= right
    case .before: left < right
    case .after: left > right
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
    case .variable(let slot, _, _): return slot < 0 ? sceneValue(slot) : slots[slot]
    case .asOf:
      return asOf.map { .date($0) }
        ?? .unknown(
          MissingFact(name: LocalizedText("基准日（--as-of）", "as-of date (--as-of)"), span: nil))
    case .parameter(let index, _, let name): return parameter(index, name)
    case .sum(let isPositive, let left, let right):
      return sum(isPositive, value(left), value(right))
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

  private func sum(_ isPositive: Bool, _ left: RuleValue, _ right: RuleValue) -> RuleValue {
    if let missing = left.missing ?? right.missing { return .unknown(missing) }
    switch (left, right) {
    case (.number(let a), .number(let b)):
      let (value, overflow) =
        isPositive ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
      let name = LocalizedText("数值", "number")
      return overflow ? .unknown(MissingFact(name: name, span: nil)) : .number(value)
    case (.date(let date), .duration(let period)):
      return end(of: RuleDuration(isPositive ? period.count : -period.count, period.unit), date)
    default: return .unknown(MissingFact(name: LocalizedText("数值", "value"), span: nil))
    }
  }

  /// The last day of a period counted from a day, which itself does not count.
  ///
  /// 《民法典》第二百零一条、第二百零二条: the first day is left out; where the last month lacks the
  /// day, its last day counts.
  func end(of period: RuleDuration, _ start: LegalDate) -> RuleValue {
    switch period.unit {
    case .calendarDay: return .date(start.adding(days: period.count))
    case .month: return .date(start.adding(months: period.count))
    case .year: return .date(start.adding(months: period.count * 12))
    case .workingDay:
      switch plan.calendar.day(period.count, workdaysAfter: start) {
      case .known(let day): return .date(day)
      case .uncovered(let year): return .unknown(Self.missingCalendar(year))
      }
    }
  }

  static func missingCalendar(_ year: Int) -> MissingFact {
    MissingFact(
      name: LocalizedText("\(year) 年的工作日历", "the working-day calendar of \(year)"), span: nil)
  }

  private mutating func call(_ function: FunctionID, _ arguments: [TypedExpression]) -> RuleValue {
    let values = arguments.map { value($0) }
    if let missing = values.lazy.compactMap(\.missing).first { return .unknown(missing) }
    switch (function, values.first, values.last) {
    case (.days, .date(let first), .date(let last)):
      return .number(last.dayNumber - first.dayNumber)
    case (.workdays, .date(let first), .date(let last)):
      switch plan.calendar.workdays(from: first, to: last) {
      case .known(let count): return .number(count)
      case .uncovered(let year): return .unknown(Self.missingCalendar(year))
      }
    case (.count, .collection(let members), _):
      return .number(members.count)
    default:
      return .unknown(MissingFact(name: LocalizedText("参数", "argument"), span: nil))
    }
  }
}
