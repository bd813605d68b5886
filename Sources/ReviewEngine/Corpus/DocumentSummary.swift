internal import RuleDSL
internal import SourceText

/// What the rules that look into the corpus need of a document (文件摘要), so that its text is never
/// opened again.
///
/// It belongs to the rules it was made with; how large it is depends on them alone, not on the text.
public struct DocumentSummary: Sendable {
  /// The path as given.
  public let path: String
  /// The title; nil when the document has none.
  public let title: String?
  /// Tells documents of different text apart; copies of one text are not compared with each other.
  let digest: String
  /// What other documents may find of this one, by join.
  var entries: [[Entry]]
  /// The keys that this input cannot tell, by join.
  var unknownKeys: [[MissingFact]]
  /// What the rules ask for this document; nil for one that is only there to be compared with.
  var standings: [Standing]?
  /// The places that entries lead to.
  var places: [RelatedPlace]
  /// True when something of it may be otherwise on another as-of date.
  public internal(set) var dependsOnAsOf = true

  /// The questions of all rules, in their order.
  var probes: [CorpusProbe] {
    (standings ?? []).flatMap { (standing: Standing) -> [CorpusProbe] in
      if case .asked(let probes) = standing { probes } else { [] }
    }
  }

  /// A thing of this document that other documents may find.
  struct Entry: Sendable {
    /// The key values, more than one where a key has several values.
    let keys: [[UInt8]]
    let kept: KeptValues
    /// An index into the places.
    let place: Int
  }

  /// What a rule asks for this document.
  enum Standing: Sendable {
    case notApplicable
    case asked([CorpusProbe])
  }
}

/// What was kept of one side of a join.
struct KeptValues: Sendable {
  /// The members of a collection, each with its values.
  enum Rows: Sendable {
    case known([[RuleValue]])
    case unknown([MissingFact])
  }

  let values: [RuleValue]
  /// By the number of the collection in the join; those of the other side are empty.
  let rows: [Rows]
}

/// A question to the corpus (待比对项), with everything its finding will need.
struct CorpusProbe: Sendable {
  /// What is left of the demand: known parts, and looks into the corpus.
  indirect enum Remainder: Sendable {
    case known(TruthValue)
    case all([Remainder])
    case any([Remainder])
    case not(Remainder)
    /// Whether the corpus has such a member.
    case exists(CorpusQuestion)
  }

  /// What the exceptions of the rule make of a violation.
  enum AfterExceptions: Sendable {
    case stands
    case lifted
    case changed(Finding.Outcome, [MissingFact], RuleSeverity?)
  }

  let demand: Remainder
  /// The facts that leave open whether the member counts; nil when it counts.
  let doubt: [MissingFact]?
  /// The facts that leave open whether the rule applies; nil when it applies.
  let open: [MissingFact]?
  let afterExceptions: AfterExceptions
  let place: FindingPlace
  let excerpt: String
  /// What the messages say of this document, by join.
  let kept: [KeptValues]
}

/// One look into the corpus.
struct CorpusQuestion: Sendable {
  /// The number of the join within the rule.
  let join: Int
  /// The key values; empty when some are missing.
  let keys: [[UInt8]]
  /// The keys that this document does not tell.
  let missing: [MissingFact]
  let kept: KeptValues
}
