/// Where a cell stands: its table in the order of the document, its row and its column.
struct CellAddress: Equatable, Sendable {
  /// 0-based, as are row and column.
  var table: Int32 = -1
  var row: Int32 = -1
  var column: Int32 = -1

  /// Begins the next table.
  mutating func beginTable() {
    self = CellAddress(table: table + 1)
  }

  /// Begins the next row.
  mutating func beginRow() {
    row += 1
    column = -1
  }

  /// Begins the next cell.
  mutating func beginCell() { column += 1 }
}
