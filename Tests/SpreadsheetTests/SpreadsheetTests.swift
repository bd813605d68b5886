import Foundation
import SourceText
import Spreadsheet
import TestSupport
import Testing

struct SpreadsheetTests {
  private let day = LegalDate(dayNumber: 20_500)

  private var table: SheetTable {
    SheetTable(
      name: "台账", header: ["序号", "标题", "公布日期", "备注"],
      rows: [
        [.number(1), .text("甲县停车管理办法"), .day(LegalDate(dayNumber: 20_000)), .empty],
        [.number(2.5), .text("含“引号”、<标签>&\n两行"), .empty, .text("_x0041_ 和 , 和 \"")],
      ])
  }

  private func written(_ tables: [SheetTable]) throws -> [UInt8] {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try SpreadsheetWriter.write(tables, to: folder + "/a.xlsx", made: day)
    return try RepositoryFolder.bytes(folder + "/a.xlsx")
  }

  @Test("a workbook comes back with its texts, numbers and days")
  func roundTrip() throws {
    let read = try SpreadsheetReader.read(try written([table]))
    #expect(read.name == "台账")
    #expect(read.header == table.header)
    #expect(read.lines == [2, 3])
    #expect(read.rows[0] == Array(table.rows[0].dropLast()))
    #expect(read.rows[1][0] == .number(2.5))
    #expect(read.rows[1][1] == table.rows[1][1])
    #expect(read.rows[1][3] == table.rows[1][3])
  }

  @Test("the same tables make the same bytes")
  func sameBytes() throws {
    #expect(try written([table]) == written([table]))
  }

  @Test("a sheet is chosen by its name, else the first with rows is read")
  func sheets() throws {
    let empty = SheetTable(name: "封面", header: [], rows: [])
    let other = SheetTable(name: "另表", header: ["甲", "乙"], rows: [[.text("1"), .text("2")]])
    let bytes = try written([empty, table, other])
    #expect(try SpreadsheetReader.read(bytes).name == "台账")
    #expect(try SpreadsheetReader.read(bytes, sheet: "另表").rows.count == 1)
    #expect(throws: SpreadsheetFailure.self) {
      try SpreadsheetReader.read(bytes, sheet: "没有的表")
    }
  }

  @Test("every day of a century keeps its date")
  func everyDay() throws {
    let days = stride(from: -25_000, to: 40_000, by: 97).map { LegalDate(dayNumber: $0) }
    let many = SheetTable(
      name: "日", header: ["甲", "乙"], rows: days.map { [.text("x"), .day($0)] })
    let read = try SpreadsheetReader.read(try written([many]))
    #expect(read.rows.map { $0[1] } == days.map { .day($0) })
  }

  @Test("comma-separated values come back, with a byte order mark, in UTF-8 and GB 18030")
  func commaSeparated() throws {
    let bytes = SpreadsheetWriter.csv(table)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let read = try SpreadsheetReader.read(bytes)
    #expect(read.header == table.header)
    #expect(read.rows[1][1] == table.rows[1][1])
    // 序号,标题 / 1,办法 in GB 18030
    let chinese: [UInt8] = [
      0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xB1, 0xEA, 0xCC, 0xE2, 0x0D, 0x0A, 0x31, 0x2C, 0xB0, 0xEC,
      0xB7, 0xA8, 0x0D, 0x0A,
    ]
    #expect(try SpreadsheetReader.read(chinese).rows == [[.text("1"), .text("办法")]])
  }

  @Test("a title over the table is not its header")
  func titleLine() throws {
    let csv = "甲县规范性文件目录,,,\n序号,标题,文号,公布日期\n1,办法,甲〔2026〕1号,2026-01-01\n"
    let read = try SpreadsheetReader.read(Array(csv.utf8))
    #expect(read.header == ["序号", "标题", "文号", "公布日期"])
    #expect(read.lines == [3])
  }

  @Test("what is no spreadsheet is refused in words, not with a crash")
  func refused() throws {
    let whole = try written([table])
    for bytes in [
      [], Array(whole.prefix(100)), Array(whole.prefix(whole.count / 2)), Array("a,\"b".utf8),
    ] {
      #expect(throws: SpreadsheetFailure.self) { try SpreadsheetReader.read(bytes) }
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var damaged = whole
      damaged[Int(random.next() % UInt64(whole.count))] ^= UInt8(1 << (random.next() % 8))
      _ = try? SpreadsheetReader.read(damaged)
    }
  }
}
