internal import Foundation
internal import GRDB
internal import SourceText

extension FilingRegister {
  /// Opens a case and takes its further steps, all or none.
  /// - Returns: The state afterwards.
  package func open(
    _ request: StepRequest, then further: [StepRequest] = []
  ) throws(RegisterError) -> CaseState {
    try write { db in
      var log = try EventLog(db)
      return try log.open(request, then: further)
    }
  }

  /// Opens many cases in one transaction, none twice; for imports.
  /// - Returns: The numbers of the cases.
  /// - Throws: `alreadyOpen` when a document is in the register.
  package func openAll(
    _ requests: [(first: StepRequest, then: [StepRequest])]
  ) throws(RegisterError) -> [Int64] {
    try write { db in
      var log = try EventLog(db)
      return try requests.map { first, then in
        if let id = try Self.known(first, db).first { throw StepRefusal(.alreadyOpen(id)) }
        return try log.open(first, then: then).id
      }
    }
  }

  /// The cases that a document has already, by its number or, without one, by title and issuer.
  static func known(_ request: StepRequest, _ db: Database) throws -> [Int64] {
    if !request[.documentNumber].isEmpty {
      return try Int64.fetchAll(
        db, sql: "SELECT id FROM case_state WHERE document_number = ? ORDER BY id",
        arguments: [request[.documentNumber]])
    }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM case_state WHERE title = ? AND issuer = ? AND document_number = ''
        ORDER BY id
        """, arguments: [request[.title], request[.issuer]])
  }

  /// Takes steps of one case, all or none.
  /// - Returns: The state afterwards.
  package func record(
    _ requests: [StepRequest], of id: Int64
  ) throws(RegisterError) -> CaseState {
    try write { db in
      var log = try EventLog(db)
      return try log.record(requests, of: id)
    }
  }

  /// Derives all states anew from the log, after a version that added tables.
  func rebuildAfterMigration() throws(RegisterError) {
    let isNeeded = try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM needs_rebuilding") ?? 0
    }
    guard isNeeded > 0 else { return }
    try write { db in
      try StateTable.removeAll(db)
      try EventReader.eachCase(db) { id, events in
        if let state = CaseReplay.state(id, events) { try StateTable.save(state, db) }
      }
      try db.execute(sql: "DELETE FROM needs_rebuilding")
    }
  }
}

/// Appends to the log inside one transaction (事件登记).
struct EventLog {
  private let db: Database
  private var sequence: Int64
  private var chain: [UInt8]

  init(_ db: Database) throws {
    self.db = db
    let last = try Row.fetchOne(
      db, sql: "SELECT sequence, chain FROM event ORDER BY sequence DESC LIMIT 1")
    sequence = last?["sequence"] ?? 0
    chain = last.flatMap { [UInt8](($0["chain"] as Data?) ?? Data()) } ?? []
  }

  mutating func open(_ request: StepRequest, then further: [StepRequest]) throws -> CaseState {
    try CaseState.checkFields(request)
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM case_state") ?? 0
    var state = CaseState.opened(last + 1, request)
    try append(request, &state)
    for step in further { try take(step, &state) }
    try StateTable.save(state, db)
    return state
  }

  mutating func record(_ requests: [StepRequest], of id: Int64) throws -> CaseState {
    guard var state = try StateTable.state(id, db) else { throw StepRefusal(.noCase(id)) }
    for request in requests { try take(request, &state) }
    try StateTable.save(state, db)
    return state
  }

  private mutating func take(_ request: StepRequest, _ state: inout CaseState) throws {
    var request = request
    try state.check(request)
    if request.step == .register {
      let number = request[.number]
      if number.isEmpty {
        request.fields[.number] = try NumberSeries.next(
          "登记·" + (request.line?.name ?? ""), request.day.year, db)
      } else if try NumberSeries.isTaken(number, by: state.id, db) {
        throw StepRefusal(.numberTaken(number))
      }
    }
    state.take(request)
    try append(request, &state)
  }

  private mutating func append(_ request: StepRequest, _ state: inout CaseState) throws {
    state.eventCount += 1
    state.head = EventHash.event(
      previous: state.head, caseID: state.id, number: state.eventCount, request: request)
    chain = EventHash.chain(previous: chain, event: state.head)
    sequence += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO event (sequence, case_id, number, step, line, day, actor, fields, hash, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      sequence, state.id, state.eventCount, request.step.rawValue, request.line?.rawValue ?? "",
      request.day.iso, request.actor, FieldText.write(request.fields), Data(state.head),
      Data(chain),
    ])
  }
}
