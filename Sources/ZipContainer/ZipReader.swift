/// Reads the entries of an archive that lies in memory, within bounds.
///
/// Opening reads and judges the directory; nothing is unpacked before it is asked for, and nothing is
/// ever written to a file.
package struct ZipReader: ~Copyable {
  /// The entries in the order of the directory.
  package let entries: [ZipEntry]
  private let limits: ZipLimits
  private var positions: [[UInt8]: Int] = [:]
  private var unpacked = 0
  private let handle: ZipHandle

  /// Opens an archive.
  /// - Throws: Why it is not opened.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFailure) {
    let directory = try ZipDirectory(bytes, limits: limits)
    let handle = try ZipHandle(bytes, isWritable: false)
    guard handle.entryCount == directory.entries.count else {
      throw .damagedDirectory(.count)
    }
    entries = directory.entries
    self.limits = limits
    self.handle = handle
    for entry in entries { positions[entry.name.utf8.map(Self.lowercased)] = entry.index }
  }

  /// Finds an entry; the case of ASCII letters does not matter, as in OPC.
  package func entry(named name: String) -> ZipEntry? {
    positions[name.utf8.map(Self.lowercased)].map { entries[$0] }
  }

  /// Unpacks an entry.
  /// - Throws: `noSuchEntry`, a broken limit, or `damagedEntry` when size or checksum do not match.
  package mutating func contents(of name: String) throws(ZipFailure) -> [UInt8] {
    guard let entry = entry(named: name) else { throw .noSuchEntry(name) }
    guard unpacked + entry.size <= limits.maximumTotalBytes else {
      throw .archiveTooLarge(limit: limits.maximumTotalBytes)
    }
    let contents = try handle.contents(of: entry)
    unpacked += contents.count
    return contents
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
