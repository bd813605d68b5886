internal import GRDB

/// The SQLite that this process runs with, for `review doctor`.
package enum RegisterLibrary {
  /// The version of the library.
  package static var version: String {
    let answer = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return answer.flatMap { $0 } ?? "?"
  }
}
