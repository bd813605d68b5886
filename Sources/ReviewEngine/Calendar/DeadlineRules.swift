public import RuleDSL
public import SourceText

/// Last days by the periods that rule packs set (期限参数), for steps that no document tells of.
///
/// The same parameters, dates in force, working days and rules of counting as in rules.
public struct DeadlineRules: Sendable {
  /// What a period gives.
  public enum Answer: Sendable {
    /// The last day, with the period, how well that was verified, and its basis.
    case due(LegalDate, RuleDuration, Verification, basis: String)
    /// It cannot be told, and why.
    case unknown(LocalizedText)
  }

  private let parameters: [String: CheckedParameter]
  private let calendar: WorkdayCalendar

  /// Takes the parameters of a library; where packs share a name, the later pack's counts.
  public init(_ library: RuleLibrary, calendar: WorkdayCalendar) {
    parameters = Dictionary(
      library.parameters.map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
    self.calendar = calendar
  }

  /// The last day of a period that begins after a day.
  /// - Parameters:
  ///   - name: The parameter that sets the period; its value of the first day counts.
  ///   - start: The day that itself is left out.
  public func deadline(_ name: String, from start: LegalDate) -> Answer {
    guard let parameter = parameters[name] else {
      return .unknown(
        LocalizedText("参数“\(name)”没有设定", "the parameter “\(name)” is not set"))
    }
    guard let value = parameter.values.last(where: { $0.from <= start }),
      case .duration(let period) = value.value
    else {
      return .unknown(
        LocalizedText(
          "参数“\(name)”在 \(start.iso) 没有值", "“\(name)” has no value on \(start.iso)"))
    }
    guard let day = end(of: period, start) else {
      return .unknown(
        LocalizedText(
          "没有收录所需年份的工作日历", "the working-day calendar of a year it needs is missing"))
    }
    let weakest = value.basis.map(\.verification).max { Self.rank($0) < Self.rank($1) }
    return .due(
      day, period, weakest ?? .unverified, basis: value.basis.map(Self.words).joined(separator: "、")
    )
  }

  private func end(of period: RuleDuration, _ start: LegalDate) -> LegalDate? {
    switch period.unit {
    case .calendarDay: return start.adding(days: period.count)
    case .month: return start.adding(months: period.count)
    case .year: return start.adding(months: period.count * 12)
    case .workingDay:
      guard case .known(let day) = calendar.day(period.count, workdaysAfter: start) else {
        return nil
      }
      return day
    }
  }

  private static func rank(_ verification: Verification) -> Int {
    switch verification {
    case .full: 0
    case .excerpt: 1
    case .unverified: 2
    }
  }

  private static func words(_ basis: CheckedBasis) -> String {
    "《\(basis.instrument)》" + (basis.article?.chinese ?? "")
  }
}
