/// What is wrong with a packed file (DOCX, OFD), as far as it is not the text inside.
public enum PackageFault: String, Sendable, Equatable, CaseIterable {
  /// Cut off, or no archive in spite of its beginning.
  case notAnArchive = "not-an-archive"
  /// The directory of the archive contradicts itself.
  case damagedDirectory = "damaged-directory"
  /// More entries than the limit.
  case tooManyEntries = "too-many-entries"
  /// An entry, or all together, larger than the limit.
  case tooLarge = "too-large-inside"
  /// An entry that grows out of proportion (压缩炸弹).
  case tooCompressed = "too-compressed"
  /// Protected by a password.
  case encrypted = "encrypted"
  /// Two entries of one name.
  case duplicateName = "duplicate-name"
  /// A name or a target that leads out of the package.
  case forbiddenName = "forbidden-name"
  /// Entries that share bytes.
  case overlapping = "overlapping"
  /// A compression that office files never have.
  case unsupportedCompression = "unsupported-compression"
  /// Contents that do not match their checksum or size.
  case damagedEntry = "damaged-entry"
  /// A part that must be there and is not.
  case missingPart = "missing-part"
  /// A part that is no well-formed XML, or not of the vocabulary expected.
  case damagedPart = "damaged-part"
  /// No text in it: scanned pages.
  case noText = "no-text"
}
