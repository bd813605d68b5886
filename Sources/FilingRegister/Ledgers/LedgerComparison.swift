/// What differs between two ledgers (台账比对): the catalogue of what was issued, and that of what was
/// filed.
package struct LedgerComparison: Sendable {
  /// A column of which the two say different things.
  package struct Difference: Sendable, Equatable {
    /// The column.
    package let column: LedgerColumn
    /// What the first ledger says.
    package let first: String
    /// What the second says.
    package let second: String
  }

  /// In the first only: issued, and never filed.
  package private(set) var onlyFirst: [LedgerEntry] = []
  /// In the second only: filed, and not in the catalogue.
  package private(set) var onlySecond: [LedgerEntry] = []
  /// In both, with what differs; nothing differs when the list is empty.
  package private(set) var matched: [(LedgerEntry, LedgerEntry, [Difference])] = []
  /// Entries of either ledger that repeat an earlier one of the same.
  package private(set) var repeatedFirst: [LedgerEntry] = []
  /// Entries of the second ledger that repeat an earlier one.
  package private(set) var repeatedSecond: [LedgerEntry] = []

  /// Compares: by number, then by title and issuer, then by title where it stands once on both sides.
  /// - Complexity: O(n) in the number of entries.
  package init(_ first: [LedgerEntry], _ second: [LedgerEntry]) {
    var left = Self.withoutRepeats(first, &repeatedFirst)
    var right = Self.withoutRepeats(second, &repeatedSecond)
    let keys: [(LedgerEntry) -> String] = [
      { LedgerText.numberKey($0[.documentNumber]) },
      { entry in
        entry[.issuer].isEmpty ? "" : LedgerText.titleKey(entry[.title]) + "\u{1F}" + entry[.issuer]
      },
      { LedgerText.titleKey($0[.title]) },
    ]
    for key in keys { match(&left, &right, by: key) }
    onlyFirst = left
    onlySecond = right
    matched.sort { ($0.0.line, $0.1.line) < ($1.0.line, $1.1.line) }
  }

  private mutating func match(
    _ left: inout [LedgerEntry], _ right: inout [LedgerEntry], by key: (LedgerEntry) -> String
  ) {
    var places: [String: [Int]] = [:]
    for (index, entry) in right.enumerated() {
      let text = key(entry)
      if !text.isEmpty { places[text, default: []].append(index) }
    }
    var counts: [String: Int] = [:]
    for entry in left { counts[key(entry), default: 0] += 1 }
    var taken: Set<Int> = []
    var rest: [LedgerEntry] = []
    for entry in left {
      let text = key(entry)
      guard let indexes = places[text], indexes.count == 1, counts[text] == 1,
        let index = indexes.first
      else {
        rest.append(entry)
        continue
      }
      taken.insert(index)
      matched.append((entry, right[index], Self.differences(entry, right[index])))
    }
    left = rest
    right = right.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  private static func withoutRepeats(
    _ entries: [LedgerEntry], _ repeated: inout [LedgerEntry]
  ) -> [LedgerEntry] {
    var seen: Set<String> = []
    return entries.filter { entry in
      let number = LedgerText.numberKey(entry[.documentNumber])
      let key =
        number.isEmpty ? LedgerText.titleKey(entry[.title]) + "\u{1F}" + entry[.issuer] : number
      let isNew = seen.insert(key).inserted
      if !isNew { repeated.append(entry) }
      return isNew
    }
  }

  /// The columns that both fill and fill differently.
  private static func differences(_ first: LedgerEntry, _ second: LedgerEntry) -> [Difference] {
    LedgerColumn.allCases.compactMap { column in
      let (a, b) = (first[column], second[column])
      guard !a.isEmpty, !b.isEmpty, !isSame(a, b, column) else { return nil }
      return Difference(column: column, first: a, second: b)
    }
  }

  private static func isSame(_ first: String, _ second: String, _ column: LedgerColumn) -> Bool {
    switch column {
    case .documentNumber: LedgerText.numberKey(first) == LedgerText.numberKey(second)
    case .title: LedgerText.titleKey(first) == LedgerText.titleKey(second)
    default: first == second
    }
  }
}
