internal import SourceText

/// Cuts a text file into lines, and lines that hold whole documents into the lines they had.
///
/// Portals often lose line ends. A new line is taken to begin only where a sentence or heading ends and a
/// number follows that fits the numbers before it, or where a signature with its date stands.
struct TextLineSplitter {
  /// The pieces in order.
  private(set) var pieces: [TextPiece] = []
  /// The lines as nodes; a text has no other structure of its own.
  private(set) var nodes: [Node] = []

  private let text: [UInt8]
  private let limits: ReadLimits
  /// The last number seen of each level.
  private var numbers = [Int](repeating: 0, count: Block.Level.allCases.count)
  private var signatures: TextSignatureFinder
  /// How the lines of a packed file are to be read; those beyond are text.
  private let roles: [ExtractedText.Role]
  private var role = ExtractedText.Role.text

  init(_ text: [UInt8], limits: ReadLimits, roles: [ExtractedText.Role] = []) {
    self.text = text
    self.roles = roles
    self.limits = limits
    signatures = TextSignatureFinder(text)
  }

  /// Cuts the text.
  /// - Complexity: O(n).
  mutating func split() throws(DocumentReadError) {
    let text = text
    let source = text.span
    var start = text.starts(with: ByteOrderMark.utf8) ? 3 : 0
    var line = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D,
        !Self.isLineSeparator(source, at: end)
      {
        end += 1
      }
      role = line < roles.count ? roles[line] : .text
      try take(from: start, to: end)
      // A line break inside a paragraph (U+2028) ends a line of text, but not the paragraph.
      let isBreak = end < source.count && source[end] == 0xE2
      if !isBreak { line += 1 }
      start = end + (isBreak ? 3 : 1)
    }
  }

  private mutating func take(from start: Int, to end: Int) throws(DocumentReadError) {
    let line = Self.trim(text.span, from: start, to: end)
    let content = Self.trim(
      text.span, from: Self.endOfHeadingMark(text.span, line), to: line.upperBound)
    guard !content.isEmpty, role != .metadata else { return }
    guard nodes.count < limits.maximumNodes, pieces.count < limits.maximumNodes else {
      throw DocumentReadError(.tooMany(limit: limits.maximumNodes))
    }
    nodes.append(
      Node(
        name: 0, parent: .none, textStart: UInt32(content.lowerBound),
        textEnd: UInt32(content.upperBound), attributeStart: 0, attributeEnd: 0,
        sourceStart: UInt32(start),
        sourceEnd: UInt32(end)))
    if role == .text {
      splitLine(content)
      signatures.noteTitle(content)
    } else {
      emit(from: content.lowerBound, to: content.upperBound)
    }
  }

  private static func isLineSeparator(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && text[index + 2] == 0xA8
  }

  /// Cuts one line where lines were lost.
  private mutating func splitLine(_ line: Range<Int>) {
    let text = text
    let source = text.span
    let isIndented = Self.usesIndents(source, line)
    var start = line.lowerBound
    var context = begin(at: start, in: line, isIndented)
    var index = start
    while index < line.upperBound {
      if index > start, context.mayBreak {
        let cut = border(at: index, from: start, in: line, context)
        if let cut {
          emit(from: start, to: cut)
          start = cut
          context = begin(at: start, in: line, isIndented)
          // A signature stands alone on its line.
          if let end = signatures.end(at: start, in: line), end < line.upperBound {
            emit(from: start, to: end)
            start = end
            index = end
            context = begin(at: start, in: line, isIndented)
            continue
          }
        }
      }
      index = context.pass(source, at: index, to: line.upperBound)
    }
    emit(from: start, to: line.upperBound)
  }

  /// Passes over the signs with which Markdown sets headings: `## 第一章`.
  private static func endOfHeadingMark(_ text: Span<UInt8>, _ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound, text[index] == 0x23, index - line.lowerBound < 6 { index += 1 }
    guard index > line.lowerBound, index < line.upperBound, text[index] == 0x20 else {
      return line.lowerBound
    }
    return index
  }

  private mutating func emit(from start: Int, to end: Int) {
    let content = Self.trim(text.span, from: start, to: end)
    guard !content.isEmpty else { return }
    let node = NodeID(nodes.count - 1)
    var piece = TextPiece(text, from: content.lowerBound, to: content.upperBound, node: node)
    piece.role = role
    pieces.append(piece)
  }

  /// Notes the number that a new line begins with.
  private mutating func begin(
    at start: Int, in line: Range<Int>, _ isIndented: Bool
  ) -> TextContext {
    // 附件：1.名单 begins a list as well.
    let list = announcementEnd(at: start, in: line)
    let context = TextContext(isIndented: isIndented, isAnnouncement: list != nil)
    guard let mark = mark(at: list ?? start, in: line) else { return context }
    numbers[Int(mark.level.rawValue)] = mark.number
    // A new number restarts the levels below it; articles run through chapters.
    for level in Block.Level.allCases where level > mark.level && level != .article {
      numbers[Int(level.rawValue)] = 0
    }
    return context
  }

  private func announcementEnd(at start: Int, in line: Range<Int>) -> Int? {
    WordMatch.first(of: ["附件：", "附件:"], text.span, at: start, to: line.upperBound)
      .map { start + $0.utf8.count }
  }

  private func mark(at start: Int, in line: Range<Int>) -> LevelMark? {
    let window = min(line.upperBound, start + 64)
    return LevelMark.read(text.span.extracting(start..<window), at: 0)
  }

  // MARK: Borders

  /// Decides whether a line was lost before an offset.
  /// - Returns: The offset, or nil.
  private func border(
    at index: Int, from start: Int, in line: Range<Int>, _ context: TextContext
  ) -> Int? {
    let source = text.span
    if TextFolder.layout(source, at: index, to: line.upperBound).length > 0 { return nil }
    if let mark = mark(at: index, in: line) {
      if context.enumerationEnd, announcementEnd(at: start, in: line) == index { return nil }
      return fits(mark, at: index, from: start, in: line, context) ? index : nil
    }
    if context.isParagraphGap || context.strongEnd && context.blanks >= 4 { return index }
    if context.strongEnd || context.blanks >= 4 {
      if WordMatch.has("附件", source, at: index, to: line.upperBound) { return index }
      if signatures.end(at: index, in: line) != nil { return index }
    }
    if signatures.isKnownIssuerWithDay(at: index, in: line) { return index }
    // （此件公开发布） is a line.
    return context.endsNote && WordMatch.has("（此件", source, at: start, to: index) ? index : nil
  }

  private func fits(
    _ mark: LevelMark, at index: Int, from start: Int, in line: Range<Int>,
    _ context: TextContext
  ) -> Bool {
    let source = text.span
    let isNext = mark.number == numbers[Int(mark.level.rawValue)] + 1
    let after = index + mark.end
    let isBlankAfter =
      after < line.upperBound
      && TextFolder.layout(source, at: after, to: line.upperBound).length > 0
    switch mark.level {
    case .part, .chapter, .section:
      return (context.strongEnd || context.isHeading && context.letters <= 60)
        && (isNext || mark.number == 1)
    case .article:
      if context.strongEnd { return isNext || isBlankAfter }
      return context.isHeading && context.letters <= 60 && isBlankAfter
        && (isNext || mark.number == 1)
    default:
      let isList = mark.level == .third && isNext && isAnnouncement(start, in: line)
      guard context.strongEnd || context.enumerationEnd || isHeadingBefore(context) || isList
      else { return false }
      // 一、二、三级公路: another number follows at once.
      if self.mark(at: after, in: line) != nil { return false }
      return isNext || mark.number == 1
    }
  }

  /// Tells whether a line announces attachments, whose names stand in a list without marks.
  private func isAnnouncement(_ start: Int, in line: Range<Int>) -> Bool {
    let isSingle = numbers[Int(Block.Level.third.rawValue)] > 0
    return WordMatch.has("附件", text.span, at: start, to: line.upperBound)
      || isSingle && pieces.last?.begins(with: "附件") == true
  }

  /// Tells whether a numbered heading without a mark at its end stands before.
  private func isHeadingBefore(_ context: TextContext) -> Bool {
    context.isHeading && context.letters <= 40 && context.letters >= 4
      && numbers[Int(Block.Level.first.rawValue)] > 0
  }

  /// Tells whether a line shows lost line ends as the indents of paragraphs: 。　　.
  private static func usesIndents(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 200 else { return false }
    var index = line.lowerBound
    while index + 9 <= line.upperBound {
      if text[index] == 0xE3, WordMatch.has("。　　", text, at: index, to: line.upperBound) {
        return true
      }
      index += UTF8Text.length(ofLead: text[index])
    }
    return false
  }

  /// The range without blanks at its edges.
  static func trim(_ text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int> {
    var first = start
    while first < end {
      let layout = TextFolder.layout(text, at: first, to: end)
      guard layout.length > 0 else { break }
      first += layout.length
    }
    var last = end
    while last > first {
      var previous = last - 1
      while previous > first, text[previous] & 0xC0 == 0x80 { previous -= 1 }
      guard TextFolder.layout(text, at: previous, to: last).length == last - previous else { break }
      last = previous
    }
    return first..<last
  }
}
