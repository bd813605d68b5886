import DocumentModel
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

/// `rules coverage`: which small changes of a rule its examples notice.
struct RuleCoverageTests {
  private func coverage(_ trial: RuleTrial) throws -> RuleCoverage {
    let linter = RuleLinter(try trial.library(), calendar: .empty, lawBook: nil) {
      path throws(DocumentReadError) in throw DocumentReadError(.unreadable(path))
    }
    return try #require(linter.coverage().first)
  }

  private func trial(_ check: String, _ sections: String) -> RuleTrial {
    RuleTrial(check: check, sections: sections)
  }

  /// The changes of a kind, each with whether it was noticed.
  private func noticed(_ kind: MutationOperator, _ trial: RuleTrial) throws -> [Bool] {
    try coverage(trial).mutants.filter { $0.kind == kind }.map(\.isNoticed)
  }

  /// A kind of change, the check, the sections, examples that do not notice it, and one that does.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: MutationOperator
    let check: String
    var sections = ""
    let without: String
    let example: String
    var testDescription: String { kind.rawValue }
  }

  private static let text = "正文 不得 出现 \"罚款\""
  private static func document(_ head: String, _ rest: String = "") -> String {
    "文件片段 \"\"\"<head><title>甲办法</title>\(head)</head>\(rest)\"\"\""
  }

  static let cases: [Case] = [
    Case(
      kind: .branch, check: "正文 不得 出现 （\"处\" 隔 2 \"罚款\"） 或 （\"予以\" 隔 2 \"没收\"）",
      without: "反例 \"可以处罚款。\"\n  反例 \"可以予以没收。\"", example: ""),
    Case(
      kind: .gapWidened, check: "正文 不得 出现 \"处\" 隔 4 \"罚款\"", without: "反例 \"可以处五元罚款。\"",
      example: "正例 \"可以处五元以上十元以下罚款。\""),
    Case(
      kind: .gapClosed, check: "正文 不得 出现 \"处\" 隔 4 \"罚款\"", without: "反例 \"可以处罚款。\"",
      example: "反例 \"可以处五元罚款。\""),
    Case(kind: .tone, check: text, without: "反例 \"可以罚款。\"", example: "正例 \"不得罚款。\""),
    Case(
      kind: .region, check: text + " 不在 书名号", without: "反例 \"可以罚款。\"",
      example: "正例 \"按照《罚款办法》办理。\""),
    Case(
      kind: .companion, check: text + " 同句 无 \"依法\"", without: "反例 \"可以罚款。\"",
      example: "正例 \"可以依法罚款。\""),
    Case(
      kind: .condition, check: text + " 其中 本句 含有 \"企业\"", without: "反例 \"对企业罚款。\"",
      example: "正例 \"对个人罚款。\""),
    Case(
      kind: .comparison, check: "每一 引 属于 文件 的 引用，应当 引 的 条号 有值", without: "正例 \"可以办理。\"",
      example: "反例 \"根据《价格法》办理。\""),
    Case(
      kind: .exception, check: text, sections: "  除外 法定 当 本句 含有 \"依法\"",
      without: "反例 \"可以罚款。\"", example: "正例 \"可以依法罚款。\""),
    Case(
      kind: .effect, check: text, sections: "  除外 法定 当 本句 含有 \"依法\" 降为 提醒",
      without: "反例 \"可以罚款。\"", example: "反例 \"可以依法罚款。\""),
  ]

  @Test(
    "each kind of change survives examples that do not touch it, and falls to one that does",
    arguments: cases)
  func kinds(_ one: Case) throws {
    guard !one.example.isEmpty else {
      #expect(
        try noticed(one.kind, trial(one.check, one.sections + "\n  " + one.without)) == [
          true, true,
        ])
      return
    }
    let few = try noticed(one.kind, trial(one.check, one.sections + "\n  " + one.without))
    #expect(!few.isEmpty && !few.contains(true), "\(few)")
    let more = one.without + "\n  " + one.example
    let all = try noticed(one.kind, trial(one.check, one.sections + "\n  " + more))
    #expect(all.count == few.count && !all.contains(false), "\(all)")
  }

  @Test("a threshold is noticed only by an example right at it, on each side")
  func threshold() throws {
    let check = "应当 个数（文件 的 引用） 至多 2"
    let two = "正例 \"根据《甲法》《乙法》制定。\""
    let three = "反例 \"根据《甲法》《乙法》《丙法》制定。\""
    let five = "反例 \"根据《甲法》《乙法》《丙法》《丁法》《戊法》制定。\""
    #expect(try noticed(.threshold, trial(check, "  " + five)) == [false, false])
    #expect(try noticed(.threshold, trial(check, "  \(five)\n  \(two)")) == [true, false])
    #expect(try noticed(.threshold, trial(check, "  \(three)\n  \(two)")) == [true, true])
  }

  @Test("a parameter is moved by one from its newest value")
  func parameter() throws {
    var rule = trial(
      "应当 在 文件 的 公布日期 起 报备期 内 完成 报备",
      "  反例 "
        + Self.document(
          "<promulgationDate>2025-03-03</promulgationDate>",
          "<filings><filing line=\"government\" date=\"2025-03-19\"/></filings>"))
    rule.items = "参数 报备期：期限\n  自 2000-01-01 为 15 日 依据 《甲法》 第一条 核验 全文\n完"
    // On the sixteenth day: a day more would do, a day less changes nothing.
    #expect(try noticed(.threshold, rule) == [false, true])
    // With 顺延 the calendar is asked, and this one covers no year.
    #expect(try noticed(.rollover, rule) == [true])
  }

  @Test(
    "single words of a list are no changes; a rule without anything to change has the full score")
  func words() throws {
    let list = try coverage(trial("正文 不得 出现 （\"罚款\" 或 \"没收\"） 语气 任意", ""))
    #expect(list.mutants.isEmpty && list.mutants.score == 100)
  }

  @Test("a condition that was never false is told")
  func oneSided() throws {
    let lines = try coverage(trial(Self.text + " 其中 本句 含有 \"企业\"", "  反例 \"对企业罚款。\"")).oneSided
    #expect(lines.contains { $0.chinese.contains("不成立") })
  }

  @Test("every kind of change is described in the documentation, and no other")
  func documentation() throws {
    let path = RepositoryFolder.path("Documentation/RuleCoverage.md")
    let text = String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let described = rows.compactMap { $0.split(separator: "|").first }.flatMap {
      $0.split(separator: "`").map(String.init).filter { $0.first?.isLetter == true }
    }
    #expect(described.sorted() == MutationOperator.allCases.map(\.rawValue).sorted())
  }
}
