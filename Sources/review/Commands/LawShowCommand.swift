internal import ArgumentParser
internal import LawBook
internal import RuleDSL
internal import SourceText

/// `review law show`: all that the book holds on an instrument, and its article's words.
struct LawShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一件法源 Shows an instrument.",
    discussion: "review law show 行政处罚法 第十六条 --texts ~/条文库 --as-of 2026-11-24")

  @Argument(help: "名称、简称或者文号 A name, short name or document number.")
  var name: String

  @Argument(help: "条款 An article: 第十六条.")
  var article: String?

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let book = try options.load()
    let reference = try readArticle()
    for id in try options.find(name, in: book) {
      let instrument = book.instrument(id)
      var text = describe(instrument)
      if let asOf {
        var verdict = book.verdict(of: id, article: reference, on: asOf)
        if let stored = try stored(instrument, on: asOf) {
          verdict = verdict.refined(by: stored, article: reference)
          if let reference, let words = stored.words(of: reference) { text += words + "\n" }
        }
        text += "\(asOf.iso)\t\(VerdictWords.text(verdict, in: options.lang))\n"
      }
      StandardStreams.write(text)
    }
  }

  private func readArticle() throws -> ArticleReference? {
    guard let article else { return nil }
    let bytes = Array(article.utf8)
    guard let (reference, end) = ArticleReference.read(bytes.span, at: 0), end == bytes.count else {
      throw CommandFault(
        status: .usage,
        message: options.lang.choose(
          "“\(article)”不是条款；写成 第十六条第二款", "“\(article)” is no article; write 第十六条第二款"))
    }
    return reference
  }

  private func stored(
    _ instrument: LawBook.Instrument, on day: LegalDate
  ) throws -> StatuteText? {
    guard let texts = options.texts else { return nil }
    do throws(LawBookError) {
      return try ArticleTextStore(folder: texts).text(of: instrument, on: day)
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }

  private func describe(_ instrument: LawBook.Instrument) -> String {
    var text = "《\(instrument.name)》\t\(instrument.kind?.rawValue ?? "?")"
    text += "\t\(instrument.issuer ?? "?")\n"
    for edition in instrument.texts {
      let start = edition.inForce?.iso ?? "?"
      let count = edition.articleCount.map(String.init) ?? "?"
      text += options.lang.choose(
        "  公布 \(edition.promulgated?.iso ?? "?")\t施行 \(start)\t\(count) 条",
        "  promulgated \(edition.promulgated?.iso ?? "?")\tin force \(start)\t\(count) articles")
      text += "\t\(edition.datesVerification.rawValue)\n"
    }
    guard let repeal = instrument.repeal else { return text }
    text += options.lang.choose("  废止 ", "  repealed ") + (repeal.day?.iso ?? "?")
    if let by = repeal.by { text += "\t《\(by)》\(repeal.article ?? "")" }
    return text + "\t\(repeal.verification.rawValue)\n"
  }
}
