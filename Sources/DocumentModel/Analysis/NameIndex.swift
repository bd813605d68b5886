/// Numbers by name: a table over bytes in which all endings of a text are looked up in one pass.
///
/// The hash goes from the last byte to the first, so that the next longer ending costs one step.
struct NameIndex: Sendable {
  private struct Entry: Sendable {
    let start: Int32
    let end: Int32
    let hash: UInt64
    var value: Int
  }

  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: indexes into `entries`, -1 for a free slot.
  private var slots: [Int32] = []

  /// Finds the number of a name.
  func value(of name: Span<UInt8>) -> Int? {
    guard !entries.isEmpty else { return nil }
    var hash = Self.seed
    for index in stride(from: name.count - 1, through: 0, by: -1) {
      hash = Self.mix(hash, name[index])
    }
    return entry(name, hash).map { entries[$0].value }
  }

  /// Finds the longest name that ends at an offset.
  /// - Returns: Its number and the offset of its first byte, not below `limit`.
  func longest(
    endingAt end: Int, from limit: Int, in bytes: Span<UInt8>
  ) -> (value: Int, start: Int)? {
    guard !entries.isEmpty else { return nil }
    var found: (Int, Int)?
    var hash = Self.seed
    var start = end
    while start > limit {
      start -= 1
      hash = Self.mix(hash, bytes[start])
      guard bytes[start] & 0xC0 != 0x80 else { continue }
      if let index = entry(bytes.extracting(start..<end), hash) {
        found = (entries[index].value, start)
      }
    }
    return found
  }

  /// Gives a name a number; the last one given holds.
  mutating func set(_ name: Span<UInt8>, to value: Int) {
    var hash = Self.seed
    for index in stride(from: name.count - 1, through: 0, by: -1) {
      hash = Self.mix(hash, name[index])
    }
    if let known = entry(name, hash) {
      entries[known].value = value
      return
    }
    let start = pool.count
    for index in name.indices { pool.append(name[index]) }
    entries.append(
      Entry(start: Int32(start), end: Int32(pool.count), hash: hash, value: value))
    if entries.count * 2 > slots.count { enlarge() } else { insert(entries.count - 1) }
  }

  private func entry(_ name: Span<UInt8>, _ hash: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Self.slot(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, isName(index, name) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isName(_ index: Int, _ name: Span<UInt8>) -> Bool {
    let start = Int(entries[index].start)
    guard Int(entries[index].end) - start == name.count else { return false }
    let pool = pool.span
    var offset = 0
    while offset < name.count, pool[start + offset] == name[offset] { offset += 1 }
    return offset == name.count
  }

  private mutating func insert(_ index: Int) {
    var slot = Self.slot(entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private mutating func enlarge() {
    slots = Array(repeating: -1, count: max(32, slots.count * 2))
    for index in entries.indices { insert(index) }
  }

  /// Another one in each process, so that no text can be made of names that all share a slot.
  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
