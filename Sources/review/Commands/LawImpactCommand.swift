internal import ArgumentParser
internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review law impact`: the documents that rely on an instrument, by role and article.
struct LawImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "哪些文件引用某法源 Lists the documents that rely on an instrument.",
    discussion: "review law impact 环境保护法 存量文件/ --as-of 2026-11-24")

  @Argument(help: "名称、简称或者文号 A name, short name or document number.")
  var instrument: String

  @Argument(help: ArgumentHelp("文件或者目录 Files or folders.", valueName: "PATH"))
  var paths: [String] = []

  @OptionGroup var stock: StockOptions

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @OptionGroup var options: LawBookOptions

  func validate() throws {
    if paths.isEmpty, stock.register == nil {
      throw ValidationError(
        options.lang.choose("写明文件、目录，或者 --register", "name files, folders or --register"))
    }
  }

  func run() async throws {
    let book = try options.load()
    let wanted = Set(try options.find(instrument, in: book))
    var table = ImpactTable(judge: CitationJudge(book: book, asOf: asOf), language: options.lang)
    let inputs = try stock.documents(beside: paths, language: options.lang)
    let failures = DocumentStream.read(inputs) { path, document in
      table.add(path, document) { wanted.contains($0) }
    }
    StandardStreams.write(table.text())
    try DocumentStream.report(failures, in: options.lang)
  }
}

/// `review law changes`: what changed in the law in a period, and whom it hits.
struct LawChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "一段时间内法源的变动和受影响的文件 Lists changes of the law and the documents they hit.",
    discussion: "review law changes --from 2026-08-01 --to 2026-08-31 存量文件/")

  @Argument(help: ArgumentHelp("文件或者目录 Files or folders.", valueName: "PATH"))
  var paths: [String] = []

  @OptionGroup var stock: StockOptions

  @Option(name: .long, help: ArgumentHelp("第一天 The first day.", valueName: "YYYY-MM-DD"))
  var from: LegalDate

  @Option(name: .long, help: ArgumentHelp("最后一天 The last day.", valueName: "YYYY-MM-DD"))
  var to: LegalDate

  @OptionGroup var options: LawBookOptions

  func validate() throws {
    if to < from {
      throw ValidationError(options.lang.choose("--to 早于 --from", "--to lies before --from"))
    }
  }

  func run() async throws {
    let book = try options.load()
    let changes = book.changes(from: from, to: to)
    var text = ""
    for change in changes { text += describe(change, book) + "\n" }
    // What came new into force hits nobody yet.
    let hit = Set(changes.filter { $0.event != .enteredIntoForce }.map(\.instrument))
    var table = ImpactTable(judge: CitationJudge(book: book, asOf: to), language: options.lang)
    let inputs = try stock.documents(beside: paths, language: options.lang)
    let failures = DocumentStream.read(inputs) { path, document in
      table.add(path, document) { hit.contains($0) }
    }
    StandardStreams.write(inputs.isEmpty ? text : text + table.text())
    try DocumentStream.report(failures, in: options.lang)
  }

  private func describe(_ change: LawBook.Change, _ book: LawBook) -> String {
    let event =
      switch change.event {
      case .enteredIntoForce: options.lang.choose("施行", "in force")
      case .amended:
        change.isDayOfEffect
          ? options.lang.choose("修改施行", "amended")
          : options.lang.choose("修改公布", "amendment promulgated")
      case .repealed(let by, _):
        options.lang.choose("废止", "repealed") + (by.map { "（《\($0)》）" } ?? "")
      }
    return "\(change.day.iso)\t\(event)\t《\(book.instrument(change.instrument).name)》"
  }
}
