public import ArgumentParser
internal import DocumentModel
public import ReviewEngine
internal import RuleDSL

/// `review rules coverage`: what the examples of rules exercise.
struct RulesCoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "例子覆盖 What the examples of rules exercise.",
    discussion: """
      逐条列出从未成立或者从未不成立的条件，以及没有例子能发现的改动（删去模式的一支、一个旁证、一个条件、一个例外，改反比较，界限差一……），
      最后按改动的种类汇总；各种改动见 Documentation/RuleCoverage.md。
      Lists conditions never seen both true and false, and small changes that no example notices, then a sum by
      kind of change; see Documentation/RuleCoverage.md.
      """)

  @Argument(help: ArgumentHelp("规则编号，不给出时全部 Identities; all by default.", valueName: "ID"))
  var identities: [String] = []

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp("只列出这一种改动 List changes of this kind only.", valueName: "NAME"))
  var only: MutationOperator?

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let lang = options.lang
    let rules = try options.load()
    let linter = RuleLinter(rules.library, calendar: rules.calendar, lawBook: rules.lawBook) {
      path throws(DocumentReadError) in
      try InputFile.read(path, limit: ReadLimits().maximumBytes)
    }
    let list = linter.coverage(of: Set(identities))
    var text = ""
    for entry in list {
      text += entry.rule + "\t" + words(entry.mutants) + "\n"
      for line in entry.oneSided { text += "  \(line.text(in: lang))\n" }
      for mutant in entry.survivors where only == nil || mutant.kind == only {
        text += "  \(mutant.kind.name.text(in: lang))\t\(mutant.change.text(in: lang))\n"
      }
    }
    let mutants = list.flatMap(\.mutants)
    text += "\n"
    for kind in MutationOperator.allCases {
      let own = mutants.filter { $0.kind == kind }
      if !own.isEmpty { text += kind.name.text(in: lang) + "\t" + words(own) + "\n" }
    }
    text += lang.choose("\(list.count) 条规则", "\(list.count) rules") + "\t" + words(mutants) + "\n"
    StandardStreams.write(text)
  }

  private func words(_ mutants: [RuleCoverage.Mutant]) -> String {
    let caught = mutants.count(where: \.isNoticed)
    return options.lang.choose(
      "改动 \(mutants.count)，发现 \(caught)（\(mutants.score)%）",
      "\(caught) of \(mutants.count) changes noticed (\(mutants.score) %)")
  }
}

extension MutationOperator: ExpressibleByArgument {}
