internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ReferenceEvaluator {
  /// A value and, in words, where it stands.
  mutating func value(_ expression: TypedExpression) -> (value: RuleValue, place: String) {
    if isOthers(expression) { return othersValue(expression) }
    switch expression {
    case .fact(let description, let owner):
      let thing = value(owner).value
      guard case .entity(let entity) = thing else { return (thing, "") }
      let place = entity.kind == .document ? headPlace(description.id) : self.place(of: entity)
      return (facts.read(description, of: entity), place)
    case .factAt(let description, let owner, let day):
      let (thing, date) = (value(owner).value, value(day).value)
      guard case .entity(let entity) = thing else { return (thing, "") }
      guard case .date(let on) = date else { return (date, "") }
      return (facts.read(description, of: entity, on: on), place(of: entity))
    case .document: return (.entity(EntityReference(kind: .document, index: 0)), "")
    case .documentOf(let thing):
      let found = value(thing).value
      guard case .entity = found else { return (found, "") }
      return (.entity(EntityReference(kind: .document, index: 0)), "")
    case .variable(let slot, _, _): return (values[slot] ?? .unknown(missing("变量", "variable")), "")
    case .asOf:
      return (
        asOf.map { .date($0) } ?? .unknown(missing("基准日（--as-of）", "as-of date (--as-of)")), ""
      )
    case .parameter(let index, _, let name): return (parameter(index, name), "")
    case .sum(let isPositive, let left, let right):
      return (sum(isPositive, value(left).value, value(right).value), "")
    case .call(let function, let arguments): return (call(function, arguments), "")
    case .number(let number): return (.number(number), "")
    case .text(let text): return (.text(text), "")
    case .date(let date): return (.date(date), "")
    case .duration(let period): return (.duration(period), "")
    case .enumerationMember(let id, let index): return (.member(id, index), "")
    default: return (.truth(truth(expression).answer), "")
    }
  }

  private func missing(_ chinese: String, _ english: String) -> MissingFact {
    MissingFact(name: LocalizedText(chinese, english), span: nil)
  }

  private func headPlace(_ fact: FactID) -> String {
    let head = document.head
    let span: SourceSpan? =
      switch fact {
      case .documentTitle: head.title.span
      case .documentNumber: head.documentNumber.span
      case .documentSignDate: head.signDate.span
      case .documentPromulgationDate: head.promulgationDate.span
      case .documentEffectiveDate: head.effectiveDate.span
      case .documentExpiryDate: head.expiryDate.span
      case .documentRecipients: head.recipients.span
      case .documentKind: head.kind.span
      default: nil
      }
    return span.map { placeWords($0, "") } ?? ""
  }

  private mutating func parameter(_ index: Int, _ name: String) -> RuleValue {
    let all = parameters[index].values
    var chosen: CheckedParameterValue?
    let lawDay = lawDay()
    if case .date(let day) = lawDay {
      for dated in all where dated.from <= day { chosen = dated }
    } else if all.count == 1 {
      chosen = all[0]
    } else if let fact = lawDay.missing {
      return .unknown(fact)
    }
    guard let chosen else { return .unknown(missing("参数“\(name)”的值", "the value of “\(name)”")) }
    return value(chosen.value).value
  }

  private func sum(_ isPositive: Bool, _ left: RuleValue, _ right: RuleValue) -> RuleValue {
    if let fact = left.missing ?? right.missing { return .unknown(fact) }
    switch (left, right) {
    case (.number(let a), .number(let b)):
      let (result, overflow) =
        isPositive ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
      return overflow ? .unknown(missing("数值", "number")) : .number(result)
    case (.date(let date), .duration(let period)):
      return lastDay(RuleDuration(isPositive ? period.count : -period.count, period.unit), date)
    default: return .unknown(missing("数值", "value"))
    }
  }

  /// Counts day by day: the first day left out, a month's missing day replaced by its last.
  func lastDay(_ period: RuleDuration, _ start: LegalDate) -> RuleValue {
    switch period.unit {
    case .calendarDay: return .date(LegalDate(dayNumber: start.dayNumber + period.count))
    case .month, .year:
      let months = period.unit == .month ? period.count : 12 * period.count
      return .date(start.adding(months: months))
    case .workingDay:
      var day = start
      var left = abs(period.count)
      while left > 0 {
        day = LegalDate(dayNumber: day.dayNumber + (period.count < 0 ? -1 : 1))
        switch calendar.isWorkday(day) {
        case .known(let isWorkday): left -= isWorkday ? 1 : 0
        case .uncovered(let year): return .unknown(missingYear(year))
        }
      }
      return .date(day)
    }
  }

  func missingYear(_ year: Int) -> MissingFact {
    missing("\(year) 年的工作日历", "the working-day calendar of \(year)")
  }

  private mutating func call(_ function: FunctionID, _ arguments: [TypedExpression]) -> RuleValue {
    var known: [RuleValue] = []
    for argument in arguments {
      let found = value(argument).value
      if let fact = found.missing { return .unknown(fact) }
      known.append(found)
    }
    switch function {
    case .days:
      guard case .date(let a) = known[0], case .date(let b) = known[1] else { break }
      return .number(b.dayNumber - a.dayNumber)
    case .workdays:
      guard case .date(let a) = known[0], case .date(let b) = known[1] else { break }
      return countWorkdays(a, b)
    case .count:
      guard case .collection(let members) = known[0] else { break }
      return .number(members.count)
    }
    return .unknown(missing("参数", "argument"))
  }

  private func countWorkdays(_ first: LegalDate, _ last: LegalDate) -> RuleValue {
    let (low, high) = first <= last ? (first, last) : (last, first)
    var count = 0
    var number = low.dayNumber + 1
    while number <= high.dayNumber {
      switch calendar.isWorkday(LegalDate(dayNumber: number)) {
      case .known(let isWorkday): count += isWorkday ? 1 : 0
      case .uncovered(let year): return .unknown(missingYear(year))
      }
      number += 1
    }
    return .number(first <= last ? count : -count)
  }

  /// The reading text of a thing: its block and those that stand under it.
  func range(of entity: EntityReference) -> TextSpan {
    if entity.kind == .citation {
      let start = document.citations[entity.index].span.start
      let sentence = document.sentences.first { $0.span.start <= start && start < $0.span.end }
      return sentence?.span ?? document.citations[entity.index].span
    }
    guard entity.kind == .provision else {
      return facts.textFacts.span(of: entity) ?? TextSpan(0, document.text.bytes.count)
    }
    var end = document.blocks[entity.index].span.end
    for index in document.blocks.indices where isUnder(index, entity.index) {
      end = max(end, document.blocks[index].span.end)
    }
    return TextSpan(Int(document.blocks[entity.index].span.start), Int(end))
  }

  private func isUnder(_ index: Int, _ ancestor: Int) -> Bool {
    var current = Int(document.blocks[index].parent)
    while current >= 0 {
      if current == ancestor { return true }
      current = Int(document.blocks[current].parent)
    }
    return false
  }
}

extension ReferenceEvaluator {
  /// Shows a condition with its steps, or a value.
  mutating func explain(_ expression: TypedExpression) -> EvidenceNode {
    if expression.type == .boolean { return truth(expression).evidence }
    let (found, place) = value(expression)
    guard case .collection(let members) = found else {
      return EvidenceNode("\(sentences.say(expression))：\(words(found))", place: place)
    }
    let parts = members.map { EvidenceNode(name(of: $0), place: self.place(of: $0)) }
    return EvidenceNode("\(sentences.say(expression))：\(words(found))", parts: parts)
  }
}
