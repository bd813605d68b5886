internal import SourceText

/// The brackets around the year of a document number (发文字号), in all spellings met: 〔2026〕5号.
enum DocumentNumberBracket {
  /// Recognises 〔［【[ with a year, a closing bracket and a number after it.
  /// - Returns: The length of the opening bracket and the offset of the closing one, or nil.
  static func read(
    _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> (openLength: Int, close: Int)? {
    let openLength = length(source, at: index, to: end, of: opening)
    guard openLength > 0 else { return nil }
    var place = index + openLength
    for _ in 0..<4 {
      guard let digit = TextFolder.asciiOfFullWidth(source, at: place, to: end),
        (0x30...0x39).contains(digit)
      else { return nil }
      place += UTF8Text.length(ofLead: source[place])
    }
    let closeLength = length(source, at: place, to: end, of: closing)
    guard closeLength > 0 else { return nil }
    let close = place
    place += closeLength
    if place + 3 <= end, source[place] == 0xE7, source[place + 1] == 0xAC,
      source[place + 2] == 0xAC
    {
      place += 3  // 第, which does not belong there but is often written
    }
    guard let digit = TextFolder.asciiOfFullWidth(source, at: place, to: end),
      (0x30...0x39).contains(digit)
    else { return nil }
    return (openLength, close)
  }

  private static let opening: (UInt8, UInt8, UInt8, UInt8) = (0x5B, 0x94, 0x90, 0xBB)
  private static let closing: (UInt8, UInt8, UInt8, UInt8) = (0x5D, 0x95, 0x91, 0xBD)

  /// The length of a bracket of one side: ASCII, then the last bytes of 〔, 【 and ［.
  private static func length(
    _ source: Span<UInt8>, at index: Int, to end: Int, of side: (UInt8, UInt8, UInt8, UInt8)
  ) -> Int {
    guard index < end else { return 0 }
    if source[index] == side.0 { return 1 }
    guard index + 2 < end else { return 0 }
    let last = source[index + 2]
    switch (source[index], source[index + 1]) {
    case (0xE3, 0x80): return last == side.1 || last == side.2 ? 3 : 0
    case (0xEF, 0xBC): return last == side.3 ? 3 : 0
    default: return 0
    }
  }
}
