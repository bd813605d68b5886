package import SourceText

/// A step that somebody wants the register to take (办理请求).
package struct StepRequest: Sendable {
  /// What happened.
  package var step: RegisterStep
  /// On which line; nil for steps of the document.
  package var line: FilingLine?
  /// The day it happened.
  package var day: LegalDate
  /// Who did it.
  package var actor: String
  /// What is to be remembered with it.
  package var fields: [StepField: String]

  /// Makes a request.
  package init(
    _ step: RegisterStep, line: FilingLine? = nil, day: LegalDate, actor: String,
    fields: [StepField: String] = [:]
  ) {
    self.step = step
    self.line = line
    self.day = day
    self.actor = actor
    self.fields = fields
  }

  subscript(_ field: StepField) -> String { fields[field] ?? "" }

  func day(_ field: StepField) -> LegalDate? { fields[field].flatMap { LegalDate(iso: $0) } }
}

/// One entry of the log (事件): a step that was taken, chained to the one before.
package struct RegisterEvent: Sendable {
  /// Its place in the whole log, from 1.
  package let sequence: Int64
  /// The case.
  package let caseID: Int64
  /// Its place in the case, from 1.
  package let number: Int
  /// What happened.
  package let request: StepRequest
  /// SHA-256 over the case's event before and this one's content.
  package let hash: [UInt8]
  /// SHA-256 over the log's entry before and `hash`.
  package let chain: [UInt8]
}
