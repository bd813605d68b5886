/// Amounts as Chinese texts write them (数额): 500, 5万, 1.5亿, 二百, 十万.
public enum AmountNumeral {
  /// Reads an amount at an offset, as far as it goes.
  /// - Parameters:
  ///   - bytes: UTF-8, folded or not.
  ///   - offset: A byte offset, 0-based.
  /// - Returns: The value, nil where it is no whole number or too large, and the offset after it; nil
  ///   where no amount stands.
  public static func read(_ bytes: Span<UInt8>, at offset: Int) -> (value: Int?, end: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    var tenths: [Int] = []
    var value: Int?
    var end = offset
    if let read = ChineseNumeral.read(bytes, at: offset) {
      (value, end) = (read.value, read.end)
    } else {
      while let digit = asciiDigit(bytes, at: end) {
        _ = digit
        end += 1
      }
      guard end > offset else { return nil }
    }
    if end < bytes.count, bytes[end] == 0x2E, asciiDigit(bytes, at: end + 1) != nil {
      end += 1
      while let digit = asciiDigit(bytes, at: end) {
        tenths.append(digit)
        end += 1
      }
    }
    while let unit = unit(bytes, at: end) {
      end += 3
      value = value.flatMap { scaled($0, &tenths, by: unit) }
    }
    return (tenths.allSatisfy { $0 == 0 } ? value : nil, end)
  }

  /// Tells whether the code point before an offset belongs to an amount, so that none begins there.
  public static func continues(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    guard offset > 0, offset <= bytes.count else { return false }
    let last = bytes[offset - 1]
    if last < 0x80 { return (0x30...0x39).contains(last) || last == 0x2E }
    guard offset >= 3 else { return false }
    return ChineseNumeral.read(bytes, at: offset - 3) != nil || unit(bytes, at: offset - 3) != nil
  }

  private static func scaled(_ value: Int, _ tenths: inout [Int], by unit: Int) -> Int? {
    let (product, overflow) = value.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    var result = product
    var rest = unit
    while rest > 1, !tenths.isEmpty {
      rest /= 10
      result += tenths.removeFirst() * rest
    }
    return result
  }

  private static func asciiDigit(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count, (0x30...0x39).contains(bytes[offset]) else { return nil }
    return Int(bytes[offset]) - 0x30
  }

  private static func unit(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset + 3 <= bytes.count, bytes[offset] >= 0xE3 else { return nil }
    switch UTF8Text.decode(bytes, at: offset).scalar {
    case 0x767E: return 100  // 百
    case 0x5343: return 1_000  // 千
    case 0x4E07: return 10_000  // 万
    case 0x4EBF: return 100_000_000  // 亿
    default: return nil
    }
  }
}
