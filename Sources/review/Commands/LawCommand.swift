internal import ArgumentParser
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review law`: looks into the law book, and into what a change of the law hits.
struct LawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "法源库：查询、影响、条文 The law book.",
    subcommands: [
      LawListCommand.self, LawShowCommand.self, LawSearchCommand.self, LawImpactCommand.self,
      LawChangesCommand.self, LawImportCommand.self, LawExportCommand.self, LawCheckCommand.self,
      LawCompileCommand.self,
    ])
}

/// `review law list`: one line an instrument.
struct LawListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出法源 Lists the instruments, one a line.")

  @Option(
    name: .long,
    help: ArgumentHelp("只列出该日的状态 The state on that day.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let book = try options.load()
    var text = ""
    for id in book.all {
      let instrument = book.instrument(id)
      var cells = [instrument.name, instrument.kind?.rawValue ?? "", instrument.issuer ?? ""]
      cells.append(instrument.texts.last?.promulgated?.iso ?? "")
      cells.append(instrument.repeal?.day?.iso ?? "")
      if let asOf {
        let verdict = book.verdict(of: id, article: nil, on: asOf)
        cells.append(verdict.keyword)
      }
      text += cells.joined(separator: "\t") + "\n"
    }
    StandardStreams.write(text)
  }
}

/// `review law search`: instruments whose names contain words, for people to choose from.
struct LawSearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "按名称中的字词查找 Finds instruments by words of their names.")

  @Argument(help: "字词 Words.")
  var words: [String]

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let book = try options.load()
    var text = ""
    for id in book.all {
      let instrument = book.instrument(id)
      guard words.allSatisfy({ contains(instrument.name, $0) }) else { continue }
      text += instrument.name + "\t" + (instrument.kind?.rawValue ?? "") + "\n"
    }
    if text.isEmpty {
      for near in book.suggestions(for: words.joined()) { text += near.name + "\t?\n" }
    }
    StandardStreams.write(text)
  }

  private func contains(_ name: String, _ word: String) -> Bool {
    let name = Array(name.utf8)
    let word = Array(word.utf8)
    guard name.count >= word.count else { return false }
    return (0...(name.count - word.count)).contains { name[$0...].starts(with: word) }
  }
}

/// `review law check`: reads the tables and names the first mistake.
struct LawCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查法源库的表 Checks the tables of the law book.")

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let book = try options.load()
    let count = book.instrumentCount
    let digest = book.digest
    StandardStreams.write(
      options.lang.choose(
        "法源 \(count) 件，摘要 \(digest)\n", "\(count) instruments, digest \(digest)\n"))
    guard let texts = options.texts else { return }
    do throws(LawBookError) {
      let count = try ArticleTextStore(folder: texts).check()
      StandardStreams.write(options.lang.choose("条文 \(count) 件\n", "\(count) texts\n"))
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }
}
