internal import Foundation
internal import GRDB
internal import SourceText

/// One line of an export: an event with its hash, or a series of numbers (交换格式).
private struct ExchangeLine: Codable {
  var event: Int64?
  var caseID: Int64?
  var step: String?
  var line: String?
  var day: String?
  var actor: String?
  var fields: [String: String]?
  var hash: String?
  var series: String?
  var year: Int?
  var last: Int?
  var pattern: String?

  enum CodingKeys: String, CodingKey {
    case event
    case caseID = "case"
    case step, line, day, actor, fields, hash, series, year, last, pattern
  }
}

extension FilingRegister {
  /// Writes the whole register as JSON Lines, one event a line, in the order of the log.
  package func export(_ write: (String) throws -> Void) throws(RegisterError) {
    try read { db in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      func put(_ line: ExchangeLine) throws {
        try write(String(decoding: try encoder.encode(line), as: UTF8.self) + "\n")
      }
      try EventReader.each(db) { sequence, id, event in
        guard let event else { throw RegisterError.database("entry \(sequence) is damaged") }
        var line = ExchangeLine(event: sequence, caseID: id)
        line.step = event.request.step.rawValue
        line.line = event.request.line?.rawValue
        line.day = event.request.day.iso
        line.actor = event.request.actor
        line.fields = Dictionary(
          event.request.fields.map { ($0.key.rawValue, $0.value) },
          uniquingKeysWith: { first, _ in first })
        line.hash = EventHash.text(event.hash)
        try put(line)
      }
      for row in try Row.fetchAll(
        db, sql: "SELECT name, year, last FROM number_series ORDER BY name, year")
      {
        try put(ExchangeLine(series: row[0], year: row[1], last: row[2]))
      }
      for row in try Row.fetchAll(
        db, sql: "SELECT name, pattern FROM number_pattern ORDER BY name")
      {
        try put(ExchangeLine(series: row[0], pattern: row[1]))
      }
    }
  }

  /// Takes in an export, into a register without cases; all or nothing.
  /// - Throws: `exchange` with the line that is wrong, or whose hash does not follow.
  package func importLines(_ text: String) throws(RegisterError) -> Int {
    try write { db in
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM event") == 0 else {
        throw RegisterError.exists(path)
      }
      var chain: [UInt8] = []
      var states: [Int64: CaseState] = [:]
      var count = 0
      let decoder = JSONDecoder()
      for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !raw.isEmpty {
        func wrong(_ message: String) -> RegisterError {
          .exchange(line: index + 1, message: message)
        }
        guard let line = try? decoder.decode(ExchangeLine.self, from: Data(raw.utf8)) else {
          throw wrong("不是导出文件的一行")
        }
        if let series = line.series {
          try Self.take(series, line, db)
          continue
        }
        guard let event = Self.request(line), let id = line.caseID, line.event != nil else {
          throw wrong("缺少事件的要素，或者要素不认识")
        }
        let before = states[id]
        var state: CaseState
        if let before {
          state = before
          state.take(event)
        } else {
          guard event.step == .open else { throw wrong("第 \(id) 号案卷没有立案") }
          state = CaseState.opened(id, event)
        }
        state.eventCount += 1
        state.head = EventHash.event(
          previous: before?.head ?? [], caseID: id, number: state.eventCount, request: event)
        guard EventHash.text(state.head) == line.hash else {
          throw wrong("哈希不符，这一行在导出后被改动，或者前面缺行")
        }
        chain = EventHash.chain(previous: chain, event: state.head)
        count += 1
        try db.cachedStatement(
          sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
          count, id, state.eventCount, event.step.rawValue, event.line?.rawValue ?? "",
          event.day.iso, event.actor, FieldText.write(event.fields), Data(state.head), Data(chain),
        ])
        states[id] = state
        try StateTable.save(state, db)
      }
      return count
    }
  }

  private static func take(_ series: String, _ line: ExchangeLine, _ db: Database) throws {
    if let pattern = line.pattern {
      try db.execute(
        sql: "INSERT INTO number_pattern VALUES (?, ?)", arguments: [series, pattern])
    } else if let year = line.year, let last = line.last {
      try db.execute(
        sql: "INSERT INTO number_series VALUES (?, ?, ?)", arguments: [series, year, last])
    }
  }

  private static func request(_ line: ExchangeLine) -> StepRequest? {
    guard let step = line.step.flatMap(RegisterStep.init(rawValue:)),
      let day = line.day.flatMap({ LegalDate(iso: $0) }), let actor = line.actor,
      let named = line.fields
    else { return nil }
    var fields: [StepField: String] = [:]
    for (name, value) in named {
      guard let field = StepField(rawValue: name) else { return nil }
      fields[field] = value
    }
    let filingLine = line.line.flatMap(FilingLine.init(rawValue:))
    guard (line.line == nil) == (filingLine == nil) else { return nil }
    return StepRequest(step, line: filingLine, day: day, actor: actor, fields: fields)
  }

  /// Copies the register into a new file while others work on it.
  package func backup(to target: String) throws(RegisterError) {
    guard !FileManager.default.fileExists(atPath: target) else { throw .exists(target) }
    do {
      let copy = try DatabaseQueue(path: target)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw .database("\(error)")
    }
  }
}
