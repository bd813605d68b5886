/// A hash table from packed keys to indexes, in two flat arrays.
///
/// Open addressing with linear probing; at most half of the slots are taken, so a probe always ends. No
/// key is `UInt64.max`, which marks a free slot.
struct PackedTable: Sendable {
  private var keys: [UInt64] = Array(repeating: UInt64.max, count: 16)
  private var values: [Int32] = Array(repeating: -1, count: 16)
  private var count = 0

  /// Makes room for a number of keys.
  mutating func reserve(_ expected: Int) {
    var capacity = keys.count
    while capacity < expected * 2 { capacity *= 2 }
    if capacity > keys.count { rebuild(capacity) }
  }

  /// Adds a key that is not in the table.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if (count + 1) * 2 > keys.count { rebuild(keys.count * 2) }
    var slot = Int(Self.hash(key)) & (keys.count - 1)
    while keys[slot] != UInt64.max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  /// The value of a key, -1 when it has none.
  @inline(__always)
  func value(of key: UInt64) -> Int32 {
    let keys = self.keys.span
    var slot = Int(Self.hash(key)) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == UInt64.max { return -1 }
      slot = (slot + 1) & (keys.count - 1)
    }
    return values[slot]
  }

  /// The value of a key as an index; nil when it has none.
  @inline(__always)
  func node(of key: UInt64) -> Int? {
    let value = value(of: key)
    return value >= 0 ? Int(value) : nil
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    return mixed >> 32
  }

  private mutating func rebuild(_ capacity: Int) {
    let old = zip(keys, values).filter { $0.0 != UInt64.max }
    keys = Array(repeating: UInt64.max, count: capacity)
    values = Array(repeating: -1, count: capacity)
    count = 0
    for (key, value) in old { insert(key, value) }
  }
}
