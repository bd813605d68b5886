internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText
internal import Spreadsheet

/// `review ledger diff`: what was issued and never filed.
struct LedgerDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比对印发目录与报备目录，找出没有报备的 Finds what was issued and never filed.",
    discussion: "退出状态 1：有没有报备的、目录外的或者说法不一的 Exit status 1: the two differ.")

  @Argument(help: ArgumentHelp("印发目录 The catalogue of what was issued.", valueName: "ISSUED"))
  var issued: String

  @Argument(help: ArgumentHelp("报备目录 The catalogue of what was filed.", valueName: "FILED"))
  var filed: String

  @Option(
    name: .long, help: ArgumentHelp("结果另写 .xlsx 或 .csv Writes the result.", valueName: "FILE"))
  var output: String?

  @Option(name: .long, help: "制表日期 The day of making, with --output.")
  var asOf: LegalDate?

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func validate() throws {
    if output != nil, asOf == nil {
      throw ValidationError("--output 要写 --as-of --output needs --as-of")
    }
  }

  func run() async throws {
    let first = try LedgerFile.read(issued, sheet: nil, language: lang)
    let second = try LedgerFile.read(filed, sheet: nil, language: lang)
    let comparison = LedgerComparison(first.entries, second.entries)
    let table = table(comparison)
    var text = TextTable(table.header)
    for row in table.rows { text.add(row.map(\.words)) }
    StandardStreams.write(text.render() + sum(first, second, comparison))
    if let output, let asOf {
      try LedgerFile.write([table], to: output, made: asOf, language: lang)
    }
    if !table.rows.isEmpty { throw ExitStatus.findings }
  }

  private func table(_ comparison: LedgerComparison) -> SheetTable {
    var rows: [[SheetCell]] = []
    func add(_ what: String, _ entry: LedgerEntry, _ side: String, _ note: String = "") {
      rows.append(
        [
          what, "\(side)第 \(entry.line) 行", entry[.documentNumber], entry[.title], entry[.issuer],
          note,
        ].map { .text($0) })
    }
    for entry in comparison.onlyFirst { add("未报备", entry, "印发目录") }
    for entry in comparison.onlySecond { add("印发目录没有", entry, "报备目录") }
    for (entry, _, differences) in comparison.matched where !differences.isEmpty {
      let note = differences.map { "\($0.column.name)：\($0.first) / \($0.second)" }
      add("说法不一", entry, "印发目录", note.joined(separator: "；"))
    }
    for entry in comparison.repeatedFirst { add("重复", entry, "印发目录") }
    for entry in comparison.repeatedSecond { add("重复", entry, "报备目录") }
    return SheetTable(name: "比对结果", header: ["结果", "位置", "文号", "标题", "制定机关", "说明"], rows: rows)
  }

  private func sum(
    _ first: Ledger, _ second: Ledger, _ comparison: LedgerComparison
  ) -> String {
    let differing = comparison.matched.count { !$0.2.isEmpty }
    return lang.choose(
      "印发 \(first.entries.count)，报备 \(second.entries.count)，对上 \(comparison.matched.count)（其中说法不一 "
        + "\(differing)），未报备 \(comparison.onlyFirst.count)，印发目录没有 \(comparison.onlySecond.count)，重复 "
        + "\(comparison.repeatedFirst.count + comparison.repeatedSecond.count)\n",
      "issued \(first.entries.count), filed \(second.entries.count), matched "
        + "\(comparison.matched.count) (\(differing) differing), never filed "
        + "\(comparison.onlyFirst.count), not issued \(comparison.onlySecond.count), repeated "
        + "\(comparison.repeatedFirst.count + comparison.repeatedSecond.count)\n")
  }
}
