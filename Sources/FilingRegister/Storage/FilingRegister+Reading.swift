internal import GRDB

extension FilingRegister {
  /// How a case stands; nil when there is no such case.
  package func state(_ id: Int64) throws(RegisterError) -> CaseState? {
    try read { try StateTable.state(id, $0) }
  }

  /// The events of a case, in their order.
  package func events(of id: Int64) throws(RegisterError) -> [RegisterEvent] {
    try read { try EventReader.events(of: id, $0) }
  }

  /// Hands out every case with its filings of every round, by case number; findings are left out.
  package func eachCase(
    _ body: (CaseState, [FilingState]) throws -> Void
  ) throws(RegisterError) {
    try read { try StateTable.eachCase($0, body) }
  }

  /// Hands out every event of some kinds, in the order of the log.
  package func eachEvent(
    of steps: Set<RegisterStep>, _ body: (RegisterEvent) throws -> Void
  ) throws(RegisterError) {
    try read { try EventReader.each(of: steps, $0, body) }
  }

  /// The cases that a document has already, by its number or, without one, by title and issuer.
  package func cases(like request: StepRequest) throws(RegisterError) -> [Int64] {
    try read { try Self.known(request, $0) }
  }
}
