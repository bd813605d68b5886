internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText
internal import WordDocument

/// `review clean report`: what became of each document.
struct CleanReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "清理结果：逐件结论和理由，合计相符 The result of a clean-up.")

  @Option(name: .long, help: ArgumentHelp("清理开始日 The first day.", valueName: "YYYY-MM-DD"))
  var from: LegalDate

  @Option(name: .long, help: ArgumentHelp("清理截止日 The last day.", valueName: "YYYY-MM-DD"))
  var to: LegalDate

  @Option(name: .long, help: "报告机关 Who reports.")
  var office = ""

  @OptionGroup var paper: PaperOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let result = try options.run { () throws(RegisterError) in
      try CleanUpResult(register, from: from, to: to)
    }
    let outcomes = RegisterStep.clean.outcomes
    var sums: [[WordText]] = [["结论", "件数"]]
    for outcome in outcomes { sums.append([WordText(outcome), "\(result.count(outcome))"]) }
    sums.append(["其余（没有结论）", "\(result.count(""))"])
    sums.append(["清理范围合计", "\(result.items.count)"])
    var blocks: [WordBlock] = [
      .title("行政规范性文件清理结果"),
      .paragraph(
        "清理期间 \(from.chinese)至\(to.chinese)，范围为\(from.chinese)以前公布、当时有效的行政规范性文件 \(result.items.count) 件。"
      ),
      .table(sums),
    ]
    for outcome in outcomes + [""] {
      let items = result.items.filter { $0.outcome == outcome }
      guard !items.isEmpty else { continue }
      blocks.append(.heading(outcome.isEmpty ? "没有结论的文件" : "\(outcome)的文件"))
      var table: [[WordText]] = [["案卷", "文号", "标题", "理由", "关联"]]
      for item in items {
        table.append(
          [
            "\(item.caseID)", item.documentNumber, item.title, item.reason,
            item.linked.joined(separator: "；"),
          ].map { WordText($0) })
      }
      blocks.append(.table(table))
    }
    blocks.append(.signature(office.isEmpty ? "【待填：清理机关】" : office))
    blocks.append(.signature(to.chinese))
    try paper.write(
      WordPaper(title: "行政规范性文件清理结果", blocks: blocks), missing: [], made: to,
      language: options.lang)
  }
}
