/// Counting UTF-16 units of UTF-8, as word processors count characters.
enum UTF16Count {
  /// The number of units between two byte offsets.
  static func units(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<max(start, min(end, bytes.count)) {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
    }
    return count
  }
}
