internal import ArgumentParser
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review ledger check`: what is wrong inside of a ledger.
struct LedgerCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对台账：缺项、重复、日期先后、迟报 Checks a ledger.",
    discussion: "退出状态 1：有不符之处 Exit status 1: something is wrong.")

  @Argument(help: ArgumentHelp(".xlsx 或 .csv A ledger.", valueName: "FILE"))
  var path: String

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let ledger = try LedgerFile.read(path, sheet: nil, language: options.lang)
    let rules = try options.load()
    let finder = DeadlineFinder(
      DeadlineRules(rules.library, calendar: rules.calendar), asOf: asOf, warningDays: 0)
    let faults = LedgerCheck.faults(ledger, finder)
    for fault in faults {
      StandardStreams.write(
        "\(path):\(fault.line): \(options.lang.choose(fault.chinese, fault.english))\n")
    }
    let count = ledger.entries.count
    StandardStreams.write(
      options.lang.choose(
        "\(count) 行，\(faults.count) 处不符\n", "\(count) rows, \(faults.count) faults\n"))
    if !faults.isEmpty { throw ExitStatus.findings }
  }
}
