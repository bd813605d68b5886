public import ArgumentParser
public import RuleDSL
public import SourceText

/// The options that name the rules and the language, shared by all commands that use rules.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("规则目录，可以重复 A folder of rules; may be repeated.", valueName: "DIR"))
  var rules: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "条文库目录（review law import） The folder of imported law texts.", valueName: "DIR"))
  var texts: String?

  @OptionGroup var trust: TrustOptions

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  /// Loads the rules; refuses a folder that the trusted key did not sign.
  func load() throws -> LoadedRules {
    try RuleFolder.load(rules, texts: texts, trustedKey: try trust.key(lang), language: lang)
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension LegalDate: ExpressibleByArgument {
  /// Reads `2026-11-24`.
  public init?(argument: String) { self.init(iso: argument) }
}
