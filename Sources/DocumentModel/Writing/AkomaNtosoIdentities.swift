/// Gives the elements of an Akoma Ntoso document their identities (eId), each once: chp_2__sec_1, art_3-1.
struct AkomaNtosoIdentities {
  /// The identities of paragraphs that are elements or begin one.
  private(set) var ofBlocks: [Int: String] = [:]
  private var counts: [String: Int] = [:]

  /// The next identity of a kind.
  /// - Parameters:
  ///   - kind: What it begins with: `art`, `para`.
  ///   - number: The number of the element; 0 to count.
  ///   - insertion: The number after 之.
  ///   - parent: The identity of the element above; empty for none.
  ///   - block: The paragraph that gets it; -1 for none.
  mutating func next(
    _ kind: String, number: Int = 0, insertion: Int = 0, below parent: String, block: Int = -1
  ) -> String {
    let stem = (parent.isEmpty ? "" : parent + "__") + kind + "_"
    let counter = number > 0 ? stem + "\(number)" + (insertion > 0 ? "-\(insertion)" : "") : stem
    let count = counts[counter, default: 0] + 1
    counts[counter] = count
    let identity = number > 0 ? (count > 1 ? counter + "-v\(count)" : counter) : stem + "\(count)"
    if number == 0, counts.updateValue(1, forKey: identity) != nil {
      // A numbered element has it: count on.
      return next(kind, below: parent, block: block)
    }
    if block >= 0 { ofBlocks[block] = identity }
    return identity
  }

  /// The element of Akoma Ntoso for an element of the own vocabulary, and how its identity begins.
  static func names(
    of element: VocabularyElement, hasArticles: Bool
  ) -> (element: String, identity: String) {
    switch element {
    case .part: ("part", "part")
    case .chapter: ("chapter", "chp")
    case .section: (hasArticles ? "section" : "subchapter", hasArticles ? "sec" : "subchp")
    case .article: ("article", "art")
    case .item: ("point", "point")
    default: ("level", "lvl")
    }
  }
}
