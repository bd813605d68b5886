internal import SourceText

/// Days as documents print them: 2021年12月20日, 二〇二一年十二月二十日, 2021-12-20, in either width.
enum PrintedDate {
  /// Reads a day at an offset; blanks between its parts are passed over.
  /// - Returns: The day and the offset after it, or nil where no day of the calendar stands.
  static func read(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (date: LegalDate, end: Int)? {
    guard let year = readYear(bytes, at: offset) else { return nil }
    guard let first = separator(bytes, at: year.end, han: 0x5E74) else { return nil }  // 年
    guard let month = number(bytes, at: first.end),
      let second = separator(bytes, at: month.end, han: 0x6708),  // 月
      second.sign == first.sign || first.isHan && second.isHan,
      let day = number(bytes, at: second.end)
    else { return nil }
    guard let date = LegalDate(year: year.value, month: month.value, day: day.value) else {
      return nil
    }
    guard first.isHan else { return (date, day.end) }
    let close = skipBlanks(bytes, at: day.end)
    guard let scalar = scalar(bytes, at: close), scalar.value == 0x65E5 else {  // 日
      return nil
    }
    return (date, scalar.end)
  }

  private static func readYear(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (value: Int, end: Int)? {
    var value = 0
    var end = offset
    for _ in 0..<4 {
      guard let next = scalar(bytes, at: end), let digit = digit(next.value) else { return nil }
      value = value * 10 + digit
      end = next.end
    }
    guard (1900...2999).contains(value) else { return nil }
    return (value, end)
  }

  /// A digit of a year; ○ U+25CB is what many keyboards give for 〇.
  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar) - 0x30
    case 0xFF10...0xFF19: Int(scalar) - 0xFF10
    case 0x3007, 0x25CB, 0x96F6, 0x25EF: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func number(_ bytes: Span<UInt8>, at offset: Int) -> (value: Int, end: Int)? {
    let start = skipBlanks(bytes, at: offset)
    guard let number = ChineseNumeral.read(bytes, at: start), number.end - start <= 9 else {
      return nil
    }
    return number
  }

  private static func separator(
    _ bytes: Span<UInt8>, at offset: Int, han: UInt32
  ) -> (end: Int, isHan: Bool, sign: UInt32)? {
    let place = skipBlanks(bytes, at: offset)
    guard let next = scalar(bytes, at: place) else { return nil }
    switch next.value {
    case han: return (next.end, true, han)
    case 0x2D, 0x2F, 0x2E, 0xFF0E, 0xFF0F, 0xFF0D: return (next.end, false, next.value)
    default: return nil
    }
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    var place = offset
    while place < bytes.count, place - offset < 48 {
      let layout = TextFolder.layout(bytes, at: place, to: bytes.count)
      guard layout.length > 0, bytes[place] != 0x0A, bytes[place] != 0x0D else { break }
      place += layout.length
    }
    return place
  }

  private static func scalar(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (value: UInt32, end: Int)? {
    guard offset < bytes.count else { return nil }
    let decoded = UTF8Text.decode(bytes, at: offset)
    return (decoded.scalar, offset + decoded.length)
  }
}
