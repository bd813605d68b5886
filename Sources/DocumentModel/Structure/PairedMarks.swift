internal import SourceText

/// Pairs quotation marks, title marks and parentheses (成对标点), one region for one cause.
///
/// A mark that is never closed is given up at the end of its sentence, so that a slip of the typist
/// does not hide the text after it.
struct PairedMarks {
  /// The pairs.
  enum Mark: UInt8 {
    case curly, single, corner, whiteCorner, straight, title, angleTitle, parenthesis

    var kind: InlineRegion.Kind {
      switch self {
      case .curly, .single, .corner, .whiteCorner, .straight: .quotation
      case .title, .angleTitle: .bookTitle
      case .parenthesis: .parenthesis
      }
    }
  }

  private struct OpenMark {
    let mark: Mark
    let region: Int
    /// The end of the sentence it was opened in, once passed; else -1.
    var sentenceEnd = -1
  }

  /// The deepest nesting that is followed.
  private static let maximumOpen = 32

  private(set) var regions: [InlineRegion] = []
  private var stack: [OpenMark] = []

  /// True while a quotation is open.
  var isQuotationOpen: Bool {
    stack.contains { $0.mark == .curly || $0.mark == .straight }
  }

  /// Tells whether a pair is open.
  func isOpen(_ mark: Mark) -> Bool { stack.contains { $0.mark == mark } }

  /// Opens a region.
  mutating func open(_ mark: Mark, at index: Int, length: Int) {
    // “… 。 … “: the first was never closed.
    if let stale = stack.firstIndex(where: { $0.mark == mark && $0.sentenceEnd >= 0 }) {
      giveUp(from: stale, at: index)
    }
    regions.append(
      InlineRegion(kind: mark.kind, span: TextSpan(index, index + length), isClosed: false))
    guard stack.count < Self.maximumOpen else { return }
    stack.append(OpenMark(mark: mark, region: regions.count - 1))
  }

  /// Closes the innermost open region of a pair; without one the mark stands alone.
  mutating func close(_ mark: Mark, at index: Int, in text: Span<UInt8>, from start: Int) {
    if let found = stack.lastIndex(where: { $0.mark == mark }) {
      finish(found, at: index, end: index + 3, isClosed: true)
    } else if mark == .curly, let found = stack.lastIndex(where: { $0.mark == .straight }) {
      finish(found, at: index, end: index + 3, isClosed: false)
    } else if mark == .single || mark == .parenthesis && isListMark(text, at: index, from: start) {
      return
    } else {
      regions.append(
        InlineRegion(kind: mark.kind, span: TextSpan(index, index + 3), isClosed: false))
    }
  }

  /// Takes a straight quote: it closes what is open, a “ too, or opens.
  mutating func straightQuote(at index: Int) {
    if let found = stack.lastIndex(where: { $0.mark == .curly || $0.mark == .straight }) {
      // “…" is delimited, but its own closing mark is missing.
      let isClosed = stack[found].mark == .straight
      finish(found, at: index, end: index + 1, isClosed: isClosed)
    } else {
      open(.straight, at: index, length: 1)
    }
  }

  /// Passes the end of a sentence: book titles do not go on after it.
  mutating func endSentence(at end: Int) {
    guard !stack.isEmpty else { return }
    for index in stack.indices where stack[index].sentenceEnd < 0 {
      stack[index].sentenceEnd = end
    }
    while let title = stack.lastIndex(where: { $0.mark.kind == .bookTitle }) {
      giveUp(title, at: end)
      stack.remove(at: title)
    }
  }

  /// Passes the end of a block: nothing goes on after it.
  mutating func endBlock(at end: Int) {
    guard !stack.isEmpty else { return }
    giveUp(from: 0, at: end)
  }

  private mutating func finish(_ found: Int, at index: Int, end: Int, isClosed: Bool) {
    giveUp(from: found + 1, at: index)
    let entry = stack.removeLast()
    setEnd(of: entry.region, to: end, isClosed: isClosed)
  }

  private mutating func giveUp(from first: Int, at end: Int) {
    for index in stack.indices.dropFirst(first) { giveUp(index, at: end) }
    stack.removeLast(max(0, stack.count - first))
  }

  private mutating func giveUp(_ index: Int, at end: Int) {
    let entry = stack[index]
    setEnd(
      of: entry.region, to: entry.sentenceEnd >= 0 ? entry.sentenceEnd : end, isClosed: false)
  }

  private mutating func setEnd(of index: Int, to end: Int, isClosed: Bool) {
    let region = regions[index]
    regions[index] = InlineRegion(
      kind: region.kind, span: TextSpan(Int(region.span.start), end), isClosed: isClosed)
  }

  /// Tells whether a lone ） ends the number of a list: 1） or 一）.
  private func isListMark(_ text: Span<UInt8>, at index: Int, from start: Int) -> Bool {
    guard start < index, let number = ChineseNumeral.read(text, at: start) else { return false }
    return number.end == index
  }

  /// The pair that the mark at an offset closes.
  static func closing(_ text: Span<UInt8>, at index: Int, to end: Int) -> Mark? {
    guard index + 3 <= end else { return nil }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x9D): return .curly
    case (0xE2, 0x80, 0x99): return .single
    case (0xE3, 0x80, 0x8B): return .title
    case (0xE3, 0x80, 0x89): return .angleTitle
    case (0xE3, 0x80, 0x8D): return .corner
    case (0xE3, 0x80, 0x8F): return .whiteCorner
    case (0xEF, 0xBC, 0x89): return .parenthesis
    default: return nil
    }
  }

  /// Finds where a book title ends, if it does within the length of a title and its sentence.
  static func closeOfTitle(_ text: Span<UInt8>, at start: Int, to end: Int) -> Int? {
    let limit = min(end, start + 600)
    var depth = 0
    var index = start
    while index + 3 <= limit {
      if text[index] == 0xE3, text[index + 1] == 0x80 {
        switch text[index + 2] {
        case 0x8A: depth += 1
        case 0x8B:
          depth -= 1
          if depth == 0 { return index + 3 }
        case 0x82: return nil
        default: break
        }
      }
      index += UTF8Text.length(ofLead: text[index])
    }
    return nil
  }
}
