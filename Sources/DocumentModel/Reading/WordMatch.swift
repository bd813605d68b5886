/// Comparing words of UTF-8 with a place in a text, byte by byte.
enum WordMatch {
  /// Tells whether a word stands at an offset.
  static func has(_ word: String, _ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Bool {
    guard offset >= 0, offset + word.utf8.count <= end, end <= bytes.count else { return false }
    var index = offset
    for byte in word.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
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
    guard let lead = word.utf8.first else { return nil }
    var index = start
    let last = end - word.utf8.count
    while index <= last {
      if bytes[index] == lead, has(word, bytes, at: index, to: end) { return index }
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
}
