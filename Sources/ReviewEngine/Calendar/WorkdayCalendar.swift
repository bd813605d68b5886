internal import Crypto
internal import SourceText

/// The working days (工作日) of the years it covers: weekends, statutory holidays and days made up for.
public struct WorkdayCalendar: Sendable {
  /// Why a calendar file cannot be used.
  public struct Failure: Error, Sendable {
    /// The line, 1-based.
    public let line: Int
    /// What stands there.
    public let text: String
  }

  /// A calendar that covers no year.
  public static let empty = WorkdayCalendar()

  /// The digest that reports carry: SHA-256 of the file, in hexadecimal; nil for the empty calendar.
  public private(set) var digest: String?
  private var years: Set<Int> = []
  /// Days that break the rule of the week: true for a working day.
  private var exceptions: [LegalDate: Bool] = [:]

  private init() {}

  /// Reads a calendar file: lines `year,2026,`, `rest,2026-01-01,元旦` and `work,2026-01-04,元旦`.
  /// - Throws: `Failure` at the first line that is none of these, comments and the heading apart.
  public init(csv text: String) throws(Failure) {
    digest = Hexadecimal.string(SHA256.hash(data: Array(text.utf8)))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = raw.last == "\r" ? raw.dropLast() : raw
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("kind,") { continue }
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { throw Failure(line: index + 1, text: String(line)) }
      if fields[0] == "year", let year = Int(fields[1]) {
        years.insert(year)
      } else if fields[0] == "rest" || fields[0] == "work",
        let date = LegalDate(iso: String(fields[1]))
      {
        exceptions[date] = fields[0] == "work"
      } else {
        throw Failure(line: index + 1, text: String(line))
      }
    }
  }

  /// The years it covers, in order.
  public var coveredYears: [Int] { years.sorted() }

  /// What a question to the calendar gives: an answer, or the year it does not cover.
  enum Answer<Value> {
    case known(Value)
    case uncovered(year: Int)
  }

  /// Tells whether a day is a working day.
  func isWorkday(_ date: LegalDate) -> Answer<Bool> {
    guard years.contains(date.year) else { return .uncovered(year: date.year) }
    return .known(exceptions[date] ?? (date.weekday <= 5))
  }

  /// The day that lies a number of working days after another, which itself does not count.
  /// - Parameter count: 0 or more gives a later day; less an earlier one.
  func day(_ count: Int, workdaysAfter start: LegalDate) -> Answer<LegalDate> {
    var left = min(abs(count), Self.longestCount)
    var day = start
    while left > 0 {
      day = day.adding(days: count > 0 ? 1 : -1)
      switch isWorkday(day) {
      case .known(true): left -= 1
      case .known(false): continue
      case .uncovered(let year): return .uncovered(year: year)
      }
    }
    return .known(day)
  }

  /// The number of working days from one day to another: the first left out, the last counted.
  func workdays(from first: LegalDate, to last: LegalDate) -> Answer<Int> {
    guard last >= first else {
      switch workdays(from: last, to: first) {
      case .known(let count): return .known(-count)
      case .uncovered(let year): return .uncovered(year: year)
      }
    }
    var count = 0
    var day = first
    while day < last {
      day = day.adding(days: 1)
      switch isWorkday(day) {
      case .known(true): count += 1
      case .known(false): continue
      case .uncovered(let year): return .uncovered(year: year)
      }
    }
    return .known(count)
  }

  /// The first working day on or after a day.
  ///
  /// 《民法典》第二百零三条: where the last day is a holiday, the day after the holiday is the last day.
  func rolledOver(_ date: LegalDate) -> Answer<LegalDate> {
    var day = date
    while true {
      switch isWorkday(day) {
      case .known(true): return .known(day)
      case .known(false): day = day.adding(days: 1)
      case .uncovered(let year): return .uncovered(year: year)
      }
    }
  }

  /// The most working days that a period may have; statutes have tens.
  private static let longestCount = 10_000
}
