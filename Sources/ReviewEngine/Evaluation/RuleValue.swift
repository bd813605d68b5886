internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// A thing of a document, by kind and index.
struct EntityReference: Hashable, Sendable {
  let kind: EntityID
  let index: Int
}

/// A fact that an answer lacks, and where one would look for it.
struct MissingFact: Hashable, Sendable {
  let name: LocalizedText
  let span: SourceSpan?

  /// What a rule for review (待核) always lacks.
  static let judgement = MissingFact(
    name: LocalizedText("人工判断", "a person's judgement"), span: nil)
}

/// The value of an expression.
enum RuleValue: Sendable {
  case text(String)
  case number(Int)
  case truth(TruthValue)
  case date(LegalDate)
  case duration(RuleDuration)
  case member(EnumerationID, Int)
  case entity(EntityReference)
  case collection([EntityReference])
  /// Read and found missing.
  case absent(MissingFact)
  /// Not to be told from this input.
  case unknown(MissingFact)

  /// True when there is no value.
  var isMissing: Bool {
    switch self {
    case .absent, .unknown: true
    default: false
    }
  }

  /// The fact that is missing, when there is no value.
  var missing: MissingFact? {
    switch self {
    case .absent(let fact), .unknown(let fact): fact
    default: nil
    }
  }
}
