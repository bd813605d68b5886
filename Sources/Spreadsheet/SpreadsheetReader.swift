internal import DocumentModel
internal import SourceText
internal import ZipContainer

/// Reads .xlsx and .csv files as tables (表格读取).
package enum SpreadsheetReader {
  /// The most columns that are read.
  static let maximumColumns = 512

  /// Reads the first sheet that has rows, or the one of a name.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - sheet: The sheet's name; nil for the first one with rows. A .csv file has only one.
  package static func read(
    _ bytes: [UInt8], sheet: String? = nil
  ) throws(SpreadsheetFailure) -> SheetTable {
    // "PK\u{3}\u{4}" begins every archive.
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return try readCSV(bytes) }
    var workbook = try WorkbookReader.open(bytes)
    for (name, part) in workbook.sheets where sheet == nil || name == sheet {
      let grid = try workbook.grid(of: part)
      if let table = table(name, grid) { return table }
    }
    throw .empty
  }

  private static func readCSV(_ bytes: [UInt8]) throws(SpreadsheetFailure) -> SheetTable {
    let text: [UInt8]
    do {
      text = try TextFile.utf8(bytes)
    } catch {
      throw .part("csv", error)
    }
    var reader = CommaSeparatedRows(text)
    var grid: [(line: Int, cells: [SheetCell])] = []
    while true {
      let line = reader.line
      guard let fields = reader.next() else { break }
      guard fields.count <= maximumColumns else { throw .tooLarge }
      grid.append((line, fields.map { $0.isEmpty ? .empty : .text($0) }))
    }
    if reader.isOpen { throw .openQuote(line: reader.line) }
    guard let table = table("", grid) else { throw .empty }
    return table
  }

  /// Finds the header, the first row with more than half of its cells filled and at least two, so that
  /// a title over the table does not count.
  private static func table(
    _ name: String, _ grid: [(line: Int, cells: [SheetCell])]
  ) -> SheetTable? {
    let filled = grid.map { row in row.cells.count { $0 != .empty } }
    let widest = filled.max() ?? 0
    guard widest > 0,
      let head = filled.firstIndex(where: { $0 * 2 > widest && ($0 > 1 || widest == 1) })
    else { return nil }
    let rows = grid[(head + 1)...].filter { row in row.cells.contains { $0 != .empty } }
    return SheetTable(
      name: name, header: grid[head].cells.map(\.words), rows: rows.map(\.cells),
      lines: rows.map(\.line))
  }
}
