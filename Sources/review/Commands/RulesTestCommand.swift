internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules test`: runs every example of every rule.
struct RulesTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "运行规则自带的例子 Runs the examples of the rules.",
    discussion: """
      每条规则的反例应当违规，正例应当没有发现，疑例应当待核；待例是已知的缺口，只计数。
      有例子不符时退出状态为 1。 Ends with status 1 when an example fails.
      """)

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let rules = try options.load()
    let library = rules.library
    let runner = ExampleRunner(library, calendar: rules.calendar, lawBook: rules.lawBook) {
      path throws(DocumentReadError) in
      try InputFile.read(path, limit: ReadLimits().maximumBytes)
    }
    let results = runner.run()
    let files = Dictionary(
      library.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var text = ""
    for result in results {
      guard let failure = result.failure, let file = files[result.file] else { continue }
      let index = LineIndex(file.bytes)
      let excerpt = SourceExcerpt(span: result.span, in: file.bytes, index: index)
      let position = index.position(of: result.span.start)
      let label = options.lang.choose("不符", "failed")
      text += "\(label)[\(result.rule)]: \(failure.text(in: options.lang))\n"
      text += "  --> \(result.file):\(position.line):\(position.column)\n"
      text += "   | \(excerpt.line)\n   | \(excerpt.carets)\n\n"
    }
    let failed = results.count { $0.failure != nil }
    let gaps = results.count { $0.kind == .todo }
    text += options.lang.choose(
      "\(library.rules.count) 条规则，\(results.count) 个例子：不符 \(failed) 个，待例 \(gaps) 个\n",
      "\(library.rules.count) rules, \(results.count) examples: \(failed) failed, \(gaps) known gaps\n"
    )
    StandardStreams.write(text)
    if failed > 0 { throw ExitStatus.findings }
  }
}
