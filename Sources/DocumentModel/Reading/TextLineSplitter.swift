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

  init(_ text: [UInt8], limits: ReadLimits) {
    self.text = text
    self.limits = limits
  }

  /// Cuts the text.
  /// - Complexity: O(n).
  mutating func split() throws(DocumentReadError) {
    let text = text
    let source = text.span
    var start = text.starts(with: ByteOrderMark.utf8) ? 3 : 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      try take(from: start, to: end)
      start = end + 1
    }
  }

  private mutating func take(from start: Int, to end: Int) throws(DocumentReadError) {
    let content = Self.trim(text.span, from: start, to: end)
    guard !content.isEmpty else { return }
    guard nodes.count < limits.maximumNodes, pieces.count < limits.maximumNodes else {
      throw DocumentReadError(.tooMany(limit: limits.maximumNodes))
    }
    nodes.append(
      Node(
        name: 0, parent: .none, textStart: UInt32(content.lowerBound),
        textEnd: UInt32(content.upperBound), attributes: 0..<0, sourceStart: UInt32(start),
        sourceEnd: UInt32(end)))
    splitLine(content)
  }

  /// Cuts one line where lines were lost.
  private mutating func splitLine(_ line: Range<Int>) {
    var start = line.lowerBound
    noteNumber(at: start, in: line)
    var index = start
    var context = Context()
    while index < line.upperBound {
      if index > start, let cut = border(at: index, from: start, in: line, context) {
        emit(from: start, to: cut.end)
        start = cut.next
        index = max(cut.next, index + 1)
        context = Context()
        noteNumber(at: start, in: line)
        continue
      }
      context.pass(text.span, at: index, to: line.upperBound)
      index += Self.length(text.span, at: index)
    }
    emit(from: start, to: line.upperBound)
  }

  private mutating func emit(from start: Int, to end: Int) {
    let content = Self.trim(text.span, from: start, to: end)
    guard !content.isEmpty else { return }
    let node = NodeID(nodes.count - 1)
    pieces.append(
      TextPiece(text, from: content.lowerBound, to: content.upperBound, node: node))
  }

  private mutating func noteNumber(at start: Int, in line: Range<Int>) {
    guard let mark = mark(at: start, in: line) else { return }
    numbers[Int(mark.level.rawValue)] = mark.number
    // A new number restarts the levels below it; articles run through chapters.
    for level in Block.Level.allCases where level > mark.level && level != .article {
      numbers[Int(level.rawValue)] = 0
    }
  }

  private func mark(at start: Int, in line: Range<Int>) -> LevelMark? {
    let window = min(line.upperBound, start + 64)
    return LevelMark.read(text.span.extracting(start..<window), at: 0)
  }

  // MARK: Borders

  /// What stands before a place of a line.
  private struct Context {
    /// The last mark that ends a sentence or clause, with nothing but blanks after it.
    var strongEnd = false
    var enumerationEnd = false
    /// The columns of blanks just passed.
    var blanks = 0
    /// True while no mark ended a clause since the line began.
    var isHeading = true
    var letters = 0

    mutating func pass(_ text: Span<UInt8>, at index: Int, to end: Int) {
      let layout = TextFolder.layout(text, at: index, to: end)
      if layout.length > 0 {
        blanks += layout.length == 3 ? 2 : 1
        return
      }
      blanks = 0
      letters += 1
      let word = WordMatch.first(of: ["。", "！", "？"], text, at: index, to: end)
      let soft = WordMatch.first(of: ["：", "；", "，"], text, at: index, to: end)
      let byte = text[index]
      let isClosing = WordMatch.first(of: ["”", "）"], text, at: index, to: end) != nil
      if isClosing, strongEnd { return }
      strongEnd = word != nil
      enumerationEnd = soft == "：" || soft == "；" || byte == 0x3A || byte == 0x3B
      if word != nil || soft != nil || byte == 0x2C || byte == 0x3A || byte == 0x3B {
        isHeading = false
      }
    }
  }

  /// Decides whether a line was lost before an offset.
  /// - Returns: The end of what stands before and the start of what follows.
  private func border(
    at index: Int, from start: Int, in line: Range<Int>, _ context: Context
  ) -> (end: Int, next: Int)? {
    let isAfterEnd = context.strongEnd || context.enumerationEnd
    if isAfterEnd || context.isHeading, let mark = mark(at: index, in: line),
      fits(mark, at: index, in: line, context)
    {
      return (index, index)
    }
    if context.strongEnd, context.blanks >= 4 || signatureEnd(at: index, in: line) != nil {
      return (index, index)
    }
    // After 2021年12月20日 of a signature the next line begins.
    if context.letters < 60, let end = signatureEnd(at: start, in: line), index >= end {
      return (end, end)
    }
    return nil
  }

  private func fits(
    _ mark: LevelMark, at index: Int, in line: Range<Int>, _ context: Context
  ) -> Bool {
    let last = numbers[Int(mark.level.rawValue)]
    let isNext = mark.number == last + 1
    let after = index + mark.end
    let isBlankAfter =
      after < line.upperBound
      && TextFolder.layout(text.span, at: after, to: line.upperBound).length > 0
    switch mark.level {
    case .part, .chapter, .section:
      return (context.strongEnd || context.letters <= 60) && (isNext || mark.number == 1)
    case .article:
      if context.strongEnd { return isNext || isBlankAfter }
      return context.isHeading && context.letters <= 60 && isBlankAfter
        && (isNext || mark.number == 1)
    default:
      guard context.strongEnd || context.enumerationEnd || isHeadingBefore(context) else {
        return false
      }
      // 一、二、三级公路: another number follows at once.
      if self.mark(at: after, in: line) != nil { return false }
      return isNext || mark.number == 1
    }
  }

  /// Tells whether a numbered heading without a mark at its end stands before.
  private func isHeadingBefore(_ context: Context) -> Bool {
    context.isHeading && context.letters <= 40 && context.letters >= 4
      && numbers[Int(Block.Level.first.rawValue)] > 0
  }

  /// Finds the end of an issuer's name with a date after it: 阳新县人民政府2021年12月20日.
  private func signatureEnd(at start: Int, in line: Range<Int>) -> Int? {
    let source = text.span
    var index = start
    let limit = min(line.upperBound, start + 300)
    while index < limit {
      let byte = source[index]
      if (0x30...0x39).contains(byte) {
        guard index > start, let day = PrintedDate.read(source, at: index),
          day.end <= line.upperBound,
          TextClues.isIssuer(TextPiece(text, from: start, to: index, node: .none).folded)
        else { return nil }
        // A colon, a verb or 起 after the day: the sentence goes on.
        if WordMatch.first(
          of: ["起", "前", "至", "，", "印发"], source, at: day.end, to: line.upperBound)
          != nil
        {
          return nil
        }
        return day.end
      }
      if byte < 0x80, byte > 0x20 { return nil }
      if WordMatch.first(of: ["，", "。", "：", "；", "《"], source, at: index, to: limit) != nil {
        return nil
      }
      index += Self.length(source, at: index)
    }
    return nil
  }

  private static func length(_ text: Span<UInt8>, at index: Int) -> Int {
    UTF8Text.length(ofLead: text[index])
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
