internal import SourceText

/// The parts of a document number (发文字号, GB/T 9704-2012 7.2.5): 机关代字、年份、顺序号.
public struct DocumentNumberParts: Sendable, Hashable {
  /// The characters that stand for the body: 阳政规.
  public let prefix: String
  /// The year, four digits.
  public let year: Int
  /// The number in the year's order.
  public let sequence: Int

  /// Reads a number in any of its spellings.
  /// - Returns: Nil for what is no such number, as 第12号 of an order.
  public init?(_ written: String) {
    var bytes = TextFolding.fold(written).filter { $0 != 0x20 }
    let (left, right) = (Array("（".utf8), Array("）".utf8))
    if bytes.starts(with: left), bytes.suffix(3).elementsEqual(right), bytes.count > 6 {
      bytes = Array(bytes[3..<(bytes.count - 3)])
    }
    guard let open = Self.bracket(in: bytes, from: 0, among: ["〔", "（", "【", "［", "["]),
      open.start > 0,
      let year = Self.digits(bytes, at: open.end), year.count == 4,
      let close = Self.bracket(in: bytes, from: year.end, among: ["〕", "）", "】", "］", "]"]),
      close.start == year.end
    else { return nil }
    let ordinal = Array("第".utf8)
    let isOrdinal = bytes[close.end...].starts(with: ordinal)
    let start = isOrdinal ? close.end + ordinal.count : close.end
    guard let sequence = Self.digits(bytes, at: start),
      Array(bytes[sequence.end...]) == Array("号".utf8)
    else { return nil }
    prefix = String(decoding: bytes[..<open.start], as: UTF8.self)
    self.year = year.value
    self.sequence = sequence.value
  }

  private static func bracket(
    in bytes: [UInt8], from start: Int, among marks: [String]
  ) -> (start: Int, end: Int)? {
    for index in start..<max(start, bytes.count) {
      for mark in marks where bytes[index...].starts(with: mark.utf8) {
        return (index, index + mark.utf8.count)
      }
    }
    return nil
  }

  private static func digits(
    _ bytes: [UInt8], at start: Int
  ) -> (value: Int, count: Int, end: Int)? {
    var (value, index) = (0, start)
    while index < bytes.count, index - start < 6, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int(bytes[index]) - 0x30
      index += 1
    }
    return index > start ? (value, index - start, index) : nil
  }
}
