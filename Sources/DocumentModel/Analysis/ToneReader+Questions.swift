/// The questions that may be asked of a document, as `NormativeDocument` states them.
extension ToneReader {
  func polarity(of hit: TextSpan, literals: [TextSpan] = []) -> Polarity {
    if document.isInside(.quotation, hit) { return .quoted }
    guard let clause = document.clauseIndex(at: hit.start), hit.end > hit.start,
      Int(hit.end) <= document.text.bytes.count
    else { return .affirmed }
    return PolarityReader(tone: self, hit: hit, literals: literals).polarity(inClause: clause)
  }

  func tone(ofClause index: Int) -> Polarity {
    guard document.clauses.indices.contains(index) else { return .affirmed }
    let span = document.clauses[index].span
    // No part of the clause is what somebody looked for, so that every negating word counts.
    return polarity(of: span, literals: [TextSpan(Int(span.end), Int(span.end))])
  }

  func force(ofClause index: Int) -> NormativeForce {
    guard document.clauses.indices.contains(index) else { return .statement }
    return ForceReader(tone: self).force(ofClause: index, depth: 0)
  }

  func subject(ofClause index: Int) -> Subject? {
    guard document.clauses.indices.contains(index) else { return nil }
    return SubjectReader(tone: self).subject(ofClause: index, depth: 0)
  }
}
