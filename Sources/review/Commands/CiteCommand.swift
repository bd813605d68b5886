internal import ArgumentParser
internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review cite`: judges every citation on the document's day and on the as-of day.
struct CiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "核对引用：当时和现在各是什么状态 Judges citations, then and now.",
    discussion: """
      例 Examples:
        review cite 草案.txt
        review cite --as-of 2026-11-24 --format json 报备/

      “当时”是文件的成文日期，没有的依次取公布日期、施行日期、--as-of 的日期；“现在”是 --as-of 的日期。
      法源库没有收录的一律“待核”，不是错误。
      “Then” is the day of signing, else of promulgation, else in force, else --as-of; “now” is --as-of.
      """)

  @Argument(
    help: ArgumentHelp(
      "文件、目录，或者 -（标准输入） Files, folders, or - for standard input.", valueName: "PATH"))
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("基准日；不给出时只有“当时” The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @OptionGroup var input: InputOptions

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let book = try options.load()
    var report = CitationReport(
      format == .json ? .json : .table, language: options.lang,
      judge: CitationJudge(book: book, asOf: asOf)
    ) { StandardStreams.write($0) }
    report.begin()
    let failures = DocumentStream.read(paths, as: input.inputFormat) { path, document in
      report.add(path, document)
    }
    report.end(failures)
    try DocumentStream.report(failures, in: options.lang)
  }
}
