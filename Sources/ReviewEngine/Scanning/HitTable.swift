internal import DocumentModel

/// The words found in one text, cut at the borders that no hit of a pattern crosses.
///
/// Invariants: `hits` are in order of start, then of end. A window is a clause of the document, or the whole
/// of a text that stands alone; windows are in order and do not overlap, and the hits that begin in a
/// window are `hits[window.hits]`. Hits between windows are in none.
struct HitTable {
  /// A stretch of the text and the hits that begin in it.
  struct Window {
    let start: Int32
    let end: Int32
    let hits: Range<Int32>
  }

  private(set) var hits: [LiteralScanner.Hit] = []
  private(set) var windows: [Window] = []

  /// Scans a document; its clauses are the windows, by the same index.
  /// - Complexity: O(text + hits + clauses).
  mutating func fill(_ document: NormativeDocument, _ scanner: LiteralScanner) {
    hits.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
    scanner.scan(document.text.bytes.span, into: &hits)
    windows.reserveCapacity(document.clauses.count)
    var place = 0
    for clause in document.clauses {
      while place < hits.count, hits[place].start < clause.span.start { place += 1 }
      let first = Int32(place)
      while place < hits.count, hits[place].start < clause.span.end { place += 1 }
      windows.append(
        Window(start: clause.span.start, end: clause.span.end, hits: first..<Int32(place)))
    }
  }

  /// Scans a text that stands alone, such as a title.
  mutating func fill(_ text: [UInt8], _ scanner: LiteralScanner) {
    hits.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
    scanner.scan(text.span, into: &hits)
    windows.append(Window(start: 0, end: Int32(text.count), hits: 0..<Int32(hits.count)))
  }

  /// The first window that ends behind an offset.
  /// - Complexity: O(log windows).
  func firstWindow(endingAfter offset: Int32) -> Int {
    var low = 0
    var high = windows.count
    while low < high {
      let middle = (low + high) / 2
      if windows[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Tells whether a word of a set begins among some hits.
  @inline(__always)
  func contains(_ set: WordSetTable.ID, in range: Range<Int32>, _ sets: WordSetTable) -> Bool {
    var index = Int(range.lowerBound)
    while index < Int(range.upperBound) {
      if sets.contains(set, hits[index].literal) { return true }
      index += 1
    }
    return false
  }
}
