internal import SourceText

/// Writes the reading text of a document, block by block, as `ReadingText` describes.
///
/// Ordinary bytes are copied in long runs; only what changes, or may change, is looked at.
struct TextFolder {
  private(set) var bytes: [UInt8] = []
  private(set) var runs = SourceRuns()
  /// Where the part that is being folded begins in `bytes`.
  private var partStart = 0
  /// The first byte of the text not yet copied.
  private var pending = 0
  /// The closing bracket of the document number that was just opened; -1 outside.
  private var numberClose = -1

  /// Makes a folder for about so many bytes of text.
  init(expectedBytes: Int) {
    bytes.reserveCapacity(expectedBytes + expectedBytes / 16 + 64)
  }

  /// Ends the block.
  mutating func endBlock() {
    runs.append(start: bytes.count, origin: pending)
    bytes.append(0x0A)
  }

  /// Folds a part of the text and appends it; blanks at its edges are dropped.
  mutating func fold(_ text: [UInt8], from start: Int, to end: Int) {
    let source = text.span
    partStart = bytes.count
    pending = start
    numberClose = -1
    var index = start
    while index < end {
      let lead = source[index]
      if lead >= 0xE4, lead <= 0xE9 {
        index += 3
        continue
      }
      switch lead {
      case 0x00...0x20, 0x7F:
        index = foldBlanks(text, source, at: index, to: end)
      case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F:
        index = foldPunctuation(text, source, at: index, to: end)
      case 0xE2, 0xE3, 0xEF:
        if index + 2 < end, Self.stays(lead, source[index + 1], source[index + 2]) {
          index += 3
        } else {
          index = foldRare(text, source, at: index, to: end)
        }
      case 0x5B, 0x5D, 0xC2:
        index = foldRare(text, source, at: index, to: end)
      default:
        index += UTF8Text.length(ofLead: lead)
      }
    }
    copy(text, upTo: min(index, end))
    pending = end
  }

  private mutating func copy(_ text: [UInt8], upTo index: Int) {
    guard pending < index else { return }
    runs.append(start: bytes.count, origin: pending)
    bytes.append(contentsOf: text[pending..<index])
    pending = index
  }

  private mutating func replace(
    _ text: [UInt8], at index: Int, length: Int, by replacement: [UInt8]
  ) -> Int {
    copy(text, upTo: index)
    runs.appendReplaced(start: bytes.count, origin: index, length: length)
    bytes.append(contentsOf: replacement)
    pending = index + length
    return pending
  }

  private mutating func foldBlanks(
    _ text: [UInt8], _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> Int {
    copy(text, upTo: index)
    var next = index
    var sawBlank = false
    while next < end {
      let found = Self.layout(source, at: next, to: end)
      guard found.length > 0 else { break }
      sawBlank = sawBlank || found.isBlank
      next += found.length
    }
    pending = next
    if sawBlank, next < end, bytes.count > partStart, bytes[bytes.count - 1] < 0x80,
      Self.isNarrow(source, at: next, to: end)
    {
      runs.appendReplaced(start: bytes.count, origin: index, length: next - index)
      bytes.append(0x20)
    }
    return next
  }

  private mutating func foldPunctuation(
    _ text: [UInt8], _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> Int {
    // Parentheses come in pairs, of which both must look alike.
    let isParenthesis = source[index] == 0x28 || source[index] == 0x29
    let before =
      pending < index ? source[index - 1] : bytes.count > partStart ? bytes[bytes.count - 1] : 0
    if !isParenthesis, Self.isLetterOrDigit(before),
      Self.asciiOfFullWidth(source, at: index + 1, to: end) != nil
    {
      return index + 1
    }
    // U+FF01 … U+FF1F: EF BC 81 … 9F, in the order of ASCII.
    return replace(text, at: index, length: 1, by: [0xEF, 0xBC, source[index] + 0x60])
  }

  /// Tells whether a character of three bytes is one of the marks that stay as they are: ，。、“《（.
  @inline(__always)
  private static func stays(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (lead, second) {
    case (0xE3, 0x80): third >= 0x81 && third <= 0x8F
    case (0xEF, 0xBC): third < 0x90 || third >= 0x9A && third <= 0xA0
    case (0xE2, 0x80): third >= 0x90 && third <= 0xA7
    default: false
    }
  }

  private mutating func foldRare(
    _ text: [UInt8], _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> Int {
    let lead = source[index]
    let layout = Self.layout(source, at: index, to: end)
    if layout.length > 0 { return foldBlanks(text, source, at: index, to: end) }
    if lead == 0xEF, let ascii = Self.asciiOfFullWidth(source, at: index, to: end) {
      return replace(text, at: index, length: 3, by: [ascii])
    }
    if index == numberClose {
      numberClose = -1
      let length = UTF8Text.length(ofLead: lead)
      return replace(text, at: index, length: length, by: [0xE3, 0x80, 0x95])
    }
    if let bracket = DocumentNumberBracket.read(source, at: index, to: end) {
      numberClose = bracket.close
      return replace(text, at: index, length: bracket.openLength, by: [0xE3, 0x80, 0x94])
    }
    return index + UTF8Text.length(ofLead: lead)
  }

  /// The letter or digit at an offset in ASCII, when there is one of either width.
  static func asciiOfFullWidth(_ source: Span<UInt8>, at index: Int, to end: Int) -> UInt8? {
    guard index < end else { return nil }
    let lead = source[index]
    if lead < 0x80 { return isLetterOrDigit(lead) ? lead : nil }
    guard lead == 0xEF, index + 2 < end else { return nil }
    let last = source[index + 2]
    let ascii: UInt8
    switch source[index + 1] {
    case 0xBC where last >= 0x81: ascii = last &- 0x60
    case 0xBD where last < 0xA0: ascii = last &- 0x20
    default: return nil
    }
    return isLetterOrDigit(ascii) ? ascii : nil
  }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Tells whether the text goes on with ASCII that stays ASCII, so that a blank before it counts.
  private static func isNarrow(_ source: Span<UInt8>, at index: Int, to end: Int) -> Bool {
    switch source[index] {
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: false
    case 0..<0x80: true
    default: asciiOfFullWidth(source, at: index, to: end) != nil
    }
  }

  /// The blank or invisible character at an offset; length 0 when there is none.
  @inline(__always)
  static func layout(
    _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> (length: Int, isBlank: Bool) {
    let lead = source[index]
    // Letters and Chinese characters.
    if lead > 0x20 && lead < 0x7F || lead >= 0xE4 && lead != 0xEF { return (0, false) }
    return layoutOfRare(source, at: index, to: end)
  }

  private static func layoutOfRare(
    _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> (length: Int, isBlank: Bool) {
    let lead = source[index]
    if lead <= 0x20 || lead == 0x7F { return (1, true) }
    if lead == 0xC2, index + 1 < end {
      // U+00A0 no-break blank, U+00AD soft hyphen.
      let last = source[index + 1]
      return last == 0xA0 ? (2, true) : last == 0xAD ? (2, false) : (0, false)
    }
    guard lead == 0xE2 || lead == 0xE3 || lead == 0xEF, index + 2 < end else { return (0, false) }
    switch (lead, source[index + 1], source[index + 2]) {
    case (0xE3, 0x80, 0x80): return (3, true)  // U+3000
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F):
      return (3, true)  // U+2000 … 200A, 2028, 2029, 202F, 205F
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x80...0x8F):
      return (3, false)  // zero width, direction marks, byte order mark, variation selectors
    default: return (0, false)
    }
  }
}
