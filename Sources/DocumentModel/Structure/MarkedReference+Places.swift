extension MarkedReference {
  /// Finds the words of the reading text that references of the arena's text have become.
  ///
  /// Those outside of all blocks, as in metadata, are left out.
  /// - Complexity: O(n log n) in the number of references and the length of the text.
  static func place(
    _ references: [(target: String, name: String?, range: Range<Int>)], in text: ReadingText,
    blocks: [Block]
  ) -> [MarkedReference] {
    references.compactMap { reference in
      let first = firstIndex(in: 0..<blocks.count) {
        text.runs.origin(of: Int(blocks[$0].span.start)) > reference.range.lowerBound
      }
      guard first > 0 else { return nil }
      let block = blocks[first - 1].span.range
      let start = firstIndex(in: block) {
        text.runs.origin(of: $0) >= reference.range.lowerBound
      }
      let end = firstIndex(in: block) { text.runs.origin(of: $0) >= reference.range.upperBound }
      guard start < end else { return nil }
      return MarkedReference(
        target: reference.target, name: reference.name, span: TextSpan(start, end))
    }
  }

  private static func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
