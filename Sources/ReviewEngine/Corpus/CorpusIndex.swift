internal import RuleDSL

/// The things of all documents of a run by their keys (文件库索引): a hash join, linear in the documents.
struct CorpusIndex: Sendable {
  /// A thing of a document.
  struct Reference: Sendable, Hashable {
    /// An index into the summaries.
    let document: Int
    /// An index into the document's entries of the join.
    let entry: Int
  }

  /// By join and key, in the order of the documents' paths.
  private let groups: [[[UInt8]: [Reference]]]
  /// The place of each document in the order of paths.
  private let ranks: [Int]

  /// - Complexity: O(documents × log documents + entries).
  init(_ summaries: [DocumentSummary], joinCount: Int) {
    let order = summaries.indices.sorted {
      let (left, right) = (summaries[$0].path.utf8, summaries[$1].path.utf8)
      if left.elementsEqual(right) { return $0 < $1 }
      return left.lexicographicallyPrecedes(right)
    }
    var ranks = Array(repeating: 0, count: summaries.count)
    for (rank, document) in order.enumerated() { ranks[document] = rank }
    var groups: [[[UInt8]: [Reference]]] = Array(repeating: [:], count: joinCount)
    for document in order {
      for join in 0..<joinCount {
        for (entry, value) in summaries[document].entries[join].enumerated() {
          for key in value.keys {
            groups[join][key, default: []].append(Reference(document: document, entry: entry))
          }
        }
      }
    }
    self.groups = groups
    self.ranks = ranks
  }

  /// The things of other documents with one of some keys, by path.
  func members(of join: Int, _ keys: [[UInt8]], except document: Int) -> [Reference] {
    guard keys.count != 1 else {
      return (groups[join][keys[0]] ?? []).filter { $0.document != document }
    }
    var found: Set<Reference> = []
    for key in keys { found.formUnion(groups[join][key] ?? []) }
    return found.filter { $0.document != document }
      .sorted { (ranks[$0.document], $0.entry) < (ranks[$1.document], $1.entry) }
  }

  /// The largest groups of a join, for whoever wants to say that they are too large.
  func sizes(of join: Int, above limit: Int) -> [Int] {
    groups[join].values.map(\.count).filter { $0 > limit }.sorted(by: >)
  }
}
