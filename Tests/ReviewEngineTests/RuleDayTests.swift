import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct RuleDayTests {
  private static let items = """
    参数 限数 : 数
      自 2000-01-01 为 1
      自 2020-01-01 为 5
    完
    """

  private func count(_ by: String, _ head: String, asOf: String? = nil) throws -> Int {
    let trial = RuleTrial(
      check: "应当 个数（文件 的 引用） 至少 限数", sections: by, items: Self.items)
    let text =
      "<normativeDocument xmlns=\"urn:review:normative-document:1\" version=\"1\"><head><title>甲办法</title>\(head)"
      + "</head><body><p>根据《甲法》《乙法》，制定本办法。</p></body></normativeDocument>"
    return try trial.findings(Array(text.utf8), asOf: asOf).count
  }

  @Test("the rule's own day selects the value of a parameter")
  func parameter() throws {
    let head = "<signDate>2019-12-20</signDate><promulgationDate>2020-01-10</promulgationDate>"
    #expect(try count("", head) == 0)
    #expect(try count("  按 文件 的 公布日期 适用", head) == 1)
    #expect(try count("  按 基准日 适用", head, asOf: "2019-01-01") == 0)
    #expect(try count("  按 基准日 适用", head, asOf: "2026-01-01") == 1)
  }

  @Test("a day that is not known leaves a changed parameter open, and names the day")
  func openDay() throws {
    let trial = RuleTrial(
      check: "应当 个数（文件 的 引用） 至少 限数", sections: "  按 基准日 适用", items: Self.items)
    let found = try trial.findings("甲。")
    #expect(found.map(\.outcome) == [.needsReview])
    #expect(found.first?.missing.map(\.chinese) == ["基准日（--as-of）"])
  }

  @Test("the day of a rule cannot be a parameter")
  func circular() {
    let trial = RuleTrial(
      check: "人工 \"看\"", sections: "  按 某日 适用",
      items: "参数 某日 : 日期\n  自 2000-01-01 为 2001-01-01\n完")
    let library = RuleLibrary.load([SourceFile(name: "t", text: trial.file)])
    #expect(library.diagnostics.map(\.code) == [.wrongType])
  }
}
