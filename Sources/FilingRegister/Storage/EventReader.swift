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

  /// Hands out the events of some kinds in the order of the log; those that cannot be read are left to
  /// `verify`.
  static func each(
    of steps: Set<RegisterStep>, _ db: Database, _ body: (RegisterEvent) throws -> Void
  ) throws {
    let codes = steps.map(\.rawValue).sorted()
    let marks = codes.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db, sql: select + " WHERE step IN (\(marks)) ORDER BY sequence",
      arguments: StatementArguments(codes))
    while let row = try rows.next() {
      if let event = event(row) { try body(event) }
    }
  }

  static func events(of id: Int64, _ db: Database) throws -> [RegisterEvent] {
    try Row.fetchAll(db, sql: select + " WHERE case_id = ? ORDER BY number", arguments: [id])
      .compactMap(event)
  }

  /// Hands out the events of one case after the other, cases in order.
  static func eachCase(
    _ db: Database, _ body: (_ caseID: Int64, _ events: [RegisterEvent]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: select + " ORDER BY case_id, number")
    var events: [RegisterEvent] = []
    while let row = try rows.next() {
      guard let event = event(row) else { continue }
      if let first = events.first, first.caseID != event.caseID {
        try body(first.caseID, events)
        events.removeAll(keepingCapacity: true)
      }
      events.append(event)
    }
    if let first = events.first { try body(first.caseID, events) }
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
