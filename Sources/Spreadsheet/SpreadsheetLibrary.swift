internal import CLibXLSXWriter

/// The libxlsxwriter that this process runs with, for `review doctor`.
package enum SpreadsheetLibrary {
  /// The version of the library.
  package static var version: String {
    unsafe lxw_version().map { unsafe String(cString: $0) } ?? "?"
  }

  /// The version of the headers that it was compiled against.
  package static var compiledVersion: String { LXW_VERSION }
}
