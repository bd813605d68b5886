internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension RuleEvaluator {
  mutating func deadline(_ deadline: CheckedDeadline) -> [RawFinding] {
    let start = value(deadline.start)
    let period = value(deadline.period)
    guard case .date(let first) = start, case .duration(let length) = period else {
      return open([start.missing, period.missing].compactMap(\.self), nil, deadline)
    }
    let due: LegalDate
    switch lastDay(of: length, from: first, rollsOver: deadline.rollsOver) {
    case .date(let day): due = day
    case let other: return open([other.missing].compactMap(\.self), nil, deadline)
    }
    let done = FactCatalogue.description(of: deadline.action.fact)
      .map { facts.read($0, of: EntityReference(kind: .document, index: 0)) }
    switch done {
    case .date(let day):
      return result(day <= due ? .onTime : .late, due, deadline)
    case .absent:
      guard let asOf else { return open([missingAsOf], due, deadline) }
      if asOf > due { return result(.overdue, due, deadline) }
      let soon = deadline.dueSoonDays.map { asOf.adding(days: $0) >= due } ?? false
      return result(soon ? .dueSoon : .notDue, due, deadline)
    default:
      // Not known whether it was done: before the last day nothing is late yet.
      if let asOf, asOf <= due { return [] }
      let missing = [done?.missing, asOf == nil ? missingAsOf : nil].compactMap(\.self)
      return open(missing, due, deadline)
    }
  }

  private func lastDay(
    of period: RuleDuration, from start: LegalDate, rollsOver: Bool
  ) -> RuleValue {
    let end = end(of: period, start)
    guard rollsOver, case .date(let day) = end else { return end }
    switch plan.calendar.rolledOver(day) {
    case .known(let next): return .date(next)
    case .uncovered(let year): return .unknown(Self.missingCalendar(year))
    }
  }

  private var missingAsOf: MissingFact {
    MissingFact(name: LocalizedText("基准日（--as-of）", "as-of date (--as-of)"), span: nil)
  }

  private mutating func result(
    _ state: DeadlineState, _ due: LegalDate, _ deadline: CheckedDeadline
  ) -> [RawFinding] {
    switch state {
    case .onTime, .notDue: return []
    case .late, .overdue, .dueSoon, .unknown:
      let place = placeOfValue(deadline.start) ?? placeOfDocument
      return [
        RawFinding(
          outcome: state == .dueSoon ? .needsReview : .violation, missing: [], place: place,
          deadline: (state, due), slots: slots, severity: state == .dueSoon ? .info : nil)
      ]
    }
  }

  private mutating func open(
    _ missing: [MissingFact], _ due: LegalDate?, _ deadline: CheckedDeadline
  ) -> [RawFinding] {
    let place = placeOfValue(deadline.start) ?? placeOfDocument
    return [
      RawFinding(
        outcome: .needsReview, missing: missing, place: place, deadline: (.unknown, due),
        slots: slots)
    ]
  }
}
