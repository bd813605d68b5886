internal import CLibZip

/// Why a packed file (压缩包: DOCX, OFD, XLSX) cannot be opened.
package enum ZipFailure: Error, Sendable, Equatable {
  /// The bytes are no archive, or its directory is damaged.
  case notAnArchive
}
