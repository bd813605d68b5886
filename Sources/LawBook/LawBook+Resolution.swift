import SourceText

extension LawBook {
  /// Finds what a cited name stands for.
  /// - Parameters:
  ///   - name: The name as cited, UTF-8, with or without title marks; may end in （2021年修订） or in
  ///     a document number in brackets; may be empty when only a number is cited.
  ///   - documentNumber: The document number that follows the name, if any.
  /// - Returns: A resolution; a part of a name never stands for the whole.
  /// - Complexity: O(length of the name × log instruments).
  public func resolve(
    _ name: Span<UInt8>, documentNumber: Span<UInt8>? = nil
  ) -> Resolution {
    let reduced = InstrumentName(name)
    var number: DocumentNumberKey?
    if let documentNumber { number = DocumentNumberKey(documentNumber) }
    if number?.key.isEmpty == true { number = nil }
    if let found = find(reduced.key, reduced.statePrefixes, edition: nil, number: number) {
      return found
    }
    var key = reduced.key
    var edition: Int?
    // At most one edition and one number stand in brackets after a name.
    for _ in 0..<2 {
      guard let split = InstrumentName.splitSuffix(key) else { break }
      key = split.key
      switch split.suffix {
      case .edition(let year): edition = year
      case .number(let text): number = number ?? DocumentNumberKey(reduced: text)
      }
      if let found = find(key, reduced.statePrefixes, edition: edition, number: number) {
        return found
      }
    }
    return findByNumber(number ?? DocumentNumberKey(reduced: reduced.key), name: key)
  }

  /// Finds what a cited name stands for; see `resolve(_:documentNumber:)` over bytes.
  /// - Parameter edition: The year of the cited edition, where a reader split it off the name.
  public func resolve(
    _ name: String, documentNumber: String? = nil, edition: Int? = nil
  ) -> Resolution {
    let bytes = Array(name.utf8)
    let found: Resolution
    if let documentNumber {
      let number = Array(documentNumber.utf8)
      found = resolve(bytes.span, documentNumber: number.span)
    } else {
      found = resolve(bytes.span)
    }
    guard let edition, found.editionYear == nil else { return found }
    return Resolution(
      instrument: found.instrument, others: found.others, manner: found.manner,
      editionYear: edition, numberDisagrees: found.numberDisagrees,
      numberIsUnknown: found.numberIsUnknown)
  }

  private func find(
    _ key: [UInt8], _ statePrefixes: Int, edition: Int?, number: DocumentNumberKey?
  ) -> Resolution? {
    guard !key.isEmpty else { return nil }
    var range = entries(names, equalTo: key)
    guard !range.isEmpty else { return nil }
    // A short name gives way to an instrument that is really called so.
    let isAlias = names[range.lowerBound].manner == NameManner.alias.rawValue
    if !isAlias {
      let end = range.first { names[$0].manner == NameManner.alias.rawValue } ?? range.upperBound
      range = range.lowerBound..<end
    }
    var instruments = range.map { names[$0].instrument }
    let numbered = number.map { entries(numbers, equalTo: $0.key).map { numbers[$0].instrument } }
    var disagrees = false
    if let numbered, !numbered.isEmpty {
      let both = instruments.filter(numbered.contains)
      if both.isEmpty {
        disagrees =
          number?.isUniqueByForm == true
          || numbered.contains { NameLikeness.resemble(key, ownKey(Int($0))) }
      } else {
        instruments = both
      }
    }
    return Resolution(
      instrument: InstrumentID(index: Int(instruments[0])),
      others: instruments.dropFirst().map { InstrumentID(index: Int($0)) },
      manner: manner(names[range.lowerBound], statePrefixes), editionYear: edition,
      numberDisagrees: disagrees, numberIsUnknown: numbered?.isEmpty == true)
  }

  private func ownKey(_ index: Int) -> [UInt8] {
    InstrumentName(pool(instruments[index].name).span).key
  }

  private func manner(_ entry: NameRecord, _ statePrefixes: Int) -> Resolution.Manner {
    switch NameManner(rawValue: entry.manner) {
    case .alias, nil: .alias
    case .withoutCourt: .withoutCourt
    case .name:
      Int(instruments[Int(entry.instrument)].statePrefixes) == statePrefixes
        ? .canonicalName : .withoutStatePrefix
    }
  }

  /// A number alone names one document only if no other can bear it; with a name that is not in the
  /// book, name and document must also resemble each other, since numbers are often mistyped.
  private func findByNumber(_ number: DocumentNumberKey, name: [UInt8]) -> Resolution {
    let range = entries(numbers, equalTo: number.key)
    guard !number.key.isEmpty, range.count == 1, number.isUniqueByForm else { return .outside }
    let index = Int(numbers[range.lowerBound].instrument)
    let isNumberOnly = name.isEmpty || DocumentNumberKey(reduced: name).key == number.key
    if !isNumberOnly {
      guard NameLikeness.resemble(ownKey(index), name) else { return .outside }
    }
    return Resolution(
      instrument: InstrumentID(index: index), others: [], manner: .documentNumber,
      editionYear: nil, numberDisagrees: false)
  }

  func pool(_ slice: PoolSlice) -> [UInt8] {
    let start = poolStart + Int(slice.start)
    return Array(serialized[start..<start + Int(slice.length)])
  }

  /// The entries with a key, by binary search.
  private func entries(_ list: [NameRecord], equalTo key: [UInt8]) -> Range<Int> {
    let low = bound(list, key) { $0 < 0 }
    var high = low
    while high < list.count, order(list[high].key, key) == 0 { high += 1 }
    return low..<high
  }

  private func bound(_ list: [NameRecord], _ key: [UInt8], _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(order(list[middle].key, key)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Negative, zero or positive as a pooled key stands before, at or after another.
  private func order(_ slice: PoolSlice, _ key: [UInt8]) -> Int {
    let pool = serialized.span
    let other = key.span
    let start = poolStart + Int(slice.start)
    let count = min(Int(slice.length), other.count)
    var index = 0
    while index < count {
      let left = pool[start + index]
      let right = other[index]
      if left != right { return left < right ? -1 : 1 }
      index += 1
    }
    return Int(slice.length) - other.count
  }
}
