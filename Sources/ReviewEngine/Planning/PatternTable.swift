internal import RuleDSL

/// All patterns of a plan as flat values, so that confirming one touches no reference counts (模式).
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
    /// Sets of words, from each of which every hit has one (必要词).
    let required: [WordSetTable.ID]
  }

  /// What a pattern is made of, to find an equal one.
  private enum Key: Hashable {
    case words(WordSetTable.ID)
    case alternatives([Part])
    case sequence([Part])
    case capture(Int, ID)
    case number
  }

  /// The words of all patterns.
  private(set) var words = WordTable()
  /// The sets of words that the patterns and their gates name.
  private(set) var sets = WordSetTable()
  private var nodes: [Node] = []
  private var parts: [Part] = []
  private var identities: [Key: ID] = [:]
  /// Word groups by name: equal ones share their storage, so that comparing them costs nothing.
  private var groups: [String: (words: [String], set: WordSetTable.ID)] = [:]

  // MARK: Adding

  /// Adds a pattern with everything below it.
  mutating func insert(_ pattern: CheckedPattern) -> ID {
    switch pattern {
    case .words(let list, let group):
      return add(.words(set(of: list, group)))
    case .alternatives(let inner):
      return add(.alternatives(inner.map { Part(gap: 0, pattern: insert($0)) }))
    case .sequence(let inner):
      return add(
        .sequence(inner.map { Part(gap: Int32(clamping: $0.gap), pattern: insert($0.pattern)) }))
    case .capture(let slot, let inner): return add(.capture(slot, insert(inner)))
    case .number: return add(.number)
    }
  }

  /// The set of some words; that of a word group is found without looking at each of them again.
  private mutating func set(of list: [String], _ group: String?) -> WordSetTable.ID {
    if let group, let known = groups[group], known.words == list { return known.set }
    let set = sets.insert(Self.sorted(list.map { words.identity(of: $0) }))
    if let group { groups[group] = (list, set) }
    return set
  }

  private mutating func add(_ key: Key) -> ID {
    if let known = identities[key] { return known }
    let node =
      switch key {
      case .words(let set): Node(shape: .words(set), opening: set, required: [set])
      case .alternatives(let list):
        Node(
          shape: .alternatives(append(list)),
          opening: union(list.map { nodes[Int($0.pattern.index)].opening }),
          required: demand(ofOneOf: list))
      case .sequence(let list):
        Node(
          shape: .sequence(append(list)),
          opening: list.first.map { nodes[Int($0.pattern.index)].opening } ?? sets.insert([]),
          required: list.flatMap { nodes[Int($0.pattern.index)].required })
      case .capture(let slot, let inner):
        Node(
          shape: .capture(slot: Int32(slot), inner), opening: nodes[Int(inner.index)].opening,
          required: nodes[Int(inner.index)].required)
      case .number: Node(shape: .number, opening: sets.insert([]), required: [])
      }
    nodes.append(node)
    let id = ID(index: Int32(nodes.count - 1))
    identities[key] = id
    return id
  }

  /// The rarest set of each alternative; together they are one demand.
  ///
  /// An alternative without words leaves none.
  private mutating func demand(ofOneOf list: [Part]) -> [WordSetTable.ID] {
    var rarest: [WordSetTable.ID] = []
    for part in list {
      guard let set = required(of: part.pattern).min(by: { rate(of: $0) < rate(of: $1) }) else {
        return []
      }
      rarest.append(set)
    }
    return [union(rarest)]
  }

  private mutating func union(_ list: [WordSetTable.ID]) -> WordSetTable.ID {
    sets.insert(Self.sorted(list.flatMap { sets.literals(of: $0) }))
  }

  private mutating func append(_ list: [Part]) -> Range<Int32> {
    let first = Int32(parts.count)
    parts += list
    return first..<Int32(parts.count)
  }

  private static func sorted(_ literals: [Int32]) -> [Int32] {
    var list = literals.sorted()
    var count = 0
    for literal in list where count == 0 || list[count - 1] != literal {
      list[count] = literal
      count += 1
    }
    list.removeSubrange(count...)
    return list
  }

  // MARK: Planning

  /// The sets of words from each of which every hit has one (必要词): the gate of a pattern.
  func required(of pattern: ID) -> [WordSetTable.ID] { nodes[Int(pattern.index)].required }

  /// The patterns one of which every hit is of, in the order in which hits are looked for.
  func branches(of pattern: ID) -> [ID] {
    guard case .alternatives(let range) = shape(of: pattern) else { return [pattern] }
    return range.flatMap { branches(of: part($0).pattern) }
  }

  /// How often a word of a set stands in 1,000 clauses, roughly.
  func rate(of set: WordSetTable.ID) -> Double {
    sets.literals(of: set).reduce(0) { $0 + words.rates[Int($1)] }
  }

  // MARK: Confirming

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
