internal import SourceText

/// Phrases with a meaning, found at a place of the text, the longest first.
///
/// A place is looked up by the character that stands there, so that most places cost one step, and then by
/// two characters, so that hardly a phrase is compared in vain.
struct PhraseTable<Tag: Sendable>: Sendable {
  /// Which end of a phrase stands at the place that is asked for.
  enum Anchor: Sendable {
    case start
    case end
  }

  /// A phrase that was found: its meaning and its length in bytes.
  struct Match: Sendable {
    let tag: Tag
    let length: Int
  }

  private struct Entry: Sendable {
    let offset: Int
    let length: Int
    let tag: Tag
  }

  private static var leadCount: Int { 512 }
  private static var isLead: UInt8 { 1 }
  private static var isWhole: UInt8 { 2 }

  private let anchor: Anchor
  private let pool: [UInt8]
  private let entries: [Entry]
  /// By the character at the place: whether a phrase has it there, and whether one is nothing else.
  private let leads: [UInt8]
  /// By the two characters at the place: where their phrases begin in `entries`, the longest first.
  private let pairStarts: [Int32]

  /// Makes a table from groups of phrases, each group a text with blanks between its phrases.
  init(_ anchor: Anchor, _ groups: [(tag: Tag, phrases: String)]) {
    var pool: [UInt8] = []
    var phrases: [Entry] = []
    for group in groups {
      for phrase in group.phrases.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        phrases.append(Entry(offset: pool.count, length: phrase.count, tag: group.tag))
        pool += phrase
      }
    }
    var bucketCount = 16
    while bucketCount < phrases.count * 2 { bucketCount *= 2 }
    var leads = [UInt8](repeating: 0, count: Self.leadCount)
    var buckets: [[Entry]] = Array(repeating: [], count: bucketCount)
    for phrase in phrases {
      let (start, end) = (phrase.offset, phrase.offset + phrase.length)
      let (key, pair, isWhole) = Self.keys(pool.span, start, end, anchor)
      leads[key] |= isWhole ? Self.isLead | Self.isWhole : Self.isLead
      buckets[pair & (bucketCount - 1)].append(phrase)
    }
    var entries: [Entry] = []
    var starts: [Int32] = [0]
    for bucket in buckets {
      entries += bucket.sorted { $0.length > $1.length }
      starts.append(Int32(entries.count))
    }
    self.anchor = anchor
    self.pool = pool
    self.entries = entries
    self.leads = leads
    pairStarts = starts
  }

  /// Finds the longest phrase that begins at an offset and ends within a limit.
  func match(_ bytes: [UInt8], at offset: Int, before limit: Int) -> Match? {
    guard offset >= 0, offset < limit, limit <= bytes.count else { return nil }
    let text = bytes.span
    let flags = leads[Self.key(text, at: offset, to: limit)]
    guard flags != 0 else { return nil }
    return matchCandidate(text, offset, limit, flags)
  }

  /// Finds the longest phrase that ends at an offset and begins no earlier than a limit.
  func match(_ bytes: [UInt8], endingAt offset: Int, from limit: Int) -> Match? {
    guard limit >= 0, offset > limit, offset <= bytes.count else { return nil }
    let text = bytes.span
    let flags = leads[Self.key(text, at: Self.previous(text, offset, from: limit), to: offset)]
    guard flags != 0 else { return nil }
    return matchCandidate(text, limit, offset, flags)
  }

  /// Finds the first place in a range where a phrase stands, and the longest phrase there.
  func first(
    in bytes: [UInt8], from start: Int, before limit: Int
  ) -> (place: Int, match: Match)? {
    guard start >= 0, limit <= bytes.count else { return nil }
    let text = bytes.span
    var index = start
    while index < limit {
      let flags = leads[Self.key(text, at: index, to: limit)]
      if flags != 0, let match = matchCandidate(text, index, limit, flags) { return (index, match) }
      index += text[index] >= 0xE0 ? 3 : 1
    }
    return nil
  }

  /// Compares the phrases of a place whose character one of them has.
  private func matchCandidate(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ flags: UInt8
  ) -> Match? {
    let (key, pair, isWhole) = Self.keys(text, start, end, anchor)
    if !isWhole, let match = compare(pair, text, start, end) { return match }
    guard flags & Self.isWhole != 0 else { return nil }
    return compare(Self.pair(key, with: -1), text, start, end)
  }

  private func compare(_ pair: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Match? {
    let bucket = pair & (pairStarts.count - 2)
    let pool = pool.span
    for index in Int(pairStarts[bucket])..<Int(pairStarts[bucket + 1]) {
      let (origin, length) = (entries[index].offset, entries[index].length)
      guard length <= end - start else { continue }
      let place = anchor == .start ? start : end - length
      var offset = 0
      while offset < length, pool[origin + offset] == text[place + offset] { offset += 1 }
      if offset == length { return Match(tag: entries[index].tag, length: length) }
    }
    return nil
  }

  // MARK: Keys

  /// The keys of the character and of the two characters at the end of a range that counts.
  private static func keys(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ anchor: Anchor
  ) -> (key: Int, pair: Int, isWhole: Bool) {
    switch anchor {
    case .start:
      let first = key(text, at: start, to: end)
      let next = start + UTF8Text.length(ofLead: text[start])
      guard next < end else { return (first, pair(first, with: -1), true) }
      return (first, pair(first, with: key(text, at: next, to: end)), false)
    case .end:
      let last = previous(text, end, from: start)
      let first = key(text, at: last, to: end)
      guard last > start else { return (first, pair(first, with: -1), true) }
      let before = previous(text, last, from: start)
      return (first, pair(first, with: key(text, at: before, to: last)), false)
    }
  }

  /// The offset of the character that ends at an offset.
  @inline(__always)
  private static func previous(_ text: Span<UInt8>, _ offset: Int, from limit: Int) -> Int {
    var index = offset - 1
    while index > limit, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  @inline(__always)
  private static func key(_ text: Span<UInt8>, at offset: Int, to end: Int) -> Int {
    let first = text[offset]
    guard first >= 0xE0, offset + 2 < end else { return Int(first) }
    let code =
      Int(first & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6
      | Int(text[offset + 2] & 0x3F)
    return (code ^ code >> 7) & 0xFF | 0x100
  }

  @inline(__always)
  private static func pair(_ key: Int, with other: Int) -> Int {
    key &* 31 ^ (other &+ 1) &* 7
  }
}
