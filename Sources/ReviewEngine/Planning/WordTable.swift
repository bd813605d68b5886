internal import DocumentModel
internal import RuleDSL

/// Gives every word of every rule one identity, folded as documents are.
struct WordTable {
  private(set) var words: [[UInt8]] = []
  private var identities: [[UInt8]: Int32] = [:]

  mutating func identity(of word: String) -> Int32 {
    let folded = TextFolding.fold(word)
    if let known = identities[folded] { return known }
    let identity = Int32(words.count)
    words.append(folded)
    identities[folded] = identity
    return identity
  }

  /// How often a word of a set stands in 1,000 clauses, roughly.
  func rate(of set: Set<Int32>) -> Double {
    set.reduce(0) { $0 + WordRarity.rate(of: words[Int($1)]) }
  }

  mutating func plan(_ pattern: CheckedPattern) -> PlannedPattern {
    switch pattern {
    case .words(let words, _):
      .words(WordSet(literals: Array(Set(words.map { identity(of: $0) })).sorted()))
    case .alternatives(let parts): .alternatives(parts.map { plan($0) })
    case .sequence(let parts): .sequence(parts.map { (gap: $0.gap, part: plan($0.pattern)) })
    case .capture(let slot, let inner): .capture(slot, plan(inner))
    case .number: .number
    }
  }
}
