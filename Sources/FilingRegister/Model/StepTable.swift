/// Which step may follow which stage; the whole state machine in two tables (办理流程).
package enum StepTable {
  /// A move of the document: the stages it may leave, and the one it reaches (nil: it stays).
  struct DocumentMove {
    let from: Set<DocumentStage>
    let to: DocumentStage?
  }

  /// A move of a filing on one line.
  struct FilingMove {
    let from: Set<FilingStage>
    let to: FilingStage?
  }

  private static let making: Set<DocumentStage> = [.drafting, .submitted, .underReview, .amending]
  /// The stages before promulgation.
  static let unpublished: Set<DocumentStage> = making.union([.reviewed, .deliberated, .signed])
  private static let issued: Set<DocumentStage> = [.published]
  private static let all = Set(DocumentStage.allCases)

  /// Steps of the document.
  ///
  /// 国办发〔2018〕115号（七）: without a review nothing goes to deliberation.
  static let document: [RegisterStep: DocumentMove] = [
    .identify: DocumentMove(from: making, to: nil),
    .assess: DocumentMove(from: making, to: nil),
    .consult: DocumentMove(from: making, to: nil),
    .hear: DocumentMove(from: making, to: nil),
    .competition: DocumentMove(from: making, to: nil),
    .departmentReview: DocumentMove(from: making, to: nil),
    .submit: DocumentMove(from: [.drafting], to: .submitted),
    .sendBack: DocumentMove(from: [.submitted], to: .drafting),
    .accept: DocumentMove(from: [.submitted], to: .underReview),
    .review: DocumentMove(from: [.underReview], to: .reviewed),
    .revise: DocumentMove(from: [.amending], to: .reviewed),
    .deliberate: DocumentMove(from: [.reviewed], to: .deliberated),
    .sign: DocumentMove(from: [.deliberated], to: .signed),
    .number: DocumentMove(from: [.signed], to: nil),
    .publish: DocumentMove(from: [.signed], to: .published),
    .clean: DocumentMove(from: issued, to: nil),
    .evaluate: DocumentMove(from: issued, to: nil),
    .interpret: DocumentMove(from: issued, to: nil),
    .suggest: DocumentMove(from: all, to: nil),
    .answer: DocumentMove(from: all, to: nil),
    // What was entered wrongly is put right by an entry of its own; the log keeps both.
    .rectify: DocumentMove(from: all, to: nil),
    .paper: DocumentMove(from: all, to: nil),
    .reissue: DocumentMove(from: [.published, .lapsed, .repealed], to: .published),
    .repeal: DocumentMove(from: issued, to: .repealed),
    .lapse: DocumentMove(from: issued, to: .lapsed),
  ]

  /// Steps of one filing.
  static let filing: [RegisterStep: FilingMove] = [
    .file: FilingMove(from: [.unfiled], to: .filed),
    .register: FilingMove(from: [.filed], to: .registered),
    .reject: FilingMove(from: [.filed], to: .rejected),
    .suspend: FilingMove(from: [.filed], to: .suspended),
    .supplement: FilingMove(from: [.suspended], to: .filed),
    .examine: FilingMove(from: [.filed, .registered], to: .examining),
    .pass: FilingMove(from: [.registered, .examining], to: .passed),
    .object: FilingMove(
      from: [.filed, .registered, .examining, .passed, .archived], to: .objected),
    .urge: FilingMove(from: [.unfiled, .suspended, .objected, .correcting], to: nil),
    .correct: FilingMove(from: [.objected, .correcting], to: .correcting),
    .settle: FilingMove(from: [.objected, .correcting], to: nil),
    .revoke: FilingMove(from: [.objected, .correcting], to: .correcting),
    .reply: FilingMove(from: [.correcting], to: .replied),
    .archive: FilingMove(from: [.passed, .rejected, .replied], to: .archived),
  ]

  /// The steps of the document that a stage allows, in the order of the procedure.
  package static func steps(at stage: DocumentStage) -> [RegisterStep] {
    RegisterStep.allCases.filter { document[$0]?.from.contains(stage) ?? false }
  }

  /// The steps of a filing that a stage allows, in the order of the procedure.
  package static func steps(at stage: FilingStage) -> [RegisterStep] {
    RegisterStep.allCases.filter { filing[$0]?.from.contains(stage) ?? false }
  }
}
