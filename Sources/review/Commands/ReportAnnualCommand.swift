internal import ArgumentParser
internal import FilingRegister
internal import FoundationEssentials
internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Spreadsheet

/// `review report annual`: the annual report on filing and review.
struct ReportAnnualCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annual",
    abstract: "备案审查年度报告 The annual report.",
    discussion: """
      每个数都列明对应的案卷号；收到 = 登记 + 退回 + 审查意见 + 补正 + 在办 + 其余，差额单列，不隐藏。
      Every number names its cases; what the sums leave over is shown as a row of its own.
      """)

  /// The forms of the report.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case md, html, docx, xlsx, json
  }

  @Option(name: .long, help: ArgumentHelp("年度 The year.", valueName: "YYYY"))
  var year: Int

  @Option(name: .long, help: ArgumentHelp("对比年度 The year to compare with.", valueName: "YYYY"))
  var compare: Int?

  @Option(name: .long, help: ArgumentHelp("报告日期 The report's date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @Option(name: .long, help: "报告机关 Who reports.")
  var office = ""

  @Option(name: .long, help: "格式 The form.")
  var format: Form = .md

  @Option(name: .shortAndLong, help: ArgumentHelp("文件 The file.", valueName: "FILE"))
  var output: String?

  @OptionGroup var rules: RegisterRuleOptions

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if format == .xlsx, output == nil {
      throw ValidationError("xlsx 要写 -o FILE xlsx needs -o FILE")
    }
  }

  func run() async throws {
    let loaded = try rules.load(options.lang)
    let finder = DeadlineFinder(
      DeadlineRules(loaded.library, calendar: loaded.calendar), asOf: asOf, warningDays: 0)
    let register = try options.open()
    let figures = try figures(register, year, finder)
    let before = try compare.map { try self.figures(register, $0, finder) }
    let verifications = Dictionary(
      uniqueKeysWithValues: FilingLine.allCases.compactMap { line in
        finder.verification(of: line).map { (line, $0) }
      })
    let report = AnnualReport(
      figures, before: before, office: office, day: asOf, verifications: verifications)
    switch format {
    case .json:
      try OutputFile.put(Array(try json(report, figures).utf8), to: output, options.lang)
    case .xlsx: try writeWorkbook(report, figures)
    case .md, .html, .docx:
      var paper = PaperOptions()
      paper.format = PaperOptions.Form(rawValue: format.rawValue)
      paper.output = output
      paper.templates = nil
      try paper.write(report.paper(), missing: [], made: asOf, language: options.lang)
    }
  }

  private func figures(
    _ register: FilingRegister, _ year: Int, _ finder: DeadlineFinder
  ) throws -> AnnualFigures {
    try options.run { () throws(RegisterError) in
      try AnnualFigures(register, year: year, finder: finder)
    }
  }

  private func writeWorkbook(_ report: AnnualReport, _ figures: AnnualFigures) throws {
    let numbers = SheetTable(
      name: "统计", header: ["指标", "件数", "案卷号"],
      rows: report.traced.map { name, cases in
        [
          .text(name), .number(Double(cases.count)),
          .text(cases.cases.prefix(2_000).map { "\($0)" }.joined(separator: " ")),
        ]
      })
    let catalogue = CaseLedger.table(
      figures.catalogue, name: "年度目录", columns: CaseLedger.catalogue)
    try LedgerFile.write(
      [numbers, catalogue], to: output ?? "", made: asOf, language: options.lang)
  }

  private struct Output: Encodable {
    struct Figure: Encodable {
      let name: String
      let count: Int
      let cases: [Int64]
    }

    let schemaVersion = 1
    let year: Int
    let asOf: String
    let figures: [Figure]
    let remainders: [String: Int]
  }

  private func json(_ report: AnnualReport, _ figures: AnnualFigures) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let output = Output(
      year: year, asOf: asOf.iso,
      figures: report.traced.map {
        Output.Figure(name: $0.name, count: $0.cases.count, cases: $0.cases.cases)
      },
      remainders: Dictionary(
        uniqueKeysWithValues: figures.lines.map { ($0.key.rawValue, $0.value.remainder) }))
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }
}
