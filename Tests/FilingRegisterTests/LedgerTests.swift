import FilingRegister
import SourceText
import Spreadsheet
import TestSupport
import Testing

struct LedgerTests {
  private func ledger(_ csv: String) throws -> Ledger {
    Ledger(try SpreadsheetReader.read(Array(csv.utf8)))
  }

  @Test("columns are recognised by their usual names, and unknown ones are told")
  func headings() throws {
    let read = try ledger(
      """
      序号,文件名称,发文字号,发文机关,发布 日期,实施日期（年月日）,报备时间,颜色
      1,甲县停车管理办法,甲政规〔2026〕1号,甲县人民政府,2026年3月2日,2026/4/1,20260310,红
      """)
    let entry = try #require(read.entries.first)
    #expect(entry[.title] == "甲县停车管理办法")
    #expect(entry[.documentNumber] == "甲政规〔2026〕1号")
    #expect(entry[.published] == "2026-03-02")
    #expect(entry[.effective] == "2026-04-01")
    #expect(entry[.governmentFiled] == "2026-03-10")
    #expect(read.unknownHeadings == ["颜色"])
  }

  @Test("what was issued and never filed is found, whatever the spelling of the number")
  func neverFiled() throws {
    let issued = try ledger(
      """
      标题,文号,制定机关,公布日期
      甲县停车管理办法,甲政规〔2026〕1号,甲县人民政府,2026-03-02
      关于印发《甲县养老服务办法》的通知,,甲县民政局,2026-04-02
      甲县绿化管理办法,甲政规〔2026〕3号,甲县人民政府,2026-05-02
      甲县绿化管理办法,甲政规[2026]03号,甲县人民政府,2026-05-02
      """)
    let filed = try ledger(
      """
      标题,文号,制定机关,公布日期
      甲县停车管理办法,甲政规[2026]01号,甲县人民政府,2026-03-03
      甲县养老服务办法,,甲县民政局,2026-04-02
      甲县烟花爆竹办法,甲政规〔2026〕9号,甲县人民政府,2026-06-02
      """)
    let comparison = LedgerComparison(issued.entries, filed.entries)
    #expect(comparison.onlyFirst.map { $0[.documentNumber] } == ["甲政规〔2026〕3号"])
    #expect(comparison.onlySecond.map { $0[.documentNumber] } == ["甲政规〔2026〕9号"])
    #expect(comparison.matched.count == 2)
    #expect(comparison.matched.first?.2.map(\.column) == [.published])
    #expect(comparison.repeatedFirst.map(\.line) == [5])
  }

  @Test("a ledger's own faults are told with their row")
  func faults() throws {
    let read = try ledger(
      """
      标题,文号,制定机关,公布日期,施行日期,报备日期
      甲,甲〔2026〕1号,甲县,2026-03-02,2026-03-01,2026-03-10
      乙,甲〔2026〕1号,甲县,,2026-04-01,下周
      """)
    let faults = LedgerCheck.faults(read, nil)
    #expect(faults.map(\.line) == [2, 3, 3, 3])
    #expect(faults[0].chinese.contains("施行日期"))
    #expect(faults.contains { $0.chinese.contains("重复") })
    #expect(faults.contains { $0.chinese.contains("下周") })
  }

  @Test("an export comes back in without loss, as .xlsx and as .csv", arguments: ["xlsx", "csv"])
  func roundTrip(_ form: String) throws {
    let fixture = try RegisterFixture()
    var maker = DemonstrationYear(year: 2025, seed: 7)
    _ = try fixture.register.openAll((1...150).map { maker.next($0) })
    let table = try Self.table(fixture.register)
    let path = fixture.folder + "/ledger.xlsx"
    var bytes = SpreadsheetWriter.csv(table)
    if form == "xlsx" {
      try SpreadsheetWriter.write([table], to: path, made: RegisterFixture.day("2026-01-01"))
      bytes = try RepositoryFolder.bytes(path)
    }
    let read = Ledger(try SpreadsheetReader.read(bytes))
    #expect(read.unknownHeadings == [])
    let other = try RegisterFixture()
    let steps = try read.entries.map { entry in
      try #require(CaseLedger.steps(entry, on: RegisterFixture.day("2026-01-01"), by: "李四"))
    }
    _ = try other.register.openAll(steps)
    #expect(try Self.table(other.register) == table)
  }

  private static func table(_ register: FilingRegister) throws -> SheetTable {
    var entries: [LedgerEntry] = []
    try register.eachCase { state, _ in entries.append(CaseLedger.entry(state)) }
    return CaseLedger.table(entries, name: "台账")
  }
}
