import Testing

@testable import ReviewEngine

struct WordSetTableTests {
  @Test("a set holds its words and no other, and equal sets are one")
  func membership() {
    var table = WordSetTable()
    let sets: [[Int32]] = [[], [0], [63, 64], [5, 700], [130], [0, 63, 64, 127, 128]]
    let identities = sets.map { table.insert($0) }
    for (set, identity) in zip(sets, identities) {
      #expect(table.insert(set) == identity)
      #expect(table.literals(of: identity) == set)
      for literal in Int32(0)..<800 {
        #expect(table.contains(identity, literal) == set.contains(literal), "\(literal) in \(set)")
      }
    }
    #expect(Set(identities).count == sets.count)
  }

  @Test("a table of keys finds what was put in, also after it grew")
  func keys() {
    var table = PackedTable()
    for key in 0..<1_000 { table.insert(UInt64(key) << 32 | 7, Int32(key)) }
    for key in 0..<1_000 { #expect(table.value(of: UInt64(key) << 32 | 7) == Int32(key)) }
    #expect(table.value(of: 8) == -1)
    #expect(table.node(of: 1_000 << 32 | 7) == nil)
  }
}
