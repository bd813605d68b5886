public import SourceText

/// What a review depends on besides the document and the rules.
public struct ReviewRequest: Sendable {
  /// The as-of date (基准日); nil leaves everything that depends on it unknown.
  public let asOf: LegalDate?

  /// Makes a request.
  public init(asOf: LegalDate?) {
    self.asOf = asOf
  }
}
