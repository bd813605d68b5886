public import DocumentModel
public import RuleDSL
public import SourceText

/// What a run over any number of inputs gave, in the order of the inputs (一次审查).
public struct ReviewRun: Sendable {
  /// A document with what the rules say of it.
  public struct ReviewedDocument: Sendable {
    /// The path as given.
    public let path: String
    /// What the rules say.
    public internal(set) var review: DocumentReview

    /// Makes one.
    public init(path: String, review: DocumentReview) {
      self.path = path
      self.review = review
    }
  }

  /// An input that could not be reviewed.
  public struct Failure: Sendable {
    /// The path as given.
    public let path: String
    /// Why.
    public let error: DocumentReadError

    /// Makes one.
    public init(path: String, error: DocumentReadError) {
      self.path = path
      self.error = error
    }
  }

  /// The as-of date; nil when none was given.
  public let asOf: LegalDate?
  /// The packs that were asked.
  public let packs: [PackIdentity]
  /// The digest of the law book (SHA-256, hexadecimal); nil when there is none.
  public let lawBook: String?
  /// The digest of the working-day calendar (SHA-256, hexadecimal); nil when there is none.
  public let calendar: String?
  /// The documents that were reviewed.
  public let documents: [ReviewedDocument]
  /// The inputs that were not.
  public let failures: [Failure]

  /// The rules that were asked, by identity.
  public let rules: [RuleSummary]
  /// What the rules that look into the corpus compared; nil when no such rule was asked.
  public var corpus: ComparedCorpus?

  /// Makes a run.
  public init(
    asOf: LegalDate?, packs: [PackIdentity], lawBook: String? = nil,
    calendar: String? = nil, rules: [RuleSummary],
    documents: [ReviewedDocument], failures: [Failure]
  ) {
    self.asOf = asOf
    self.packs = packs
    self.lawBook = lawBook
    self.calendar = calendar
    self.rules = rules
    self.documents = documents
    self.failures = failures
  }

  /// The gravest finding that counts, over all documents; nil when there is none.
  public var gravest: RuleSeverity? {
    documents.lazy.flatMap(\.review.findings).filter { $0.disposition == .open }
      .map(\.severity).max()
  }
}
