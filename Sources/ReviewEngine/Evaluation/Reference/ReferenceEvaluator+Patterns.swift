internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ReferenceEvaluator {
  /// Tries a pattern at every character of a range: leftmost first, shortest first, without overlap.
  func matches(_ pattern: CheckedPattern, in range: TextSpan) -> [TextSpan] {
    let text = document.text.bytes
    var found: [TextSpan] = []
    for clause in document.clauses {
      let limit = min(Int(clause.span.end), Int(range.end))
      var start = max(Int(clause.span.start), Int(range.start))
      while start < limit {
        if let end = ends(of: pattern, at: start, limit, text).min() {
          found.append(TextSpan(start, end))
          start = end
        } else {
          start += UTF8Text.length(ofLead: text[start])
        }
      }
    }
    return found
  }

  /// Every place where a pattern that begins at a place can end.
  private func ends(
    of pattern: CheckedPattern, at start: Int, _ limit: Int, _ text: [UInt8]
  ) -> Set<Int> {
    switch pattern {
    case .words(let words, _):
      var ends: Set<Int> = []
      for word in words {
        let bytes = TextFolding.fold(word)
        let end = start + bytes.count
        if end <= limit, text[start..<end].elementsEqual(bytes) { ends.insert(end) }
      }
      return ends
    case .alternatives(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, at: start, limit, text)) }
    case .capture(_, let inner):
      return ends(of: inner, at: start, limit, text)
    case .sequence(let parts):
      guard let first = parts.first else { return [] }
      var reached = ends(of: first.pattern, at: start, limit, text)
      for part in parts.dropFirst() {
        var next: Set<Int> = []
        for end in reached {
          var place = end
          for _ in 0...part.gap where place < limit {
            next.formUnion(ends(of: part.pattern, at: place, limit, text))
            place += UTF8Text.length(ofLead: text[place])
          }
        }
        reached = next
      }
      return reached
    }
  }
}
