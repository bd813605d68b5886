public import SourceText

/// What a review depends on besides the document and the rules.
public struct ReviewRequest: Sendable {
  /// The as-of date (基准日); nil leaves everything that depends on it unknown.
  public let asOf: LegalDate?
  /// Whether the review keeps the document's paragraphs, for reports that show them.
  public let keepsReading: Bool
  /// Whether the review names the rules that do not apply, for reports that list every rule.
  public let namesNotApplicable: Bool

  /// Makes a request.
  public init(asOf: LegalDate?, keepsReading: Bool = false, namesNotApplicable: Bool = false) {
    self.asOf = asOf
    self.keepsReading = keepsReading
    self.namesNotApplicable = namesNotApplicable
  }
}
