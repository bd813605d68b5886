package import SourceText

/// A cell of a spreadsheet (单元格).
package enum SheetCell: Sendable, Equatable {
  /// Nothing.
  case empty
  /// Text.
  case text(String)
  /// A number.
  case number(Double)
  /// A day; spreadsheets keep it as a number with a format.
  case day(LegalDate)

  /// What a person reads in it.
  package var words: String {
    switch self {
    case .empty: return ""
    case .text(let text): return text
    case .number(let number):
      guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
      return "\(Int(number))"
    case .day(let day): return day.iso
    }
  }
}

/// A sheet (工作表): a header line and rows below it.
package struct SheetTable: Sendable, Equatable {
  /// The sheet's name.
  package var name: String
  /// The names of the columns.
  package var header: [String]
  /// The rows after the header; a row may be shorter than the header.
  package var rows: [[SheetCell]]
  /// The line of each row in its file, 1-based; empty for tables that were made.
  package var lines: [Int]

  /// Makes a table.
  package init(name: String, header: [String], rows: [[SheetCell]], lines: [Int] = []) {
    self.name = name
    self.header = header
    self.rows = rows
    self.lines = lines
  }
}
