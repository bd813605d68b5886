/// A text file that is no document: tables, templates, in any of the encodings that documents may have.
package enum TextFile {
  /// Converts a file to UTF-8.
  /// - Throws: Where the encoding is wrong.
  package static func utf8(_ bytes: [UInt8]) throws(DocumentReadError) -> [UInt8] {
    try TextDecoding.decode(bytes, limits: ReadLimits())
  }
}
