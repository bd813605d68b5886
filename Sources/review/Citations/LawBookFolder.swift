internal import ArgumentParser
internal import LawBook
internal import RuleDSL
internal import SourceText

/// The options that name the law book, shared by the commands that judge citations.
struct LawBookOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "法源库目录，默认为规则目录下的 LawBook The folder of the law book.", valueName: "DIR"))
  var lawBook: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "条文库目录；有条文时核对款、项、目 The folder of imported texts.", valueName: "DIR"))
  var texts: String?

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  @OptionGroup var trust: TrustOptions

  /// The folder, or the first `LawBook` beside the rules.
  func folder() throws -> String {
    if let lawBook { return lawBook }
    if let folder = Self.folder(in: []) { return folder }
    throw CommandFault(
      status: .usage,
      message: lang.choose("没有找到法源库；用 --law-book 指明", "no law book found; name it with --law-book"))
  }

  /// The first `LawBook` in rule folders, else in the folder where rules are found by default.
  static func folder(in roots: [String]) -> String? {
    (roots + [RuleFolder.defaultFolder()].compactMap(\.self)).map { $0 + "/LawBook" }.first {
      InputFile.kind(of: $0 + "/instruments.csv", followingLinks: true) == .file
    }
  }

  func load() throws -> LawBook {
    try Self.load(try folder(), texts: texts, trustedKey: try trust.key(lang), language: lang)
  }

  /// Loads a law book.
  /// - Parameter trustedKey: Must have signed the folder, or the rule folder that it lies in; nil to trust any.
  static func load(
    _ folder: String, texts: String? = nil, trustedKey: String?, language: MessageLanguage
  ) throws -> LawBook {
    if let trustedKey {
      try RuleFolderManifest.around(folder, language: language).verify(trustedKey: trustedKey)
    }
    do throws(LawBookError) {
      let book = try LawBook(folder: folder)
      return texts.map { book.reading(ArticleTextStore(folder: $0)) } ?? book
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }

  /// Finds an instrument by name for a command, or says what is near.
  func find(_ name: String, in book: LawBook) throws -> [LawBook.InstrumentID] {
    let resolution = book.resolve(name)
    if let first = resolution.instrument { return [first] + resolution.others }
    let near = book.suggestions(for: name).map { "《\($0.name)》" }.joined(separator: "、")
    throw CommandFault(
      status: .usage,
      message: lang.choose("法源库没有“\(name)”", "“\(name)” is not in the law book")
        + (near.isEmpty ? "" : lang.choose("；相近的有\(near)", "; near names: \(near)")))
  }
}
