import FilingRegister
import ReviewEngine
import RuleDSL
import SourceText
import Testing

struct CleanUpTests {
  typealias Fixture = RegisterFixture

  /// A finder with a period of six months before the end of validity, verified or not.
  private func deadlines(_ asOf: String, _ verification: String) throws -> DeadlineFinder {
    let rules = """
      语言 1
      规则包 试验 版本 1.0.0 地域 "甲县"
      参数 届满前评估期限：期限
        自 2020-01-01 为 6 月 依据 《甲》 核验 \(verification)
      完
      """
    let library = RuleLibrary.load([SourceFile(name: "test.rule", bytes: Array(rules.utf8))])
    #expect(library.diagnostics.filter { $0.severity == .error }.isEmpty)
    return DeadlineFinder(
      DeadlineRules(library, calendar: .empty), asOf: Fixture.day(asOf), warningDays: 30)
  }

  private func expiring(_ register: FilingRegister, then steps: [StepRequest] = []) throws
    -> CaseState
  {
    try register.open(
      Fixture.step(
        .open, "2022-03-03", nil,
        [.title: "办法", .issuer: "甲县", .published: "2022-03-02", .expiry: "2027-03-01"]),
      then: steps)
  }

  private func reasons(
    _ state: CaseState, _ asOf: String, since: String? = nil, _ verification: String = "全文"
  ) throws -> [CleanUpDuty.Reason] {
    CleanUpFinder(
      asOf: Fixture.day(asOf), since: since.map { Fixture.day($0) }, months: 6,
      deadlines: try deadlines(asOf, verification)
    ).duties(of: state).map(\.reason)
  }

  private func evaluation(_ reasons: [CleanUpDuty.Reason]) -> Bool? {
    for case .evaluationDue(_, let isVerified, _) in reasons { return isVerified }
    return nil
  }

  @Test("an evaluation is due in the period before the end, and not before it or after it was done")
  func evaluationDue() throws {
    let fixture = try Fixture()
    let state = try expiring(fixture.register)
    #expect(try evaluation(reasons(state, "2026-08-31")) == nil)
    #expect(try evaluation(reasons(state, "2026-09-01")) == true)
    let evaluated = try fixture.register.record(
      [Fixture.step(.evaluate, "2026-10-01", nil, [.outcome: "继续有效", .reason: "运行良好"])],
      of: state.id)
    #expect(try evaluation(reasons(evaluated, "2026-11-25")) == nil)
    let early = try expiring(
      fixture.register,
      then: [Fixture.step(.evaluate, "2023-10-01", nil, [.outcome: "继续有效", .reason: "早"])])
    #expect(try evaluation(reasons(early, "2026-11-25")) == true, "that of years ago is another")
  }

  @Test("an evaluation by a period that nobody verified is a hint, and grey among the deadlines")
  func unverifiedEvaluation() throws {
    let fixture = try Fixture()
    let state = try expiring(fixture.register)
    #expect(try evaluation(reasons(state, "2026-11-25", "未核")) == false)
    let found = try deadlines("2026-11-25", "未核").deadlines(of: state)
    let duty = try #require(found.first { $0.duty == .evaluate })
    #expect(duty.light == .unknown)
    #expect(duty.due == Fixture.day("2027-03-01"))
    let verified = try deadlines("2027-02-20", "全文").deadlines(of: state)
    #expect(verified.first { $0.duty == .evaluate }?.light == .amber)
  }

  @Test("an outcome asks for its step until that was taken", arguments: ["修改", "废止"])
  func notCarriedOut(_ outcome: String) throws {
    let fixture = try Fixture()
    let evaluated = Fixture.step(.evaluate, "2026-10-01", nil, [.outcome: outcome, .reason: "因"])
    let state = try expiring(fixture.register, then: [evaluated])
    let wanted = CleanUpDuty.Reason.evaluationNotCarriedOut(outcome, Fixture.day("2026-10-01"))
    #expect(try reasons(state, "2026-11-25").contains(wanted))
    let step =
      outcome == "废止"
      ? Fixture.step(.repeal, "2026-11-01", nil, [.reason: "评估结论"])
      : Fixture.step(.reissue, "2026-11-01", nil, [.published: "2026-11-01"])
    let done = try fixture.register.record([step], of: state.id)
    #expect(try !reasons(done, "2026-11-25").contains(wanted))
  }

  @Test("what was judged before this clean-up began is judged again")
  func judgedBefore() throws {
    let fixture = try Fixture()
    let state = try expiring(
      fixture.register,
      then: [Fixture.step(.clean, "2024-05-01", nil, [.outcome: "继续有效", .reason: "符合上位法"])])
    #expect(try reasons(state, "2025-06-01") == [])
    #expect(
      try reasons(state, "2025-06-01", since: "2025-05-01")
        == [.cleanedBefore(Fixture.day("2024-05-01"))])
    #expect(try reasons(state, "2027-03-02").contains(.expired(Fixture.day("2027-03-01"))))
  }

  @Test("every document keeps, amends, repeals, lapses or is left over, and the sums add up")
  func sums() throws {
    let fixture = try Fixture()
    for outcome in RegisterStep.clean.outcomes + [""] {
      let clean = Fixture.step(.clean, "2026-05-01", nil, [.outcome: outcome, .reason: "因"])
      let interpret = Fixture.step(.interpret, "2025-05-01", nil, [.reason: "适用范围"])
      _ = try expiring(fixture.register, then: [interpret] + (outcome.isEmpty ? [] : [clean]))
    }
    let result = try CleanUpResult(
      fixture.register, from: Fixture.day("2026-04-01"), to: Fixture.day("2026-06-30"))
    let outcomes = RegisterStep.clean.outcomes + [""]
    #expect(outcomes.map { result.count($0) } == [1, 1, 1, 1, 1])
    #expect(result.items.count == 5)
    #expect(result.items.allSatisfy { $0.linked == ["解释 2025-05-01"] })
  }
}
