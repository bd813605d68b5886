extension LawBook {
  /// What a cited name stands for: one instrument, several of one name, or none in the book.
  public struct Resolution: Sendable, Hashable {
    /// How the name was found.
    public enum Manner: Sendable, Hashable {
      /// By the canonical name, apart from width, brackets and title marks.
      case canonicalName
      /// By the canonical name with 中华人民共和国 left out or put in.
      case withoutStatePrefix
      /// A judicial interpretation without its court.
      case withoutCourt
      /// By a short name (简称).
      case alias
      /// By the document number (文号) alone.
      case documentNumber
      /// Not at all.
      case none
    }

    /// The instrument, or the first of several of the same name; nil when none is in the book.
    public let instrument: InstrumentID?
    /// More instruments of the same name, as when a law was repealed and its name used again.
    public let others: [InstrumentID]
    /// How the name was found.
    public let manner: Manner
    /// The year of the edition that the citation names: 2021 for （2021年修订）.
    public let editionYear: Int?
    /// True when the cited document number belongs to another instrument than the name.
    public let numberDisagrees: Bool
    /// True when a document number is cited that the book does not know.
    public var numberIsUnknown = false

    static let outside = Resolution(
      instrument: nil, others: [], manner: .none, editionYear: nil, numberDisagrees: false)
  }
}
