internal import CLibZip

/// The libzip that this process runs with, for `review doctor`.
package enum ZipLibrary {
  /// The version of the library.
  package static var version: String {
    unsafe zip_libzip_version().map { unsafe String(cString: $0) } ?? "?"
  }

  /// The version of the headers that it was compiled against.
  package static var compiledVersion: String { LIBZIP_VERSION }
}
