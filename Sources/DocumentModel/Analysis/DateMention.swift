public import SourceText

/// A date written in a text (日期), whether or not the calendar has it.
public struct DateMention: Sendable, Hashable {
  /// How it is written.
  public enum Form: String, CaseIterable, Sendable {
    /// 2021年12月20日.
    case digits
    /// 二〇二一年十二月二十日.
    case numerals
    /// 2021-12-20, 2021.12.20, 2021/12/20.
    case separated
  }

  /// The day; nil when the calendar has none such (2月30日).
  public let date: LegalDate?
  /// The year as written.
  public let year: Int
  /// The month as written, 0 … 99.
  public let month: Int
  /// The day of the month as written, 0 … 99.
  public let day: Int
  /// How it is written.
  public let form: Form
  /// True for 2026年03月05日, against GB/T 9704-2012 7.3.5.4.
  public let isZeroPadded: Bool
  /// True when the year was taken from the date before: 至5月5日.
  public let isYearInherited: Bool
  /// Its bytes in the reading text.
  public let span: TextSpan

  /// Makes a mention.
  public init(
    year: Int, month: Int, day: Int, form: Form, isZeroPadded: Bool, isYearInherited: Bool,
    span: TextSpan
  ) {
    date = LegalDate(year: year, month: month, day: day)
    self.year = year
    self.month = month
    self.day = day
    self.form = form
    self.isZeroPadded = isZeroPadded
    self.isYearInherited = isYearInherited
    self.span = span
  }
}
