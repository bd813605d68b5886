internal import ArgumentParser
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

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
    var source = AnnualReport.Source(try figures(register, year, finder), day: asOf)
    source.before = try compare.map { try figures(register, $0, finder) }
    source.office = office
    source.goals = AnnualGoal.all(loaded.library, on: asOf)
    source.verifications = Dictionary(
      uniqueKeysWithValues: FilingLine.allCases.compactMap { line in
        finder.verification(of: line).map { (line, $0) }
      })
    source.addresses = DocumentAddress.all(
      source.figures.documents + (source.before?.documents ?? []), from: output)
    let report = AnnualReport(source)
    switch format {
    case .json:
      let text = try AnnualReportJSON.render(report, source.figures, asOf)
      try OutputFile.put(Array(text.utf8), to: output, options.lang)
    case .xlsx:
      try LedgerFile.write(
        AnnualWorkbook.tables(report, source.figures), to: output ?? "", made: asOf,
        language: options.lang)
    case .md, .html, .docx:
      var paper = PaperOptions()
      paper.format = PaperOptions.Form(rawValue: format.rawValue)
      paper.output = output
      paper.templates = nil
      try paper.write(
        report.paper, missing: report.missing, made: asOf, language: options.lang)
    }
  }

  private func figures(
    _ register: FilingRegister, _ year: Int, _ finder: DeadlineFinder
  ) throws -> AnnualFigures {
    try options.run { () throws(RegisterError) in
      try AnnualFigures(register, year: year, finder: finder)
    }
  }
}
