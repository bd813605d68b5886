/// Why a packed file (压缩包: DOCX, OFD, XLSX) or one of its entries cannot be read or written.
package enum ZipFailure: Error, Sendable, Equatable {
  /// The bytes are no archive, or the end of its directory is missing: often a file that was cut off.
  case notAnArchive
  /// The directory or a header contradicts itself: what is wrong, as one of `DirectoryFault`.
  case damagedDirectory(DirectoryFault)
  /// More entries than the limit.
  case tooManyEntries(limit: Int)
  /// An entry is, or claims to be, larger than the limit in bytes.
  case entryTooLarge(name: String, limit: Int)
  /// The entries read so far are together larger than the limit in bytes.
  case archiveTooLarge(limit: Int)
  /// An entry grows by more than the limit when it is unpacked (压缩炸弹).
  case tooCompressed(name: String, limit: Int)
  /// An entry, or the whole archive, is protected by a password.
  case encrypted(name: String)
  /// Two entries have one name, up to the case of ASCII letters.
  case duplicateName(String)
  /// A name that leads out of the archive: absolute, with `..`, a drive or a backslash.
  case forbiddenName(String)
  /// Two entries share bytes.
  case overlapping(name: String)
  /// An entry is compressed in a way that office files never are.
  case unsupportedCompression(name: String)
  /// The contents of an entry do not match their checksum, their size or their compression.
  case damagedEntry(name: String)
  /// There is no entry of this name.
  case noSuchEntry(String)
  /// Writing failed; the text is the library's own word.
  case cannotWrite(String)

  /// What can be wrong with a directory.
  package enum DirectoryFault: Sendable, Equatable {
    /// A record ends after the file, or the directory does not stand where it should.
    case misplaced
    /// The number of records is not the number stated.
    case count
    /// The header before an entry's bytes is missing or names another entry.
    case localHeader(name: String)
    /// The archive is spread over several files.
    case severalDisks
  }
}
