internal import Foundation
internal import GRDB
internal import SourceText

/// The register of documents and of what happened to them (备案登记簿), in one SQLite file.
///
/// The log of events is the truth; how a case stands is derived from it in the same transaction.
package final class FilingRegister: Sendable {
  let queue: DatabaseQueue
  /// The file.
  package let path: String

  /// How long a writer waits for another process, in seconds.
  private static let patience: Double = 20

  /// Opens a register, or makes one.
  /// - Throws: `RegisterError` when the file is something else or a newer version wrote it.
  package init(path: String, creating: Bool = true) throws(RegisterError) {
    self.path = path
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || creating else { throw .notARegister(path) }
    do {
      queue = try Self.open(path)
      try Self.prepare(queue, path)
      try rebuildAfterMigration()
    } catch let error as RegisterError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notARegister(path)
    } catch {
      throw .database("\(error)")
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(patience)
    configuration.label = "register"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // A step that was acknowledged is on the disk, also when the power fails.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return queue
  }

  /// Brings the file to the last version.
  ///
  /// Processes may find it empty or old at once: one that meets the work of another half done fails on
  /// it, looks again, and finds it done.
  private static func prepare(_ queue: DatabaseQueue, _ path: String) throws {
    let migrator = RegisterSchema.migrator()
    func attempt() throws {
      try checkKind(queue, path)
      if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
        throw RegisterError.newerVersion(path)
      }
      try migrator.migrate(queue)
    }
    for _ in 0..<attempts {
      do {
        return try attempt()
      } catch let error as DatabaseError where error.resultCode != .SQLITE_NOTADB {
        continue
      }
    }
    try attempt()
  }

  /// More than the versions that another process may be ahead.
  private static let attempts = RegisterSchema.versions.count * 2

  private static func checkKind(_ queue: DatabaseQueue, _ path: String) throws {
    try queue.read { db in
      let identity = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      // A process that is making the register has the table of migrations before its mark.
      let tables =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
      guard identity == RegisterSchema.applicationID || tables == 0 else {
        throw RegisterError.notARegister(path)
      }
    }
  }

  /// Runs a write as one transaction that begins with the lock, so that nothing read in it is stale.
  func write<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
    do {
      var result: Value?
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
      }
      guard let result else { throw RegisterError.database("no result") }
      return result
    } catch let refusal as StepRefusal {
      throw .refused(refusal)
    } catch let error as RegisterError {
      throw error
    } catch {
      throw .database("\(error)")
    }
  }

  /// Runs a read.
  func read<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
    do {
      return try queue.read(body)
    } catch let refusal as StepRefusal {
      throw .refused(refusal)
    } catch let error as RegisterError {
      throw error
    } catch {
      throw .database("\(error)")
    }
  }
}
