internal import ArgumentParser

/// `review report`: reports over the register.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "报告：备案审查年度报告 Reports over the register.",
    subcommands: [ReportAnnualCommand.self], defaultSubcommand: ReportAnnualCommand.self)
}
