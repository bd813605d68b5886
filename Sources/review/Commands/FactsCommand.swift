internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review facts`: shows what was understood of a document.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "显示读懂的内容：结构、引用、序号、数量…… Shows what was understood, with places.")

  @Argument(help: ArgumentHelp("文件，或者 -（标准输入） A file, or - for standard input.", valueName: "FILE"))
  var path: String

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  @Flag(name: .long, help: "逐段显示原文和读懂的内容 Shows the text with what was understood under it.")
  var marks = false

  @Flag(name: .long, help: "只列量化任务：谁、做什么、多少、何时 Lists the measurable duties only.")
  var duties = false

  @OptionGroup var input: InputOptions

  func run() async throws {
    let document = try InputDocument.read(path, as: input.inputFormat, language: lang)
    let report = FactsReport(document, language: lang)
    if duties {
      StandardStreams.write(format == .json ? try report.dutiesJSON() : report.dutiesText())
    } else if marks, format == .text {
      StandardStreams.write(report.marksText())
    } else {
      StandardStreams.write(format == .json ? try report.json() : report.text())
    }
  }
}
