internal import Foundation
internal import GRDB
internal import SourceText

/// Reads the log (事件读取).
enum EventReader {
  private static let select = """
    SELECT sequence, case_id, number, step, line, day, actor, fields, hash, chain FROM event
    """

  /// Hands out every event in the order of the log; nil for one whose content cannot be read.
  static func each(
    _ db: Database, _ body: (_ sequence: Int64, _ caseID: Int64, RegisterEvent?) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: select + " ORDER BY sequence")
    while let row = try rows.next() {
      try body(row[0], row[1], event(row))
    }
  }

  static func events(of id: Int64, _ db: Database) throws -> [RegisterEvent] {
    try Row.fetchAll(db, sql: select + " WHERE case_id = ? ORDER BY number", arguments: [id])
      .compactMap(event)
  }

  /// All events by case, cases in order.
  static func byCase(_ db: Database) throws -> [(Int64, [RegisterEvent])] {
    var cases: [(Int64, [RegisterEvent])] = []
    let rows = try Row.fetchCursor(db, sql: select + " ORDER BY case_id, number")
    while let row = try rows.next() {
      guard let event = event(row) else { continue }
      if cases.last?.0 == event.caseID {
        cases[cases.count - 1].1.append(event)
      } else {
        cases.append((event.caseID, [event]))
      }
    }
    return cases
  }

  private static func event(_ row: Row) -> RegisterEvent? {
    guard let step = String.fromDatabaseValue(row[3]).flatMap(RegisterStep.init(rawValue:)),
      let lineCode = String.fromDatabaseValue(row[4]),
      let day = String.fromDatabaseValue(row[5]).flatMap(LegalDate.init(iso:)),
      let actor = String.fromDatabaseValue(row[6]),
      let fields = String.fromDatabaseValue(row[7]).flatMap(FieldText.read),
      let hash = Data.fromDatabaseValue(row[8]), let chain = Data.fromDatabaseValue(row[9])
    else { return nil }
    let line = FilingLine(rawValue: lineCode)
    guard line != nil || lineCode.isEmpty else { return nil }
    return RegisterEvent(
      sequence: row[0], caseID: row[1], number: row[2],
      request: StepRequest(step, line: line, day: day, actor: actor, fields: fields),
      hash: [UInt8](hash), chain: [UInt8](chain))
  }
}

/// Derives the state of a case from its events (重放).
enum CaseReplay {
  static func state(_ id: Int64, _ events: [RegisterEvent]) -> CaseState? {
    guard let first = events.first, first.request.step == .open else { return nil }
    var state = CaseState.opened(id, first.request)
    for event in events.dropFirst() { state.take(event.request) }
    state.eventCount = events.count
    state.head = events.last?.hash ?? []
    return state
  }
}
