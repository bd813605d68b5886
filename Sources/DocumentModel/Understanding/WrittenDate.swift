/// A date and the form it is written in (日期写法), held against GB/T 9704-2012 7.3.5.4.
public struct WrittenDate: Sendable, Hashable {
  /// The form.
  public enum Form: String, CaseIterable, Sendable {
    /// 规范: 2021年1月3日.
    case regular
    /// 虚位: 2021年01月03日.
    case zeroPadded
    /// 汉字数字: 二〇二一年一月三日.
    case numerals
    /// 分隔符: 2021-1-3.
    case separated
    /// 不存在: 2021年2月30日.
    case impossible
  }

  /// The form.
  public let form: Form
  /// The date.
  public let mention: DateMention
}

extension NormativeDocument {
  /// The dates of the text; the portal's own words are left out.
  public func writtenDates() -> [WrittenDate] {
    DateScanner.scan(text).compactMap { mention in
      guard let block = blockIndex(at: mention.span.start), blocks[block].kind != .pageResidue
      else { return nil }
      let form: WrittenDate.Form =
        if mention.date == nil {
          .impossible
        } else if mention.isZeroPadded {
          .zeroPadded
        } else {
          switch mention.form {
          case .digits: .regular
          case .numerals: .numerals
          case .separated: .separated
          }
        }
      return WrittenDate(form: form, mention: mention)
    }
  }
}
