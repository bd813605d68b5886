public import SourceText

/// The law book (法源库): instruments, their texts over time, and their repeals; fixed after loading.
///
/// Status is computed from days, never read from a word. What the book does not hold is unknown.
public struct LawBook: Sendable {
  /// The compiled form, the same for the same tables; its digest identifies the book in a report.
  public let serialized: [UInt8]

  let instruments: [InstrumentRecord]
  let texts: [TextRecord]
  let repeals: [RepealRecord]
  let moved: [MovedRecord]
  let insertions: [InsertionRecord]
  let names: [NameRecord]
  let numbers: [NameRecord]
  let poolStart: Int
  /// For each of `names`, one bit for the kind of each of its characters; it tells most names apart.
  let signatures: [UInt64]
  /// The texts that an office has imported; with them paragraphs and items are judged too.
  private(set) var storedTexts: StatuteTextCache?

  /// The same book with the texts of a store, by which 款, 项 and 目 are judged.
  public func reading(_ store: ArticleTextStore) -> LawBook {
    var book = self
    book.storedTexts = StatuteTextCache(store)
    return book
  }

  /// Reads a compiled law book.
  /// - Parameter serialized: The bytes of `serialized`, as they were written.
  /// - Throws: `LawBookError.damaged`; no bytes make it trap.
  /// - Complexity: O(n); a few milliseconds for the book of this project.
  public init(serialized: [UInt8]) throws(LawBookError) {
    let decoded = try BinaryDecoder.decode(serialized.span)
    self.serialized = serialized
    instruments = decoded.instruments
    texts = decoded.texts
    repeals = decoded.repeals
    moved = decoded.moved
    insertions = decoded.insertions
    names = decoded.names
    numbers = decoded.numbers
    poolStart = decoded.poolStart
    signatures = NameLikeness.signatures(decoded.names, serialized.span, decoded.poolStart)
  }

  /// The place of an instrument in the book; it means nothing in another book.
  public struct InstrumentID: Hashable, Sendable {
    let index: Int
  }

  /// The number of instruments.
  public var instrumentCount: Int { instruments.count }

  /// All instruments, in the order of their names.
  public var all: [InstrumentID] { instruments.indices.map { InstrumentID(index: $0) } }

  /// Describes an instrument.
  /// - Parameter id: An instrument of this book; of another book's, the nearest is described.
  /// - Complexity: O(texts of the instrument); makes strings, so not for hot paths.
  public func instrument(_ id: InstrumentID) -> Instrument {
    guard let record = record(id) else { return Instrument.nameless }
    let kinds = InstrumentKind.allCases
    return Instrument(
      name: string(record.name), issuer: record.issuer.length == 0 ? nil : string(record.issuer),
      kind: Int(record.kind) < kinds.count ? kinds[Int(record.kind)] : nil,
      kindVerification: Verification(code: record.kindMark),
      firstPromulgated: Self.date(record.firstPromulgated),
      statusVerification: Verification(code: record.statusMark),
      statusAsOf: Self.date(record.statusAsOf), texts: textRange(record).map { text(texts[$0]) },
      repeal: repeal(of: record))
  }

  /// The name alone, without the rest.
  public func name(of id: InstrumentID) -> String {
    record(id).map { string($0.name) } ?? ""
  }

  /// Tells whether a source speaks of a repeal, without describing it.
  public func hasRepeal(_ id: InstrumentID) -> Bool {
    record(id).map { $0.repeal != BinaryLayout.noIndex } ?? false
  }

  /// The kind alone, without making strings.
  public func kind(of id: InstrumentID) -> InstrumentKind? {
    let kinds = InstrumentKind.allCases
    guard let record = record(id), Int(record.kind) < kinds.count else { return nil }
    return kinds[Int(record.kind)]
  }

  func record(_ id: InstrumentID) -> InstrumentRecord? {
    instruments.indices.contains(id.index) ? instruments[id.index] : nil
  }

  func textRange(_ record: InstrumentRecord) -> Range<Int> {
    Int(record.textStart)..<(Int(record.textStart) + Int(record.textCount))
  }

  func string(_ slice: PoolSlice) -> String {
    let start = poolStart + Int(slice.start)
    return String(decoding: serialized[start..<start + Int(slice.length)], as: UTF8.self)
  }

  static func date(_ day: Int32) -> LegalDate? {
    day == BinaryLayout.noDay ? nil : LegalDate(dayNumber: Int(day))
  }

  private func text(_ record: TextRecord) -> Instrument.Text {
    Instrument.Text(
      promulgated: Self.date(record.promulgated), inForce: Self.date(record.inForce),
      certainlyInForce: Self.date(record.settled),
      articleCount: record.articles == BinaryLayout.noCount ? nil : Int(record.articles),
      datesVerification: Verification(code: record.datesMark),
      articlesVerification: Verification(code: record.articlesMark))
  }

  private func repeal(of record: InstrumentRecord) -> Instrument.Repeal? {
    guard record.repeal != BinaryLayout.noIndex else { return nil }
    let repeal = repeals[Int(record.repeal)]
    return Instrument.Repeal(
      day: Self.date(repeal.day), by: optional(repeal.by), article: optional(repeal.article),
      successor: successorName(repeal), verification: Verification(code: repeal.mark))
  }

  func optional(_ slice: PoolSlice) -> String? { slice.length == 0 ? nil : string(slice) }

  func successorName(_ repeal: RepealRecord) -> String? {
    guard repeal.successor != BinaryLayout.noIndex else { return nil }
    return string(instruments[Int(repeal.successor)].name)
  }
}
