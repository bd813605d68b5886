/// Steps through the bytes of a reading text by character and by phrase.
///
/// Every member takes offsets of the same buffer, 0-based, and answers outside it with "not there".
struct TextReader: Sendable {
  /// The folded text, UTF-8.
  let bytes: [UInt8]

  /// Tells whether a phrase begins at an offset and ends within a limit.
  func has(_ phrase: String, at offset: Int, before limit: Int) -> Bool {
    WordMatch.has(phrase, bytes.span, at: offset, to: limit)
  }

  /// Tells whether a phrase ends at an offset and begins within a limit.
  func has(_ phrase: String, endingAt offset: Int, from limit: Int) -> Bool {
    let start = offset - phrase.utf8.count
    return start >= limit && has(phrase, at: start, before: offset)
  }

  /// The offset after a phrase, or nil where it does not stand.
  func skip(_ phrase: String, at offset: Int, before limit: Int) -> Int? {
    has(phrase, at: offset, before: limit) ? offset + phrase.utf8.count : nil
  }

  /// The offset after the first of some phrases that stands at an offset, else the offset itself.
  func skip(anyOf phrases: [String], at offset: Int, before limit: Int) -> Int {
    for phrase in phrases {
      if let end = skip(phrase, at: offset, before: limit) { return end }
    }
    return offset
  }

  /// Tells whether one of some phrases begins at an offset and ends within a limit.
  func has(_ phrases: PhraseTable<Bool>, at offset: Int, before limit: Int) -> Bool {
    phrases.match(bytes, at: offset, before: limit) != nil
  }

  /// Tells whether one of some phrases ends at an offset and begins within a limit.
  func has(_ phrases: PhraseTable<Bool>, endingAt offset: Int, from limit: Int) -> Bool {
    phrases.match(bytes, endingAt: offset, from: limit) != nil
  }

  /// The offset after the longest of some phrases that stands at an offset, else the offset itself.
  func skip(anyOf phrases: PhraseTable<Bool>, at offset: Int, before limit: Int) -> Int {
    offset + (phrases.match(bytes, at: offset, before: limit)?.length ?? 0)
  }

  /// Tells whether one of some phrases stands in a range.
  func finds(_ phrases: PhraseTable<Bool>, in range: Range<Int>) -> Bool {
    phrases.first(in: bytes, from: range.lowerBound, before: range.upperBound) != nil
  }

  /// Finds the first place of a phrase in a range.
  func find(_ phrase: String, from start: Int, before limit: Int) -> Int? {
    WordMatch.find(phrase, bytes.span, from: start, to: limit)
  }

  /// The offset of the character that ends at an offset.
  func previous(_ offset: Int, from limit: Int) -> Int {
    var index = offset - 1
    while index > limit, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, limit)
  }

  /// The offset after the character that begins at an offset.
  func next(_ offset: Int) -> Int {
    var index = offset + 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// The number of characters in a range.
  func characters(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// The text of a range.
  func string(_ start: Int, _ end: Int) -> String {
    guard start >= 0, start <= end, end <= bytes.count else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The offset after a parenthesis that opens at an offset, nesting counted; nil if never closed.
  func endOfParenthesis(at offset: Int, before limit: Int) -> Int? {
    guard has("（", at: offset, before: limit) else { return nil }
    var depth = 0
    var index = offset
    while index < limit {
      if bytes[index] == 0xEF {
        if has("（", at: index, before: limit) {
          depth += 1
        } else if has("）", at: index, before: limit) {
          depth -= 1
          if depth == 0 { return index + 3 }
        }
      }
      index += 1
    }
    return nil
  }

  /// The end of a name without the parentheses that follow it: …办法（试行） ends after 办法.
  func endOfCore(_ start: Int, _ end: Int) -> Int {
    var coreEnd = end
    while has("）", endingAt: coreEnd, from: start) {
      var depth = 0
      var index = coreEnd
      while index > start {
        index = previous(index, from: start)
        if has("）", at: index, before: coreEnd) { depth += 1 }
        if has("（", at: index, before: coreEnd) { depth -= 1 }
        if depth == 0 { break }
      }
      // A ） that was never opened is a slip of the typist.
      guard depth == 0, index > start else { return coreEnd - 3 }
      coreEnd = index
    }
    return startOfUnclosedParenthesis(start, coreEnd) ?? coreEnd
  }

  /// …方案（2021-2025年 without ）: the parenthesis is no part of the core either.
  private func startOfUnclosedParenthesis(_ start: Int, _ end: Int) -> Int? {
    var open: Int?
    var index = start
    while index < end {
      if bytes[index] == 0xEF {
        if has("（", at: index, before: end), open == nil { open = index }
        if has("）", at: index, before: end) { open = nil }
      }
      index += 1
    }
    return open.flatMap { $0 > start ? $0 : nil }
  }
}
