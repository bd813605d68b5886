internal import DocumentModel
internal import SourceText

/// Confirms patterns among the words that a scan found.
///
/// A hit never leaves its clause. The ways in which parts of a pattern can stand are kept as steps in one
/// array that every question reuses, so that confirming allocates nothing until a hit is certain.
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
    /// The clause it stands in; 0 in a text that stands alone.
    let clause: Int
    let captures: [Capture]
    let literals: [TextSpan]
  }

  /// The words found, by clause.
  let table: HitTable
  private let bytes: [UInt8]
  private let patterns: PatternTable
  private var paths = MatchPaths()

  /// Looks in the clauses of a document.
  init(document: NormativeDocument, plan: RulePlan) {
    var table = HitTable()
    table.fill(document, plan.scanner)
    self.table = table
    bytes = document.text.bytes
    patterns = plan.patterns
  }

  /// Looks in a text that stands alone, such as a title.
  init(text: [UInt8], plan: RulePlan) {
    var table = HitTable()
    table.fill(text, plan.scanner)
    self.table = table
    bytes = text
    patterns = plan.patterns
  }

  // MARK: Questions

  /// Finds a pattern inside clauses, leftmost first, shortest first, without overlap.
  /// - Parameter range: The bytes of the reading text to look in.
  func matches(_ pattern: PatternTable.ID, in range: TextSpan) -> [Match] {
    var found: [Match] = []
    forEachWindow(in: range) { window, index in
      appendMatches(CollectionOfOne(pattern), window, index, range, &found)
      return true
    }
    return found
  }

  /// Finds the branches of a pattern in one clause, as `matches` does.
  func matches(_ branches: [PatternTable.ID], inClause index: Int, _ found: inout [Match]) {
    let window = table.windows[index]
    appendMatches(
      branches, window, index, TextSpan(Int(window.start), Int(window.end)), &found)
  }

  /// Tells whether a pattern stands in a stretch of the text.
  func contains(_ pattern: PatternTable.ID, in range: TextSpan) -> Bool {
    var isFound = false
    forEachWindow(in: range) { window, _ in
      isFound = stands(pattern, window, range)
      return !isFound
    }
    return isFound
  }

  /// Tells whether a pattern stands at the start of a text that stands alone.
  func standsAtStart(_ pattern: PatternTable.ID) -> Bool {
    guard let window = table.windows.first else { return false }
    defer { paths.removeAll() }
    let first = ends(of: pattern, from: 0, to: 0, window, limit: window.end)
    return !paths.found(from: first).isEmpty
  }

  /// Tells whether a pattern that begins with a word stands at the end of a text that stands alone.
  func standsAtEnd(_ pattern: PatternTable.ID) -> Bool {
    guard let window = table.windows.first else { return false }
    defer { paths.removeAll() }
    for index in window.hits where begins(pattern, Int(index)) {
      let start = table.hits[Int(index)].start
      let first = ends(of: pattern, from: start, to: start, window, limit: window.end)
      if paths.found(from: first).contains(where: { paths[$0].end == window.end }) { return true }
      paths.removeAll()
    }
    return false
  }

  // MARK: Windows

  private func forEachWindow(in range: TextSpan, _ visit: (HitTable.Window, Int) -> Bool) {
    var index = table.firstWindow(endingAfter: range.start)
    while index < table.windows.count, table.windows[index].start < range.end {
      let window = table.windows[index]
      if !window.hits.isEmpty, !visit(window, index) { return }
      index += 1
    }
  }

  private func stands(
    _ pattern: PatternTable.ID, _ window: HitTable.Window, _ range: TextSpan
  ) -> Bool {
    let limit = min(window.end, range.end)
    // Words alone, the usual companions, need no path.
    if isWords(pattern) {
      let opening = patterns.opening(of: pattern)
      for index in window.hits {
        let hit = table.hits[Int(index)]
        if hit.start >= range.start, hit.end <= limit, patterns.sets.contains(opening, hit.literal)
        {
          return true
        }
      }
      return false
    }
    defer { paths.removeAll() }
    for index in window.hits where begins(pattern, Int(index)) {
      let hit = table.hits[Int(index)]
      guard hit.start >= range.start, hit.end <= limit else { continue }
      let first = ends(of: pattern, from: hit.start, to: hit.start, window, limit: limit)
      if !paths.found(from: first).isEmpty { return true }
      paths.removeAll()
    }
    return false
  }

  private func isWords(_ pattern: PatternTable.ID) -> Bool {
    switch patterns.shape(of: pattern) {
    case .words: true
    case .alternatives(let parts):
      parts.allSatisfy { isWords(patterns.part($0).pattern) }
    case .sequence, .capture, .number: false
    }
  }

  private func appendMatches(
    _ branches: some Collection<PatternTable.ID>, _ window: HitTable.Window, _ clause: Int,
    _ range: TextSpan, _ found: inout [Match]
  ) {
    var floor = range.start
    let limit = min(window.end, range.end)
    for index in window.hits {
      let hit = table.hits[Int(index)]
      guard hit.start >= floor, hit.end <= limit else { continue }
      defer { paths.removeAll() }
      var best: Int32 = -1
      // Branches that begin with other words at the same place are held against each other.
      var next = index
      while next < window.hits.upperBound, table.hits[Int(next)].start == hit.start {
        for branch in branches where begins(branch, Int(next)) {
          let first = ends(of: branch, from: hit.start, to: hit.start, window, limit: limit)
          for path in paths.found(from: first) where best < 0 || paths[path].end < paths[best].end {
            best = path
          }
        }
        next += 1
      }
      guard best >= 0 else { continue }
      let end = paths[best].end
      found.append(
        Match(
          span: TextSpan(Int(hit.start), Int(end)), clause: clause,
          captures: paths.captures(of: best), literals: paths.literals(of: best)))
      floor = end
    }
  }

  @inline(__always)
  private func begins(_ pattern: PatternTable.ID, _ hit: Int) -> Bool {
    patterns.sets.contains(patterns.opening(of: pattern), table.hits[hit].literal)
  }

  // MARK: Paths

  /// Finds the ways a pattern can stand with its start between two places and its end within a limit; of
  /// those that begin and end at the same places only the first is kept, so their number stays below that
  /// of the hits of the clause.
  /// - Returns: Where they begin among the paths found.
  private func ends(
    of pattern: PatternTable.ID, from first: Int32, to last: Int32, _ window: HitTable.Window,
    limit: Int32
  ) -> Int {
    let found = paths.foundCount
    switch patterns.shape(of: pattern) {
    case .words(let set):
      var index = firstHit(at: first, window)
      while index < Int(window.hits.upperBound) {
        let hit = table.hits[index]
        if hit.start > last { break }
        if hit.end <= limit, patterns.sets.contains(set, hit.literal) {
          paths.addWord(hit.start, hit.end)
        }
        index += 1
      }
    case .alternatives(let parts):
      for part in parts {
        let inner = ends(
          of: patterns.part(part).pattern, from: first, to: last, window, limit: limit)
        paths.dropRepeats(from: inner, knownFrom: found)
      }
    case .capture(let slot, let inner):
      let isNumber = if case .number = patterns.shape(of: inner) { true } else { false }
      let captured = ends(of: inner, from: first, to: last, window, limit: limit)
      paths.name(from: captured, slot: slot, isNumber: isNumber)
    case .number: numbers(from: first, to: last, limit)
    case .sequence(let parts): sequence(parts, from: first, to: last, window, limit)
    }
    return found
  }

  private func sequence(
    _ parts: Range<Int32>, from first: Int32, to last: Int32, _ window: HitTable.Window,
    _ limit: Int32
  ) {
    guard let head = parts.first else { return }
    let layer = ends(
      of: patterns.part(head).pattern, from: first, to: last, window, limit: limit)
    for index in parts.dropFirst() {
      let part = patterns.part(index)
      let next = paths.foundCount
      guard next > layer else { return }
      for place in layer..<next {
        let partial = paths.found(at: place)
        let end = paths[partial].end
        let reach = advance(end, characters: part.gap, limit)
        let joined = ends(of: part.pattern, from: end, to: reach, window, limit: limit)
        paths.join(partial, with: joined)
        paths.dropRepeats(from: joined, knownFrom: next)
      }
      paths.replace(from: layer, withThoseFrom: next)
    }
  }

  /// Numbers that begin between two places; one never begins inside another.
  private func numbers(from first: Int32, to last: Int32, _ limit: Int32) {
    let owned = bytes
    let text = owned.span
    var place = Int(first)
    while place <= Int(last), place < Int(limit) {
      let isInside = place > Int(first) && AmountNumeral.continues(text, before: place)
      if !isInside, let number = AmountNumeral.read(text, at: place), number.end <= Int(limit) {
        paths.addWord(Int32(place), Int32(number.end))
      }
      place += UTF8Text.length(ofLead: text[place])
    }
  }

  private func firstHit(at start: Int32, _ window: HitTable.Window) -> Int {
    var low = Int(window.hits.lowerBound)
    var high = Int(window.hits.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if table.hits[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func advance(_ place: Int32, characters: Int32, _ limit: Int32) -> Int32 {
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
