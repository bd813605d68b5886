/// The documents that the rules of a run compared with one another (比对范围).
public struct ComparedCorpus: Sendable, Equatable {
  /// How many.
  public let documents: Int
  /// How many of them were only there to be compared with.
  public let comparedOnly: Int
  /// What could not be compared.
  public let notices: [CorpusNotice]

  /// Describes a corpus.
  public init(documents: Int, comparedOnly: Int, notices: [CorpusNotice]) {
    self.documents = documents
    self.comparedOnly = comparedOnly
    self.notices = notices
  }
}
