import SourceText

/// An instrument's name (法源名称) reduced to what tells instruments apart, for exact comparison.
///
/// Title marks, quotes, blanks, 、 and ， are dropped, full-width forms and the kinds of brackets and
/// dashes are unified, and 中华人民共和国 is left out wherever it stands, so that
/// 《湖北省实施〈中华人民共和国水法〉办法》 and 湖北省实施《水法》办法 are one name. Nothing else is: no part of a
/// name ever stands for the whole.
struct InstrumentName {
  /// The reduced name, UTF-8.
  private(set) var key: [UInt8] = []
  /// How often 中华人民共和国 was left out.
  private(set) var statePrefixes = 0

  /// The longest name that is read, in bytes; longer ones are in no book.
  static let longest = 1_024

  private static let state = Array("中华人民共和国".utf8)

  /// Reduces a name.
  /// - Complexity: O(n).
  init(_ bytes: Span<UInt8>) {
    guard bytes.count <= Self.longest else { return }
    key.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      append(scalar, bytes, offset, length)
      offset += length
      removeStateAtEnd()
    }
    if key.isEmpty, statePrefixes > 0 {
      key = Self.state
      statePrefixes = 0
    }
  }

  private mutating func append(
    _ scalar: UInt32, _ bytes: Span<UInt8>, _ offset: Int, _ length: Int
  ) {
    switch scalar {
    case 0...0x20, 0x7F, 0xA0, 0x200B, 0x3000, 0xFEFF: return  // blanks and controls
    case 0x3008...0x300B, 0x3C, 0x3E, 0xFF1C, 0xFF1E: return  // 〈〉《》<>
    case 0x201C, 0x201D, 0x22, 0x300C...0x300F, 0xB7, 0x2022, 0x30FB: return  // quotes, dots
    case 0x3001, 0xFF0C, 0x2C: return  // 、，
    case 0x28, 0x5B, 0xFF08, 0xFF3B, 0x3010, 0x3014: key.append(0x28)  // ( of any kind
    case 0x29, 0x5D, 0xFF09, 0xFF3D, 0x3011, 0x3015: key.append(0x29)
    case 0x2D, 0x7E, 0x2010...0x2015, 0x301C, 0xFF0D, 0xFF5E, 0x2212:
      if key.last != 0x2D { key.append(0x2D) }
    case 0xFF01...0xFF5E: key.append(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
    default: for index in offset..<offset + length { key.append(bytes[index]) }
    }
  }

  private mutating func removeStateAtEnd() {
    let state = Self.state
    guard key.count >= state.count, key.last == state[state.count - 1] else { return }
    let start = key.count - state.count
    for index in 0..<state.count where key[start + index] != state[index] { return }
    key.removeLast(state.count)
    statePrefixes += 1
  }
}

extension InstrumentName {
  private static let courts = [
    Array("最高人民法院最高人民检察院关于".utf8), Array("最高人民法院关于".utf8),
    Array("最高人民检察院关于".utf8),
  ]
  private static let about = Array("关于".utf8).count

  /// The key of a judicial interpretation without its court, as it is often cited, or nil.
  static func withoutCourt(_ key: [UInt8]) -> [UInt8]? {
    for court in courts where key.starts(with: court) {
      return Array(key[(court.count - about)...])
    }
    return nil
  }

  /// What a bracket at the end of a cited name says about the instrument.
  enum Suffix: Equatable {
    /// The year of an edition: （2021年修订）.
    case edition(Int)
    /// A document number: （国务院令第713号）, without the brackets.
    case number([UInt8])
  }

  /// Splits an edition or a document number off the end of a key.
  /// - Returns: The shorter key and the suffix, or nil where the last bracket says something else.
  static func splitSuffix(_ key: [UInt8]) -> (key: [UInt8], suffix: Suffix)? {
    guard key.last == 0x29, let open = lastOpening(key), open >= 3 else { return nil }
    let inner = Array(key[(open + 1)..<(key.count - 1)])
    let rest = Array(key[..<open])
    if let year = editionYear(inner) { return (rest, .edition(year)) }
    let mark = Array("号".utf8)
    guard inner.count > 6, Array(inner.suffix(mark.count)) == mark else { return nil }
    return (rest, .number(inner))
  }

  private static func lastOpening(_ key: [UInt8]) -> Int? {
    var depth = 0
    for index in key.indices.reversed() {
      if key[index] == 0x29 { depth += 1 }
      if key[index] == 0x28 { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Reads 2021年修订, 2018修正, 1993年 or 2021年1月22日修订; a range of years is no edition.
  private static func editionYear(_ inner: [UInt8]) -> Int? {
    let bytes = inner.span
    guard bytes.count >= 4, bytes[0] == 0x31 || bytes[0] == 0x32 else { return nil }
    var year = 0
    for index in 0..<4 {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      year = year * 10 + Int(bytes[index]) - 0x30
    }
    var offset = 4
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      switch scalar {
      case 0x30...0x39 where offset > 4: break
      case 0x5E74, 0x6708, 0x65E5: break  // 年 月 日
      case 0x4FEE, 0x8BA2, 0x6B63, 0x6539, 0x7248, 0x672C: break  // 修 订 正 改 版 本
      case 0x7B2C, 0x6B21, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94: break  // 第 次 一二三四五
      case 0x901A, 0x8FC7, 0x516C, 0x5E03: break  // 通 过 公 布
      default: return nil
      }
      offset += length
    }
    return (1949...2100).contains(year) ? year : nil
  }
}
