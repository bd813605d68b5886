import FilingRegister
import Foundation
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

struct DeadlineTests {
  typealias Fixture = RegisterFixture

  private func finder(_ asOf: String, near: Int = 5) throws -> DeadlineFinder {
    let rules = """
      语言 1
      规则包 试验 版本 1.0.0 地域 "甲县"
      参数 政府报备期限：期限
        自 2020-01-01 为 15 日 依据 《甲》 第七条 核验 节选
        自 2026-04-01 为 10 日 依据 《甲》 第七条 核验 全文
      完
      参数 人大报备期限：期限
        自 2020-01-01 为 30 日 依据 《乙》 核验 未核
      完
      参数 合法性审核最长期限：期限
        自 2018-12-04 为 15 工作日 依据 《丙》 第五条 核验 全文
      完
      """
    let library = RuleLibrary.load([SourceFile(name: "test.rule", bytes: Array(rules.utf8))])
    #expect(library.diagnostics.filter { $0.severity == .error }.isEmpty)
    let calendar = try WorkdayCalendar(
      csv: String(
        decoding: try RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv")),
        as: UTF8.self))
    return DeadlineFinder(
      DeadlineRules(library, calendar: calendar), asOf: Fixture.day(asOf), warningDays: near)
  }

  private func filing(_ state: CaseState, _ asOf: String) throws -> [FilingLine: CaseDeadline] {
    let found = try finder(asOf).deadlines(of: state).filter { $0.duty == .file }
    return Dictionary(uniqueKeysWithValues: found.compactMap { one in one.line.map { ($0, one) } })
  }

  @Test("a filing is green, then amber, then red; an unverified period is grey on every day")
  func lights() throws {
    let fixture = try Fixture()
    let state = try fixture.register.open(Fixture.published)
    for (asOf, light) in [
      ("2026-03-05", CaseDeadline.Light.green), ("2026-03-12", .amber), ("2026-03-17", .amber),
      ("2026-03-18", .red),
    ] {
      let found = try filing(state, asOf)
      #expect(found[.government]?.light == light, "\(asOf)")
      #expect(found[.government]?.due == Fixture.day("2026-03-17"))
      #expect(found[.congress]?.light == .unknown)
      #expect(found[.congress]?.due == Fixture.day("2026-04-01"))
    }
  }

  @Test("the period in force when the duty began counts")
  func datedPeriod() throws {
    let fixture = try Fixture()
    let state = try fixture.register.open(
      Fixture.step(
        .open, "2026-04-02", nil, [.title: "办法", .issuer: "甲县", .published: "2026-04-01"]))
    #expect(try filing(state, "2026-04-02")[.government]?.due == Fixture.day("2026-04-11"))
  }

  @Test("a review is due after fifteen working days, made-up days counted")
  func workingDays() throws {
    let fixture = try Fixture()
    let state = try fixture.register.open(
      Fixture.step(.open, "2025-09-01", nil, [.title: "办法", .issuer: "甲县"]),
      then: [Fixture.step(.submit, "2025-09-25"), Fixture.step(.accept, "2025-09-26")])
    let found = try finder("2025-10-01").deadlines(of: state)
    // 28 September and 11 October 2025 were worked, 1 to 8 October were not.
    #expect(found.first { $0.duty == .review }?.due == Fixture.day("2025-10-23"))
  }

  @Test("working days of a year that no calendar covers are unknown, and the year is named")
  func uncoveredYear() throws {
    let fixture = try Fixture()
    let state = try fixture.register.open(
      Fixture.step(.open, "2026-12-01", nil, [.title: "办法", .issuer: "甲县"]),
      then: [Fixture.step(.submit, "2026-12-20"), Fixture.step(.accept, "2026-12-25")])
    let found = try finder("2027-02-01").deadlines(of: state)
    let review = try #require(found.first { $0.duty == .review })
    #expect(review.light == .unknown)
    #expect(review.due == nil)
    #expect(review.note.contains("没有收录 2027 年的工作日历"))
    #expect(review.note.contains("合法性审核最长期限 15 个工作日"))
  }

  @Test("departments and townships owe the congress nothing")
  func congressLine() throws {
    let fixture = try Fixture()
    for (issuer, lines) in [
      ("甲县人民政府", [FilingLine.government, .congress]), ("甲县人民政府办公室", [.government, .congress]),
      ("甲县司法局", [.government]), ("甲县东河镇人民政府", [.government]),
    ] {
      let state = try fixture.register.open(
        Fixture.step(
          .open, "2026-03-03", nil, [.title: "办法", .issuer: issuer, .published: "2026-03-02"]))
      let found = try finder("2026-03-05").deadlines(of: state).filter { $0.duty == .file }
      #expect(found.compactMap(\.line) == lines, "\(issuer)")
    }
  }

  @Test("a day that the office wrote stands; a period that is not set is unknown")
  func writtenDay() throws {
    let fixture = try Fixture()
    let suspended = try fixture.register.open(
      Fixture.published, then: Array(Fixture.wholeFiling[..<2]))
    let found = try finder("2026-03-23").deadlines(of: suspended)
    let supplement = try #require(found.first { $0.duty == .supplement })
    #expect(supplement.due == Fixture.day("2026-03-22"))
    #expect(supplement.light == .red)
    let filed = try fixture.register.open(
      Fixture.published, then: Array(Fixture.wholeFiling[..<1]))
    let register = try #require(
      try finder("2026-03-23").deadlines(of: filed).first { $0.duty == .register })
    #expect(register.due == nil)
    #expect(register.light == .unknown)
    #expect(register.note.contains("政府登记期限"))
  }

  @Test("a calendar has one event a day due, lines of at most 75 bytes, and the same bytes again")
  func calendar() throws {
    let fixture = try Fixture()
    let state = try fixture.register.open(Fixture.published)
    let finder = try finder("2026-03-05")
    let text = CalendarFile.write(finder.deadlines(of: state), asOf: Fixture.day("2026-03-05"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(text.contains("DTSTART;VALUE=DATE:20260317"))
    #expect(
      text == CalendarFile.write(finder.deadlines(of: state), asOf: Fixture.day("2026-03-05")))
  }
}
