internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review facts`: shows what was understood of a document.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "显示读到的结构、日期和引用 Shows structure, dates and citations, with places.")

  @Argument(help: ArgumentHelp("文件，或者 -（标准输入） A file, or - for standard input.", valueName: "FILE"))
  var path: String

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let report = FactsReport(try InputDocument.read(path, language: lang), language: lang)
    StandardStreams.write(format == .json ? try report.json() : report.text())
  }
}
