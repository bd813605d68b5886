import FilingRegister
import SourceText
import Testing

struct StateMachineTests {
  typealias Fixture = RegisterFixture

  @Test("a document goes from drafting to the archive, each line on its own")
  func wholeWay() throws {
    let fixture = try Fixture()
    let opened = try fixture.register.open(
      Fixture.step(.open, "2026-01-05", nil, [.title: "甲县停车管理办法", .issuer: "甲县人民政府"]))
    let id = opened.id
    let making = [
      Fixture.step(.consult, "2026-01-06", nil, [.start: "2026-01-06", .end: "2026-02-05"]),
      Fixture.step(.competition, "2026-01-20"),
      Fixture.step(.submit, "2026-02-09"),
      Fixture.step(.accept, "2026-02-10"),
      Fixture.step(.review, "2026-02-20", nil, [.outcome: "应当予以修改"]),
      Fixture.step(.revise, "2026-02-24"),
      Fixture.step(.deliberate, "2026-02-26"),
      Fixture.step(.sign, "2026-02-27"),
      Fixture.step(.number, "2026-02-27", nil, [.number: "甲政规〔2026〕1号"]),
      Fixture.step(.publish, "2026-03-02"),
    ]
    let state = try fixture.register.record(making + Fixture.wholeFiling, of: id)
    #expect(state.stage == .published)
    #expect(state.published == Fixture.day("2026-03-02"))
    #expect(state.documentNumber == "甲政规〔2026〕1号")
    #expect(state.filing(.government).stage == .archived)
    #expect(state.filing(.government).correction == "修改")
    #expect(state.filing(.congress).stage == .unfiled)
    #expect(state.filing(.government).number.contains("〔2026〕1号"))
    #expect(try fixture.register.state(id) == state)
  }

  @Test("what was not reviewed is not deliberated, and the refusal names the steps allowed")
  func notReviewed() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(
      Fixture.step(.open, "2026-01-05", nil, [.title: "办法", .issuer: "甲县"])
    ).id
    let refusal = #expect(throws: RegisterError.self) {
      try fixture.register.record([Fixture.step(.deliberate, "2026-02-26")], of: id)
    }
    guard case .refused(let reason)? = refusal else {
      Issue.record("no refusal")
      return
    }
    #expect(reason.reason == .stage(step: .deliberate, stage: "起草"))
    #expect(reason.allowed.contains(.submit))
    #expect(!reason.allowed.contains(.deliberate))
    #expect(try fixture.register.events(of: id).count == 1)
  }

  @Test("an unlawful draft goes back to drafting")
  func unlawful() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(
      Fixture.step(.open, "2026-01-05", nil, [.title: "办法", .issuer: "甲县"])
    ).id
    let state = try fixture.register.record(
      [
        Fixture.step(.submit, "2026-01-06"), Fixture.step(.accept, "2026-01-07"),
        Fixture.step(.review, "2026-01-14", nil, [.outcome: "不合法"]),
      ], of: id)
    #expect(state.stage == .drafting)
  }

  @Test(
    "a step without what it needs is refused",
    arguments: [
      (RegisterFixture.step(.file, "2026-03-10"), "line"),
      (RegisterFixture.step(.clean, "2026-03-10", .government), "no line"),
      (RegisterFixture.step(.clean, "2026-03-10", nil, [.outcome: "继续有效"]), "reason"),
      (
        RegisterFixture.step(.clean, "2026-03-10", nil, [.outcome: "保留", .reason: "因"]), "outcome"
      ),
      (RegisterFixture.step(.file, "2026-03-01", .government), "before publication"),
      (RegisterFixture.step(.register, "2026-03-10", .government), "stage"),
      (
        RegisterFixture.step(.reissue, "2026-04-10", nil, [.published: "2026/04/10"]), "day"
      ),
    ])
  func refused(_ request: StepRequest, _ what: String) throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(Fixture.published).id
    #expect(throws: RegisterError.self, "\(what)") {
      try fixture.register.record([request], of: id)
    }
    #expect(try fixture.register.events(of: id).count == 1)
  }

  @Test("a chain of steps is taken whole or not at all")
  func allOrNothing() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(Fixture.published).id
    #expect(throws: RegisterError.self) {
      try fixture.register.record(
        [
          Fixture.step(.file, "2026-03-10", .government),
          Fixture.step(.pass, "2026-03-11", .government),
        ], of: id)
    }
    #expect(try fixture.register.events(of: id).count == 1)
    #expect(try fixture.register.state(id)?.filing(.government).stage == .unfiled)
  }

  @Test("a case with an open finding is not closed; answered with a reason it is")
  func openFindings() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(Fixture.published, then: Array(Fixture.wholeFiling[..<6])).id
    let corrected = Fixture.step(
      .correct, "2026-04-28", .government, [.outcome: "说明", .reason: "认为于法有据"])
    _ = try fixture.register.record([corrected], of: id)
    let reply = Fixture.step(.reply, "2026-05-06", .government)
    #expect(throws: RegisterError.self) { try fixture.register.record([reply], of: id) }
    let state = try fixture.register.record(
      [
        Fixture.step(
          .settle, "2026-05-05", .government,
          [.finding: "1", .outcome: "已说明", .reason: "引用的是上位法"]),
        reply,
      ], of: id)
    #expect(state.filing(.government).stage == .replied)
    #expect(state.findings[.government]?.first?.state == .answered)
  }

  @Test("a document issued anew is filed anew, and the first round stays")
  func reissue() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(Fixture.published, then: Fixture.wholeFiling).id
    let state = try fixture.register.record(
      [
        Fixture.step(.lapse, "2028-03-02"),
        Fixture.step(.reissue, "2028-04-01", nil, [.published: "2028-04-01"]),
        Fixture.step(.file, "2028-04-10", .government),
      ], of: id)
    #expect(state.filing(.government).round == 2)
    var rounds: [FilingState] = []
    try fixture.register.eachCase { _, filings in rounds += filings }
    #expect(rounds.map(\.stage) == [.archived, .filed])
  }

  @Test("what was entered wrongly is put right by an entry, and a day of promulgation publishes")
  func rectify() throws {
    let fixture = try Fixture()
    let id = try fixture.register.open(
      Fixture.step(.open, "2026-03-03", nil, [.title: "停车办法", .issuer: "甲县政府"])
    ).id
    #expect(throws: RegisterError.self, "without a reason") {
      try fixture.register.record(
        [Fixture.step(.rectify, "2026-03-04", nil, [.title: "甲县停车管理办法"])], of: id)
    }
    let state = try fixture.register.record(
      [
        Fixture.step(
          .rectify, "2026-03-04", nil,
          [
            .title: "甲县停车管理办法", .issuer: "甲县人民政府", .published: "2026-03-02",
            .reason: "立案时没有读到",
          ]), Fixture.step(.file, "2026-03-05", .government),
      ], of: id)
    #expect(state.title == "甲县停车管理办法")
    #expect(state.issuer == "甲县人民政府")
    #expect(state.stage == .published)
    #expect(state.published == Fixture.day("2026-03-02"))
    #expect(try fixture.register.events(of: id).map(\.request.step) == [.open, .rectify, .file])
    #expect(try fixture.register.verify().faults == [])
  }

  @Test("steps that open findings forbid are not among those allowed")
  func allowedOverFindings() throws {
    let fixture = try Fixture()
    let corrected = Fixture.step(
      .correct, "2026-04-28", .government, [.outcome: "说明", .reason: "认为于法有据"])
    let state = try fixture.register.open(
      Fixture.published, then: Array(Fixture.wholeFiling[..<6]) + [corrected])
    #expect(!state.allowedSteps(.government).contains(.reply))
    #expect(state.allowedSteps(.government).contains(.settle))
    let line = try AnnualFigures(fixture.register, year: 2026, finder: nil)[.government]
    #expect(
      line.correctedTotal.count == 0, "a correction that left findings open corrected nothing")
    #expect(line.uncorrected.cases == [1])
  }

  @Test("numbers go on, are given once, and follow the office's pattern")
  func numbers() throws {
    let fixture = try Fixture()
    try fixture.register.setPattern("乙备〔{年}〕{号}号", of: "登记·政府线")
    var numbers: [String] = []
    for index in 1...3 {
      let id = try fixture.register.open(
        Fixture.published,
        then: [
          Fixture.step(.file, "2026-03-10", .government),
          Fixture.step(
            .register, "2026-03-12", .government, index == 2 ? [.number: "乙备〔2026〕3号"] : [:]),
        ]
      ).id
      numbers.append(try fixture.register.state(id)?.filing(.government).number ?? "")
    }
    #expect(numbers == ["乙备〔2026〕1号", "乙备〔2026〕3号", "乙备〔2026〕2号"])
    #expect(throws: RegisterError.self, "a number is given once") {
      try fixture.register.open(
        Fixture.published,
        then: [
          Fixture.step(.file, "2026-03-10", .government),
          Fixture.step(.register, "2026-03-12", .government, [.number: "乙备〔2026〕3号"]),
        ])
    }
    let next = try fixture.register.open(
      Fixture.published,
      then: [
        Fixture.step(.file, "2026-03-10", .government),
        Fixture.step(.register, "2026-03-12", .government),
      ])
    #expect(next.filing(.government).number == "乙备〔2026〕4号")
  }
}
