internal import SourceText

/// How cells write places, days and characters.
enum CellText {
  /// The column of a place such as `AB12`, 0-based.
  static func column(_ place: String) -> Int? {
    var column = 0
    for byte in place.utf8 {
      guard (0x41...0x5A).contains(byte), column < 100_000 else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column - 1 : nil
  }

  /// The day of a serial number; Excel counts a 29 February 1900 that never was.
  static func day(_ serial: Double, is1904: Bool) -> LegalDate? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    if is1904 { return LegalDate(dayNumber: whole - 24_107) }
    return LegalDate(dayNumber: whole - (whole < 60 ? 25_568 : 25_569))
  }

  /// Takes `_x000D_` and the like back to the control character, or the underscore, they stand for.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
        bytes[index + 6] == 0x5F,
        let value = UInt32(
          String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        value < 0x20 || value == 0x5F, let scalar = Unicode.Scalar(value)
      {
        result += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
