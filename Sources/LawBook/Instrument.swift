public import SourceText

extension LawBook {
  /// What the book holds on one instrument (法源): its name, rank, texts and repeal.
  public struct Instrument: Sendable {
    /// The canonical name, without title marks.
    public let name: String
    /// The issuer, where a source names it.
    public let issuer: String?
    /// The kind, where known.
    public let kind: InstrumentKind?
    /// How well the kind is verified.
    public let kindVerification: Verification
    /// The first promulgation of anything under this name, where known.
    public let firstPromulgated: LegalDate?
    /// How well it is verified that the instrument is in force.
    public let statusVerification: Verification
    /// The day of the newest source that knew the instrument.
    public let statusAsOf: LegalDate?
    /// The texts, oldest first.
    public let texts: [Text]
    /// The repeal, where a source speaks of one.
    public let repeal: Repeal?

    /// One text of an instrument: what was promulgated on one day (版本).
    public struct Text: Sendable {
      /// The promulgation of this text, where known.
      public let promulgated: LegalDate?
      /// The first day in force, where known.
      public let inForce: LegalDate?
      /// Where the first day is unknown, a day by which the text certainly was in force.
      public let certainlyInForce: LegalDate?
      /// The number of the last article, where known; inserted articles (之一) do not count.
      public let articleCount: Int?
      /// How well the days are verified.
      public let datesVerification: Verification
      /// How well the article count is verified.
      public let articlesVerification: Verification
    }

    /// The end of an instrument (废止).
    public struct Repeal: Sendable {
      /// The first day without force; nil when a source only calls the instrument expired.
      public let day: LegalDate?
      /// The act that repeals, where known.
      public let by: String?
      /// The article of that act, where known: 第一千二百四十二条.
      public let article: String?
      /// The instrument that now rules the matter, where known.
      public let successor: String?
      /// How well the repeal is verified.
      public let verification: Verification
    }

    static let nameless = Instrument(
      name: "", issuer: nil, kind: nil, kindVerification: .recalled, firstPromulgated: nil,
      statusVerification: .recalled, statusAsOf: nil, texts: [], repeal: nil)
  }
}
