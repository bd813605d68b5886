internal import DocumentModel
internal import SourceText

/// Confirms patterns among the words that a scan found.
final class PatternMatcher {
  /// Where a pattern was found, and what its captures hold.
  struct Match: Sendable {
    let span: TextSpan
    let captures: [(slot: Int, span: TextSpan)]
  }

  let document: NormativeDocument
  /// In order of start, then of end.
  let hits: [LiteralScanner.Hit]
  /// For every word found, the indexes of its hits.
  private let places: [Int32: [Int32]]

  init(document: NormativeDocument, hits: [LiteralScanner.Hit]) {
    self.document = document
    self.hits = hits
    var places: [Int32: [Int32]] = [:]
    for (index, hit) in hits.enumerated() {
      places[hit.literal, default: []].append(Int32(index))
    }
    self.places = places
  }

  /// The words that were found.
  var words: some Sequence<Int32> { places.keys }

  /// True when every demand of a gate has a word in this document.
  func passes(_ gate: [Set<Int32>]) -> Bool {
    gate.allSatisfy { demand in
      demand.count <= places.count
        ? demand.contains { places[$0] != nil } : places.keys.contains { demand.contains($0) }
    }
  }

  /// Finds a pattern inside clauses, leftmost first, shortest first, without overlap.
  /// - Parameter range: The bytes of the reading text to look in.
  func matches(_ pattern: PlannedPattern, in range: TextSpan) -> [Match] {
    var found: [Match] = []
    var floor = range.start
    for index in anchors(of: pattern) {
      let hit = hits[Int(index)]
      if hit.start >= range.end { break }
      guard hit.start >= floor, hit.end <= range.end else { continue }
      guard let clause = document.clauseIndex(at: hit.start) else { continue }
      let limit = min(document.clauses[clause].span.end, range.end)
      let ends = self.ends(of: pattern, from: hit.start, to: hit.start, limit)
      guard let best = ends.min(by: { $0.end < $1.end }) else { continue }
      found.append(Match(span: TextSpan(Int(hit.start), Int(best.end)), captures: best.captures))
      floor = best.end
    }
    return found
  }

  private func anchors(of pattern: PlannedPattern) -> [Int32] {
    let lists = pattern.firstWords.compactMap { places[$0] }
    guard lists.count != 1 else { return lists[0] }
    return lists.flatMap(\.self).sorted()
  }

  private struct Partial {
    let start: Int32
    let end: Int32
    let captures: [(slot: Int, span: TextSpan)]
  }

  /// The ways a pattern can stand with its start between two places and its end within a limit; of
  /// those that end at the same place only the first is kept, so the number stays below the number
  /// of hits of the clause.
  private func ends(
    of pattern: PlannedPattern, from first: Int32, to last: Int32, _ limit: Int32
  ) -> [Partial] {
    switch pattern {
    case .words(let set):
      var found: [Partial] = []
      var index = lowerBound(first)
      while index < hits.count, hits[index].start <= last {
        let hit = hits[index]
        if hit.end <= limit, set.contains(hit.literal) {
          found.append(Partial(start: hit.start, end: hit.end, captures: []))
        }
        index += 1
      }
      return unique(found)
    case .alternatives(let parts):
      return unique(parts.flatMap { ends(of: $0, from: first, to: last, limit) })
    case .capture(let slot, let inner):
      return ends(of: inner, from: first, to: last, limit).map { partial in
        let span = TextSpan(Int(partial.start), Int(partial.end))
        return Partial(
          start: partial.start, end: partial.end,
          captures: partial.captures + [(slot: slot, span: span)])
      }
    case .sequence(let parts):
      guard let head = parts.first else { return [] }
      var partials = ends(of: head.part, from: first, to: last, limit)
      for (gap, part) in parts.dropFirst() {
        partials = unique(
          partials.flatMap { partial in
            let reach = advance(partial.end, characters: gap, limit)
            return ends(of: part, from: partial.end, to: reach, limit).map {
              Partial(
                start: partial.start, end: $0.end, captures: partial.captures + $0.captures)
            }
          })
        if partials.isEmpty { return [] }
      }
      return partials
    }
  }

  private func unique(_ partials: [Partial]) -> [Partial] {
    guard partials.count > 1 else { return partials }
    var seen: Set<Int64> = []
    return partials.filter { seen.insert(Int64($0.start) << 32 | Int64($0.end)).inserted }
  }

  private func lowerBound(_ start: Int32) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func advance(_ place: Int32, characters: Int, _ limit: Int32) -> Int32 {
    let text = document.text.bytes
    let bytes = text.span
    var offset = Int(place)
    var left = characters
    while left > 0, offset < Int(limit), offset < bytes.count {
      offset += UTF8Text.length(ofLead: bytes[offset])
      left -= 1
    }
    return Int32(min(offset, Int(limit)))
  }
}
