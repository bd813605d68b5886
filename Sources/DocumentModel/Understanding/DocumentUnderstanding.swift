/// Answers questions on the tone, force and subjects of one document (文意), and remembers what it worked out.
///
/// `NormativeDocument` answers the same one by one; where many are asked, this saves most of the work. It
/// belongs to one worker.
public final class DocumentUnderstanding {
  private let tone: ToneReader

  /// Makes an understanding of a document; nothing is read before it is asked for.
  public init(_ document: NormativeDocument) {
    tone = ToneReader(remembering: document)
  }

  /// Tells how the document stands to what a span of its text says, as `NormativeDocument.polarity` does.
  public func polarity(of hit: TextSpan, literals: [TextSpan] = []) -> Polarity {
    tone.polarity(of: hit, literals: literals)
  }

  /// Tells how the document stands to what a whole clause says.
  public func tone(ofClause index: Int) -> Polarity { tone.tone(ofClause: index) }

  /// Tells how strongly a clause binds.
  public func force(ofClause index: Int) -> NormativeForce { tone.force(ofClause: index) }

  /// Finds whom a clause speaks of.
  public func subject(ofClause index: Int) -> Subject? { tone.subject(ofClause: index) }

  /// Judges from title, clauses and dates whether this is a normative document.
  public func normativity() -> Normativity { NormativityReader(tone: tone).read() }

  /// The duties with a number or a time.
  public func measurableDuties() -> [MeasurableDuty] { DutyReader(tone: tone).read() }
}
