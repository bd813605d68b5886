internal import ArgumentParser
internal import FoundationEssentials
internal import RuleDSL

/// `review manual`: writes the manual pages, from the same descriptions as `--help`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "写出手册页 Writes manual pages.",
    discussion: """
      例 Examples:
        review manual check | man -l -
        review manual --output /usr/local/share/man/man1
      """,
    shouldDisplay: false)

  @Argument(help: "命令，不给出时为 review 本身 The command; review itself by default.")
  var words: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写出全部手册页，并列出文件名 Writes all pages into this folder, and their names.",
      valueName: "DIR"))
  var output: String?

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() throws {
    let dump = Data(ReviewCommand._dumpHelp().utf8)
    let program = try JSONDecoder().decode(CommandDescription.Program.self, from: dump)
    let pages = program.command.all.map {
      ManualPage(command: $0, version: ReviewCommand.version)
    }
    if let output {
      for page in pages {
        let path = PathText.joined(output, page.fileName)
        try OutputFile.replace(path, with: page.text(), language: lang)
        StandardStreams.write(page.fileName + "\n")
      }
      return
    }
    let wanted = (["review"] + words).joined(separator: "-") + ".1"
    guard let page = pages.first(where: { $0.fileName == wanted }) else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "没有命令“\(words.joined(separator: " "))”；用 review --help 查看",
          "no command “\(words.joined(separator: " "))”; see review --help"))
    }
    StandardStreams.write(page.text())
  }
}
