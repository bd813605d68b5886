internal import ArgumentParser
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules list`: one line a rule.
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出规则 Lists the rules, one a line.")

  @Flag(
    name: .long,
    help: "列出每条规则的代价：词数、必要词、是否每份文件都问 What each rule costs: words, required words, always asked.")
  var cost = false

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let library = try options.load().library
    if cost {
      listCosts(RuleCost.all(of: library))
      return
    }
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

  /// One line a rule: identity, number of words, when it is asked, the words that must be there.
  private func listCosts(_ costs: [RuleCost]) {
    let lang = options.lang
    var text = ""
    for cost in costs {
      let asked =
        cost.isAlwaysAsked
        ? lang.choose("总是判断", "always asked") : lang.choose("遇词才判断", "asked by word")
      let required = cost.required.map { set in
        set.prefix(4).joined(separator: "|") + (set.count > 4 ? "|…(\(set.count))" : "")
      }
      text +=
        [cost.rule, String(cost.words), asked, required.joined(separator: " & ")]
        .joined(separator: "\t") + "\n"
    }
    let always = costs.count { $0.isAlwaysAsked }
    text += lang.choose(
      "\(costs.count) 条规则，其中 \(always) 条每份文件都判断\n",
      "\(costs.count) rules, \(always) of them asked of every document\n")
    StandardStreams.write(text)
  }
}
