internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// `review rules coverage`: what the examples of rules exercise.
struct RulesCoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "例子覆盖 What the examples of rules exercise.",
    discussion: """
      逐条列出从未成立或者从未不成立的条件，以及没有例子能发现的改动（删词、放宽间隔、改反比较、删例外）。
      Lists conditions never seen both true and false, and small changes that no example notices.
      """)

  @Argument(help: ArgumentHelp("规则编号，不给出时全部 Identities; all by default.", valueName: "ID"))
  var identities: [String] = []

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let lang = options.lang
    let rules = try RuleFolder.load(
      options.rules, texts: options.texts, trustedKey: options.trustedKey, language: lang)
    let linter = RuleLinter(rules.library, calendar: rules.calendar, lawBook: rules.lawBook) {
      path throws(DocumentReadError) in
      try InputFile.read(path, limit: ReadLimits().maximumBytes)
    }
    let list = linter.coverage(of: Set(identities))
    var text = ""
    for entry in list {
      let caught = entry.mutants - entry.survivors.count
      text += lang.choose(
        "\(entry.rule)\t改动 \(entry.mutants)，发现 \(caught)（\(entry.score)%）\n",
        "\(entry.rule)\t\(caught) of \(entry.mutants) changes noticed (\(entry.score) %)\n")
      for line in entry.oneSided + entry.survivors { text += "  \(line.text(in: lang))\n" }
    }
    let mutants = list.reduce(0) { $0 + $1.mutants }
    let caught = mutants - list.reduce(0) { $0 + $1.survivors.count }
    let score = mutants == 0 ? 100 : caught * 100 / mutants
    text += lang.choose(
      "\(list.count) 条规则：改动 \(mutants)，发现 \(caught)（\(score)%）\n",
      "\(list.count) rules: \(caught) of \(mutants) changes noticed (\(score) %)\n")
    StandardStreams.write(text)
  }
}
