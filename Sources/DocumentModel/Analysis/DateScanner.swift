import SourceText

/// Finds the dates of a text: 2021年12月20日, 二〇二一年十二月二十日, 2021-12-20.
///
/// A date has year, month and day; the end of a range (至5月5日) takes the year of its start. What is
/// part of a longer number (a code, a version, a telephone number) is no date.
public struct DateScanner {
  private let reader: TextReader
  private let end: Int

  /// Finds the dates of a whole text.
  /// - Complexity: O(n).
  public static func scan(_ text: ReadingText) -> [DateMention] {
    scan(text, in: TextSpan(0, text.bytes.count))
  }

  /// Finds the dates of a part of a text, in order of their start.
  public static func scan(_ text: ReadingText, in span: TextSpan) -> [DateMention] {
    let range = span.range
    guard span.start >= 0, range.upperBound <= text.bytes.count else { return [] }
    let scanner = DateScanner(reader: TextReader(bytes: text.bytes), end: range.upperBound)
    var found: [DateMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.bytes[index]
      guard scanner.mayBeginYear(byte, at: index) else {
        index += byte >= 0xE4 && byte <= 0xE9 ? 3 : 1
        continue
      }
      guard let mention = scanner.date(at: index, from: range.lowerBound) else {
        index = scanner.afterNumber(index)
        continue
      }
      found.append(mention)
      index = Int(mention.span.end)
      if let second = scanner.endOfRange(after: mention) {
        found.append(second)
        index = Int(second.span.end)
      }
    }
    return found
  }

  /// A year begins with a digit, or with 一 or 二.
  private func mayBeginYear(_ byte: UInt8, at offset: Int) -> Bool {
    if byte >= 0x30, byte <= 0x39 { return true }
    guard byte == 0xE4, offset + 2 < end else { return false }
    let second = reader.bytes[offset + 1]
    let third = reader.bytes[offset + 2]
    return second == 0xB8 && third == 0x80 || second == 0xBA && third == 0x8C
  }

  // MARK: One date

  private func date(at start: Int, from floor: Int) -> DateMention? {
    guard start == floor || !isNumberPart(reader.previous(start, from: floor)) else { return nil }
    if let year = digits(at: start, atMost: 4), year.count == 4 {
      if let mark = reader.skip("年", at: year.end, before: end) {
        return monthAndDay(at: mark, year: year.value, form: .digits, start: start)
      }
      return separated(year: year.value, at: year.end, start: start)
    }
    guard let year = numeralYear(at: start),
      let mark = reader.skip("年", at: year.end, before: end)
    else { return nil }
    return monthAndDay(at: mark, year: year.value, form: .numerals, start: start)
  }

  private func monthAndDay(
    at offset: Int, year: Int, form: DateMention.Form, start: Int, isInherited: Bool = false
  ) -> DateMention? {
    guard let month = number(at: offset),
      let monthMark = reader.skip("月", at: month.end, before: end),
      let day = number(at: monthMark), let dayEnd = reader.skip("日", at: day.end, before: end)
    else { return nil }
    return DateMention(
      year: year, month: month.value, day: day.value, form: form,
      isZeroPadded: month.isPadded || day.isPadded, isYearInherited: isInherited,
      span: TextSpan(start, dayEnd))
  }

  private func separated(year: Int, at offset: Int, start: Int) -> DateMention? {
    guard offset < end, [0x2D, 0x2E, 0x2F].contains(reader.bytes[offset]),
      let month = digits(at: offset + 1, atMost: 2), month.end < end,
      reader.bytes[month.end] == reader.bytes[offset],
      let day = digits(at: month.end + 1, atMost: 2)
    else { return nil }
    // A code or a version goes on: 2021.12.20.1, 2021-12-203.
    if day.end < end, isNumberPart(day.end) {
      let isFullStop = reader.bytes[day.end] == 0x2E && digits(at: day.end + 1, atMost: 1) == nil
      guard isFullStop else { return nil }
    }
    guard (1949...2999).contains(year), (1...12).contains(month.value), (1...39).contains(day.value)
    else { return nil }
    // Padding is the rule in this form.
    return DateMention(
      year: year, month: month.value, day: day.value, form: .separated, isZeroPadded: false,
      isYearInherited: false, span: TextSpan(start, day.end))
  }

  /// 2026年5月1日至5月5日, …至5日: the end of a range without its year.
  private func endOfRange(after first: DateMention) -> DateMention? {
    guard first.form != .separated else { return nil }
    let offset = Int(first.span.end)
    let start = reader.skip(
      anyOf: ["至", "到", "起至", "—", "－", "-", "~", "～"], at: offset, before: end)
    guard start > offset else { return nil }
    if let whole = monthAndDay(
      at: start, year: first.year, form: first.form, start: start, isInherited: true)
    {
      return whole
    }
    guard let day = number(at: start), let dayEnd = reader.skip("日", at: day.end, before: end)
    else { return nil }
    return DateMention(
      year: first.year, month: first.month, day: day.value, form: first.form,
      isZeroPadded: day.isPadded, isYearInherited: true, span: TextSpan(start, dayEnd))
  }

  // MARK: Numbers

  private func digits(at offset: Int, atMost most: Int) -> (value: Int, count: Int, end: Int)? {
    var value = 0
    var index = offset
    while index < end, index - offset < most, reader.bytes[index] >= 0x30,
      reader.bytes[index] <= 0x39
    {
      value = value * 10 + Int(reader.bytes[index]) - 0x30
      index += 1
    }
    return index > offset ? (value, index - offset, index) : nil
  }

  /// A month or a day, with digits or numerals.
  private func number(at offset: Int) -> (value: Int, isPadded: Bool, end: Int)? {
    if let found = digits(at: offset, atMost: 2) {
      return (found.value, found.count == 2 && found.value < 10, found.end)
    }
    guard offset < end, let read = ChineseNumeral.read(reader.bytes.span, at: offset),
      read.end <= end, read.value <= 99, read.end - offset <= 9
    else { return nil }
    let isPadded = ["〇", "零", "○"].contains { reader.has($0, at: offset, before: read.end) }
    return (read.value, isPadded, read.end)
  }

  /// Four numerals; ○, O and О stand for 〇 in many files.
  private func numeralYear(at offset: Int) -> (value: Int, end: Int)? {
    var value = 0
    var index = offset
    for _ in 0..<4 {
      guard let digit = numeral(at: index) else { return nil }
      value = value * 10 + digit.value
      index += digit.length
    }
    return value >= 1000 ? (value, index) : nil
  }

  private func numeral(at offset: Int) -> (value: Int, length: Int)? {
    guard offset < end else { return nil }
    let byte = reader.bytes[offset]
    switch byte {
    case 0x30, 0x4F, 0x6F: return (0, 1)  // 0 O o
    case 0xD0...0xE9: break
    default: return nil
    }
    let (scalar, length) = UTF8Text.decode(reader.bytes.span, at: offset)
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF, 0x41E: return (0, length)  // 〇 零 ○ ◯ О
    case 0x4E00: return (1, length)  // 一
    case 0x4E8C: return (2, length)  // 二
    case 0x4E09: return (3, length)  // 三
    case 0x56DB: return (4, length)  // 四
    case 0x4E94: return (5, length)  // 五
    case 0x516D: return (6, length)  // 六
    case 0x4E03: return (7, length)  // 七
    case 0x516B: return (8, length)  // 八
    case 0x4E5D: return (9, length)  // 九
    default: return nil
    }
  }

  /// The offset after the digits that begin at an offset, so that no date begins inside a number.
  private func afterNumber(_ offset: Int) -> Int {
    var index = offset
    while index < end, reader.bytes[index] >= 0x30, reader.bytes[index] <= 0x39 { index += 1 }
    return index > offset ? index : reader.next(offset)
  }

  private func isNumberPart(_ offset: Int) -> Bool {
    let byte = reader.bytes[offset]
    return byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2D || byte == 0x2F
      || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
