internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText
internal import WordDocument
internal import ZipContainer

/// The options of commands that write papers.
struct PaperOptions: ParsableArguments {
  /// The forms of a paper.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case docx
    case html
    case md
  }

  @Option(name: .long, help: "文书格式 The form of the paper; by the name of --output when left out.")
  var format: Form?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("文书文件 The paper's file; standard output without it.", valueName: "FILE"))
  var output: String?

  @Option(
    name: .long, help: ArgumentHelp("模板目录 The office's own templates.", valueName: "DIR"))
  var templates: String?

  /// Reads a template: the office's own, else the one beside the rules.
  /// - Parameter trustedKey: Must have signed the folder of rules whose template is used; nil to trust any.
  func template(
    _ name: String, trustedKey: String?, language: MessageLanguage
  ) throws -> PaperTemplate {
    let folders = [templates, RuleFolder.defaultFolder().map { $0 + "/Papers" }].compactMap(\.self)
    for folder in folders {
      let path = "\(folder)/\(name).md"
      guard InputFile.kind(of: path, followingLinks: true) == .file else { continue }
      if let trustedKey, folder != templates {
        try RuleFolderManifest.around(folder, language: language).verify(trustedKey: trustedKey)
      }
      return PaperTemplate(try RegisterText.read(path, language))
    }
    throw CommandFault(
      status: .usage,
      message: language.choose(
        "没有“\(name)”的模板；用 --templates 指明目录",
        "no template “\(name)”; name its folder with --templates"))
  }

  private var form: Form {
    if let format { return format }
    let ending = output?.split(separator: ".").last.map(String.init) ?? "md"
    return Form(rawValue: ending) ?? .md
  }

  /// Writes a paper and tells, on standard error, what must still be filled in.
  func write(
    _ paper: WordPaper, missing: [String], made day: LegalDate, language: MessageLanguage
  ) throws {
    let bytes: [UInt8]
    switch form {
    case .md: bytes = Array(PaperText.markdown(paper).utf8)
    case .html: bytes = Array(PaperText.html(paper).utf8)
    case .docx:
      do throws(ZipFailure) {
        bytes = try WordWriter.write(paper, made: day)
      } catch {
        throw CommandFault(status: .internalError, message: "\(error)")
      }
    }
    try OutputFile.put(bytes, to: output, language)
    var seen: Set<String> = []
    let names = missing.filter { seen.insert($0).inserted }
    if !names.isEmpty {
      StandardStreams.writeError(
        language.choose("待填：", "to be filled in: ") + names.joined(separator: "、") + "\n")
    }
  }
}
