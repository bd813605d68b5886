public import DocumentModel
public import RuleDSL
public import SourceText

/// What a rule has to say about a place of a document (审查发现).
public struct Finding: Sendable {
  /// The two outcomes that are findings; 合规 and 不适用 are counted.
  public enum Outcome: String, Sendable {
    /// 违规.
    case violation
    /// 待核: a fact is missing, or a person must look.
    case needsReview = "needs-review"
  }

  /// The rule's identity.
  public let rule: String
  /// The rule's title.
  public let title: String
  /// The class of defect.
  public let category: String
  /// How grave it is.
  public let severity: RuleSeverity
  /// Violation or needs review.
  public let outcome: Outcome
  /// Where in the source, by line and column.
  public let place: FindingPlace
  /// The text at that place.
  public let excerpt: String
  /// What is wrong.
  public internal(set) var message: String
  /// What to do; nil when the rule does not say.
  public let suggestion: String?
  /// The facts that are missing, when it needs review.
  public let missing: [LocalizedText]
  /// The statutes it stands on.
  public let basis: [CheckedBasis]
  /// An identity that stays when lines move: rule, structural place and text.
  public let fingerprint: String
  /// What to write in the place of the text found; nil when the rule does not say.
  public var fix: TextFix?
  /// Places in other documents that belong to it; only rules that look into the corpus name some.
  public var related: [RelatedPlace] = []
  /// Whether it counts, and if not, why.
  public var disposition: Disposition = .open
}

/// Where a finding stands.
public struct FindingPlace: Sendable {
  /// The byte offsets in the source, as UTF-8.
  public let span: SourceSpan
  /// Its first character.
  public let start: SourcePosition
  /// The place after its last character.
  public let end: SourcePosition
  /// The place as a clerk cites it: 第三条第二款.
  public let path: String
  /// The source line with carets.
  public let line: SourceExcerpt
  /// In a packed file (DOCX, OFD): its first and its last character as the open file shows them.
  public let original: (first: OriginalPlace, last: OriginalPlace)?
}

/// A text in both languages of the command.
public struct LocalizedText: Hashable, Sendable {
  /// Chinese.
  public let chinese: String
  /// English.
  public let english: String

  /// Makes a text.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in a language.
  public func text(in language: MessageLanguage) -> String {
    language.choose(chinese, english)
  }
}
