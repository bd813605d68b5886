/// The bounds within which an archive is unpacked.
package struct ZipLimits: Sendable {
  /// The most entries.
  package var maximumEntries = 4_096
  /// The largest entry, unpacked, in bytes.
  package var maximumEntryBytes = 64 * 1024 * 1024
  /// The most bytes unpacked from one archive.
  package var maximumTotalBytes = 128 * 1024 * 1024
  /// How many times larger than packed an entry may be; office XML stays below 60.
  package var maximumRatio = 250
  /// The size up to which the ratio does not matter, in bytes.
  package var harmlessBytes = 1024 * 1024

  /// Makes the default limits.
  package init() {}
}
