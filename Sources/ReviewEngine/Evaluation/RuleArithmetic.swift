internal import RuleDSL
internal import SourceText

/// Compares and reckons with values (比较和计算), in three-valued logic.
struct RuleArithmetic {
  let calendar: WorkdayCalendar

  static func present(_ value: RuleValue) -> TruthValue {
    switch value {
    case .absent: .no
    case .unknown(let fact): .unknown([fact])
    case .collection(let members): TruthValue(!members.isEmpty)
    default: .yes
    }
  }

  static func compare(
    _ relation: ComparisonOperator, _ left: RuleValue, _ right: RuleValue
  ) -> TruthValue {
    guard !left.isMissing, !right.isMissing else {
      return .unknown([left.missing, right.missing].compactMap(\.self))
    }
    switch (left, right) {
    case (.number(let a), .number(let b)): return TruthValue(holds(relation, a, b))
    case (.date(let a), .date(let b)): return TruthValue(holds(relation, a, b))
    case (.text(let a), .text(let b)):
      let isEqual = a.utf8.elementsEqual(b.utf8)
      return TruthValue((relation == .equals) == isEqual)
    case (.member(_, let a), .member(_, let b)):
      return TruthValue((relation == .equals) == (a == b))
    case (.duration(let a), .duration(let b)):
      guard a.unit == b.unit else { return .unknown([]) }
      return TruthValue(holds(relation, a.count, b.count))
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

  func sum(_ isPositive: Bool, _ left: RuleValue, _ right: RuleValue) -> RuleValue {
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
      switch calendar.day(period.count, workdaysAfter: start) {
      case .known(let day): return .date(day)
      case .uncovered(let year): return .unknown(Self.missingCalendar(year))
      }
    }
  }

  static func missingCalendar(_ year: Int) -> MissingFact {
    MissingFact(
      name: LocalizedText("\(year) 年的工作日历", "the working-day calendar of \(year)"), span: nil)
  }

  func call(_ function: FunctionID, _ values: [RuleValue]) -> RuleValue {
    if let missing = values.lazy.compactMap(\.missing).first { return .unknown(missing) }
    switch (function, values.first, values.last) {
    case (.days, .date(let first), .date(let last)):
      return .number(last.dayNumber - first.dayNumber)
    case (.workdays, .date(let first), .date(let last)):
      switch calendar.workdays(from: first, to: last) {
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
