internal import SourceText

/// Lays out rows in columns that stand under one another, Han letters being two columns wide.
struct TextTable {
  private var rows: [[String]]

  init(_ header: [String]) { rows = [header] }

  mutating func add(_ row: [String]) { rows.append(row) }

  func render() -> String {
    var bytes: [UInt8] = []
    Self.lay(rows.count, { rows[$0] }, into: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lays out very many rows without keeping them: each is asked for twice, to measure and to write.
  /// - Parameters:
  ///   - count: The number of rows below the header.
  ///   - row: Gives a row by its place, 0-based; the same row each time.
  ///   - write: Takes the lines, some at a time.
  static func lay(
    _ header: [String], _ count: Int, row: (Int) -> [String], write: ([UInt8]) -> Void
  ) {
    lay(count + 1, { $0 == 0 ? header : row($0 - 1) }, into: write)
  }

  private static func lay(
    _ count: Int, _ row: (Int) -> [String], into write: ([UInt8]) -> Void
  ) {
    var widths: [Int] = []
    for place in 0..<count {
      // Nothing stands after the last cell.
      for (column, cell) in row(place).dropLast().enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(cell))
      }
    }
    var bytes: [UInt8] = []
    for place in 0..<count {
      let cells = row(place)
      for (column, cell) in cells.enumerated() {
        bytes.append(contentsOf: cell.utf8)
        guard column < cells.count - 1 else { continue }
        let gap = widths[column] - width(cell) + 2
        bytes.append(contentsOf: repeatElement(0x20, count: gap))
      }
      bytes.append(0x0A)
      if bytes.count > 1 << 18 {
        write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    write(bytes)
  }

  private static func width(_ text: String) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars {
      sum += scalar.value < 0x7F ? 1 : DisplayWidth.columns(of: scalar.value)
    }
    return sum
  }
}
