package import SourceText
package import Spreadsheet

/// One row of a ledger (台账条目): text by column, days as `2026-11-24`.
package struct LedgerEntry: Sendable, Equatable {
  /// The row in its file, 1-based; 0 for entries of the register.
  package var line: Int
  /// What stands in each column; columns without text are left out.
  package var values: [LedgerColumn: String]

  /// Makes an entry.
  package init(line: Int = 0, values: [LedgerColumn: String]) {
    self.line = line
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// The text of a column; empty when there is none.
  package subscript(_ column: LedgerColumn) -> String { values[column] ?? "" }

  /// The day of a column.
  package func day(_ column: LedgerColumn) -> LegalDate? { LegalDate(iso: self[column]) }
}

/// A ledger (台账): the entries of a table and what could not be understood of it.
package struct Ledger: Sendable {
  /// The entries, in their order.
  package var entries: [LedgerEntry]
  /// The headings that no column has; their cells were not read.
  package var unknownHeadings: [String]
  /// Cells that should hold a day and do not: row, heading, text.
  package var badDays: [(line: Int, heading: String, text: String)]

  /// Reads a table by its headings.
  package init(_ table: SheetTable) {
    entries = []
    badDays = []
    var seen: Set<LedgerColumn> = []
    let columns = table.header.map { heading -> LedgerColumn? in
      // A second column of the same meaning is not read over the first.
      guard let column = LedgerColumn(heading: heading), seen.insert(column).inserted else {
        return nil
      }
      return column
    }
    unknownHeadings = zip(table.header, columns)
      .filter { $1 == nil && !$0.isEmpty && !Self.counters.contains($0) }.map(\.0)
    for (index, row) in table.rows.enumerated() {
      let line = index < table.lines.count ? table.lines[index] : index + 2
      var values: [LedgerColumn: String] = [:]
      for (place, column) in columns.enumerated() where place < row.count {
        guard let column, row[place] != .empty else { continue }
        let text = LedgerText.trimmed(row[place].words)
        guard column.isDay, !text.isEmpty else {
          values[column] = text
          continue
        }
        if let day = LedgerText.day(row[place]) {
          values[column] = day.iso
        } else if !LedgerText.isNothing(text) {
          badDays.append((line, table.header[place], text))
        }
      }
      let entry = LedgerEntry(line: line, values: values)
      if !entry.values.isEmpty { entries.append(entry) }
    }
  }

  private static let counters: Set<String> = ["序号", "编号", "备注", "案卷", "类别"]
}

/// How ledgers write days and names.
package enum LedgerText {
  /// Reads a day in the spellings of ledgers: 2026-3-5, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日.
  static func day(_ cell: SheetCell) -> LegalDate? {
    if case .day(let day) = cell { return day }
    let text = cell.words
    var numbers: [Int] = []
    var digits = ""
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        digits.append(digit)
      } else if "-/.年月日－／．".unicodeScalars.contains(scalar) || scalar == " " {
        if let number = Int(digits) { numbers.append(number) }
        digits = ""
      } else {
        return nil
      }
    }
    if let number = Int(digits) { numbers.append(number) }
    if numbers.count == 1, let whole = numbers.first, whole >= 19_000_101 {
      return LegalDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard numbers.count == 3, numbers[0] >= 1900 else { return nil }
    return LegalDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Words that say that there is no day.
  static func isNothing(_ text: String) -> Bool {
    ["无", "—", "-", "/", "长期", "长期有效", "——", "未报备"].contains(text)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x30...0x39: Character(scalar)
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
    default: nil
    }
  }

  static func trimmed(_ text: String) -> String {
    var part = text[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }

  /// A document number in one spelling: brackets 〔〕, ASCII digits, no blanks, no 第.
  package static func numberKey(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "【", "（", "(", "［", "〔": result += "〔"
      case "]", "】", "）", ")", "］", "〕": result += "〕"
      case "第": continue
      default:
        guard !scalar.properties.isWhitespace else { continue }
        if let digit = digit(scalar) {
          result.append(digit)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    // 〔2026〕05号 and 〔2026〕5号 are the same number.
    guard let close = result.lastIndex(of: "〕") else { return result }
    var rest = result[result.index(after: close)...]
    while rest.hasPrefix("0"), rest.count > 2 { rest = rest.dropFirst() }
    return String(result[...close]) + rest
  }

  /// A title in one spelling: without marks and blanks, and without the notice that issues it.
  package static func titleKey(_ text: String) -> String {
    var result = text.filter { !$0.isWhitespace && !"《》〈〉“”\"".contains($0) }
    if result.hasSuffix("的通知"), let range = result.firstRange(of: "印发") {
      result = String(result[range.upperBound...].dropLast(3))
    } else if let range = result.firstRange(of: "政府关于") {
      result = String(result[range.upperBound...])
    }
    return result.replacing("(", with: "（").replacing(")", with: "）")
  }
}
