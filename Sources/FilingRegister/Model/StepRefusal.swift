internal import SourceText

/// Why the register does not take a step (拒绝的理由), with the steps it would take.
package struct StepRefusal: Error, Sendable, Equatable {
  /// The reason.
  package enum Reason: Sendable, Equatable {
    /// The stage does not allow it.
    case stage(step: RegisterStep, stage: String)
    /// A filing line must be named.
    case lineMissing(RegisterStep)
    /// The step belongs to no line.
    case lineUnwanted(RegisterStep)
    /// A field must be given.
    case fieldMissing(RegisterStep, StepField)
    /// A field holds something else than is allowed.
    case fieldWrong(StepField, value: String, allowed: [String])
    /// The day lies before one that must come first.
    case tooEarly(step: RegisterStep, day: String, before: String, of: String)
    /// Findings are neither cured nor answered.
    case openFindings(RegisterStep, count: Int)
    /// No finding has this number.
    case noFinding(Int)
    /// There is no such case.
    case noCase(Int64)
    /// The case is there already.
    case alreadyOpen(Int64)
    /// Only documents that were published are filed.
    case notPublished
    /// The register number is taken.
    case numberTaken(String)
  }

  /// The reason.
  package let reason: Reason
  /// The steps that the case allows now, in the order of the procedure.
  package let allowed: [RegisterStep]

  /// Makes the refusal of a case that is not there.
  package init(noCase id: Int64) { self.init(.noCase(id)) }

  init(_ reason: Reason, allowed: [RegisterStep] = []) {
    self.reason = reason
    self.allowed = allowed
  }
}
