import GRDB
import SourceText
import WordDocument
import Testing

@testable import FilingRegister

struct AnnualReportTests {
  typealias Fixture = RegisterFixture

  private func open(
    _ register: FilingRegister, _ number: Int, year: Int, kind: String = "",
    then steps: [StepRequest]
  ) throws {
    _ = try register.open(
      Fixture.step(
        .open, "\(year)-02-02", nil,
        [
          .title: "文件\(number)", .issuer: "机关\(number % 7)", .issuerKind: kind,
          .documentNumber: "文〔\(year)〕\(number)号", .published: "\(year)-02-01",
        ]), then: steps)
  }

  /// 黄石 2024: 39 received; 33 registered, 16 of counties and 17 of departments; 5 returned; 1 opinion
  /// on one of them, and 3 on documents of the year before (domain facts 5.3).
  private func published2024() throws -> RegisterFixture {
    let fixture = try Fixture()
    let file = Fixture.step(.file, "2024-02-10", .government, [.receiver: "乙市人民政府"])
    for number in 1...33 {
      try open(
        fixture.register, number, year: 2024, kind: number <= 16 ? "县级政府" : "市政府部门",
        then: [file, Fixture.step(.register, "2024-02-20", .government)])
    }
    for number in 34...38 {
      try open(
        fixture.register, number, year: 2024,
        then: [file, Fixture.step(.reject, "2024-02-20", .government, [.reason: "非规范性文件"])])
    }
    try open(
      fixture.register, 39, year: 2024,
      then: [file, Fixture.step(.object, "2024-03-20", .government, [.reason: "实体违法"])])
    for number in 40...42 {
      try open(
        fixture.register, number, year: 2023,
        then: [
          Fixture.step(.file, "2023-02-10", .government),
          Fixture.step(.register, "2023-02-20", .government),
          Fixture.step(.object, "2024-06-20", .government, [.reason: "公平竞争"]),
        ])
    }
    return fixture
  }

  @Test("the published figures of 2024 come out of a register built from them")
  func publishedFigures() throws {
    let fixture = try published2024()
    let figures = try AnnualFigures(fixture.register, year: 2024, finder: nil)
    let line = figures[.government]
    #expect(line.received.count == 39)
    #expect(line.registered.count == 33)
    #expect(line.registeredByKind["县级政府"]?.count == 16)
    #expect(line.registeredByKind["市政府部门"]?.count == 17)
    #expect(line.rejected.count == 5)
    #expect(line.objectedUnregistered.count == 1)
    #expect(line.objected.count == 4)
    #expect(line.objectedEarlier.count == 3)
    #expect(line.remainder == 0)
    #expect(line.objectedEarlier.cases == [40, 41, 42])
    #expect(Percentage.text(16, of: 33) == "48.48%")
    #expect(Percentage.text(17, of: 33) == "51.52%")
  }

  @Test("two corrected of a filing list of 38 are 5.26 %")
  func corrected() throws {
    let fixture = try Fixture()
    for number in 1...38 {
      var steps = [
        Fixture.step(.file, "2025-02-10", .government),
        Fixture.step(.register, "2025-02-20", .government),
      ]
      if number <= 2 {
        steps += [
          Fixture.step(.object, "2025-03-01", .government, [.reason: "违法设定"]),
          Fixture.step(
            .correct, "2025-03-20", .government, [.outcome: "修改", .reason: "改", .finding: "1"]),
        ]
      }
      try open(fixture.register, number, year: 2025, then: steps)
    }
    let figures = try AnnualFigures(fixture.register, year: 2025, finder: nil)
    let line = figures[.government]
    #expect(line.correctedTotal.count == 2)
    #expect(Percentage.text(line.correctedTotal.count, of: line.received.count) == "5.26%")
    let report = AnnualReport(AnnualReport.Source(figures, day: Fixture.day("2026-01-20")))
    #expect(PaperText.markdown(report.paper).contains("纠正占收到报备的 5.26%"))
  }

  @Test("what the classes leave over is a row of its own")
  func remainder() throws {
    let fixture = try published2024()
    let figures = try AnnualFigures(fixture.register, year: 2024, finder: nil)
    let report = AnnualReport(AnnualReport.Source(figures, day: Fixture.day("2025-01-20")))
    let text = PaperText.markdown(report.paper)
    #expect(text.contains("其余（收到减以上各项） | 0"))
    #expect(text.contains("及时率不作判定"))
    #expect(report.traced.first { $0.name == "没有清理结论" }?.cases.cases == [40, 41, 42])
  }

  @Test("a received case that fits no class is shown as the remainder, with its number")
  func shownRemainder() throws {
    let fixture = try Fixture()
    let file = Fixture.step(.file, "2025-02-10", .government)
    try open(fixture.register, 1, year: 2025, then: [file])
    try fixture.register.queue.write {
      try $0.execute(sql: "UPDATE filing SET stage = 'archived'")
    }
    let figures = try AnnualFigures(fixture.register, year: 2025, finder: nil)
    #expect(figures[.government].remainder == 1)
    let report = AnnualReport(AnnualReport.Source(figures, day: Fixture.day("2026-01-20")))
    let rest = try #require(report.traced.first { $0.name == "政府线其余（收到减以上各项）" })
    #expect(rest.cases.cases == [1])
    #expect(PaperText.markdown(report.paper).contains("其余（收到减以上各项） | [1](#"))
  }

  @Test("every number names as many cases as it says, and the classes make the sum")
  func traced() throws {
    let fixture = try Fixture()
    var maker = DemonstrationYear(year: 2025, seed: 3)
    _ = try fixture.register.openAll((1...400).map { maker.next($0) })
    let figures = try AnnualFigures(fixture.register, year: 2025, finder: nil)
    for line in FilingLine.allCases {
      let now = figures[line]
      #expect(now.received.count > 20)
      let sum =
        now.registered.count + now.rejected.count + now.objectedUnregistered.count
        + now.suspended.count + now.pending.count + now.remainder
      #expect(sum == now.received.count)
      #expect(now.onTime.count + now.late.count + now.timeUnknown.count == now.dueFiled.count)
      #expect(Set(now.received.cases).count == now.received.count)
    }
    #expect(figures.published.cases.allSatisfy { figures.document($0) != nil })
  }

  @Test("every number of the paper leads to its cases, and these to their documents")
  func links() throws {
    let fixture = try Fixture()
    var maker = DemonstrationYear(year: 2025, seed: 5)
    _ = try fixture.register.openAll((1...200).map { maker.next($0) })
    var source = AnnualReport.Source(
      try AnnualFigures(fixture.register, year: 2025, finder: nil), day: Fixture.day("2026-01-20"))
    source.before = try AnnualFigures(fixture.register, year: 2024, finder: nil)
    let report = AnnualReport(source)
    var places: [String: Int] = [:]
    var links: Set<String> = []
    for run in Self.texts(report.paper).flatMap(\.runs) {
      if let anchor = run.anchor { places[anchor, default: 0] += 1 }
      if case .place(let name)? = run.link { links.insert(name) }
    }
    for case .chart(let chart) in report.paper.blocks {
      for series in chart.series {
        #expect(series.values.count == chart.categories.count)
        links.formUnion(series.places.filter { !$0.isEmpty })
      }
    }
    #expect(places.values.allSatisfy { $0 == 1 }, "a place stands once")
    let empty = Set(report.traced.filter { $0.cases.count == 0 }.map(\.place))
    #expect(links.subtracting(empty).isSubset(of: Set(places.keys)))
    for figure in report.traced where figure.cases.count > 0 {
      #expect(places[figure.place] != nil, "\(figure.name)")
      for id in figure.cases.cases {
        #expect(places["c\(id)"] != nil, "\(figure.name): \(id)")
      }
    }
  }

  /// The texts of paragraphs, notes and tables.
  private static func texts(_ paper: WordPaper) -> [WordText] {
    paper.blocks.flatMap { block -> [WordText] in
      switch block {
      case .paragraph(let text), .note(let text): [text]
      case .table(let rows), .list(let rows): rows.flatMap { $0 }
      default: []
      }
    }
  }

  @Test("rates of procedure count what is on record, name what is not, and show the plan's goals")
  func procedures() throws {
    let fixture = try Fixture()
    try open(fixture.register, 1, year: 2025, then: [])
    _ = try fixture.register.open(
      Fixture.step(
        .open, "2025-01-05", nil,
        [.title: "关于学校布局的决定", .issuer: "甲县人民政府", .kind: "重大行政决策", .stage: "drafting"]),
      then: [
        Fixture.step(.consult, "2025-02-01"), Fixture.step(.submit, "2025-03-01"),
        Fixture.step(.accept, "2025-03-02"),
        Fixture.step(.review, "2025-03-10", nil, [.outcome: "合法"]),
        Fixture.step(.deliberate, "2025-03-12"),
      ])
    let figures = try AnnualFigures(fixture.register, year: 2025, finder: nil)
    #expect(figures.published.cases == [1])
    #expect(figures[.government].due.cases == [1], "a decision is no normative document")
    #expect(figures.procedures.decisionsDeliberated.cases == [2])
    #expect(figures.procedures.bodiesWithCatalogue == [])
    var source = AnnualReport.Source(figures, day: Fixture.day("2026-01-20"))
    source.goals = [.decisionDeliberation: AnnualGoal(percent: 100, basis: "《某方案》（全文）")]
    let text = PaperText.markdown(AnnualReport(source).paper)
    #expect(text.contains("| 合法性审核 | 0 | [1]("))
    #expect(text.contains(") | 0 | 100.00% | 100% |"))
    #expect(text.contains("目标出自《某方案》（全文）。"))
    #expect(text.contains("公布率 0.00%"))
  }

  @Test(
    "shares are rounded half up",
    arguments: [(2, 38, "5.26%"), (1, 3, "33.33%"), (2, 3, "66.67%"), (0, 5, "0.00%"), (5, 0, "—")])
  func rounding(_ part: Int, _ whole: Int, _ text: String) {
    #expect(Percentage.text(part, of: whole) == text)
  }
}
