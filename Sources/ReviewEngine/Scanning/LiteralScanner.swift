internal import SourceText

/// Finds all words of all rules in one pass over a text.
///
/// A filter over pairs of code points: nearly every place of a text fails one bit test. Where it passes,
/// a trie is walked, so that words with the same beginning are compared once. It compiles in linear
/// time and space, which a dense automaton over 10,000 words does not.
struct LiteralScanner: Sendable {
  /// A word found: which, and the bytes it takes.
  struct Hit: Sendable {
    let literal: Int32
    let start: Int32
    let end: Int32
  }

  /// The number of different words.
  let count: Int

  /// One bit for each hash of the first two code points of a word.
  private var filter: [UInt64]
  /// Nodes by their first two code points; those of one code point by that and `alone`.
  private var heads = PackedTable()
  /// Nodes by their parent and one more code point.
  private var branches = PackedTable()
  /// For each node its word, -1 for none; and whether words go on behind it.
  private var nodes: [Node] = [Node()]

  private struct Node: Sendable {
    var literal: Int32 = -1
    var goesOn = false
  }

  private static let filterWords = 2048
  private static let alone = UInt32.max

  /// Compiles words.
  /// - Parameter words: Folded, none empty; a word's index is its identity in hits.
  init(_ words: [[UInt8]]) {
    count = words.count
    filter = Array(repeating: 0, count: Self.filterWords)
    heads.reserve(words.count)
    branches.reserve(words.count)
    for (index, word) in words.enumerated() { add(word, Int32(index)) }
  }

  private mutating func add(_ word: [UInt8], _ literal: Int32) {
    let text = word.span
    let first = Self.character(text, at: 0)
    guard first.length < text.count else {
      // Whatever follows: a place where the text goes on is asked for the single code point too.
      mark(Self.key(first.value, Self.alone))
      nodes[node(in: \.heads, Self.key(first.value, Self.alone))].literal = literal
      return
    }
    let second = Self.character(text, at: first.length)
    let pair = Self.key(first.value, second.value)
    mark(pair)
    var node = node(in: \.heads, pair)
    var offset = first.length + second.length
    while offset < text.count {
      let next = Self.character(text, at: offset)
      nodes[node].goesOn = true
      node = self.node(in: \.branches, Self.key(UInt32(node), next.value))
      offset += next.length
    }
    nodes[node].literal = literal
  }

  private mutating func node(in table: WritableKeyPath<Self, PackedTable>, _ key: UInt64) -> Int {
    if let known = self[keyPath: table].node(of: key) { return known }
    nodes.append(Node())
    self[keyPath: table].insert(key, Int32(nodes.count - 1))
    return nodes.count - 1
  }

  private mutating func mark(_ key: UInt64) {
    let hash = PackedTable.hash(key)
    filter[Int(hash >> 6) & (Self.filterWords - 1)] |= 1 << (hash & 63)
  }

  /// Finds every place of every word, in order of start, then of end.
  /// - Complexity: O(text + length of the beginnings of words that stand in it).
  func scan(_ text: Span<UInt8>, into hits: inout [Hit]) {
    guard !text.isEmpty else { return }
    let filter = self.filter.span
    var start = 0
    var current = Self.character(text, at: 0)
    while true {
      let end = start + current.length
      let isLast = end >= text.count
      let next = isLast ? (value: 0, length: 0) : Self.character(text, at: end)
      let single = Self.key(current.value, Self.alone)
      if Self.passes(filter, single), let node = heads.node(of: single) {
        hits.append(Hit(literal: nodes[node].literal, start: Int32(start), end: Int32(end)))
      }
      if isLast { return }
      let pair = Self.key(current.value, next.value)
      if Self.passes(filter, pair), let node = heads.node(of: pair) {
        walk(text, from: start, at: end + next.length, node, &hits)
      }
      start = end
      current = next
    }
  }

  @inline(__always)
  private static func passes(_ filter: Span<UInt64>, _ key: UInt64) -> Bool {
    let hash = PackedTable.hash(key)
    return filter[Int(hash >> 6) & (filterWords - 1)] & (1 << (hash & 63)) != 0
  }

  /// Follows the words that begin with two code points as far as the text does.
  private func walk(
    _ text: Span<UInt8>, from start: Int, at place: Int, _ first: Int, _ hits: inout [Hit]
  ) {
    var node = first
    var offset = place
    while true {
      let found = nodes[node]
      if found.literal >= 0 {
        hits.append(Hit(literal: found.literal, start: Int32(start), end: Int32(offset)))
      }
      guard found.goesOn, offset < text.count else { return }
      let next = Self.character(text, at: offset)
      guard let child = branches.node(of: Self.key(UInt32(node), next.value)) else { return }
      node = child
      offset += next.length
    }
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// The bytes of the code point at an offset, packed; of a damaged one as many as there are.
  @inline(__always)
  private static func character(
    _ text: Span<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead & 0xF0 == 0xE0, offset + 2 < text.count {
      let value =
        UInt32(lead) << 16 | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2])
      return (value, 3)
    }
    var value = UInt32(lead)
    var index = 1
    let length = UTF8Text.length(ofLead: lead)
    while index < length, offset + index < text.count {
      value = value << 8 | UInt32(text[offset + index])
      index += 1
    }
    return (value, index)
  }
}
