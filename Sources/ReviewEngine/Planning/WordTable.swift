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

  /// The set that the fewest documents are likely to have a word of: the longer its shortest word, the
  /// rarer it is; of equals the smaller set.
  func rarest(of sets: [Set<Int32>]) -> Set<Int32>? {
    func shortest(_ set: Set<Int32>) -> Int { set.map { words[Int($0)].count }.min() ?? 0 }
    return sets.max { (shortest($0), -$0.count) < (shortest($1), -$1.count) }
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
