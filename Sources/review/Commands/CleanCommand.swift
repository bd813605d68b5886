internal import ArgumentParser

/// `review clean`: clean-up of documents in force.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "清理：到期、动态触发、结果 Clean-up of documents in force.",
    discussion: "结论用 review case step CASE 清理 --set 结论=继续有效 --set 理由=… 登记。",
    subcommands: [CleanDueCommand.self, CleanTriggerCommand.self, CleanReportCommand.self])
}
