/// All patterns of a plan as flat values, so that confirming one touches no reference counts.
///
/// A node stands behind its children; equal patterns have the same identity, whichever rules they come from.
struct PatternTable: Sendable {
  /// Which pattern.
  struct ID: Hashable, Sendable {
    let index: Int32
  }

  /// A pattern over its parts.
  enum Shape: Sendable {
    case words(WordSetTable.ID)
    case alternatives(Range<Int32>)
    case sequence(Range<Int32>)
    case capture(slot: Int32, ID)
    /// 数.
    case number
  }

  /// A child, and the most code points that may stand before it in a sequence.
  struct Part: Hashable, Sendable {
    let gap: Int32
    let pattern: ID
  }

  private struct Node: Sendable {
    let shape: Shape
    let opening: WordSetTable.ID
  }

  /// What a pattern is made of, to find an equal one.
  private enum Key: Hashable {
    case words([Int32])
    case alternatives([Part])
    case sequence([Part])
    case capture(Int, ID)
    case number
  }

  /// The sets of words that the patterns and their gates name.
  private(set) var sets = WordSetTable()
  private var nodes: [Node] = []
  private var parts: [Part] = []
  private var identities: [Key: ID] = [:]

  /// Adds a pattern with everything below it.
  mutating func insert(_ pattern: PlannedPattern) -> ID {
    let key: Key
    switch pattern {
    case .words(let set): key = .words(set.literals)
    case .alternatives(let inner):
      key = .alternatives(inner.map { Part(gap: 0, pattern: insert($0)) })
    case .sequence(let inner):
      key = .sequence(inner.map { Part(gap: Int32(clamping: $0.gap), pattern: insert($0.part)) })
    case .capture(let slot, let inner): key = .capture(slot, insert(inner))
    case .number: key = .number
    }
    if let known = identities[key] { return known }
    let opening = insert(pattern.firstWords)
    nodes.append(Node(shape: shape(key), opening: opening))
    let id = ID(index: Int32(nodes.count - 1))
    identities[key] = id
    return id
  }

  /// Adds a set of words.
  mutating func insert(_ words: Set<Int32>) -> WordSetTable.ID { sets.insert(words.sorted()) }

  private mutating func shape(_ key: Key) -> Shape {
    switch key {
    case .words(let literals): return .words(sets.insert(literals))
    case .alternatives(let list): return .alternatives(append(list))
    case .sequence(let list): return .sequence(append(list))
    case .capture(let slot, let inner): return .capture(slot: Int32(slot), inner)
    case .number: return .number
    }
  }

  private mutating func append(_ list: [Part]) -> Range<Int32> {
    let first = Int32(parts.count)
    parts += list
    return first..<Int32(parts.count)
  }

  /// What a pattern is.
  @inline(__always)
  func shape(of pattern: ID) -> Shape { nodes[Int(pattern.index)].shape }

  /// The words one of which stands at the start of every hit; empty for 数.
  @inline(__always)
  func opening(of pattern: ID) -> WordSetTable.ID { nodes[Int(pattern.index)].opening }

  /// A child of a pattern.
  @inline(__always)
  func part(_ index: Int32) -> Part { parts[Int(index)] }
}
