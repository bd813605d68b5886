/// A sentence that stands in the document twice (重复句).
public struct RepeatedSentence: Sendable, Hashable {
  /// The later place.
  public let span: TextSpan
  /// The first place.
  public let first: TextSpan
}

extension NormativeDocument {
  /// The sentences of at least 20 characters that stand in the body twice, items of lists left out.
  ///
  /// Where a third of the sentences come twice, the page shows the whole text twice, and none is told.
  /// - Complexity: O(length of the text).
  public func repeatedSentences() -> [RepeatedSentence] {
    var first: [Int: TextSpan] = [:]
    var found: [RepeatedSentence] = []
    var count = 0
    for sentence in sentences {
      let block = blocks[Int(sentence.block)]
      // Lists may share an item: 其他依法应当追究责任的情形。
      guard block.kind == .paragraph,
        !(block.level > .article && block.level != .unnumbered && isItem(block))
      else { continue }
      let number = Int(block.span.start) + Int(block.numberLength)
      let start = max(Int(sentence.span.start), min(number, Int(sentence.span.end)))
      let end = Int(sentence.span.end)
      // Twenty characters and a full stop.
      guard end - start >= 63, text.bytes[end - 3..<end].elementsEqual("。".utf8) else { continue }
      let span = TextSpan(start, end)
      count += 1
      var key = Self.hash(text.bytes.span, from: start, to: end)
      // Another sentence may share the hash; it is taken as the next key.
      while let other = first[key], !areEqual(other, span) { key &+= 1 }
      if let earlier = first[key] {
        found.append(RepeatedSentence(span: span, first: earlier))
      } else {
        first[key] = span
      }
    }
    return found.count > 3 && found.count * 3 > count ? [] : found
  }

  private func areEqual(_ one: TextSpan, _ other: TextSpan) -> Bool {
    text.bytes[one.range] == text.bytes[other.range]
  }

  /// Takes in eight bytes a step.
  private static func hash(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var hasher = Hasher()
    var index = start
    while index < end {
      var word: UInt64 = 0
      let stop = min(index + 8, end)
      while index < stop {
        word = word << 8 | UInt64(bytes[index])
        index += 1
      }
      hasher.combine(word)
    }
    return hasher.finalize()
  }

  /// True for a 项 of an article.
  private func isItem(_ block: Block) -> Bool {
    var current = Int(block.parent)
    while current >= 0 {
      if blocks[current].level == .article { return true }
      current = Int(blocks[current].parent)
    }
    return false
  }
}
