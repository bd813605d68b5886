internal import ArgumentParser

/// `review rules`: lists and tests rules.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "规则的列表和检验 Lists and tests rules.",
    subcommands: [
      RulesListCommand.self, RulesTestCommand.self, RulesFormatCommand.self,
      RulesExplainCommand.self, RulesFactsCommand.self, RulesLintCommand.self,
      RulesManifestCommand.self, RulesKeygenCommand.self, RulesSignCommand.self,
      RulesVerifyCommand.self, RulesCoverageCommand.self, RulesDocCommand.self,
      RulesNewCommand.self,
    ])
}
