import SourceText

/// A document number (文号) reduced to one spelling, for exact comparison.
///
/// 国发[2004]10号, 国发〔2004〕10号; 国务院第713号令, 中华人民共和国国务院令第713号, 国令第713号 each become one key.
struct DocumentNumberKey {
  /// The reduced number, UTF-8; empty when the text is no document number.
  let key: [UInt8]

  /// Reduces a number.
  init(_ bytes: Span<UInt8>) { self.init(reduced: InstrumentName(bytes).key) }

  /// Reduces a number whose brackets and blanks are unified already.
  init(reduced: [UInt8]) {
    var key = reduced
    while key.count > 2, key.first == 0x28, key.last == 0x29 { key = Array(key[1..<key.count - 1]) }
    let mark = Self.mark
    let order = Self.order
    if key.count > order.count + mark.count, Array(key.suffix(order.count)) == order,
      Array(key[..<(key.count - order.count)].suffix(mark.count)) == mark
    {
      key = Self.turned(Array(key.dropLast(order.count)))
    }
    key = Self.withOrdinal(key)
    if key.starts(with: Self.shortDecree) {
      key = Self.decree + key.dropFirst(Self.shortDecree.count)
    }
    self.key = Array(key.suffix(mark.count)) == mark && key.count <= 120 ? key : []
  }

  /// True when no two documents of any year can share the number.
  var isUniqueByForm: Bool {
    if key.starts(with: Self.decree) { return true }
    return key.indices.contains { index in
      index + 5 < key.count && (key[index] == 0x31 || key[index] == 0x32)
        && (index == 0 || !Self.isDigit(key[index - 1]))
        && key[index..<index + 4].allSatisfy(Self.isDigit)
        && (key[index + 4] == 0x29 || Array(key[(index + 4)...].prefix(3)) == Self.year)
    }
  }

  private static let mark = Array("号".utf8)
  private static let order = Array("令".utf8)
  private static let ordinal = Array("第".utf8)
  private static let year = Array("年".utf8)
  private static let decree = Array("国务院令第".utf8)
  private static let shortDecree = Array("国令第".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// 国务院第713号 (before 令) becomes 国务院令第713号.
  private static func turned(_ key: [UInt8]) -> [UInt8] {
    guard let place = lastIndex(of: ordinal, in: key) else { return key + order }
    return Array(key[..<place]) + order + key[place...]
  }

  /// 国务院令713号 becomes 国务院令第713号.
  private static func withOrdinal(_ key: [UInt8]) -> [UInt8] {
    guard let place = lastIndex(of: order, in: key) else { return key }
    let next = place + order.count
    guard next < key.count, isDigit(key[next]),
      key[next...].dropLast(mark.count).allSatisfy(isDigit)
    else { return key }
    return Array(key[..<next]) + ordinal + key[next...]
  }

  private static func lastIndex(of part: [UInt8], in key: [UInt8]) -> Int? {
    guard key.count >= part.count else { return nil }
    for index in stride(from: key.count - part.count, through: 0, by: -1)
    where Array(key[index..<index + part.count]) == part {
      return index
    }
    return nil
  }
}
