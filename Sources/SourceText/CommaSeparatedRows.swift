/// Reads comma-separated values (RFC 4180) row by row, with the line on which each begins.
package struct CommaSeparatedRows {
  private let bytes: [UInt8]
  private var offset = 0
  /// The line on which the next row begins, 1-based.
  package private(set) var line = 1
  /// True when a quote was never closed.
  package private(set) var isOpen = false

  /// Begins with UTF-8 bytes; a byte order mark is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: ByteOrderMark.utf8) { offset = ByteOrderMark.utf8.count }
  }

  /// Reads the next row; nil at the end.
  package mutating func next() -> [String]? {
    guard offset < bytes.count else { return nil }
    var fields: [String] = []
    while true {
      let (text, isLast) = field()
      fields.append(text)
      if isLast { return fields }
    }
  }

  /// Reads a field and what ends it; a quote opens a field only as its first byte.
  private mutating func field() -> (text: String, isLast: Bool) {
    guard offset < bytes.count, bytes[offset] == 0x22 else { return plainField() }
    offset += 1
    var text: [UInt8] = []
    isOpen = true
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x22 {
        guard offset < bytes.count, bytes[offset] == 0x22 else {
          isOpen = false
          break
        }
        offset += 1
      }
      if byte == 0x0A { line += 1 }
      text.append(byte)
    }
    let rest = plainField()
    return (String(decoding: text, as: UTF8.self) + rest.text, rest.isLast)
  }

  private mutating func plainField() -> (text: String, isLast: Bool) {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x2C {
        offset += 1
        return (String(decoding: bytes[start..<(offset - 1)], as: UTF8.self), false)
      }
      if byte == 0x0A {
        offset += 1
        line += 1
        var end = offset - 1
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return (String(decoding: bytes[start..<end], as: UTF8.self), true)
      }
      offset += 1
    }
    return (String(decoding: bytes[start..<offset], as: UTF8.self), true)
  }

  /// Writes a row: fields with a comma, a quote, a line end or a blank at the edge are quoted.
  package static func line(_ fields: [String]) -> String {
    fields.map { field in
      let needsQuotes =
        field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        || field.hasPrefix(" ") || field.hasSuffix(" ")
      guard needsQuotes else { return field }
      return "\""
        + field.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }
}
