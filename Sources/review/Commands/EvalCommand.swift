internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review eval`: answers a condition of the rule language for a document.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "对一份文件求一个条件或者事实 Answers a condition or a fact for a document.",
    discussion: """
      例 Examples:
        review eval '文件 的 公布日期 早于 文件 的 施行日期' 办法.xml
        review eval "document's citations" 办法.txt
      """)

  @Argument(help: ArgumentHelp("条件或者事实 A condition or a fact.", valueName: "EXPR"))
  var expression: String

  @Argument(help: ArgumentHelp("文件，或者 -（标准输入） A file, or - for standard input.", valueName: "FILE"))
  var path: String

  @Option(
    name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let lang = options.lang
    let rules = try options.load()
    switch FreeCondition.check(expression, in: rules.library) {
    case .failure(let failure):
      let file = SourceFile(name: "EXPR", text: expression)
      var renderer = DiagnosticRenderer(files: [file], language: lang)
      var message = ""
      for diagnostic in failure.diagnostics { message += renderer.render(diagnostic) }
      throw CommandFault(status: .usage, message: message)
    case .success(let condition):
      let document = try InputDocument.read(path, language: lang)
      let trace = ReviewTrace(
        rules.library, calendar: rules.calendar, lawBook: rules.lawBook)
      let evidence = trace.evaluate(
        condition, document, ReviewRequest(asOf: asOf), language: lang)
      StandardStreams.write(evidence.render())
    }
  }
}
