/// Sets of words as bits, so that asking whether a word belongs to one is a single load.
///
/// A set takes the machine words between its lowest and its highest literal only. Equal sets have the same
/// identity.
struct WordSetTable: Sendable {
  /// Which set.
  struct ID: Hashable, Sendable {
    let index: Int32
  }

  private struct Stretch: Sendable {
    /// The literal divided by 64 with which it begins.
    let base: Int32
    let count: Int32
    /// Where its bits begin.
    let first: Int32
  }

  private var stretches: [Stretch] = []
  private var bits: [UInt64] = []
  private var members: [[Int32]] = []
  private var identities: [[Int32]: ID] = [:]

  /// Adds a set.
  /// - Parameter literals: Sorted, without repeats.
  mutating func insert(_ literals: [Int32]) -> ID {
    if let known = identities[literals] { return known }
    let base = (literals.first ?? 0) >> 6
    let count = literals.last.map { ($0 >> 6) - base + 1 } ?? 0
    let first = bits.count
    bits.append(contentsOf: repeatElement(0, count: Int(count)))
    for literal in literals {
      bits[first + Int((literal >> 6) - base)] |= 1 << UInt64(literal & 63)
    }
    let id = ID(index: Int32(stretches.count))
    stretches.append(Stretch(base: base, count: count, first: Int32(first)))
    members.append(literals)
    identities[literals] = id
    return id
  }

  /// The words of a set, sorted.
  func literals(of set: ID) -> [Int32] { members[Int(set.index)] }

  /// Tells whether a word belongs to a set.
  @inline(__always)
  func contains(_ set: ID, _ literal: Int32) -> Bool {
    let stretch = stretches[Int(set.index)]
    let offset = (literal >> 6) - stretch.base
    guard offset >= 0, offset < stretch.count else { return false }
    return bits[Int(stretch.first + offset)] >> UInt64(literal & 63) & 1 == 1
  }
}
