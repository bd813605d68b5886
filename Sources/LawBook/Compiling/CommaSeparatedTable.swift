import SourceText

/// A table of comma-separated values (RFC 4180) with a header line.
struct CommaSeparatedTable {
  /// The file's name, for messages.
  let file: String
  /// The rows after the header; every row has as many fields as the header.
  private(set) var rows: [[String]] = []
  /// The line on which each row begins, 1-based.
  private(set) var lines: [Int] = []

  /// The largest table that is read, in bytes.
  static let largest = 64 << 20

  /// Reads a table whose header must name exactly the given columns.
  init(file: String, bytes: [UInt8], columns: [String]) throws(LawBookError) {
    self.file = file
    guard bytes.count <= Self.largest else {
      throw .table(file: file, line: 1, message: "表超过 64 MiB，请拆分")
    }
    if let offset = UTF8Text.firstInvalidOffset(bytes.span) {
      let line = 1 + bytes[..<offset].count { $0 == 0x0A }
      throw .table(file: file, line: line, message: "不是有效的 UTF-8，请转换编码")
    }
    var cursor = Cursor(bytes: bytes)
    if bytes.starts(with: ByteOrderMark.utf8) { cursor.offset = ByteOrderMark.utf8.count }
    let header = cursor.row() ?? []
    guard header == columns else {
      throw .table(
        file: file, line: 1, message: "表头应为“\(columns.joined(separator: ","))”")
    }
    while true {
      let line = cursor.line
      guard let row = cursor.row() else { break }
      if row.count == 1, row[0].isEmpty { continue }
      guard row.count == columns.count else {
        throw .table(file: file, line: line, message: "应有 \(columns.count) 栏，实有 \(row.count) 栏")
      }
      rows.append(row)
      lines.append(line)
    }
    if cursor.isOpen { throw .table(file: file, line: cursor.line, message: "引号没有闭合") }
  }

  private struct Cursor {
    let bytes: [UInt8]
    var offset = 0
    var line = 1
    var isOpen = false

    mutating func row() -> [String]? {
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
  }
}
