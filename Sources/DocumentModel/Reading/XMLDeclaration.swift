internal import SourceText

/// The first line of an XML file, read only for the name of its encoding.
enum XMLDeclaration {
  /// An encoding as declared.
  struct Encoding {
    let name: String
    /// The byte offset of the name.
    let offset: Int
  }

  /// Finds the encoding that an XML declaration names.
  /// - Parameter bytes: A file in an encoding that contains ASCII.
  static func encoding(of bytes: [UInt8]) -> Encoding? {
    let source = bytes.span
    let start = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    let limit = min(bytes.count, start + 256)
    guard WordMatch.has("<?xml", source, at: start, to: limit),
      let end = WordMatch.find("?>", source, from: start, to: limit),
      let word = WordMatch.find("encoding", source, from: start, to: end)
    else { return nil }
    var index = word + 8
    while index < end, source[index] <= 0x20 || source[index] == 0x3D { index += 1 }
    guard index < end, source[index] == 0x22 || source[index] == 0x27 else { return nil }
    let quote = source[index]
    var close = index + 1
    while close < end, source[close] != quote { close += 1 }
    return Encoding(
      name: String(decoding: bytes[(index + 1)..<close], as: UTF8.self), offset: index + 1)
  }
}
