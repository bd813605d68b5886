internal import Foundation
internal import GRDB
internal import SourceText

/// The derived tables: how cases and filings stand (现状表).
enum StateTable {
  static let caseColumns = [
    "id", "title", "issuer", "issuer_kind", "document_number", "stage", "opened", "accepted",
    "reviewed", "review_outcome", "deliberated", "signed", "published", "effective", "expiry",
    "cleaned", "clean_outcome", "evaluated", "ended", "open_suggestions", "path", "digest",
    "last_day", "event_count", "head", "kind", "is_decision", "assessed", "consulted", "competed",
    "competition_outcome", "address", "evaluation_outcome", "interpreted",
  ]
  static let filingColumns = [
    "case_id", "line", "round", "stage", "receiver", "filed", "suspended", "supplement_due",
    "supplemented", "registered", "number", "rejected", "passed", "objected", "correction_due",
    "category", "corrected", "correction", "replied", "archived", "last_day", "open_findings",
  ]

  private static func insertion(_ table: String, _ columns: [String]) -> String {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return
      "INSERT OR REPLACE INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }

  private static let insertCase = insertion("case_state", caseColumns)
  private static let insertFiling = insertion("filing", filingColumns)
  private static let selectCase = "SELECT \(caseColumns.joined(separator: ", ")) FROM case_state"
  private static let selectFiling = "SELECT \(filingColumns.joined(separator: ", ")) FROM filing"

  // MARK: Writing

  static func removeAll(_ db: Database) throws {
    for table in ["case_state", "filing", "finding"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  static func save(_ state: CaseState, _ db: Database) throws {
    try db.cachedStatement(sql: insertCase).execute(
      arguments: StatementArguments(
        [
          state.id, state.title, state.issuer, state.issuerKind, state.documentNumber,
          state.stage.rawValue, state.opened.dayNumber, state.accepted?.dayNumber,
          state.reviewed?.dayNumber, state.reviewOutcome, state.deliberated?.dayNumber,
          state.signed?.dayNumber, state.published?.dayNumber, state.effective?.dayNumber,
          state.expiry?.dayNumber, state.cleaned?.dayNumber, state.cleanOutcome,
          state.evaluated?.dayNumber, state.ended?.dayNumber, state.openSuggestions, state.path,
          state.digest, state.lastDay.dayNumber, state.eventCount, Data(state.head), state.kind,
          state.isDecision, state.assessed?.dayNumber, state.consulted?.dayNumber,
          state.competed?.dayNumber, state.competitionOutcome, state.address,
          state.evaluationOutcome, state.interpreted?.dayNumber,
        ] as [(any DatabaseValueConvertible)?]))
    for line in FilingLine.allCases {
      if let filing = state.filings[line] { try save(filing, of: state.id, db) }
    }
    try saveFindings(state, db)
  }

  private static func save(_ filing: FilingState, of id: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: insertFiling).execute(
      arguments: StatementArguments(
        [
          id, filing.line.rawValue, filing.round, filing.stage.rawValue, filing.receiver,
          filing.filed?.dayNumber, filing.suspended?.dayNumber, filing.supplementDue?.dayNumber,
          filing.supplemented?.dayNumber, filing.registered?.dayNumber, filing.number,
          filing.rejected?.dayNumber, filing.passed?.dayNumber, filing.objected?.dayNumber,
          filing.correctionDue?.dayNumber, filing.category, filing.corrected?.dayNumber,
          filing.correction, filing.replied?.dayNumber, filing.archived?.dayNumber,
          filing.lastDay?.dayNumber, filing.openFindings,
        ] as [(any DatabaseValueConvertible)?]))
  }

  private static func saveFindings(_ state: CaseState, _ db: Database) throws {
    guard !state.findings.isEmpty || state.eventCount > 1 else { return }
    try db.cachedStatement(sql: "DELETE FROM finding WHERE case_id = ?")
      .execute(arguments: [state.id])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (line, findings) in state.findings {
      for finding in findings {
        try db.cachedStatement(
          sql: "INSERT INTO finding (case_id, line, number, content) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [
          state.id, line.rawValue, finding.number,
          String(decoding: try encoder.encode(finding), as: UTF8.self),
        ])
      }
    }
  }

  // MARK: Reading

  static func state(_ id: Int64, _ db: Database) throws -> CaseState? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: selectCase + " WHERE id = ?"), arguments: [id])
    else { return nil }
    var state = caseState(row)
    let filings = try Row.fetchCursor(
      db.cachedStatement(sql: selectFiling + " WHERE case_id = ? ORDER BY round"),
      arguments: [id])
    while let row = try filings.next() {
      let filing = filingState(row)
      state.filings[filing.line] = filing
    }
    let findings = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT line, content FROM finding WHERE case_id = ? ORDER BY line, number"),
      arguments: [id])
    while let row = try findings.next() {
      let content: String = row[1]
      guard let line = FilingLine(rawValue: row[0]) else { continue }
      state.findings[line, default: []].append(
        try JSONDecoder().decode(CaseFinding.self, from: Data(content.utf8)))
    }
    return state
  }

  /// Hands out all cases with their filings of every round, in the order of their numbers.
  static func eachCase(
    _ db: Database, _ body: (CaseState, [FilingState]) throws -> Void
  ) throws {
    let cases = try Row.fetchCursor(db, sql: selectCase + " ORDER BY id")
    let filings = try Row.fetchCursor(db, sql: selectFiling + " ORDER BY case_id, line, round")
    var next = try filings.next().map { ($0[0] as Int64, filingState($0)) }
    while let row = try cases.next() {
      var state = caseState(row)
      var rounds: [FilingState] = []
      while let (id, filing) = next, id <= state.id {
        if id == state.id {
          rounds.append(filing)
          state.filings[filing.line] = filing
        }
        next = try filings.next().map { ($0[0] as Int64, filingState($0)) }
      }
      try body(state, rounds)
    }
  }

  private static func day(_ row: Row, _ index: Int) -> LegalDate? {
    (row[index] as Int?).map { LegalDate(dayNumber: $0) }
  }

  static func caseState(_ row: Row) -> CaseState {
    var state = CaseState(id: row[0], day: LegalDate(dayNumber: row[6]))
    state.title = row[1]
    state.issuer = row[2]
    state.issuerKind = row[3]
    state.documentNumber = row[4]
    state.stage = DocumentStage(rawValue: row[5]) ?? .drafting
    state.accepted = day(row, 7)
    state.reviewed = day(row, 8)
    state.reviewOutcome = row[9]
    state.deliberated = day(row, 10)
    state.signed = day(row, 11)
    state.published = day(row, 12)
    state.effective = day(row, 13)
    state.expiry = day(row, 14)
    state.cleaned = day(row, 15)
    state.cleanOutcome = row[16]
    state.evaluated = day(row, 17)
    state.ended = day(row, 18)
    state.openSuggestions = row[19]
    state.path = row[20]
    state.digest = row[21]
    state.lastDay = LegalDate(dayNumber: row[22])
    state.eventCount = row[23]
    state.head = [UInt8](row[24] as Data)
    state.kind = row[25]
    state.isDecision = row[26]
    state.assessed = day(row, 27)
    state.consulted = day(row, 28)
    state.competed = day(row, 29)
    state.competitionOutcome = row[30]
    state.address = row[31]
    state.evaluationOutcome = row[32]
    state.interpreted = day(row, 33)
    return state
  }

  static func filingState(_ row: Row) -> FilingState {
    var filing = FilingState(
      line: FilingLine(rawValue: row[1]) ?? .government, round: row[2])
    filing.stage = FilingStage(rawValue: row[3]) ?? .unfiled
    filing.receiver = row[4]
    filing.filed = day(row, 5)
    filing.suspended = day(row, 6)
    filing.supplementDue = day(row, 7)
    filing.supplemented = day(row, 8)
    filing.registered = day(row, 9)
    filing.number = row[10]
    filing.rejected = day(row, 11)
    filing.passed = day(row, 12)
    filing.objected = day(row, 13)
    filing.correctionDue = day(row, 14)
    filing.category = row[15]
    filing.corrected = day(row, 16)
    filing.correction = row[17]
    filing.replied = day(row, 18)
    filing.archived = day(row, 19)
    filing.lastDay = day(row, 20)
    filing.openFindings = row[21]
    return filing
  }
}
