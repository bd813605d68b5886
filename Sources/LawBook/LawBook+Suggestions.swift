import SourceText

extension LawBook {
  /// A name in the book that is near a cited one, offered to people, never taken for it.
  public struct Suggestion: Sendable, Hashable {
    /// The instrument.
    public let instrument: InstrumentID
    /// Its canonical name.
    public let name: String
    /// The number of characters to insert, drop or change, without title marks and 中华人民共和国.
    public let distance: Int
  }

  /// Lists near misses of a name, nearest first, then in the order of the book.
  /// - Parameters:
  ///   - name: The name as cited.
  ///   - limit: The most suggestions wanted.
  /// - Complexity: O(instruments), and O(length²) for the few names of like characters.
  public func suggestions(for name: String, limit: Int = 3) -> [Suggestion] {
    let key = InstrumentName(Array(name.utf8).span).key
    let cited = NameLikeness.scalars(key)
    let signature = NameLikeness.signature(key.span)
    guard cited.count >= 3, cited.count <= 120, limit > 0 else { return [] }
    // One slip in a short name, up to three in a long one.
    let bound = cited.count < 6 ? 1 : cited.count < 14 ? 2 : 3
    let characters = Set(cited)
    var found: [UInt32: Int] = [:]
    for (index, entry) in names.enumerated()
    where (signature & ~signatures[index]).nonzeroBitCount <= bound
      && entry.manner != NameManner.alias.rawValue
    {
      // Three bytes a character at most; a cheap test before any decoding.
      guard Int(entry.key.length) + 3 * bound >= cited.count,
        Int(entry.key.length) <= 3 * (cited.count + bound)
      else { continue }
      let own = NameLikeness.scalars(pool(entry.key))
      guard NameLikeness.areOfOnePlace(cited, own),
        own.count(where: { !characters.contains($0) }) <= bound,
        let distance = NameLikeness.distance(cited, own, atMost: bound)
      else { continue }
      found[entry.instrument] = min(found[entry.instrument] ?? distance, distance)
    }
    let ordered = found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ordered.prefix(limit).map { instrument, distance in
      Suggestion(
        instrument: InstrumentID(index: Int(instrument)),
        name: string(instruments[Int(instrument)].name), distance: distance)
    }
  }
}
