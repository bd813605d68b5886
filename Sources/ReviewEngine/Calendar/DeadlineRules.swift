public import RuleDSL
public import SourceText

/// Last days by the periods that rule packs set (期限参数), for steps that no document tells of.
///
/// The same parameters, dates in force, working days and rules of counting as in rules. What does not
/// depend on the first day is worked out once, so that a register asks for very many.
public struct DeadlineRules: Sendable {
  /// What a parameter sets from a day on.
  public struct Period: Sendable {
    /// The first day on which it counts.
    public let from: LegalDate
    /// How long it is.
    public let length: RuleDuration
    /// How well its weakest basis is verified.
    public let verification: Verification
    /// The parameter, its length, basis and verification in one line.
    public let words: String
  }

  /// What a period gives.
  public enum Answer: Sendable {
    /// The last day, and the period.
    case due(LegalDate, Period)
    /// It cannot be told, and why.
    case unknown(LocalizedText)
  }

  /// By parameter, oldest first; nil in the list for a value that is no period.
  private let periods: [String: [(from: LegalDate, period: Period?)]]
  private let calendar: WorkdayCalendar

  /// Takes the parameters of a library; where packs share a name, the later pack's counts.
  public init(_ library: RuleLibrary, calendar: WorkdayCalendar) {
    periods = Dictionary(
      library.parameters.map { ($0.name, Self.periods(of: $0)) },
      uniquingKeysWith: { _, later in later })
    self.calendar = calendar
  }

  private static func periods(
    of parameter: CheckedParameter
  ) -> [(from: LegalDate, period: Period?)] {
    parameter.values.map { value in
      guard case .duration(let length) = value.value else { return (value.from, nil) }
      let weakest =
        value.basis.map(\.verification).max { rank($0) < rank($1) } ?? .unverified
      let unit = length.unit == .workingDay ? "个工作日" : length.unit.names.chinese
      let basis = value.basis.map(words).joined(separator: "、")
      let words =
        "\(parameter.name) \(length.count) \(unit)，\(basis)（\(weakest.names.chinese)）"
      return (
        value.from,
        Period(from: value.from, length: length, verification: weakest, words: words)
      )
    }
  }

  /// Whether a pack sets a parameter.
  public func isSet(_ name: String) -> Bool { periods[name] != nil }

  /// The period that a parameter sets on a day.
  public func period(_ name: String, on day: LegalDate) -> Period? {
    periods[name]?.last { $0.from <= day }?.period
  }

  /// Why nothing can be told by a parameter that no pack sets.
  public static func unset(_ name: String) -> LocalizedText {
    LocalizedText("参数“\(name)”没有设定", "the parameter “\(name)” is not set")
  }

  /// The last day of a period that begins after a day.
  /// - Parameters:
  ///   - name: The parameter that sets the period; its value of the first day counts.
  ///   - start: The day that itself is left out.
  public func deadline(_ name: String, from start: LegalDate) -> Answer {
    guard isSet(name) else { return .unknown(Self.unset(name)) }
    guard let period = period(name, on: start) else {
      return .unknown(
        LocalizedText(
          "参数“\(name)”在 \(start.iso) 没有值", "“\(name)” has no value on \(start.iso)"))
    }
    let count = period.length.count
    switch period.length.unit {
    case .calendarDay: return .due(start.adding(days: count), period)
    case .month: return .due(start.adding(months: count), period)
    case .year: return .due(start.adding(months: count * 12), period)
    case .workingDay:
      switch calendar.day(count, workdaysAfter: start) {
      case .known(let day): return .due(day, period)
      case .uncovered(let year):
        return .unknown(
          LocalizedText(
            "没有收录 \(year) 年的工作日历，\(period.words)", "the working days of \(year) are not known"))
      }
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
