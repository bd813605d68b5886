/// A table of a document (表格): which paragraphs stand in which cell.
public struct DocumentTable: Sendable {
  /// The paragraphs of a cell, indexes into `NormativeDocument.blocks`; none for an empty cell.
  public typealias Cell = [Int32]

  /// The cells of each row in reading order; a spanning cell stands once.
  public private(set) var rows: [[Cell]] = []

  /// The first paragraph of the table, or nil where all cells are empty.
  public var firstBlock: Int? {
    for row in rows {
      if let block = row.lazy.compactMap(\.first).first { return Int(block) }
    }
    return nil
  }

  /// Adds a cell, or a further paragraph of it; cells come in their order.
  mutating func add(_ address: CellAddress, block: Int?) {
    let (row, column) = (Int(address.row), Int(address.column))
    guard row >= 0, column >= 0 else { return }
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append([]) }
    if let block { rows[row][column].append(Int32(clamping: block)) }
  }
}
