/// Phrases with a meaning, found at a place of the text, the longest first.
///
/// A place is looked up by the character that stands there, so that most places cost one step.
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

  private static var bucketCount: Int { 256 }

  private let anchor: Anchor
  private let pool: [UInt8]
  private let entries: [Entry]
  private let bucketStarts: [Int]

  /// Makes a table from groups of phrases, each group a text with blanks between its phrases.
  init(_ anchor: Anchor, _ groups: [(tag: Tag, phrases: String)]) {
    var pool: [UInt8] = []
    var buckets: [[Entry]] = Array(repeating: [], count: Self.bucketCount)
    for group in groups {
      for phrase in group.phrases.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let bytes = Array(phrase)
        let key = Self.key(bytes, anchor == .start ? 0 : bytes.count, from: 0, anchor)
        buckets[key].append(Entry(offset: pool.count, length: bytes.count, tag: group.tag))
        pool += bytes
      }
    }
    var entries: [Entry] = []
    var starts = [0]
    for bucket in buckets {
      entries += bucket.sorted { $0.length > $1.length }
      starts.append(entries.count)
    }
    self.anchor = anchor
    self.pool = pool
    self.entries = entries
    bucketStarts = starts
  }

  /// Finds the longest phrase that begins at an offset and ends within a limit.
  func match(_ bytes: [UInt8], at offset: Int, before limit: Int) -> Match? {
    guard offset >= 0, offset < limit, limit <= bytes.count else { return nil }
    let key = Self.key(bytes, offset, from: 0, .start)
    for index in bucketStarts[key]..<bucketStarts[key + 1] {
      let entry = entries[index]
      if entry.length <= limit - offset, equal(entry, bytes, offset) {
        return Match(tag: entry.tag, length: entry.length)
      }
    }
    return nil
  }

  /// Finds the longest phrase that ends at an offset and begins no earlier than a limit.
  func match(_ bytes: [UInt8], endingAt offset: Int, from limit: Int) -> Match? {
    guard limit >= 0, offset > limit, offset <= bytes.count else { return nil }
    let key = Self.key(bytes, offset, from: limit, .end)
    for index in bucketStarts[key]..<bucketStarts[key + 1] {
      let entry = entries[index]
      if entry.length <= offset - limit, equal(entry, bytes, offset - entry.length) {
        return Match(tag: entry.tag, length: entry.length)
      }
    }
    return nil
  }

  private func equal(_ entry: Entry, _ bytes: [UInt8], _ offset: Int) -> Bool {
    var index = 0
    while index < entry.length {
      if pool[entry.offset + index] != bytes[offset + index] { return false }
      index += 1
    }
    return true
  }

  private static func key(
    _ bytes: [UInt8], _ offset: Int, from limit: Int, _ anchor: Anchor
  ) -> Int {
    var start = offset
    if anchor == .end {
      start -= 1
      while start > limit, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    let first = bytes[start]
    guard first >= 0xE0, start + 2 < bytes.count else { return Int(first) }
    return Int(first &* 5 ^ bytes[start + 1] &* 29 ^ bytes[start + 2])
  }
}
