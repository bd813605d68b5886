internal import SourceText

/// A copy of a document for libxml2 whose text is ASCII (影子文本), with all markup at the same offsets.
///
/// libxml2 2.9 takes text outside of ASCII by three calls a character, which is two thirds of the time it
/// needs for a Chinese document. The copy has `x` for each such byte of the text, so that it is
/// well-formed exactly when the document is; the text itself is taken from the document.
enum TextShadow {
  /// The largest document, in bytes, that is copied.
  private static let mostBytes = 8 * 1024 * 1024
  private static let filler: UInt8 = 0x78

  /// Makes the copy.
  /// - Returns: Nil where offsets or text could differ (line ends, CDATA, comments, a DTD) or where the text is
  ///   damaged; the document then has to be parsed as it is.
  /// - Complexity: O(n).
  static func make(of source: [UInt8]) -> [UInt8]? {
    guard source.count <= mostBytes else { return nil }
    let shadow = unsafe [UInt8](unsafeUninitializedCapacity: source.count) { copy, count in
      let isDrawn = unsafe source.withUnsafeBufferPointer { text in
        _ = unsafe copy.initialize(fromContentsOf: text)
        return unsafe cover(text, in: copy)
      }
      count = isDrawn ? source.count : 0
    }
    return shadow.isEmpty ? nil : shadow
  }

  /// Covers the text in a copy of a document; false where that cannot be done.
  ///
  /// Every byte of every document passes here, with bounds known from `count`: checked access takes twice the time.
  @unsafe
  private static func cover(
    _ text: UnsafeBufferPointer<UInt8>, in copy: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    let count = text.count
    guard var index = unsafe startOfRoot(text) else { return false }
    while index < count {
      let byte = unsafe text[index]
      if byte >= 0xE1, byte <= 0xEC {
        // Nearly all: U+1000 to U+CFFF.
        guard index + 2 < count, unsafe text[index + 1] & 0xC0 == 0x80,
          unsafe text[index + 2] & 0xC0 == 0x80
        else { return false }
        unsafe copy[index] = filler
        unsafe copy[index + 1] = filler
        unsafe copy[index + 2] = filler
        index += 3
      } else if byte >= 0x80 {
        let length = unsafe lengthOfRareCharacter(text, at: index)
        guard length > 0 else { return false }
        for place in index..<index + length { unsafe copy[place] = filler }
        index += length
      } else if byte == 0x3C {
        guard let end = unsafe endOfTag(text, at: index) else { return false }
        index = end
      } else {
        guard byte != 0x0D else { return false }
        index += 1
      }
    }
    return true
  }

  /// The offset behind a byte order mark and the XML declaration.
  @unsafe
  private static func startOfRoot(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = unsafe text.starts(with: ByteOrderMark.utf8) ? 3 : 0
    guard unsafe text.dropFirst(index).starts(with: [0x3C, 0x3F]) else { return index }
    index += 2
    while index + 1 < text.count {
      if unsafe text[index] == 0x3F, unsafe text[index + 1] == 0x3E { return index + 2 }
      index += 1
    }
    return nil
  }

  /// The offset behind a start or end tag; nil for `<!` and `<?`, and for a tag without end.
  @unsafe
  private static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    guard index < text.count, unsafe text[index] != 0x21, unsafe text[index] != 0x3F else {
      return nil
    }
    var quote: UInt8 = 0
    while index < text.count {
      let byte = unsafe text[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return nil
  }

  /// The length of the character at an offset if XML allows it, else 0.
  @unsafe
  private static func lengthOfRareCharacter(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let lead = unsafe text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= text.count else { return 0 }
    let second = unsafe text[index + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for offset in 2..<max(2, length) {
      guard unsafe text[index + offset] & 0xC0 == 0x80 else { return 0 }
    }
    // U+FFFE and U+FFFF are no characters of XML.
    if lead == 0xEF, second == 0xBF, unsafe text[index + 2] >= 0xBE { return 0 }
    return length
  }
}
