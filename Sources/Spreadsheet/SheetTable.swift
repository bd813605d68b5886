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
  /// A cell that leads to a place of the same workbook.
  package struct Link: Sendable, Equatable {
    /// The row below the header, 0-based.
    package var row: Int
    /// The column, 0-based.
    package var column: Int
    /// The sheet it leads to.
    package var sheet: String
    /// The row below that sheet's header, 0-based.
    package var target: Int

    /// Makes a link.
    package init(row: Int, column: Int, sheet: String, target: Int) {
      self.row = row
      self.column = column
      self.sheet = sheet
      self.target = target
    }
  }

  /// A chart beside the rows: the first column names, each other one is a series.
  package struct Chart: Sendable, Equatable {
    /// The title over the chart.
    package var title: String
    /// Whether the bars lie.
    package var isLying: Bool
    /// What the values count: 件, %.
    package var unit: String
    /// The fills of the series, as 0xRRGGBB.
    package var colours: [UInt32]

    /// Makes a chart.
    package init(title: String, isLying: Bool, unit: String, colours: [UInt32]) {
      self.title = title
      self.isLying = isLying
      self.unit = unit
      self.colours = colours
    }
  }

  /// The sheet's name.
  package var name: String
  /// The names of the columns.
  package var header: [String]
  /// The rows after the header; a row may be shorter than the header.
  package var rows: [[SheetCell]]
  /// The line of each row in its file, 1-based; empty for tables that were made.
  package var lines: [Int]
  /// The cells that lead elsewhere.
  package var links: [Link] = []
  /// The chart beside the rows.
  package var chart: Chart?

  /// Makes a table.
  package init(name: String, header: [String], rows: [[SheetCell]], lines: [Int] = []) {
    self.name = name
    self.header = header
    self.rows = rows
    self.lines = lines
  }
}
