import FilingRegister
import SourceText
import WordDocument
import Testing

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
    let line = try #require(figures.lines[.government])
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
    let line = try #require(figures.lines[.government])
    #expect(line.correctedTotal == 2)
    #expect(Percentage.text(line.correctedTotal, of: line.received.count) == "5.26%")
    let report = AnnualReport(
      figures, before: nil, office: "", day: Fixture.day("2026-01-20"), verifications: [:])
    #expect(PaperText.markdown(report.paper()).contains("5.26%"))
  }

  @Test("what the classes leave over is a row of its own")
  func remainder() throws {
    let fixture = try published2024()
    let figures = try AnnualFigures(fixture.register, year: 2024, finder: nil)
    let report = AnnualReport(
      figures, before: nil, office: "", day: Fixture.day("2025-01-20"), verifications: [:])
    let text = PaperText.markdown(report.paper())
    #expect(text.contains("其余（收到减以上各项） | 0"))
    #expect(text.contains("及时率不作判定"))
    #expect(text.contains("现行有效而本年度没有清理结论 | 42"))
  }

  @Test("every number names as many cases as it says, and the classes make the sum")
  func traced() throws {
    let fixture = try Fixture()
    var maker = DemonstrationYear(year: 2025, seed: 3)
    _ = try fixture.register.openAll((1...400).map { maker.next($0) })
    let figures = try AnnualFigures(fixture.register, year: 2025, finder: nil)
    for line in FilingLine.allCases {
      let now = try #require(figures.lines[line])
      #expect(now.received.count > 20)
      let sum =
        now.registered.count + now.rejected.count + now.objectedUnregistered.count
        + now.suspended.count + now.pending.count + now.remainder
      #expect(sum == now.received.count)
      #expect(now.onTime.count + now.late.count + now.timeUnknown.count == now.dueFiled.count)
      #expect(Set(now.received.cases).count == now.received.count)
    }
    #expect(figures.catalogue.count == figures.published.count)
  }

  @Test(
    "shares are rounded half up",
    arguments: [(2, 38, "5.26%"), (1, 3, "33.33%"), (2, 3, "66.67%"), (0, 5, "0.00%"), (5, 0, "—")])
  func rounding(_ part: Int, _ whole: Int, _ text: String) {
    #expect(Percentage.text(part, of: whole) == text)
  }
}
