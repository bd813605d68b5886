internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// What a pattern tried at a place gave: its bytes, what 取 holds, and the parts that it names.
struct ReferenceHit {
  var span: TextSpan
  var captures: [(slot: Int, value: RuleValue)] = []
  var literals: [TextSpan] = []
}

extension ReferenceEvaluator {
  /// Tries a pattern at every character of a range: leftmost first, shortest first, without overlap.
  func matches(_ pattern: CheckedPattern, in range: TextSpan) -> [ReferenceHit] {
    let text = document.text.bytes
    var found: [ReferenceHit] = []
    for clause in document.clauses {
      let limit = min(Int(clause.span.end), Int(range.end))
      found += matches(
        pattern, text, from: max(Int(clause.span.start), Int(range.start)), to: limit)
    }
    return found
  }

  /// As above, in a text that stands alone.
  func matches(
    _ pattern: CheckedPattern, _ text: [UInt8], from first: Int, to limit: Int
  ) -> [ReferenceHit] {
    var found: [ReferenceHit] = []
    var start = first
    while start < limit {
      let ways = ways(of: pattern, from: start, to: start, limit, text)
      if let best = ways.min(by: { $0.span.end < $1.span.end }) {
        found.append(best)
        start = Int(best.span.end)
      } else {
        start += UTF8Text.length(ofLead: text[start])
      }
    }
    return found
  }

  /// Tells whether a pattern stands at the start or the end of a text.
  func stands(_ pattern: CheckedPattern, _ text: [UInt8], atStart: Bool) -> Bool {
    var start = 0
    while start < text.count {
      let ways = ways(of: pattern, from: start, to: start, text.count, text)
      if atStart { return !ways.isEmpty }
      if ways.contains(where: { Int($0.span.end) == text.count }) { return true }
      start += UTF8Text.length(ofLead: text[start])
    }
    return false
  }

  /// Every way in which a pattern can stand that begins between two places; of those that take the same
  /// bytes the first.
  private func ways(
    of pattern: CheckedPattern, from first: Int, to last: Int, _ limit: Int, _ text: [UInt8]
  ) -> [ReferenceHit] {
    switch pattern {
    case .words(let words, _):
      return places(first, last, limit, text).flatMap { start in
        let ends = words.compactMap { word -> Int? in
          let bytes = TextFolding.fold(word)
          let end = start + bytes.count
          return end <= limit && text[start..<end].elementsEqual(bytes) ? end : nil
        }
        return Set(ends).sorted().map { literal(start, $0) }
      }
    case .number:
      return places(first, last, limit, text).compactMap { start in
        if start > first, AmountNumeral.continues(text.span, before: start) { return nil }
        guard let number = AmountNumeral.read(text.span, at: start), number.end <= limit else {
          return nil
        }
        return literal(start, number.end)
      }
    case .alternatives(let parts):
      return firstOfEach(parts.flatMap { ways(of: $0, from: first, to: last, limit, text) })
    case .capture(let slot, let inner):
      return ways(of: inner, from: first, to: last, limit, text).map { way in
        var way = way
        let words = String(decoding: text[way.span.range], as: UTF8.self)
        var value = RuleValue.text(words)
        if case .number = inner { value = RuleEvaluator.number(words) }
        way.captures.append((slot, value))
        return way
      }
    case .sequence(let parts):
      guard let head = parts.first else { return [] }
      var reached = ways(of: head.pattern, from: first, to: last, limit, text)
      for part in parts.dropFirst() {
        reached = firstOfEach(
          reached.flatMap { before in
            var reach = Int(before.span.end)
            for _ in 0..<part.gap where reach < limit {
              reach += UTF8Text.length(ofLead: text[reach])
            }
            let next = ways(
              of: part.pattern, from: Int(before.span.end), to: min(reach, limit), limit, text)
            return next.map { after in
              ReferenceHit(
                span: TextSpan(Int(before.span.start), Int(after.span.end)),
                captures: before.captures + after.captures,
                literals: before.literals + after.literals)
            }
          })
      }
      return reached
    }
  }

  private func places(_ first: Int, _ last: Int, _ limit: Int, _ text: [UInt8]) -> [Int] {
    var places: [Int] = []
    var place = first
    while place <= last, place < limit {
      places.append(place)
      place += UTF8Text.length(ofLead: text[place])
    }
    return places
  }

  private func literal(_ start: Int, _ end: Int) -> ReferenceHit {
    ReferenceHit(span: TextSpan(start, end), literals: [TextSpan(start, end)])
  }

  private func firstOfEach(_ ways: [ReferenceHit]) -> [ReferenceHit] {
    var seen: Set<TextSpan> = []
    return ways.filter { seen.insert($0.span).inserted }
  }
}
