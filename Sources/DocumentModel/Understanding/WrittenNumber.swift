/// A document number as the text writes it (文号写法), held against GB/T 9704-2012 7.2.5.
public struct WrittenNumber: Sendable, Hashable {
  /// What is wrong with its form.
  public enum Form: String, CaseIterable, Sendable {
    /// 规范: 阳政规〔2026〕5号.
    case regular
    /// 括号不规范: [2026], （2026）, 【2026】.
    case wrongBracket
    /// 多余“第”: 〔2026〕第5号.
    case ordinal
    /// 虚位: 〔2026〕05号.
    case zeroPadded
    /// 年份不全: 〔26〕.
    case shortYear
  }

  /// The first fault, in the order of the cases.
  public let form: Form
  /// True for the document's own number.
  public let isOwn: Bool
  /// Number and year with the letters before them.
  public let span: TextSpan
  /// The number as it would be right.
  public let suggestion: String
}

extension NormativeDocument {
  /// The document numbers that stand in the text.
  /// - Complexity: O(length of the text).
  public func writtenNumbers() -> [WrittenNumber] {
    WrittenNumberReader(self).read()
  }
}
