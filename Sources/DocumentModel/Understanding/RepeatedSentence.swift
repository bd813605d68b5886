/// A sentence that stands in the document twice (重复句).
public struct RepeatedSentence: Sendable, Hashable {
  /// The later place.
  public let span: TextSpan
  /// The first place.
  public let first: TextSpan
}

extension NormativeDocument {
  /// The sentences of at least 12 characters that stand in the body twice, without their numbers.
  /// - Complexity: O(length of the text).
  public func repeatedSentences() -> [RepeatedSentence] {
    var first: [ArraySlice<UInt8>: TextSpan] = [:]
    var found: [RepeatedSentence] = []
    for sentence in sentences {
      let block = blocks[Int(sentence.block)]
      guard block.kind == .paragraph else { continue }
      let number = Int(block.span.start) + Int(block.numberLength)
      let start = max(Int(sentence.span.start), min(number, Int(sentence.span.end)))
      let end = Int(sentence.span.end)
      // Twelve characters and a full stop.
      guard end - start >= 39 else { continue }
      let span = TextSpan(start, end)
      if let earlier = first[text.bytes[start..<end]] {
        found.append(RepeatedSentence(span: span, first: earlier))
      } else {
        first[text.bytes[start..<end]] = span
      }
    }
    return found
  }
}
