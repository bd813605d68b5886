public import SourceText

/// A finding that somebody answers for leaving as it is (豁免).
public struct Waiver: Sendable {
  /// The rule's identity.
  public let rule: String
  /// The documents.
  public let document: PathPattern
  /// The structural place (第三条第二款); nil for any.
  public let place: String?
  /// The fingerprint of one finding; nil for any.
  public let fingerprint: String?
  /// Why it may stay.
  public let reason: String
  /// Who answers for it.
  public let approver: String
  /// The last day it holds; nil for no end.
  public let expires: LegalDate?
  /// Its line in the file, 1-based.
  public let line: Int

  /// Makes a waiver.
  public init(
    rule: String, document: PathPattern, place: String?, fingerprint: String?, reason: String,
    approver: String, expires: LegalDate?, line: Int
  ) {
    self.rule = rule
    self.document = document
    self.place = place
    self.fingerprint = fingerprint
    self.reason = reason
    self.approver = approver
    self.expires = expires
    self.line = line
  }

  func covers(_ finding: Finding, in path: String) -> Bool {
    rule == finding.rule && document.matches(path)
      && (place.map { $0 == finding.place.path } ?? true)
      && (fingerprint.map { $0 == finding.fingerprint } ?? true)
  }
}
