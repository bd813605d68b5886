internal import ArgumentParser

/// `review case`: the cases of the register.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "案卷：立案、办理、期限 Cases of the filing register.",
    subcommands: [
      CaseOpenCommand.self, CaseListCommand.self, CaseShowCommand.self, CaseStepCommand.self,
      CaseDueCommand.self, CaseHistoryCommand.self,
    ])
}
