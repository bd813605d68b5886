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
    var cursor = CommaSeparatedRows(bytes)
    let header = cursor.next() ?? []
    guard header == columns else {
      throw .table(
        file: file, line: 1, message: "表头应为“\(columns.joined(separator: ","))”")
    }
    while true {
      let line = cursor.line
      guard let row = cursor.next() else { break }
      if row.count == 1, row[0].isEmpty { continue }
      guard row.count == columns.count else {
        throw .table(file: file, line: line, message: "应有 \(columns.count) 栏，实有 \(row.count) 栏")
      }
      rows.append(row)
      lines.append(line)
    }
    if cursor.isOpen { throw .table(file: file, line: cursor.line, message: "引号没有闭合") }
  }
}
