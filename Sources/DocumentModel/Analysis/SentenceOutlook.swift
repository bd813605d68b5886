/// What a sentence goes on to say: the last places where it makes this document or takes a measure.
struct SentenceOutlook: Sendable {
  /// The offset of the last word that says that this document is made; -1 for none.
  private(set) var lastMaking = -1
  /// The offset of the last word of a measure; -1 for none.
  private(set) var lastMeasure = -1

  /// Reads the rest of a sentence behind its first name once, for all the names in it.
  init(_ reader: TextReader, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = reader.bytes[index]
      guard byte >= 0xE4 else {
        index += 1
        continue
      }
      if let found = CitationCue.makingPhrases.match(reader.bytes, at: index, before: end),
        Self.isOwn(reader, index + found.length, from: index, before: end)
      {
        lastMaking = index
      }
      if CitationCue.measures.match(reader.bytes, at: index, before: end) != nil {
        lastMeasure = index
      }
      index += 3
    }
  }

  /// 制定本办法, but not 制定本单位的制度.
  private static func isOwn(
    _ reader: TextReader, _ after: Int, from start: Int, before end: Int
  ) -> Bool {
    !reader.has("本", endingAt: after, from: start)
      || CitationCue.ofOthers.match(reader.bytes, at: after, before: end) == nil
  }
}
