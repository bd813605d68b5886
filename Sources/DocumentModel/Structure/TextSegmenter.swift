internal import SourceText

/// Cuts the reading text into sentences and clauses and finds what marks set apart, in one pass.
struct TextSegmenter {
  private(set) var sentences: [Sentence] = []
  private(set) var clauses: [Clause] = []
  private(set) var landmarks = TextLandmarks()
  private var marks = PairedMarks()

  private var block: Int32 = 0
  private var sentenceStart = 0
  private var clauseStart = 0
  private var firstClause = 0
  /// Up to here a closed book title runs, inside which nothing ends.
  private var titleEnd = 0

  /// The regions in the order of their start.
  var regions: [InlineRegion] { marks.regions }

  /// Makes a segmenter for about so many bytes of text.
  init(expectedBytes: Int) {
    sentences.reserveCapacity(expectedBytes / 128)
    clauses.reserveCapacity(expectedBytes / 40)
  }

  /// Segments one block.
  /// - Returns: Its sentences, as indexes into `sentences`.
  mutating func segment(
    _ text: Span<UInt8>, from start: Int, to end: Int, block: Int
  ) -> Range<Int32> {
    let firstSentence = sentences.count
    self.block = Int32(truncatingIfNeeded: block)
    (sentenceStart, clauseStart, titleEnd) = (start, start, start)
    firstClause = clauses.count
    var index = start
    while index < end {
      let lead = text[index]
      if lead >= 0xE4, lead <= 0xE9 {
        landmarks.note(text, at: index, to: end)
        index += 3
        continue
      }
      switch lead {
      case 0x22:
        marks.straightQuote(at: index)
        index += 1
      case 0..<0x80:
        index += 1
      case 0xE2, 0xE3, 0xEF:
        index = mark(text, at: index, to: end)
      default:
        index += UTF8Text.length(ofLead: lead)
      }
    }
    endSentence(at: end)
    marks.endBlock(at: end)
    return Int32(firstSentence)..<Int32(sentences.count)
  }

  private mutating func mark(_ text: Span<UInt8>, at index: Int, to end: Int) -> Int {
    let next = index + 3
    guard next <= end else { return end }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):  // 。！？
      guard index >= titleEnd else { return next }
      let sentenceEnd = trailingMarks(text, from: next, to: end, endingSentence: true)
      endSentence(at: sentenceEnd)
      marks.endSentence(at: sentenceEnd)
      return sentenceEnd
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B):  // ，：；
      guard index >= titleEnd else { return next }
      let clauseEnd = trailingMarks(text, from: next, to: end, endingSentence: false)
      endClause(at: clauseEnd)
      return clauseEnd
    case (0xE3, 0x80, 0x8A):  // 《
      marks.open(.title, at: index, length: 3)
      landmarks.noteName(at: index)
      if index >= titleEnd, let close = PairedMarks.closeOfTitle(text, at: index, to: end) {
        titleEnd = close
      }
    case (0xE3, 0x80, 0x88): marks.open(.angleTitle, at: index, length: 3)  // 〈
    case (0xE3, 0x80, 0x8C): marks.open(.corner, at: index, length: 3)  // 「
    case (0xE3, 0x80, 0x8E): marks.open(.whiteCorner, at: index, length: 3)  // 『
    case (0xE2, 0x80, 0x9C):  // “
      marks.open(.curly, at: index, length: 3)
      landmarks.noteName(at: index)
    case (0xE2, 0x80, 0x98): marks.open(.single, at: index, length: 3)  // ‘
    case (0xEF, 0xBC, 0x88): marks.open(.parenthesis, at: index, length: 3)  // （
    default:
      if let closed = PairedMarks.closing(text, at: index, to: end) {
        marks.close(closed, at: index, in: text, from: clauseStart)
      }
    }
    return next
  }

  /// Takes the end marks and closing marks that follow an end mark and belong to what it ends.
  private mutating func trailingMarks(
    _ text: Span<UInt8>, from start: Int, to end: Int, endingSentence: Bool
  ) -> Int {
    var index = start
    while index < end {
      // Nearly always a Chinese character goes on.
      if text[index] >= 0xE4, text[index] != 0xEF { break }
      if text[index] == 0x22, marks.isQuotationOpen {
        marks.straightQuote(at: index)
        index += 1
      } else if let closed = PairedMarks.closing(text, at: index, to: end), marks.isOpen(closed),
        endingSentence || closed.kind == .quotation
      {
        marks.close(closed, at: index, in: text, from: clauseStart)
        index += 3
      } else if endingSentence, Self.isEndMark(text, at: index, to: end) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private static func isEndMark(_ text: Span<UInt8>, at index: Int, to end: Int) -> Bool {
    guard index + 3 <= end else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }

  private mutating func endClause(at end: Int) {
    guard end > clauseStart else { return }
    clauses.append(
      Clause(
        span: TextSpan(clauseStart, end), sentence: Int32(truncatingIfNeeded: sentences.count)))
    clauseStart = end
  }

  private mutating func endSentence(at end: Int) {
    guard end > sentenceStart else { return }
    endClause(at: end)
    sentences.append(
      Sentence(
        span: TextSpan(sentenceStart, end), clauses: Int32(firstClause)..<Int32(clauses.count),
        block: block))
    sentenceStart = end
    firstClause = clauses.count
  }
}
