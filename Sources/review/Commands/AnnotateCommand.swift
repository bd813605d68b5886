internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review annotate`: writes the findings into a copy of a Word document.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "把审查意见写成 Word 批注 Writes findings as comments into a copy of a Word document.",
    discussion: """
      例 Examples:
        review annotate 草案.docx
        review annotate 草案.docx -o 审查/草案.docx --as-of 2026-11-24

      原件一个字节也不改；写明可以直接改的，写成修订。
      The original stays as it is; fixes marked safe become tracked changes.
      """)

  @Argument(help: ArgumentHelp("Word 文件 A Word document (DOCX).", valueName: "FILE.docx"))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里，默认为“原名-批注.docx” Where the copy goes.", valueName: "FILE"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "基准日，也是批注的日期 The as-of date, also that of the comments.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(name: .long, help: "批注的作者 The author of the comments.")
  var author = "review"

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let target = output ?? Self.target(of: path)
    guard target != path else {
      throw CommandFault(
        status: .usage,
        message: options.lang.choose(
          "不能写回原件；用 -o 另取一个名字", "the original is never overwritten; name another file with -o"))
    }
    let rules = try options.load()
    let bytes: [UInt8]
    let copy: [UInt8]
    let comments: [WordAnnotation]
    do throws(DocumentReadError) {
      bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
      var reader = DocumentReader()
      let document = try reader.read(bytes, name: path, as: .docx)
      let reviewer = DocumentReviewer(
        rules.library, calendar: rules.calendar, lawBook: rules.lawBook)
      let review = reviewer.review(document, ReviewRequest(asOf: asOf))
      comments = WordReport(language: options.lang).annotations(review.findings)
      var annotator = WordAnnotator(author: author, day: asOf)
      copy = try annotator.annotate(bytes, comments)
    } catch {
      throw InputDocument.fault(error, path, language: options.lang)
    }
    try OutputFile.replace(target, with: copy, language: options.lang)
    let changes = comments.count { $0.change != nil }
    StandardStreams.write(
      options.lang.choose(
        "\(target)：批注 \(comments.count) 条，修订 \(changes) 处\n",
        "\(target): \(comments.count) comments, \(changes) changes\n"))
  }

  /// 草案.docx → 草案-批注.docx.
  private static func target(of path: String) -> String {
    let suffix = ".docx"
    guard path.lowercased().hasSuffix(suffix) else { return path + "-批注.docx" }
    return path.dropLast(suffix.count) + "-批注.docx"
  }
}
