public import SourceText

extension LawBook {
  /// What holds for a citation on one day (引用状态).
  public enum Verdict: Sendable, Hashable {
    /// The instrument is in force and, if one is cited, has the article.
    case exists
    /// The text in force has no such article; the count is its last article's number.
    case noSuchArticle(count: Int)
    /// The article exists, but not the cited paragraph, item or sub-item; only a text can tell.
    case noSuchPart(existing: ArticleReference)
    /// The instrument, or the cited text or article of it, is not in force yet.
    case notYetInForce(from: LegalDate?)
    /// Another text than the cited one is in force.
    ///
    /// `since` is the day the cited text ended; where that day is unknown, the promulgation of the
    /// amendment.
    case amended(since: LegalDate, moved: MovedArticle?)
    /// The instrument has no force any more.
    case repealed(since: LegalDate, by: String?, successor: String?)
    /// The book cannot tell; this never means that the citation is wrong.
    case unknown(UnknownReason)

    /// The word for machine-readable reports.
    public var keyword: String {
      switch self {
      case .exists: "exists"
      case .noSuchArticle, .noSuchPart: "no-such-article"
      case .notYetInForce: "not-yet-in-force"
      case .amended: "amended"
      case .repealed: "repealed"
      case .unknown: "unknown"
      }
    }
  }

  /// Why the book cannot tell.
  public enum UnknownReason: String, CaseIterable, Sendable {
    /// The instrument is not in the book.
    case outsideTheBook = "outside-the-book"
    /// Several instruments of this name come into question on that day.
    case severalOfThatName = "several-of-that-name"
    /// The book holds no days for the instrument.
    case noDates = "no-dates"
    /// The day on which the instrument came into force is unknown, and may lie after that day.
    case startUnknown = "start-unknown"
    /// The day on which an amendment came into force is unknown, and the answer depends on it.
    case textUnclear = "text-unclear"
    /// The number of articles of the text in force on that day is unknown.
    case articleCountUnknown = "article-count-unknown"
    /// An article with 之 that the book does not list; only the text can tell.
    case insertionNotInBook = "insertion-not-in-book"
    /// A source calls the instrument expired, without the act and the day.
    case repealDoubtful = "repeal-doubtful"
    /// The cited number is not that of the instrument that the name stands for.
    case numberDisagrees = "number-disagrees"
    /// The cited edition is not in the book.
    case editionNotInBook = "edition-not-in-book"

    /// One clause in Chinese.
    public var message: String {
      switch self {
      case .outsideTheBook: "法源库未收录"
      case .severalOfThatName: "同名法源不止一件"
      case .noDates: "法源库没有该法源的日期"
      case .startUnknown: "施行日期未核"
      case .textUnclear: "修改的施行日期未核"
      case .articleCountUnknown: "当日文本的条数未核"
      case .insertionNotInBook: "增加的“之一”条未收录"
      case .repealDoubtful: "有来源称已失效，但没有废止的日期和依据"
      case .numberDisagrees: "所引文号与名称不符或者未收录，可能是同名的另一件"
      case .editionNotInBook: "法源库没有所引的版本"
      }
    }
  }

  /// An article that got another number by an amendment (条号迁移).
  public struct MovedArticle: Sendable, Hashable {
    /// The old number.
    public let old: ArticleReference
    /// The new number; nil when the matter moved but its new number is not verified.
    public let new: ArticleReference?
    /// What the article is about.
    public let subject: String
    /// How well the move is verified.
    public let verification: Verification
  }

  /// A verdict with what it rests on.
  public struct Assessment: Sendable, Hashable {
    /// The verdict.
    public let verdict: Verdict
    /// How well the facts behind the verdict are verified: the weakest of those used.
    public let verification: Verification
    /// The instrument that was judged; nil when none is in the book.
    public let instrument: InstrumentID?

    static func unknown(_ reason: UnknownReason, _ instrument: InstrumentID? = nil) -> Assessment {
      Assessment(verdict: .unknown(reason), verification: .recalled, instrument: instrument)
    }
  }
}

extension LawBook.Verdict {
  /// Judges paragraphs and items too, and what the book could not tell, by the text of that day.
  /// - Parameter text: The text in force on the day of the verdict, from an `ArticleTextStore`.
  /// - Returns: The same verdict where the text has nothing to say: amended, repealed, not yet in force.
  public func refined(by text: StatuteText, article: ArticleReference?) -> LawBook.Verdict {
    switch self {
    case .exists, .noSuchArticle, .unknown(.articleCountUnknown), .unknown(.insertionNotInBook):
      break
    default: return self
    }
    guard let article, article.article != nil else { return self }
    switch text.presence(of: article) {
    case .exists: return .exists
    case .missing(existing: nil): return .noSuchArticle(count: text.articles.last?.number ?? 0)
    case .missing(existing: let existing?): return .noSuchPart(existing: existing)
    }
  }
}
