/// A file inside an archive, as its directory describes it.
package struct ZipEntry: Sendable, Equatable {
  /// The path inside the archive, with `/` between its parts; a folder ends with `/`.
  package let name: String
  /// The number of bytes unpacked, as stated.
  package let size: Int
  /// The number of bytes packed, as stated.
  package let packedSize: Int
  /// The position in the directory, 0-based.
  let index: Int
  /// The byte offset of the header before its bytes.
  let headerOffset: Int
}
