internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review ledger import`: opens a case for each row that the register does not have.
struct LedgerImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "台账导入登记簿 Takes a ledger into the register.")

  @Argument(help: ArgumentHelp(".xlsx 或 .csv A ledger.", valueName: "FILE"))
  var path: String

  @Option(name: .long, help: "工作表名 The sheet; the first with rows by default.")
  var sheet: String?

  @OptionGroup var step: StepOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let lang = options.lang
    let ledger = try LedgerFile.read(path, sheet: sheet, language: lang)
    if let bad = ledger.badDays.first {
      throw CommandFault(
        status: .incomplete,
        message: lang.choose(
          "\(path): 第 \(bad.line) 行“\(bad.heading)”不是日期：“\(bad.text)”；改好再导入，没有导入任何一行",
          "\(path): row \(bad.line): “\(bad.text)” is no day; nothing was imported"))
    }
    let register = try options.open(creating: true)
    var wanted: [(first: StepRequest, then: [StepRequest])] = []
    var known = 0
    for entry in ledger.entries {
      guard let made = CaseLedger.steps(entry, on: step.on, by: step.by) else {
        throw CommandFault(
          status: .incomplete,
          message: lang.choose(
            "\(path): 第 \(entry.line) 行缺标题或者制定机关；补上再导入，没有导入任何一行",
            "\(path): row \(entry.line) has no title or issuer; nothing was imported"))
      }
      let same = try options.run { () throws(RegisterError) in try register.cases(like: made.first)
      }
      if same.isEmpty { wanted.append(made) } else { known += 1 }
    }
    let ids = try options.run { () throws(RegisterError) in try register.openAll(wanted) }
    StandardStreams.write(
      lang.choose(
        "导入 \(ids.count) 个案卷，登记簿已有 \(known) 个\n", "\(ids.count) cases imported, \(known) known\n"))
  }
}
