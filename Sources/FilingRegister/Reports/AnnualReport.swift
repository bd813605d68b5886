package import RuleDSL
package import SourceText
package import WordDocument

/// A number of the report with the cases that make it (指标).
package struct TracedFigure: Sendable, Equatable {
  /// The name of its place in the paper.
  package let place: String
  /// What it counts.
  package let name: String
  /// The cases.
  package let cases: CountedCases
}

/// Words, tables and charts of the annual report (备案审查年度报告).
///
/// A number gets into the text only by `count`, which remembers its cases: so every number leads to the
/// table of sources, and from there to the documents.
package struct AnnualReport: Sendable {
  /// What a report is made from.
  package struct Source: Sendable {
    /// The figures of the year.
    package var figures: AnnualFigures
    /// The figures of the year to compare with; nil for none.
    package var before: AnnualFigures?
    /// Who signs; empty leaves it to be filled in.
    package var office: String
    /// The report's date.
    package var day: LegalDate
    /// How well the filing period of each line is verified.
    package var verifications: [FilingLine: Verification]
    /// The rates that plans ask for.
    package var goals: [AnnualGoal.Rate: AnnualGoal]
    /// The addresses of documents by their paths in the register; one that is missing is not linked.
    package var addresses: [String: String]

    /// Names what a report is made from.
    package init(
      _ figures: AnnualFigures, before: AnnualFigures? = nil, office: String = "",
      day: LegalDate, verifications: [FilingLine: Verification] = [:],
      goals: [AnnualGoal.Rate: AnnualGoal] = [:], addresses: [String: String] = [:]
    ) {
      self.figures = figures
      self.before = before
      self.office = office
      self.day = day
      self.verifications = verifications
      self.goals = goals
      self.addresses = addresses
    }
  }

  let source: Source
  /// Every number of the report, in the order in which it comes up.
  package private(set) var traced: [TracedFigure] = []
  private var places: [String: Int] = [:]
  /// The report as a paper.
  package private(set) var paper = WordPaper(title: "", blocks: [])
  /// What a person must still write.
  package let missing: [String]

  var figures: AnnualFigures { source.figures }

  /// Writes the report.
  package init(_ source: Source) {
    self.source = source
    missing = (source.office.isEmpty ? ["报告机关"] : []) + ["下一步措施"]
    paper = compose()
  }

  /// A number that leads to the cases it counts.
  mutating func count(_ cases: CountedCases, _ name: String) -> WordText {
    let place = place(cases, name)
    return cases.count == 0 ? "0" : WordText("\(cases.count)", to: .place(place))
  }

  /// The place of a number's cases in the table of sources.
  mutating func place(_ cases: CountedCases, _ name: String) -> String {
    if let known = places[name] { return traced[known].place }
    places[name] = traced.count
    let place = "f\(traced.count + 1)"
    traced.append(TracedFigure(place: place, name: name, cases: cases))
    return place
  }

  private mutating func compose() -> WordPaper {
    let year = figures.year
    let title = "\(year)年度行政规范性文件备案审查工作报告"
    var blocks: [WordBlock] = [
      .title(title), .paragraph("现将 \(year) 年度行政规范性文件制定、备案审查和清理的情况报告如下。"),
      .heading("一、总体情况"),
    ]
    blocks += making()
    blocks += comparison()
    blocks.append(.heading("二、备案情况"))
    for (line, number) in zip(FilingLine.allCases, ["一", "二"]) {
      blocks.append(.subheading("（\(number)）\(line.name)"))
      blocks += filing(line)
    }
    blocks.append(.heading("三、审查和纠错情况"))
    blocks += correction()
    blocks.append(.heading("四、制定程序落实情况"))
    blocks += procedures()
    blocks.append(.heading("五、清理、后评估、解释和有效期管理情况"))
    blocks += cleaning()
    blocks.append(.heading("六、审查建议办理情况"))
    blocks += suggestions()
    blocks.append(.heading("七、下一步措施"))
    blocks.append(.paragraph("【待填：下一步措施】"))
    let office = source.office
    blocks.append(.signature(office.isEmpty ? "【待填：报告机关】" : office))
    blocks.append(.signature(source.day.chinese))
    blocks += attachments()
    return WordPaper(title: title, blocks: blocks)
  }

  // MARK: Making

  private mutating func making() -> [WordBlock] {
    var kinds: [WordText] = []
    for (kind, cases) in Self.ordered(figures.publishedByKind) {
      kinds.append("\(kind) \(count(cases, "公布·\(kind)")) 件")
    }
    var text: WordText = "公布行政规范性文件 \(count(figures.published, "公布")) 件"
    if !kinds.isEmpty { text += "，其中\(kinds.joined(by: "、"))" }
    var blocks: [WordBlock] = [.paragraph(text + "。")]
    let known = RegisterStep.review.outcomes
    var outcomes: [WordText] = []
    for outcome in known + figures.reviewed.keys.filter({ !known.contains($0) }).sorted() {
      let name = outcome.isEmpty ? "没有写明结论" : outcome
      let cases = figures.reviewed[outcome] ?? CountedCases()
      outcomes.append("\(name) \(count(cases, "合法性审核·\(name)")) 件")
    }
    let reviewed = CountedCases(figures.reviewed.values.flatMap(\.cases).sorted())
    if reviewed.count > 0 {
      blocks.append(
        .paragraph(
          "出具合法性审核意见 \(count(reviewed, "合法性审核")) 件，其中\(outcomes.joined(by: "、"))。"))
    }
    return blocks
  }

  /// This year beside the one before, as a table and a chart; nothing without a year to compare with.
  private mutating func comparison() -> [WordBlock] {
    guard let before = source.before else { return [] }
    var rows: [[WordText]] = [["指标", "\(figures.year) 年", "\(before.year) 年", "增减"]]
    var chart = WordChart(
      .bars, title: "图 \(figures.year) 年与 \(before.year) 年对比", categories: [],
      series: [
        WordChart.Series("\(figures.year) 年", []), WordChart.Series("\(before.year) 年", []),
      ], unit: "件", categoryName: "指标")
    for (name, value) in Self.compared {
      let (now, then) = (value(figures), value(before))
      guard now.count + then.count > 0 else { continue }
      let names = ("对比·\(name)", "\(before.year) 年·\(name)")
      let change = now.count - then.count
      rows.append([
        WordText(name), count(now, names.0), count(then, names.1),
        WordText(change > 0 ? "+\(change)" : "\(change)"),
      ])
      chart.categories.append(name)
      for (index, pair) in [(now, names.0), (then, names.1)].enumerated() {
        chart.series[index].values.append(Double(pair.0.count))
        chart.series[index].places.append(place(pair.0, pair.1))
      }
    }
    guard rows.count > 1 else { return [] }
    return [
      .paragraph("与 \(before.year) 年相比："), .table(rows), .chart(chart),
    ]
  }

  private static let compared: [(String, @Sendable (AnnualFigures) -> CountedCases)] = [
    ("公布", { $0.published }), ("政府线收到报备", { $0.government.received }),
    ("政府线登记", { $0.government.registered }), ("政府线退回", { $0.government.rejected }),
    ("政府线审查意见", { $0.government.objected }), ("政府线纠正", { $0.government.correctedTotal }),
    ("人大线收到报备", { $0.congress.received }), ("人大线登记", { $0.congress.registered }),
    ("人大线审查意见", { $0.congress.objected }), ("人大线纠正", { $0.congress.correctedTotal }),
    ("清理", { CountedCases($0.cleaned.values.flatMap(\.cases).sorted()) }),
    ("后评估", { CountedCases($0.evaluated.values.flatMap(\.cases).sorted()) }),
    ("废止、失效", { $0.ended }),
  ]

  static func ordered(_ groups: [String: CountedCases]) -> [(String, CountedCases)] {
    groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
