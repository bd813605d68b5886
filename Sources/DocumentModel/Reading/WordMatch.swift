/// Comparing words of UTF-8 with a place in a text, byte by byte.
enum WordMatch {
  /// Tells whether a word stands at an offset.
  static func has(_ word: String, _ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Bool {
    guard offset >= 0, end <= bytes.count else { return false }
    return begins(word.utf8.span, bytes, at: offset, to: end)
  }

  /// Finds the first of some words that stands at an offset.
  static func first(
    of words: [String], _ bytes: Span<UInt8>, at offset: Int, to end: Int
  ) -> String? {
    for word in words where has(word, bytes, at: offset, to: end) { return word }
    return nil
  }

  /// Finds where a word first occurs in a range.
  static func find(
    _ word: String, _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    let letters = word.utf8.span
    guard !letters.isEmpty else { return nil }
    let lead = letters[0]
    let limit = min(end, bytes.count)
    var index = max(start, 0)
    while index <= limit - letters.count {
      if bytes[index] == lead, begins(letters, bytes, at: index, to: limit) { return index }
      index += 1
    }
    return nil
  }

  /// Tells whether one of some words occurs in a range.
  static func contains(
    anyOf words: [String], _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    words.contains { find($0, bytes, from: start, to: end) != nil }
  }

  @inline(__always)
  private static func begins(
    _ letters: Span<UInt8>, _ bytes: Span<UInt8>, at offset: Int, to end: Int
  ) -> Bool {
    guard letters.count <= end - offset else { return false }
    var index = 0
    while index < letters.count {
      guard bytes[offset + index] == letters[index] else { return false }
      index += 1
    }
    return true
  }
}
