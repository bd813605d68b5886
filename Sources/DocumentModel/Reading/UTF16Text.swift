internal import SourceText

/// Conversion of UTF-16 to UTF-8 without loss.
enum UTF16Text {
  /// Converts a text.
  /// - Parameter start: The byte offset after the byte order mark.
  /// - Throws: `badEncoding` at a surrogate without its other half, or half a unit at the end.
  static func decode(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool
  ) throws(DocumentReadError) -> [UInt8] {
    let source = bytes.span
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 * 3)
    var index = start
    while index + 1 < source.count {
      let unit = unit(source, at: index, isBigEndian)
      index += 2
      var scalar = UInt32(unit)
      if (0xD800...0xDFFF).contains(unit) {
        guard unit < 0xDC00, index + 1 < source.count else { throw damaged(text, isBigEndian) }
        let low = self.unit(source, at: index, isBigEndian)
        guard (0xDC00...0xDFFF).contains(low) else { throw damaged(text, isBigEndian) }
        index += 2
        scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      }
      append(scalar, to: &text)
    }
    guard index == source.count else { throw damaged(text, isBigEndian) }
    return text
  }

  private static func unit(_ source: Span<UInt8>, at index: Int, _ isBigEndian: Bool) -> UInt16 {
    let first = UInt16(source[index])
    let second = UInt16(source[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: text.append(UInt8(scalar))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(tail(0))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(tail(6))
      text.append(tail(0))
    default:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(tail(12))
      text.append(tail(6))
      text.append(tail(0))
    }
  }

  private static func damaged(_ text: [UInt8], _ isBigEndian: Bool) -> DocumentReadError {
    DocumentReadError(
      .badEncoding(isBigEndian ? "UTF-16BE" : "UTF-16LE"),
      at: LineIndex(text).position(of: text.count))
  }
}
