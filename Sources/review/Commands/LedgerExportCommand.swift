internal import ArgumentParser
internal import FilingRegister
internal import SourceText
internal import Spreadsheet

/// `review ledger export`: the register as a table with filters, a frozen head and date cells.
struct LedgerExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出台账 Writes the register as a ledger.",
    discussion: "全部列都能原样导回；--catalogue 只写年度目录的列。All columns come back in with import.")

  @Argument(help: ArgumentHelp(".xlsx 或 .csv The file.", valueName: "FILE"))
  var path: String

  @Option(name: .long, help: "只写该年公布的 Only what was published in this year.")
  var year: Int?

  @Flag(name: .long, help: "只写年度目录的列 Only the columns of the annual catalogue.")
  var catalogue = false

  @Option(name: .long, help: ArgumentHelp("制表日期 The day of making.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    var entries: [LedgerEntry] = []
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in
        if let year, state.published?.year != year { return }
        entries.append(CaseLedger.entry(state))
      }
    }
    let columns = catalogue ? CaseLedger.catalogue : LedgerColumn.allCases
    let table = CaseLedger.table(
      entries, name: year.map { "\($0)年规范性文件目录" } ?? "规范性文件台账", columns: columns)
    try LedgerFile.write([table], to: path, made: asOf, language: options.lang)
  }
}
