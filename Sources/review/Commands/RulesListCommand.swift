internal import ArgumentParser
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules list`: one line a rule.
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出规则 Lists the rules, one a line.")

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let library = try RuleFolder.load(options.rules, language: options.lang).library
    let isChinese = options.lang == .chinese
    var text = ""
    for rule in library.rules {
      let severity = isChinese ? rule.severity.names.chinese : rule.severity.names.english
      let basis = rule.basis.map { "《\($0.instrument)》\($0.article?.chinese ?? "")" }
      text +=
        [
          rule.identity, severity, rule.category, rule.title,
          basis.joined(separator: options.lang.choose("、", ", ")),
          options.lang.choose("\(rule.from.iso) 起", "from \(rule.from.iso)"), rule.pack,
        ].joined(separator: "\t") + "\n"
    }
    StandardStreams.write(text)
  }
}
