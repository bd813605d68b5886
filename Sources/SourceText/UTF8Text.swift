/// Reading UTF-8 by code point without making strings.
public enum UTF8Text {
  /// Decodes the code point at an offset.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - offset: The byte offset of a lead byte, 0-based and inside the text.
  /// - Returns: The code point and its length in bytes; a damaged byte gives U+FFFD and length 1.
  @inlinable
  public static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    // Chinese characters and marks take three bytes.
    if lead & 0xF0 == 0xE0, offset + 3 <= bytes.count {
      let second = bytes[offset + 1]
      let third = bytes[offset + 2]
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3)
    }
    let count = length(ofLead: lead)
    guard count > 1, offset + count <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(count + 1))
    for index in 1..<count {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, count)
  }

  /// The length in bytes of the sequence that a lead byte opens; 1 for a damaged lead.
  @inlinable
  public static func length(ofLead lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Counts code points in a range of bytes.
  @inlinable
  public static func scalarCount(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// Finds the first byte that is not valid UTF-8.
  /// - Returns: Its offset, or nil when the whole text is valid.
  /// - Complexity: O(n).
  public static func firstInvalidOffset(_ bytes: Span<UInt8>) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      let count = length(ofLead: lead)
      guard count > 1, offset + count <= bytes.count else { return offset }
      let second = bytes[offset + 1]
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest else { return offset }
      for index in 2..<max(count, 2) where bytes[offset + index] & 0xC0 != 0x80 { return offset }
      offset += count
    }
    return nil
  }
}
