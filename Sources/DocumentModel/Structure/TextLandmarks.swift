/// Places of a text where a later reader may find something (路标), noted while it is segmented.
///
/// The readers of citations and of periods look at these places only, so that the text is passed once.
struct TextLandmarks {
  /// The offsets of 《, “ and 第, with which the name or the article of a citation begins.
  private(set) var citations: [Int32] = []
  /// The offsets of 自, 从 and 有效期, with which words on the time in force begin.
  private(set) var periods: [Int32] = []

  /// Notes the mark that opens a name.
  mutating func noteName(at offset: Int) {
    citations.append(Int32(truncatingIfNeeded: offset))
  }

  /// Notes the Chinese character at an offset if a reader looks for it.
  @inline(__always)
  mutating func note(_ text: Span<UInt8>, at offset: Int, to end: Int) {
    // The last byte alone tells nearly all characters apart from the four that count.
    guard offset + 2 < end, Self.lastBytes & 1 << UInt64(text[offset + 2] & 0x3F) != 0 else {
      return
    }
    noteCandidate(text, at: offset, to: end)
  }

  /// One bit for the low six bits of the last byte of 第, 自, 从 and 有.
  private static let lastBytes: UInt64 = 1 << 0x2C | 1 << 0x2A | 1 << 0x0E | 1 << 0x09

  private mutating func noteCandidate(_ text: Span<UInt8>, at offset: Int, to end: Int) {
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xE7, 0xAC, 0xAC):  // 第
      citations.append(Int32(truncatingIfNeeded: offset))
    case (0xE8, 0x87, 0xAA), (0xE4, 0xBB, 0x8E):  // 自, 从
      periods.append(Int32(truncatingIfNeeded: offset))
    case (0xE6, 0x9C, 0x89) where WordMatch.has("效期", text, at: offset + 3, to: end):  // 有
      periods.append(Int32(truncatingIfNeeded: offset))
    default: break
    }
  }
}
