internal import ArgumentParser
internal import DocumentModel
internal import FilingRegister
internal import FoundationEssentials
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules lint`: finds what is legal in a rule and probably wrong.
struct RulesLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "规则自检 Finds what is legal in a rule and probably wrong.",
    discussion: """
      各项检查见 Documentation/RuleLint.md。有“错误”时退出状态为 1；警告和提醒只列出。
      The checks are listed in Documentation/RuleLint.md. Ends with 1 when there is an error.
      """)

  /// The form of the output.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(name: .long, help: "输出格式 text 或 json The form of the output.")
  var format = Form.text

  @Option(
    name: .long,
    help: ArgumentHelp(
      "基准日：到这一天依据是否已修改、规则是否已到期 The day by which a basis or a rule has expired.",
      valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "只列出这一级以上：info、warning 或者 error The least severity listed.", valueName: "LEVEL"))
  var level = FailureThreshold.warning

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let rules = try options.load()
    let linter = RuleLinter(
      rules.library, calendar: rules.calendar, lawBook: rules.lawBook,
      texts: options.texts.map { ArticleTextStore(folder: $0) }, asOf: asOf,
      parametersUsedElsewhere: DeadlineFinder.parameters.union(AnnualGoal.parameters)
    ) { path throws(DocumentReadError) in
      try InputFile.read(path, limit: ReadLimits().maximumBytes)
    }
    let all = linter.run()
    let shown = all.filter { finding in level.severity.map { finding.severity >= $0 } ?? false }
    switch format {
    case .text: StandardStreams.write(text(shown, all, rules.library))
    case .json: StandardStreams.write(try json(shown, rules.library))
    }
    if all.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
  }

  private func text(
    _ findings: [LintFinding], _ all: [LintFinding], _ library: RuleLibrary
  ) -> String {
    let lang = options.lang
    var text = ""
    var places = RulePlaces(library)
    for finding in findings {
      let names = finding.severity.names
      let excerpt = places.excerpt(finding.file, finding.span)
      text += "\(lang.choose(names.chinese, names.english))[\(finding.check.rawValue)]: "
      text += (finding.rule.map { $0 + " " } ?? "") + finding.message.text(in: lang) + "\n"
      text += "  --> \(finding.file):\(excerpt.position.line):\(excerpt.position.column)\n"
      text += "   | \(excerpt.line)\n   | \(excerpt.carets)\n"
      text += lang.choose("  改法：", "  help: ") + finding.remedy.text(in: lang) + "\n\n"
    }
    func count(_ severity: RuleSeverity) -> Int { all.count { $0.severity == severity } }
    return text
      + lang.choose(
        "\(library.rules.count) 条规则：错误 \(count(.error)) 处，警告 \(count(.warning)) 处，提醒 \(count(.info)) 处\n",
        "\(library.rules.count) rules: \(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) reminders\n"
      )
  }

  private struct Entry: Encodable {
    let check: String
    let severity: String
    let rule: String?
    let file: String
    let line: Int
    let column: Int
    let message: String
    let remedy: String
  }

  private func json(_ findings: [LintFinding], _ library: RuleLibrary) throws -> String {
    var places = RulePlaces(library)
    let entries = findings.map { finding in
      let position = places.excerpt(finding.file, finding.span).position
      return Entry(
        check: finding.check.rawValue, severity: finding.severity.rawValue, rule: finding.rule,
        file: finding.file, line: position.line, column: position.column,
        message: finding.message.text(in: options.lang),
        remedy: finding.remedy.text(in: options.lang))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
  }
}

/// Lines and carets of places in rule files.
struct RulePlaces {
  private let files: [String: SourceFile]
  private var indexes: [String: LineIndex] = [:]

  init(_ library: RuleLibrary) {
    files = Dictionary(library.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line of a place with carets below it.
  mutating func excerpt(_ name: String, _ span: SourceSpan) -> SourceExcerpt {
    let bytes = files[name]?.bytes ?? []
    let index = indexes[name] ?? LineIndex(bytes)
    indexes[name] = index
    return SourceExcerpt(span: span, in: bytes, index: index)
  }
}
