public import SourceText

/// What a run knows before its first document (审查的依据): the day and what it stands on.
public struct RunFrame: Sendable {
  /// The as-of date; nil when none was given.
  public let asOf: LegalDate?
  /// The packs that were asked.
  public let packs: [PackIdentity]
  /// The digest of the law book (SHA-256, hexadecimal); nil when there is none.
  public let lawBook: String?
  /// The digest of the working-day calendar (SHA-256, hexadecimal); nil when there is none.
  public let calendar: String?
  /// The rules that were asked, by identity; empty where no report lists them.
  public let rules: [RuleSummary]

  /// Makes a frame.
  public init(
    asOf: LegalDate?, packs: [PackIdentity], lawBook: String?, calendar: String?,
    rules: [RuleSummary]
  ) {
    self.asOf = asOf
    self.packs = packs
    self.lawBook = lawBook
    self.calendar = calendar
    self.rules = rules
    indexes = Dictionary(
      rules.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private let indexes: [String: Int]

  /// The index of a rule among `rules`; nil for a rule of the program's own.
  func index(ofRule identity: String) -> Int? { indexes[identity] }
}

extension ReviewRun {
  /// What the run knew before its first document.
  public var frame: RunFrame {
    RunFrame(asOf: asOf, packs: packs, lawBook: lawBook, calendar: calendar, rules: rules)
  }
}
