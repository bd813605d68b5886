internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review annotate`: writes the findings into a copy of a document.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "把审查意见写进文件的副本 Writes findings into a copy: Word comments, or a marked page.",
    discussion: """
      例 Examples:
        review annotate 草案.docx
        review annotate 草案.docx -o 审查/草案.docx --as-of 2026-11-24
        review annotate 草案.txt

      Word 文件写成批注，写明可以直接改的写成修订；其他文件写成一个网页，左边是标出问题的正文，右边是意见。
      原件一个字节也不改。review.toml、豁免和基线照样适用，不计的问题不写。
      Word documents get comments, and fixes marked safe become tracked changes; others become a page with the text
      marked. The original stays as it is. review.toml, waivers and baselines apply.
      """)

  @Argument(help: ArgumentHelp("文件 A document.", valueName: "FILE"))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里，默认为“原名-批注.docx”或者“原名-批注.html” Where the copy goes.", valueName: "FILE"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "基准日，也是批注的日期 The as-of date, also that of the comments.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(name: .long, help: "批注的作者 The author of the comments.")
  var author = "review"

  @OptionGroup var input: InputOptions

  @OptionGroup var choice: ConfigurationOptions

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let bytes: [UInt8]
    do throws(DocumentReadError) {
      bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
    } catch {
      throw InputDocument.fault(error, path, language: options.lang)
    }
    let isWord = (input.inputFormat ?? InputFormat.ofPackage(bytes)) == .docx
    let target = output ?? PathText.beside(path, isWord ? "-批注.docx" : "-批注.html")
    guard target != path else {
      throw CommandFault(
        status: .usage,
        message: options.lang.choose(
          "不能写回原件；用 -o 另取一个名字", "the original is never overwritten; name another file with -o"))
    }
    if isWord { try writeComments(bytes, to: target) } else { try writePage(bytes, to: target) }
  }

  private func writeComments(_ bytes: [UInt8], to target: String) throws {
    let review = try reviewed(bytes, keepsReading: false).document.review
    let comments = WordReport(language: options.lang).annotations(review.findings)
    let copy: [UInt8]
    do throws(DocumentReadError) {
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

  private func writePage(_ bytes: [UInt8], to target: String) throws {
    let (document, frame) = try reviewed(bytes, keepsReading: true)
    let run = ReviewRun(
      asOf: frame.asOf, packs: frame.packs, lawBook: frame.lawBook, calendar: frame.calendar,
      rules: frame.rules, documents: [document], failures: [])
    let page = try ReportFormat.html.render(
      run, language: options.lang, version: ReviewCommand.version)
    try OutputFile.replace(target, with: page, language: options.lang)
    let count = document.review.findings.count
    StandardStreams.write(
      options.lang.choose(
        "\(target)：意见 \(count) 条\n", "\(target): \(count) findings\n"))
  }

  /// The document as the settings that govern it would have it, waivers and baseline applied.
  private func reviewed(
    _ bytes: [UInt8], keepsReading: Bool
  ) throws -> (document: ReviewRun.ReviewedDocument, frame: RunFrame) {
    var stated = choice.stated
    stated.rules = options.rules
    stated.trustedKey = options.trust.trustedKey
    let configuration = try choice.groups(stated: stated, language: options.lang)
      .configuration(of: path)
    let rules = try RunRules([configuration], texts: options.texts, language: options.lang)
    let files = try SettlementFiles(
      [configuration], asOf: asOf, updatesBaseline: false, language: options.lang)
    let reviewer = try rules.reviewer(of: configuration)
    let text: NormativeDocument
    do throws(DocumentReadError) {
      var reader = DocumentReader()
      text = try reader.read(bytes, name: path, as: input.inputFormat)
    } catch {
      throw InputDocument.fault(error, path, language: options.lang)
    }
    let review = reviewer.review(text, ReviewRequest(asOf: asOf, keepsReading: keepsReading))
    var document = ReviewRun.ReviewedDocument(path: path, review: review)
    _ = files.settlement(of: configuration).settle(&document)
    return (document, try rules.frame([configuration], asOf: asOf))
  }
}
