public import SourceText

extension NormativeDocument {
  /// The words of a stretch of the source as they are written, without the marks of its format.
  /// - Parameter limit: The number of bytes after which they may be cut.
  /// - Returns: Nil where the stretch does not begin with a character of the text.
  /// - Complexity: O(log n).
  public func writtenWords(
    ofSource span: SourceSpan, limit: Int
  ) -> (text: String, isCut: Bool)? {
    guard let words = textSpan(ofSource: span) else { return nil }
    let place = text.runs.origin(of: Int(words.start), Int(words.end))
    let end = min(place.end, place.start + limit)
    return (String(decoding: arena.text[place.start..<end], as: UTF8.self), end < place.end)
  }

  /// Finds the reading text that a stretch of the source has become.
  private func textSpan(ofSource span: SourceSpan) -> TextSpan? {
    let count = text.bytes.count
    let start = Self.first(count) { sourceSpan(of: TextSpan($0, $0 + 1)).start >= span.start }
    let end = Self.first(count) { sourceSpan(of: TextSpan($0, $0 + 1)).start >= span.end }
    guard start < end, sourceSpan(of: TextSpan(start, end)).start == span.start else { return nil }
    return TextSpan(start, end)
  }

  /// The bytes of a block with everything that stands below it.
  /// - Parameter index: An index into `blocks`.
  public func spanWithChildren(ofBlock index: Int) -> TextSpan {
    var last = index
    var next = index + 1
    while next < blocks.count, Int(blocks[next].parent) >= index {
      last = next
      next += 1
    }
    return TextSpan(Int(blocks[index].span.start), Int(blocks[last].span.end))
  }

  /// The article that holds a block, or outside of articles the nearest numbered paragraph.
  /// - Returns: An index into `blocks`, or nil for an introduction, a signature and the like.
  public func provision(ofBlock index: Int) -> Int? {
    var nearest: Int?
    var current = index
    var steps = 0
    while blocks.indices.contains(current), steps < 64 {
      let block = blocks[current]
      if block.level == .article { return current }
      if nearest == nil, block.kind == .paragraph, block.number > 0 { nearest = current }
      current = Int(block.parent)
      steps += 1
    }
    return nearest
  }

  /// The sentences that overlap a span: a range of indexes into `sentences`.
  /// - Complexity: O(log n).
  public func sentenceRange(in span: TextSpan) -> Range<Int> {
    Self.overlapping(sentences.count, span) { sentences[$0].span }
  }

  /// The clauses that overlap a span: a range of indexes into `clauses`.
  /// - Complexity: O(log n).
  public func clauseRange(in span: TextSpan) -> Range<Int> {
    Self.overlapping(clauses.count, span) { clauses[$0].span }
  }

  /// The citations that begin in a span: a range of indexes into `citations`.
  /// - Complexity: O(log n).
  public func citationRange(in span: TextSpan) -> Range<Int> {
    let first = Self.first(citations.count) { citations[$0].span.start >= span.start }
    let end = Self.first(citations.count) { citations[$0].span.start >= span.end }
    return first..<max(first, end)
  }

  private static func overlapping(
    _ count: Int, _ span: TextSpan, _ place: (Int) -> TextSpan
  ) -> Range<Int> {
    let first = first(count) { place($0).end > span.start }
    let end = Self.first(count) { place($0).start >= span.end }
    return first..<max(first, end)
  }

  private static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
