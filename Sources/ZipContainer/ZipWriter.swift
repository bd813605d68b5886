/// A file to be put into an archive.
package struct ZipPart: Sendable, Equatable {
  /// The path inside the archive, with `/` between its parts.
  package let name: String
  /// The bytes, unpacked.
  package let contents: [UInt8]

  /// Makes a part.
  package init(name: String, contents: [UInt8]) {
    self.name = name
    self.contents = contents
  }
}

/// Writes archives in memory; the same parts always make the same bytes.
package enum ZipWriter {
  /// Makes an archive of parts, in their order.
  package static func archive(_ parts: [ZipPart]) throws(ZipFailure) -> [UInt8] {
    let handle = try ZipHandle([], isWritable: true)
    for part in parts { try handle.put(part.name, part.contents) }
    return try handle.finish()
  }

  /// Copies an archive with some parts replaced or added; the packed bytes of all others stay the same.
  /// - Parameter archive: An archive that `ZipReader` opens.
  package static func copy(
    _ archive: [UInt8], replacing parts: [ZipPart]
  ) throws(ZipFailure) -> [UInt8] {
    guard !parts.isEmpty else { return archive }
    let handle = try ZipHandle(archive, isWritable: true)
    for part in parts { try handle.put(part.name, part.contents) }
    return try handle.finish()
  }
}
