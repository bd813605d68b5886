internal import DocumentModel

/// Gives every word of every rule one identity, folded as documents are.
struct WordTable: Sendable {
  private(set) var words: [[UInt8]] = []
  /// How often each stands in 1,000 clauses, roughly.
  private(set) var rates: [Double] = []
  /// Words as written and as folded: most are written again and again, and folding costs more than finding.
  private var identities: [[UInt8]: Int32] = [:]

  mutating func identity(of word: String) -> Int32 {
    let written = Array(word.utf8)
    if let known = identities[written] { return known }
    let folded = TextFolding.fold(word)
    let identity = identities[folded] ?? Int32(words.count)
    if Int(identity) == words.count {
      words.append(folded)
      rates.append(WordRarity.rate(of: folded))
      identities[folded] = identity
    }
    identities[written] = identity
    return identity
  }
}
