internal import SourceText

/// Finds all words of all rules in one pass over a text.
///
/// A filter over the first two code points: nearly every place of a text fails one bit test, the rest
/// is looked up by those two code points and compared byte for byte. It compiles in linear time and
/// space, which a dense automaton over 10,000 words does not.
struct LiteralScanner: Sendable {
  /// A word found: which, and the bytes it takes.
  struct Hit: Sendable {
    let literal: Int32
    let start: Int32
    let end: Int32
  }

  /// The number of different words.
  var count: Int { lengths.count }

  private var bytes: [UInt8] = []
  private var offsets: [Int32] = []
  private var lengths: [Int32] = []
  /// One bit per hash of a code point or of a pair.
  private var filter: [UInt64] = Array(repeating: 0, count: Self.filterWords)
  /// Open addressing: the key of a bucket, and its words in `members`.
  private var keys: [UInt64] = []
  private var buckets: [Range<Int32>] = []
  private var members: [Int32] = []
  private var hasSingles = false

  private static let filterWords = 1024
  private static let emptyKey = UInt64.max

  /// Compiles words.
  /// - Parameter words: Folded, none empty; a word's index is its identity in hits.
  init(_ words: [[UInt8]]) {
    var byKey: [UInt64: [Int32]] = [:]
    for (index, word) in words.enumerated() {
      offsets.append(Int32(bytes.count))
      lengths.append(Int32(word.count))
      bytes += word
      byKey[Self.key(of: word), default: []].append(Int32(index))
    }
    var capacity = 16
    while capacity < byKey.count * 2 { capacity *= 2 }
    keys = Array(repeating: Self.emptyKey, count: capacity)
    buckets = Array(repeating: 0..<0, count: capacity)
    for key in byKey.keys.sorted() {
      let first = Int32(members.count)
      // Shorter words first, so that hits of one place come in order of their end.
      members += (byKey[key] ?? []).sorted { lengths[Int($0)] < lengths[Int($1)] }
      insert(key, first..<Int32(members.count))
      let hash = Self.hash(key)
      filter[Int(hash >> 6) & (Self.filterWords - 1)] |= 1 << (hash & 63)
      if key < 1 << 32 { hasSingles = true }
    }
  }

  /// Finds every place of every word, in order of start, then of end.
  /// - Complexity: O(text + candidates × length of their words).
  func scan(_ text: Span<UInt8>, into hits: inout [Hit]) {
    var offset = 0
    var current: UInt32 = 0
    var currentStart = 0
    let filter = self.filter.span
    while offset <= text.count {
      let start = offset
      var next: UInt32 = 0
      if offset < text.count {
        let lead = text[offset]
        let length = lead < 0x80 ? 1 : UTF8Text.length(ofLead: lead)
        next = UInt32(lead)
        var index = 1
        while index < length, offset + index < text.count {
          next = next << 8 | UInt32(text[offset + index])
          index += 1
        }
        offset += index
      } else {
        offset += 1
      }
      if current != 0 {
        if hasSingles {
          let single = UInt64(current)
          let hash = Self.hash(single)
          if filter[Int(hash >> 6) & (Self.filterWords - 1)] & (1 << (hash & 63)) != 0 {
            confirm(single, text, at: currentStart, &hits)
          }
        }
        let pair = UInt64(current) << 32 | UInt64(next)
        let hash = Self.hash(pair)
        if filter[Int(hash >> 6) & (Self.filterWords - 1)] & (1 << (hash & 63)) != 0 {
          confirm(pair, text, at: currentStart, &hits)
        }
      }
      current = next
      currentStart = start
    }
  }

  private func confirm(
    _ key: UInt64, _ text: Span<UInt8>, at start: Int, _ hits: inout [Hit]
  ) {
    var slot = Self.slot(key) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == Self.emptyKey { return }
      slot = (slot + 1) & (keys.count - 1)
    }
    for position in buckets[slot] {
      let literal = members[Int(position)]
      let length = Int(lengths[Int(literal)])
      guard start + length <= text.count else { return }
      let origin = Int(offsets[Int(literal)])
      var index = 0
      while index < length, text[start + index] == bytes[origin + index] { index += 1 }
      if index == length {
        hits.append(Hit(literal: literal, start: Int32(start), end: Int32(start + length)))
      }
    }
  }

  private mutating func insert(_ key: UInt64, _ range: Range<Int32>) {
    var slot = Self.slot(key) & (keys.count - 1)
    while keys[slot] != Self.emptyKey { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    buckets[slot] = range
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) >> 48
  }

  /// The first code point of a one-character word, else the first two, packed as their bytes.
  private static func key(of word: [UInt8]) -> UInt64 {
    var packed: [UInt32] = []
    var offset = 0
    while offset < word.count, packed.count < 2 {
      let length = min(UTF8Text.length(ofLead: word[offset]), word.count - offset)
      var value: UInt32 = 0
      for index in 0..<length { value = value << 8 | UInt32(word[offset + index]) }
      packed.append(value)
      offset += length
    }
    return packed.count < 2
      ? UInt64(packed.first ?? 0) : UInt64(packed[0]) << 32 | UInt64(packed[1])
  }
}
