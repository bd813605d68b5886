public import SourceText

extension LawBook {
  /// One change of the law on one day (法源变动).
  public struct Change: Sendable, Hashable {
    /// What happened.
    public enum Event: Sendable, Hashable {
      /// The instrument came into force.
      case enteredIntoForce
      /// A new text of it came into force.
      case amended
      /// It lost its force.
      case repealed(by: String?, successor: String?)
    }

    /// The day of effect; for an amendment of unknown day, its promulgation.
    public let day: LegalDate
    /// The instrument.
    public let instrument: InstrumentID
    /// What happened.
    public let event: Event
    /// False when only the promulgation is known, not the day of effect.
    public let isDayOfEffect: Bool
  }

  /// Lists what changed in a period, by day, then in the order of the book.
  /// - Parameters:
  ///   - first: The first day of the period.
  ///   - last: The last day of the period.
  public func changes(from first: LegalDate, to last: LegalDate) -> [Change] {
    let days = Int32(first.dayNumber)...Int32(max(first, last).dayNumber)
    var found: [Change] = []
    for (index, record) in instruments.enumerated() {
      let id = InstrumentID(index: index)
      let range = textRange(record)
      for number in range where days.contains(texts[number].earliest) {
        guard let day = Self.date(texts[number].earliest) else { continue }
        found.append(
          Change(
            day: day, instrument: id,
            event: number == range.lowerBound ? .enteredIntoForce : .amended,
            isDayOfEffect: texts[number].inForce != BinaryLayout.noDay))
      }
      guard record.repeal != BinaryLayout.noIndex else { continue }
      let repeal = repeals[Int(record.repeal)]
      guard days.contains(repeal.day), let day = Self.date(repeal.day) else { continue }
      found.append(
        Change(
          day: day, instrument: id,
          event: .repealed(by: optional(repeal.by), successor: successorName(repeal)),
          isDayOfEffect: true))
    }
    return found.sorted { ($0.day, $0.instrument.index) < ($1.day, $1.instrument.index) }
  }

  /// Tells whether an article number was given up by an amendment that is in force on a day.
  ///
  /// A newer document that cites 立法法第八条 for what is now 第十一条 cites an article that exists, but
  /// most likely the wrong one.
  public func movedArticle(
    of id: InstrumentID, _ article: ArticleReference, on day: LegalDate
  ) -> MovedArticle? {
    guard let record = record(id) else { return nil }
    let number = Int32(day.dayNumber)
    let inForce = textRange(record).filter { texts[$0].certain <= number }
    return movedArticle(id, article) { text in
      inForce.contains { texts[$0].promulgated == text }
    }
  }

  /// Tells whether a sentence cites an article by the number it had before an amendment that is in
  /// force on a day: the number moved, and the sentence speaks of the matter that moved.
  /// - Parameter sentence: The sentence of the citation, UTF-8.
  /// - Complexity: O(moved articles + length of the sentence).
  public func formerNumber(
    of id: InstrumentID, _ article: ArticleReference, on day: LegalDate, in sentence: Span<UInt8>
  ) -> MovedArticle? {
    guard let record = record(id), let cited = PackedReference(article) else { return nil }
    let number = Int32(day.dayNumber)
    let inForce = textRange(record).filter { texts[$0].certain <= number }
    for move in moved where Int(move.instrument) == id.index && move.old.covers(cited) {
      guard inForce.contains(where: { texts[$0].promulgated == move.text }),
        speaks(sentence, ofAnyOf: move.words)
      else { continue }
      return movedArticle(move)
    }
    return nil
  }

  private func speaks(_ sentence: Span<UInt8>, ofAnyOf words: PoolSlice) -> Bool {
    pool(words).split(separator: UInt8(ascii: "|")).contains { word in
      sentence.hasPart(Array(word).span)
    }
  }

  private func movedArticle(_ record: MovedRecord) -> MovedArticle? {
    guard let old = record.old.reference else { return nil }
    return MovedArticle(
      old: old, new: record.new.reference, subject: string(record.subject),
      verification: Verification(code: record.mark))
  }

  func movedArticle(
    _ id: InstrumentID, _ article: ArticleReference, where isMeant: (Int32) -> Bool
  ) -> MovedArticle? {
    guard let cited = PackedReference(article) else { return nil }
    for record in moved where Int(record.instrument) == id.index && isMeant(record.text) {
      guard record.old.covers(cited), let found = movedArticle(record) else { continue }
      return found
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Tells whether other bytes stand somewhere in these.
  fileprivate func hasPart(_ part: Span<UInt8>) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == part[0] {
      var length = 1
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
