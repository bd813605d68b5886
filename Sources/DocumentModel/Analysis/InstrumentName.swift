/// The judgement of a name between title marks: an instrument, a bare noun, or something else.
struct InstrumentName: Sendable {
  /// What the name is.
  enum Judgement: Sendable {
    /// A law, a regulation, a rule or a document.
    case instrument
    /// Only the noun, which refers back: 《条例》, 《办法》.
    case bareNoun
    /// It ends like no instrument; a number behind it may still prove one.
    case unknown
    /// A form, a list, a contract, a licence, a newspaper.
    case paper
  }

  /// Judges a name by its last word.
  static func judge(_ reader: TextReader, _ start: Int, _ end: Int) -> Judgement {
    let coreEnd = reader.endOfCore(start, end)
    guard coreEnd > start,
      let found = InstrumentSuffix.table.match(reader.bytes, endingAt: coreEnd, from: start)
    else { return .unknown }
    let isBare = coreEnd - start == found.length
    switch found.tag {
    case .constitution, .law, .namedLaw, .regulation, .measure, .document, .internalPaper,
      .standard, .other:
      return isBare && !found.tag.isName ? .bareNoun : .instrument
    case .single:
      // 关于…的通知, 某县…评估意见 are official documents, whatever the words before their noun.
      let isOfficial =
        reader.has("关于", at: start, before: coreEnd)
        || PlaceLevel.ofName(reader, start, coreEnd) != nil
      return isOfficial && !isBare ? .instrument : .unknown
    case .none:
      return .unknown
    case .paper:
      return .paper
    }
  }
}
