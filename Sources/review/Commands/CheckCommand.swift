internal import ArgumentParser
internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review check`: reviews documents.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "审查文件 Reviews documents.",
    discussion: """
      例 Examples:
        review check 草案.txt
        review check --format json --as-of 2026-11-24 报备/
        cat 草案.txt | review check -
      """)

  @Argument(
    help: ArgumentHelp(
      "文件、目录，或者 -（标准输入） Files, folders, or - for standard input.", valueName: "PATH"))
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "输出格式，可以重复，=FILE 写入文件 The form of the output; may be repeated, =FILE writes to a file.",
      valueName: "NAME[=FILE]"))
  var format: [ReportTarget] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "基准日；不给出时，取决于它的判定为“待核” The as-of date; without it what depends on it stays open.",
      valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(name: .long, help: "达到该级别时退出状态为 1 The gravity from which the exit status is 1.")
  var failOn: FailureThreshold?

  @Option(name: .shortAndLong, help: "同时审查的文件数 Documents reviewed at once; all cores by default.")
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "逐步说明一条规则怎样得出结论 Shows step by step how a rule came to its outcome.", valueName: "RULE"))
  var trace: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "文件库：只供比对、不审查的文件或者目录，可以重复 Files or folders that are only compared with; may be repeated.",
      valueName: "PATH"))
  var library: [String] = []

  @OptionGroup var stock: StockOptions

  @OptionGroup var input: InputOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "检查单：按七项审核内容逐点回答是、否、待核、不适用 Answers every point, under the heads of a legality review."))
  var checklist = false

  @OptionGroup var running: RunOptions

  @OptionGroup var choice: ConfigurationOptions

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if format.count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        options.lang.choose(
          "只有一种格式可以写到标准输出；其余写成 --format 名称=文件",
          "only one format goes to standard output; write the others as --format NAME=FILE"))
    }
    if format.contains(where: { $0.format == nil && $0.file == nil }) {
      throw ValidationError(
        options.lang.choose(
          "表格只能写到文件：--format xlsx=文件", "a workbook goes to a file: --format xlsx=FILE"))
    }
    if running.watch, paths.contains("-") {
      throw ValidationError(
        options.lang.choose("--watch 不能用于标准输入", "--watch cannot look at standard input"))
    }
    if checklist, format.contains(where: { $0.format != .text && $0.format != .json }) {
      throw ValidationError(
        options.lang.choose(
          "检查单只有 text 和 json 两种格式", "a checklist has the formats text and json"))
    }
    if let jobs, jobs < 1 || jobs > 1024 {
      throw ValidationError(
        options.lang.choose("-j 应当在 1 到 1024 之间", "-j is a number from 1 to 1024"))
    }
  }

  func run() async throws {
    if let trace {
      try showTrace(
        of: trace,
        try options.load())
      return
    }
    var stated = choice.stated
    stated.rules = options.rules
    stated.failOn = failOn
    stated.trustedKey = options.trust.trustedKey
    if checklist {
      try writeChecklist(choice.groups(stated: stated, language: options.lang))
      return
    }
    stated.cache = running.cache
    Interruption.listen()
    if running.watch {
      try await watch(stated)
      return
    }
    let outcome = try await review(InputCollector(paths), stated)
    if outcome.status != .clean { throw outcome.status }
  }

  private func review(
    _ inputs: InputCollector, _ stated: ReviewConfiguration
  ) async throws -> ReviewSession.Outcome {
    let groups = choice.groups(stated: stated, language: options.lang)
    let request = ReviewRequest(
      asOf: asOf, keepsReading: format.contains { $0.format?.needsReading == true },
      namesNotApplicable: format.contains { $0.format?.needsNotApplicable == true })
    let session = ReviewSession(
      groups: groups, request: request, jobs: jobs, updatesBaseline: choice.updateBaseline,
      texts: options.texts, language: options.lang, format: input.inputFormat,
      comparedOnly: InputCollector(
        try stock.documents(beside: library, language: options.lang)),
      targets: format.isEmpty ? [ReportTarget(.text)] : format, usesCache: !running.noCache,
      showsStatistics: running.statistics)
    let outcome = try await session.run(inputs)
    if running.timing {
      let timing = TimingSession(
        groups: groups, request: request, texts: options.texts, format: input.inputFormat,
        language: options.lang)
      StandardStreams.writeError(
        RunStatistics.render(try timing.run(inputs), language: options.lang))
    }
    return outcome
  }

  /// Reviews until somebody asks to stop, which is how it is meant to end: with 0.
  private func watch(_ stated: ReviewConfiguration) async throws {
    var stated = stated
    let temporary = try stated.cache == nil ? RunOptions.temporaryCache(options.lang) : nil
    defer { temporary.map { RunOptions.removeCache($0) } }
    stated.cache = stated.cache ?? temporary
    let governing = try choice.groups(stated: stated, language: options.lang)
      .groups(of: InputCollector(paths).paths).map(\.configuration)
    let files = governing.flatMap { $0.files + [$0.waivers, $0.baseline].compactMap(\.self) }
    let rules = try governing.flatMap { try RuleFolder.roots($0.rules, options.lang) }
    let loop = WatchLoop(
      paths: paths, others: Set(files + rules).sorted(), language: options.lang)
    try await loop.run { inputs in _ = try await review(inputs, stated) }
  }

  /// Writes the checklists; they decide nothing, so the command ends with 0.
  private func writeChecklist(_ groups: ReviewGroups) throws {
    let session = ChecklistSession(
      groups: groups, request: ReviewRequest(asOf: asOf), texts: options.texts,
      language: options.lang)
    let lists = try session.run(InputCollector(paths).paths)
    let report = ChecklistReport(language: options.lang)
    for target in format.isEmpty ? [ReportTarget(.text)] : format {
      let text = target.format == .json ? try report.json(lists) : report.text(lists)
      if let file = target.file {
        try OutputFile.replace(file, with: text, language: options.lang)
      } else {
        StandardStreams.write(text)
      }
    }
  }

  /// Writes the reasoning of one rule for each input; decides nothing, so it ends with 0.
  private func showTrace(of identity: String, _ rules: LoadedRules) throws {
    let session = TraceSession(
      identity: identity, rules: rules, request: ReviewRequest(asOf: asOf),
      format: input.inputFormat, language: options.lang)
    let comparedOnly =
      session.looksIntoCorpus ? try stock.documents(beside: library, language: options.lang) : []
    try session.run(InputCollector(paths).paths, beside: InputCollector(comparedOnly).paths)
  }
}
