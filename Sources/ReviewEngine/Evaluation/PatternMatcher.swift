internal import DocumentModel
internal import SourceText

/// Confirms patterns among the words that a scan found.
final class PatternMatcher {
  /// A stretch that 取 gave a name.
  struct Capture: Sendable {
    let slot: Int
    let span: TextSpan
    let isNumber: Bool
  }

  /// Where a pattern was found, what its captures hold, and the parts that it names.
  struct Match: Sendable {
    let span: TextSpan
    let captures: [Capture]
    let literals: [TextSpan]
  }

  /// The document whose clauses bound a hit; nil for a text that stands alone.
  private let document: NormativeDocument?
  private let bytes: [UInt8]
  /// In order of start, then of end.
  let hits: [LiteralScanner.Hit]
  /// For every word found, the indexes of its hits.
  private let places: [Int32: [Int32]]

  convenience init(document: NormativeDocument, hits: [LiteralScanner.Hit]) {
    self.init(document, document.text.bytes, hits)
  }

  /// Looks in a text that stands alone, such as a title.
  convenience init(text: [UInt8], hits: [LiteralScanner.Hit]) {
    self.init(nil, text, hits)
  }

  private init(_ document: NormativeDocument?, _ bytes: [UInt8], _ hits: [LiteralScanner.Hit]) {
    self.document = document
    self.bytes = bytes
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
      guard let limit = limit(of: hit, in: range) else { continue }
      let ends = self.ends(of: pattern, from: hit.start, to: hit.start, limit)
      guard let best = ends.min(by: { $0.end < $1.end }) else { continue }
      found.append(
        Match(
          span: TextSpan(Int(hit.start), Int(best.end)), captures: best.captures,
          literals: best.literals))
      floor = best.end
    }
    return found
  }

  /// Tells whether a pattern stands at the start or at the end of the text.
  func stands(_ pattern: PlannedPattern, atStart: Bool) -> Bool {
    let limit = Int32(bytes.count)
    if atStart { return !ends(of: pattern, from: 0, to: 0, limit).isEmpty }
    return anchors(of: pattern).contains { index in
      let start = hits[Int(index)].start
      return ends(of: pattern, from: start, to: start, limit).contains { $0.end == limit }
    }
  }

  /// Where a hit must end that begins with a word: with its clause, or with the range.
  private func limit(of hit: LiteralScanner.Hit, in range: TextSpan) -> Int32? {
    guard let document else { return min(range.end, Int32(bytes.count)) }
    return document.clauseIndex(at: hit.start)
      .map { min(document.clauses[$0].span.end, range.end) }
  }

  private func anchors(of pattern: PlannedPattern) -> [Int32] {
    let lists = pattern.firstWords.compactMap { places[$0] }
    guard lists.count != 1 else { return lists[0] }
    return lists.flatMap(\.self).sorted()
  }

  private struct Partial {
    let start: Int32
    let end: Int32
    let captures: [Capture]
    let literals: [TextSpan]
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
          let span = TextSpan(Int(hit.start), Int(hit.end))
          found.append(Partial(start: hit.start, end: hit.end, captures: [], literals: [span]))
        }
        index += 1
      }
      return unique(found)
    case .alternatives(let parts):
      return unique(parts.flatMap { ends(of: $0, from: first, to: last, limit) })
    case .capture(let slot, let inner):
      let isNumber = if case .number = inner { true } else { false }
      return ends(of: inner, from: first, to: last, limit).map { partial in
        let span = TextSpan(Int(partial.start), Int(partial.end))
        return Partial(
          start: partial.start, end: partial.end,
          captures: partial.captures + [Capture(slot: slot, span: span, isNumber: isNumber)],
          literals: partial.literals)
      }
    case .number: return numbers(from: first, to: last, limit)
    case .sequence(let parts): return sequence(parts, from: first, to: last, limit)
    }
  }

  private func sequence(
    _ parts: [(gap: Int, part: PlannedPattern)], from first: Int32, to last: Int32, _ limit: Int32
  ) -> [Partial] {
    guard let head = parts.first else { return [] }
    var partials = ends(of: head.part, from: first, to: last, limit)
    for (gap, part) in parts.dropFirst() {
      partials = unique(
        partials.flatMap { partial in
          let reach = advance(partial.end, characters: gap, limit)
          return ends(of: part, from: partial.end, to: reach, limit).map {
            Partial(
              start: partial.start, end: $0.end, captures: partial.captures + $0.captures,
              literals: partial.literals + $0.literals)
          }
        })
      if partials.isEmpty { return [] }
    }
    return partials
  }

  /// Numbers that begin between two places; one never begins inside another.
  private func numbers(from first: Int32, to last: Int32, _ limit: Int32) -> [Partial] {
    var found: [Partial] = []
    let owned = bytes
    let text = owned.span
    var place = Int(first)
    while place <= Int(last), place < Int(limit) {
      let isInside = place > Int(first) && AmountNumeral.continues(text, before: place)
      if !isInside, let number = AmountNumeral.read(text, at: place), number.end <= Int(limit) {
        found.append(
          Partial(
            start: Int32(place), end: Int32(number.end), captures: [],
            literals: [TextSpan(place, number.end)]))
      }
      place += UTF8Text.length(ofLead: text[place])
    }
    return found
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
    let owned = self.bytes
    let bytes = owned.span
    var offset = Int(place)
    var left = characters
    while left > 0, offset < Int(limit), offset < bytes.count {
      offset += UTF8Text.length(ofLead: bytes[offset])
      left -= 1
    }
    return Int32(min(offset, Int(limit)))
  }
}
