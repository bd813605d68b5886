internal import SourceText

/// The number that opens a part of a document (结构层次序数): 第一条, 一、, （一）, 1., （1）.
///
/// Source: GB/T 9704-2012 7.3.3 for the levels; the forms with other marks are read as clerks write them.
struct LevelMark {
  /// The level.
  let level: Block.Level
  /// The value of the number.
  let number: Int
  /// The number after 之, else 0.
  let insertion: Int
  /// The byte offset after the mark.
  let end: Int

  /// Reads a mark at an offset, in either width.
  static func read(_ bytes: Span<UInt8>, at offset: Int) -> LevelMark? {
    guard offset < bytes.count else { return nil }
    let first = UTF8Text.decode(bytes, at: offset)
    switch first.scalar {
    case 0x7B2C: return readOrdinal(bytes, at: offset + first.length)  // 第
    case 0x28, 0xFF08: return readParenthesised(bytes, at: offset + first.length)
    case 0x2460...0x2473:  // ① … ⑳
      return LevelMark(
        level: .fourth, number: Int(first.scalar) - 0x245F, insertion: 0,
        end: offset + first.length)
    default: return readPlain(bytes, at: offset)
    }
  }

  private static func readOrdinal(_ bytes: Span<UInt8>, at offset: Int) -> LevelMark? {
    let start = skipBlanks(bytes, at: offset)
    guard let number = ChineseNumeral.read(bytes, at: start), number.value > 0 else { return nil }
    let unit = skipBlanks(bytes, at: number.end)
    guard let sign = scalar(bytes, at: unit) else { return nil }
    let level: Block.Level
    switch sign.value {
    case 0x7F16: level = .part  // 编
    case 0x7AE0: level = .chapter  // 章
    case 0x8282: level = .section  // 节
    case 0x6761: level = .article  // 条
    default: return nil
    }
    var end = sign.end
    var insertion = 0
    if level == .article, let zhi = scalar(bytes, at: end), zhi.value == 0x4E4B,  // 之
      let inserted = ChineseNumeral.read(bytes, at: zhi.end)
    {
      (insertion, end) = (inserted.value, inserted.end)
    }
    return LevelMark(level: level, number: number.value, insertion: insertion, end: end)
  }

  private static func readParenthesised(_ bytes: Span<UInt8>, at offset: Int) -> LevelMark? {
    let start = skipBlanks(bytes, at: offset)
    guard let number = ChineseNumeral.read(bytes, at: start), number.value > 0,
      number.end - start <= 12
    else { return nil }
    let place = skipBlanks(bytes, at: number.end)
    guard let close = scalar(bytes, at: place), close.value == 0x29 || close.value == 0xFF09 else {
      return nil
    }
    // A year in parentheses is no number of a level.
    guard number.value < 1_000 else { return nil }
    var end = close.end
    if let comma = scalar(bytes, at: end), comma.value == 0x3001 { end = comma.end }
    let isDigit = isDigit(bytes, at: start)
    return LevelMark(
      level: isDigit ? .fourth : .second, number: number.value, insertion: 0, end: end)
  }

  private static func readPlain(_ bytes: Span<UInt8>, at offset: Int) -> LevelMark? {
    let isDigit = isDigit(bytes, at: offset)
    guard isDigit || bytes[offset] >= 0xE3, let number = ChineseNumeral.read(bytes, at: offset),
      number.value > 0, number.value < 1_000, let sign = scalar(bytes, at: number.end)
    else { return nil }
    switch sign.value {
    case 0x3001: break  // 、
    case 0x2E, 0xFF0E:  // . and ．, but not 1.5
      // 2.2021年度在建项目清单: a year is no decimal part.
      // 2.一般决定: a Chinese numeral begins a word.
      if Self.isDigit(bytes, at: sign.end), let rest = ChineseNumeral.read(bytes, at: sign.end),
        !(1_900...2_100).contains(rest.value)
      {
        return nil
      }
    default: return nil
    }
    return LevelMark(
      level: isDigit ? .third : .first, number: number.value, insertion: 0, end: sign.end)
  }

  private static func isDigit(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    return (0x30...0x39).contains(bytes[offset]) || bytes[offset] == 0xEF
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    var place = offset
    while place < bytes.count, place - offset < 12 {
      let layout = TextFolder.layout(bytes, at: place, to: bytes.count)
      guard layout.length > 0 else { break }
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
