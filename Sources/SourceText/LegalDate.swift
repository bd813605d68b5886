/// A calendar day (日期) of the Gregorian calendar, without time or zone.
public struct LegalDate: Hashable, Comparable, Sendable {
  /// The year, 1 … 9999.
  public let year: Int
  /// The month, 1 … 12.
  public let month: Int
  /// The day of the month, 1 … 31.
  public let day: Int

  /// Makes a date, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-12-20`; other spellings give nil.
  public init?(iso text: String) {
    let bytes = text.utf8.span
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index]) - 0x30
    }
    return value
  }

  /// Makes the day that lies a number of days after 1970-01-01, clamped to the years 1 … 9999.
  public init(dayNumber: Int) {
    // Days to civil date over 400-year eras that begin on 1 March, so that leap days end a year.
    let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days after 1970-01-01; earlier days are negative.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 = Monday … 7 = Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// The day that lies a number of calendar days later.
  public func adding(days: Int) -> LegalDate { LegalDate(dayNumber: dayNumber + days) }

  /// The same day of a later month; where that month is shorter, its last day.
  ///
  /// 《民法典》第二百零二条: without a corresponding day, the last day of the month is the last day.
  public func adding(months: Int) -> LegalDate {
    let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let length = Self.days(inMonth: index % 12 + 1, of: index / 12)
    return LegalDate(year: index / 12, month: index % 12 + 1, day: min(day, length)) ?? self
  }

  /// `2021-12-20`.
  public var iso: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2021年12月20日`, as GB/T 9704-2012 7.3.5.4 writes a date of signing.
  public var chinese: String { "\(year)年\(month)月\(day)日" }

  /// Orders by time.
  public static func < (left: LegalDate, right: LegalDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
