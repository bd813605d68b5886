/// Whole numbers as Chinese texts write them: 十六, 二〇二一, 16 or １６.
public enum ChineseNumeral {
  /// Reads a number at an offset.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - offset: A byte offset, 0-based; outside the text nothing is found.
  /// - Returns: The value (0 … 99,999,999) and the offset after it, or nil where no number stands.
  public static func read(_ bytes: Span<UInt8>, at offset: Int) -> (value: Int, end: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    if let first = digit(bytes, at: offset) { return readDigits(bytes, first: first, at: offset) }
    return readHan(bytes, at: offset)
  }

  /// Writes a number with Chinese numerals: 16 becomes 十六, 105 becomes 一百零五.
  /// - Parameter value: 0 … 99,999; other values are written with digits.
  public static func chinese(_ value: Int) -> String {
    guard value >= 0, value <= 99_999 else { return String(value) }
    guard value > 0 else { return "零" }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var rest = value
    var zeroPending = false
    for (unit, name) in [(10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        zeroPending = !text.isEmpty
        continue
      }
      if zeroPending { text += "零" }
      zeroPending = false
      let leadingTen = unit == 10 && digit == 1 && text.isEmpty
      text += (leadingTen ? "" : digits[digit]) + name
    }
    return text
  }

  private static func readDigits(
    _ bytes: Span<UInt8>, first: (value: Int, length: Int), at offset: Int
  ) -> (value: Int, end: Int)? {
    var value = first.value
    var end = offset + first.length
    while let next = digit(bytes, at: end), value < 10_000_000 {
      value = value * 10 + next.value
      end += next.length
    }
    return digit(bytes, at: end) == nil ? (value, end) : nil
  }

  private static func readHan(_ bytes: Span<UInt8>, at offset: Int) -> (value: Int, end: Int)? {
    var end = offset
    var total = 0
    var section = 0
    var pending: Int?
    var plain = 0
    var plainCount = 0
    var sawUnit = false
    while end + 3 <= bytes.count, let sign = han(bytes, at: end) {
      end += 3
      switch sign {
      case .digit(let value):
        if plainCount >= 8 { return nil }
        plain = plain * 10 + value
        plainCount += 1
        pending = value
      case .unit(10_000):
        guard section + (pending ?? 0) > 0, total == 0 else { return nil }
        total += (section + (pending ?? 0)) * 10_000
        (section, pending, sawUnit) = (0, nil, true)
      case .unit(let unit):
        section += (pending ?? 1) * unit
        (pending, sawUnit) = (nil, true)
      }
      if total > 99_999_999 || section > 99_999_999 { return nil }
    }
    guard end > offset else { return nil }
    guard sawUnit else { return (plain, end) }
    return (total + section + (pending ?? 0), end)
  }

  private enum Sign {
    case digit(Int)
    case unit(Int)
  }

  private static func digit(_ bytes: Span<UInt8>, at offset: Int) -> (value: Int, length: Int)? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte >= 0x30, byte <= 0x39 { return (Int(byte) - 0x30, 1) }
    // Full-width digits ０–９ are U+FF10–U+FF19: EF BC 90–99.
    guard byte == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBC,
      bytes[offset + 2] >= 0x90, bytes[offset + 2] <= 0x99
    else { return nil }
    return (Int(bytes[offset + 2]) - 0x90, 3)
  }

  private static func han(_ bytes: Span<UInt8>, at offset: Int) -> Sign? {
    guard bytes[offset] >= 0xE3 else { return nil }
    switch UTF8Text.decode(bytes, at: offset).scalar {
    case 0x3007, 0x96F6: return .digit(0)  // 〇 零
    case 0x4E00: return .digit(1)  // 一
    case 0x4E8C, 0x4E24: return .digit(2)  // 二 两
    case 0x4E09: return .digit(3)  // 三
    case 0x56DB: return .digit(4)  // 四
    case 0x4E94: return .digit(5)  // 五
    case 0x516D: return .digit(6)  // 六
    case 0x4E03: return .digit(7)  // 七
    case 0x516B: return .digit(8)  // 八
    case 0x4E5D: return .digit(9)  // 九
    case 0x5341: return .unit(10)  // 十
    case 0x767E: return .unit(100)  // 百
    case 0x5343: return .unit(1_000)  // 千
    case 0x4E07: return .unit(10_000)  // 万
    default: return nil
    }
  }
}
