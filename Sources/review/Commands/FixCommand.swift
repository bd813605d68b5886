internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review fix`: applies the fixes that need no person's judgement.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "改正标为“安全”的问题 Applies the fixes marked safe.",
    discussion: """
      只改规则写明“安全”的地方（如标点、日期、文号的写法），不动内容。--diff 只显示，不写文件。
      Only what a rule marks as safe is changed. --diff shows it and writes nothing.
      """)

  @Argument(help: ArgumentHelp("文件、目录 Files or folders.", valueName: "PATH"))
  var paths: [String]

  @Flag(name: .long, help: "只显示差异 Shows the difference and writes nothing.")
  var diff = false

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @OptionGroup var choice: ConfigurationOptions
  @OptionGroup var options: RuleOptions

  func run() throws {
    var stated = choice.stated
    stated.rules = options.rules
    stated.trustedKey = options.trust.trustedKey
    let groups = choice.groups(stated: stated, language: options.lang)
    let inputs = InputCollector(paths)
    var failures = inputs.failures
    for part in try groups.groups(of: inputs.paths) {
      let rules = try RuleFolder.load(
        part.configuration.rules, texts: options.texts, trustedKey: part.configuration.trustedKey,
        language: options.lang)
      let reviewer = DocumentReviewer(
        rules.library, calendar: rules.calendar, lawBook: rules.lawBook,
        selection: part.configuration.selection)
      for index in part.inputs {
        if case .failure(let error) = try fix(inputs.paths[index], reviewer) {
          failures.append(.init(path: inputs.paths[index], error: error))
        }
      }
    }
    guard failures.isEmpty else {
      let run = ReviewRun(asOf: asOf, packs: [], rules: [], documents: [], failures: failures)
      let report = try ReportFormat.concise.render(
        run, language: options.lang, version: ReviewCommand.version)
      StandardStreams.writeError(report)
      throw ExitStatus.incomplete
    }
  }

  /// Fixes one file.
  /// - Returns: Success, or why it cannot be read.
  /// - Throws: `CommandFault` when it cannot be written.
  private func fix(
    _ path: String, _ reviewer: DocumentReviewer
  ) throws -> Result<Void, DocumentReadError> {
    var reader = DocumentReader()
    let bytes: [UInt8]
    let document: NormativeDocument
    do throws(DocumentReadError) {
      bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
      document = try reader.read(bytes, name: path)
    } catch {
      return .failure(error)
    }
    let fixes = reviewer.review(document, ReviewRequest(asOf: asOf)).findings
      .compactMap(\.fix).filter(\.isSafe)
    guard !fixes.isEmpty else {
      report(path, options.lang.choose("没有可以自动改正的", "nothing to fix"))
      return .success(())
    }
    // Places count bytes of the text as UTF-8; in a file of another encoding they lead elsewhere.
    guard document.arena.source.bytes == bytes else {
      report(
        path,
        options.lang.choose(
          "有 \(fixes.count) 处可以改正，但是文件不是 UTF-8 文本；另存为 UTF-8 后再试，DOCX 用 review annotate",
          "\(fixes.count) fixes, but the file is no UTF-8 text; save it as UTF-8, for DOCX use review annotate"
        ))
      return .success(())
    }
    let isXML = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    let result = TextFix.apply(fixes, to: bytes, isXML: isXML)
    if diff {
      StandardStreams.write(LineDifference(bytes, result.applied, result.bytes).unified(path))
    } else {
      try OutputFile.replace(path, with: result.bytes, language: options.lang)
      report(
        path,
        options.lang.choose("改正了 \(result.applied.count) 处", "\(result.applied.count) fixed"))
    }
    return .success(())
  }

  private func report(_ path: String, _ words: String) {
    StandardStreams.writeError("\(path): \(words)\n")
  }
}
