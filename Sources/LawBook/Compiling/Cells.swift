import SourceText

/// One row of a table, read field by field with the place of a mistake.
struct Cells {
  private let table: CommaSeparatedTable
  private let index: Int

  init(_ table: CommaSeparatedTable, _ index: Int) {
    self.table = table
    self.index = index
  }

  func mistake(_ message: String) -> LawBookError {
    .table(file: table.file, line: table.lines[index], message: message)
  }

  func day(_ column: Int) throws(LawBookError) -> Int32 {
    let text = table.rows[index][column]
    if text.isEmpty { return BinaryLayout.noDay }
    // Digits by hand: a table holds some ten thousand days.
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
      let year = Self.number(digits[..<4]), let month = Self.number(digits[5..<7]),
      let day = Self.number(digits[8...]), let date = LegalDate(year: year, month: month, day: day)
    else { throw mistake("“\(text)”不是日期") }
    return Int32(date.dayNumber)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit) - 0x30
    }
    return value
  }

  func mark(_ column: Int) throws(LawBookError) -> UInt8 {
    let text = table.rows[index][column]
    if text.isEmpty { return LawBook.Verification.recalled.code }
    guard let mark = LawBook.Verification(rawValue: text) else {
      throw mistake("核验标记只能是 V、V~ 或者 R")
    }
    return mark.code
  }

  func count(_ column: Int) throws(LawBookError) -> UInt16 {
    let text = table.rows[index][column]
    if text.isEmpty { return BinaryLayout.noCount }
    guard let number = UInt16(text), number > 0, number < 10_000 else {
      throw mistake("“\(text)”不是 1 至 9999 的数")
    }
    return number
  }

  func instrument(_ column: Int, _ known: [String: UInt32]) throws(LawBookError) -> UInt32 {
    let name = table.rows[index][column]
    guard let number = known[name] else { throw mistake("instruments.csv 没有“\(name)”") }
    return number
  }

  func reference(_ column: Int) throws(LawBookError) -> PackedReference {
    let text = table.rows[index][column]
    let bytes = Array(text.utf8)
    guard let (reference, end) = ArticleReference.read(bytes.span, at: 0), end == bytes.count,
      reference.article != nil, let packed = PackedReference(reference)
    else { throw mistake("“\(text)”不是条号") }
    return packed
  }
}
