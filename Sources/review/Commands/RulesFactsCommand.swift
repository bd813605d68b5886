internal import ArgumentParser
internal import RuleDSL

/// `review rules facts`: writes the catalogue of facts.
struct RulesFactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "写出事实目录 Writes the catalogue of facts as Markdown.")

  func run() async throws { StandardStreams.write(FactReference.markdown()) }
}
