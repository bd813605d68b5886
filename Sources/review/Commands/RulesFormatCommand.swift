public import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
public import RuleDSL
internal import SourceText

/// `review rules fmt`: writes rule files in their one form.
struct RulesFormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "整理规则文件的格式 Formats rule files in place.",
    discussion: """
      --check 只报告格式不规范的文件，不改写，有这样的文件时退出状态为 1。
      With --check nothing is written, and the status is 1 when a file is not in form.
      """)

  @Argument(help: ArgumentHelp("规则文件或者目录 Rule files or folders.", valueName: "PATH"))
  var paths: [String]

  @Option(name: .long, help: "关键词的语言；不给出时保持原样 The language of keywords; kept by default.")
  var keywords: RuleFormatter.Keywords?

  @Flag(name: .long, help: "只检查，不改写 Only check.")
  var check = false

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let files = try RuleFolder.files(paths, language: lang)
    let declared = RuleFormatter.declaredNames(of: files)
    var changed: [String] = []
    for file in files {
      switch RuleFormatter.format(file, keywords: keywords, declared: declared) {
      case .success(let text):
        guard Array(text.utf8) != file.bytes else { continue }
        changed.append(file.name)
        if !check { try OutputFile.replace(file.name, with: text, language: lang) }
      case .failure(let failure):
        var renderer = DiagnosticRenderer(files: [file], language: lang)
        var message = ""
        for diagnostic in failure.diagnostics { message += renderer.render(diagnostic) }
        throw CommandFault(status: .usage, message: message)
      }
    }
    for name in changed { StandardStreams.write(name + "\n") }
    if check, !changed.isEmpty { throw ExitStatus.findings }
  }
}

extension RuleFormatter.Keywords: ExpressibleByArgument {}
