internal import ArgumentParser
internal import RuleDSL

/// The key by which rule folders are trusted (可信公钥), shared by every command that uses rules or the law book.
struct TrustOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "公钥文件：规则目录没有可信的签名或者文件被改过时拒绝；不给出时取自工作目录以上的 review.toml Public keys: refuse rules that none of them signed; by default trusted-key of the nearest review.toml.",
      valueName: "FILE"))
  var trustedKey: String?

  /// The key given, else that of the nearest `review.toml` above the working folder; nil to trust any folder.
  func key(_ language: MessageLanguage) throws -> String? {
    if let trustedKey { return trustedKey }
    let file = ConfigurationFile(language: language)
    return try file.nearest(above: "./\(ConfigurationFile.name)").flatMap {
      try file.read($0).trustedKey
    }
  }
}

/// The options of the register's commands that ask rules for periods and findings.
struct RegisterRuleOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("规则目录 A folder of rules.", valueName: "DIR"))
  var rules: [String] = []

  @OptionGroup var trust: TrustOptions

  func load(_ language: MessageLanguage) throws -> LoadedRules {
    try RuleFolder.load(rules, trustedKey: try trust.key(language), language: language)
  }
}
