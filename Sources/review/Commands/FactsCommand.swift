internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review facts`: shows what was understood of a document.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "显示读懂的内容：结构、引用、序号、数量…… Shows what was understood, with places.",
    discussion: """
      例 Examples:
        review facts 草案.txt
        review facts --marks 草案.txt
        review facts --summary 报备/
      """)

  @Argument(
    help: ArgumentHelp(
      "文件，或者 -（标准输入）；--summary 可以给出多份文件和目录 A file, or - for standard input; any number and folders with --summary.",
      valueName: "PATH"))
  var paths: [String]

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  @Flag(name: .long, help: "逐段显示原文和读懂的内容 Shows the text with what was understood under it.")
  var marks = false

  @Flag(name: .long, help: "只列量化任务：谁、做什么、多少、何时 Lists the measurable duties only.")
  var duties = false

  @Flag(
    name: .long,
    help: "只读入并列出合计，不用规则 Only reads, without any rule, and prints what was found in numbers.")
  var summary = false

  @OptionGroup var input: InputOptions

  func validate() throws {
    guard summary || paths.count == 1 else {
      throw ValidationError(
        lang.choose("一次显示一份文件；多份文件用 --summary", "one file at a time; --summary takes several"))
    }
    guard !summary || !marks && !duties else {
      throw ValidationError(
        lang.choose(
          "--summary 不能与 --marks、--duties 合用", "--summary goes without --marks and --duties"))
    }
  }

  func run() async throws {
    if summary {
      try showSummary()
      return
    }
    let document = try InputDocument.read(paths[0], as: input.inputFormat, language: lang)
    let report = FactsReport(document, language: lang)
    if duties {
      StandardStreams.write(format == .json ? try report.dutiesJSON() : report.dutiesText())
    } else if marks, format == .text {
      StandardStreams.write(report.marksText())
    } else {
      StandardStreams.write(format == .json ? try report.json() : report.text())
    }
  }

  private func showSummary() throws {
    var summary = FactsSummary()
    let failures = DocumentStream.read(paths, as: input.inputFormat) { _, document in
      summary.add(document)
    }
    StandardStreams.write(format == .json ? try summary.json() : summary.text(in: lang))
    try DocumentStream.report(failures, in: lang)
  }
}
