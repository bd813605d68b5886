/// The findings that were there when a gate was put up (基线); they are shown and do not count, and
/// their number may only shrink.
public struct Baseline: Sendable {
  /// One finding, by document and fingerprint.
  public struct Entry: Hashable, Comparable, Codable, Sendable {
    /// The path of the document.
    public let document: String
    /// The rule.
    public let rule: String
    /// The fingerprint of the finding, which stays when lines move.
    public let fingerprint: String

    /// Orders by document, rule and fingerprint.
    public static func < (left: Entry, right: Entry) -> Bool {
      (left.document, left.rule, left.fingerprint)
        < (right.document, right.rule, right.fingerprint)
    }
  }

  /// The entries.
  public let entries: Set<Entry>

  /// Makes a baseline.
  public init(entries: Set<Entry>) {
    self.entries = entries
  }

  /// The findings of a document that count, as a baseline.
  public init(of document: ReviewRun.ReviewedDocument) {
    entries = Set(
      document.review.findings.filter { $0.disposition.code != "waived" }
        .map { Entry(document: document.path, rule: $0.rule, fingerprint: $0.fingerprint) })
  }

  /// Marks the findings it knows.
  public func apply(to document: inout ReviewRun.ReviewedDocument) {
    for place in document.review.findings.indices {
      let finding = document.review.findings[place]
      let entry = Entry(
        document: document.path, rule: finding.rule, fingerprint: finding.fingerprint)
      if finding.disposition == .open, entries.contains(entry) {
        document.review.findings[place].disposition = .known
      }
    }
  }

  /// What is left of it when only some documents were reviewed: their entries that were not found again
  /// fall away, the entries of other documents stay, and nothing is added.
  /// - Parameters:
  ///   - found: What a baseline of the reviewed documents holds.
  ///   - reviewed: Their paths.
  public func shrunk(to found: Set<Entry>, reviewed: Set<String>) -> Baseline {
    Baseline(
      entries: entries.filter { found.contains($0) || !reviewed.contains($0.document) })
  }
}
