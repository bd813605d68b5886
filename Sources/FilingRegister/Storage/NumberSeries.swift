internal import Foundation
internal import GRDB
internal import SourceText

/// Numbers of register and papers that go on from the last (编号序列), by series and year.
enum NumberSeries {
  /// The pattern of a series that the office has not set: 〔2026〕12号, without a body's own word,
  /// since no official pattern was read.
  static let plainPattern = "〔{年}〕{号}号"

  /// Gives the next number of a series.
  static func next(_ name: String, _ year: Int, _ db: Database) throws -> String {
    let pattern =
      try String.fetchOne(
        db, sql: "SELECT pattern FROM number_pattern WHERE name = ?", arguments: [name])
      ?? name + plainPattern
    while true {
      try db.execute(
        sql: """
          INSERT INTO number_series (name, year, last) VALUES (?, ?, 1)
          ON CONFLICT (name, year) DO UPDATE SET last = last + 1
          """, arguments: [name, year])
      let last =
        try Int.fetchOne(
          db, sql: "SELECT last FROM number_series WHERE name = ? AND year = ?",
          arguments: [name, year]) ?? 1
      let number = pattern.replacingOccurrences(of: "{年}", with: "\(year)")
        .replacingOccurrences(of: "{号}", with: "\(last)")
      // A number that somebody gave by hand is passed over.
      if try !isTaken(number, by: 0, db) { return number }
    }
  }

  /// Tells whether another case has the number.
  static func isTaken(_ number: String, by id: Int64, _ db: Database) throws -> Bool {
    // The index leaves out empty numbers; without saying so here, SQLite would read the whole table.
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM filing WHERE number = ? AND number <> '' AND case_id <> ?",
      arguments: [number, id]) ?? 0 > 0
  }
}

extension FilingRegister {
  /// Sets how the numbers of a series are written: `阳备〔{年}〕{号}号`.
  package func setPattern(_ pattern: String, of series: String) throws(RegisterError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO number_pattern (name, pattern) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET pattern = excluded.pattern
          """, arguments: [series, pattern])
    }
  }

  /// Gives the next number of a series of papers and remembers the paper in the case's log.
  /// - Parameter series: 审查意见 …, the kind of paper.
  /// - Returns: The number.
  package func issuePaper(
    _ request: StepRequest, series: String, of id: Int64
  ) throws(RegisterError) -> String {
    try write { db in
      let number = try NumberSeries.next(series, request.day.year, db)
      var numbered = request
      numbered.fields[.number] = number
      var log = try EventLog(db)
      _ = try log.record([numbered], of: id)
      return number
    }
  }
}
