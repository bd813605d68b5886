import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct PatternConstructTests {
  @Test("取 gives a hit's part a name for messages and for conditions")
  func capture() throws {
    var trial = RuleTrial(check: "正文 不得 出现 \"处\" 取 数额 数 \"元\" 隔 2 取 种类 处罚词 其中 数额 至少 200")
    trial.message = "{种类}{数额}元"
    let found = try trial.findings("处五百元以下罚款。处一百元以下罚款。处2万元没收。")
    #expect(found.map(\.message) == ["罚款500元", "没收20000元"])
  }

  @Test("a number that cannot be told leaves the hit open, and names it")
  func openNumber() throws {
    let trial = RuleTrial(check: "正文 不得 出现 \"处\" 取 数额 数 \"元\" 其中 数额 至少 200")
    let found = try trial.findings("处0.55元罚款。")
    #expect(found.map(\.outcome) == [.needsReview])
    #expect(found.first?.missing.first?.chinese == "“0.55”的数值")
  }

  @Test("branches of one pattern may give the same name; one not taken leaves nothing behind")
  func captureInBranches() throws {
    var trial = RuleTrial(
      check: "正文 不得 出现 （\"处\" 取 额 数 \"元\" 或 \"罚款\" 取 额 数 \"元\" 或 \"没收\"）")
    trial.message = "{额}"
    let found = try trial.findings("处五元。罚款6元。没收。")
    #expect(found.map(\.message) == ["5", "6", "未知"])
  }

  @Test("a pattern that can stand in very many ways gives its shortest hit, once")
  func manyWays() throws {
    let trial = RuleTrial(
      check: "正文 不得 出现 \"甲\" 隔 40 （\"乙\" 或 \"乙乙\" 或 \"乙乙乙\"） 隔 40 \"丙\"")
    let middle = String(repeating: "乙", count: 35)
    #expect(try trial.hits("甲\(middle)丙丙。甲\(middle)乙。") == ["甲\(middle)丙"])
  }

  @Test("several tones and regions, joined by 、 or 或")
  func sets() throws {
    let text = "处以罚款。不得处以罚款。对处以罚款的，通报。《处以罚款办法》“处以罚款”（处以罚款）"
    #expect(
      try RuleTrial(check: "正文 不得 出现 \"处以罚款\" 语气 肯定 或 情形 不在 书名号、引语、括注").hits(text).count == 2)
    #expect(
      try RuleTrial(check: "正文、标题 不得 出现 \"处以罚款\" 语气 任意 位于 书名号 或 引语").hits(text).count == 2)
  }

  @Test("companions are looked for in sentence, clause, provision, before and after")
  func companions() throws {
    let text = "依照《甲法》的规定，处以罚款。\n处以没收，并依照乙法处以罚款。"
    func count(_ companion: String) throws -> Int {
      try RuleTrial(check: "正文 不得 出现 \"处以\" 处罚词 \(companion)").hits(text).count
    }
    #expect(try count("") == 3)
    #expect(try count("同句 有 \"依照\"") == 3)
    #expect(try count("同句 无 \"甲法\" 同句 无 \"丙法\"") == 2)
    #expect(try count("同分句 有 \"依照\"") == 1)
    #expect(try count("前文 有 \"依照\"") == 2)
    #expect(try count("前文 4 有 \"乙法\"") == 1)
    #expect(try count("前文 3 有 \"依照\"") == 0)
    #expect(try count("后文 有 \"依照\"") == 1)
    #expect(try count("后文 4 无 \"依照\"") == 2)
  }

  @Test("本条, 本句 and 本分句 lead from a hit to the citations around it")
  func scene() throws {
    let text = "第一条　依照《中华人民共和国行政处罚法》第九条，处以罚款。另外处以没收。\n第二条　处以罚款。"
    func count(_ exception: String) throws -> Int {
      try RuleTrial(
        check: "条文 不得 出现 \"处以\" 处罚词",
        sections: "  除外 有上位法 当 存在（引 属于 \(exception) 的 引用 其中 引 的 效力层级 等于 法律）"
      ).hits(text).count
    }
    #expect(try count("文件") == 0)
    #expect(try count("本条") == 1)
    #expect(try count("本句") == 2)
    #expect(try count("本分句") == 3)
  }

  @Test("每一 over sentences and clauses asks each of them")
  func everySentence() throws {
    let trial = RuleTrial(
      check: "每一 句 属于 文件 的 句子 其中 句 含有 （处罚词），应当 句 含有 （\"依照\" 或 \"依据\"）")
    #expect(try trial.hits("依照甲法罚款。没收违法所得。公布结果。") == ["没收违法所得。"])
    let clauses = RuleTrial(
      check: "每一 段 属于 文件 的 分句 其中 段 的 规范强度 等于 义务性，不得 段 含有 （\"必须\"）")
    #expect(try clauses.hits("企业必须登记，个人应当申报。").count == 1)
  }

  @Test("texts may begin with, end with and contain a pattern")
  func anchored() throws {
    #expect(try RuleTrial(check: "应当 文件 的 标题 结尾为 （\"办法\" 或 \"规定\"）").hits("甲。").isEmpty)
    #expect(try RuleTrial(check: "应当 文件 的 标题 开头为 \"办法\"").hits("甲。").count == 1)
    #expect(try RuleTrial(check: "不得 文件 的 标题 含有 （\"公共\" 隔 2 \"管理\"）").hits("甲。").count == 1)
  }

  @Test("a positive check is open when only an open hit meets it")
  func openPositive() throws {
    let trial = RuleTrial(check: "正文 应当 出现 \"处\" 取 额 数 \"元\" 其中 额 至少 200")
    #expect(try trial.findings("处0.5元。").map(\.outcome) == [.needsReview])
    #expect(try trial.findings("处0.5元。处300元。").isEmpty)
    #expect(try trial.findings("处3元。").map(\.outcome) == [.violation])
  }

  @Test("exceptions that hold at once with different effects are told with both their places")
  func conflict() throws {
    let trial = RuleTrial(
      check: "正文 不得 出现 处罚词",
      sections: "  除外 甲例 当 本句 含有 \"依照\"\n  除外 乙例 当 本句 含有 \"规定\" 降为 提醒")
    let library = try trial.library()
    #expect(library.diagnostics.map(\.code) == [.conflictingExceptions])
    let found = try trial.findings("依照规定罚款。")
    #expect(found.map(\.outcome) == [.needsReview])
    let named = try #require(found.first?.missing.first?.chinese)
    #expect(named.contains("“甲例”（trial.rule:") && named.contains("“乙例”（trial.rule:"))
    #expect(try trial.findings("依照甲法罚款。").isEmpty)
    #expect(try trial.findings("按规定罚款。").map(\.severity) == [.info])
  }

  @Test(
    "conditions that exclude each other are no conflict",
    arguments: [
      ("文件 的 种类 等于 行政规范性文件", "文件 的 种类 属于 [其他文件、地方政府规章]"),
      ("文件 的 标题 有值", "非 文件 的 标题 有值"),
      ("文件 的 成文日期 早于 2020-01-01", "文件 的 成文日期 晚于 2020-01-01"),
      ("个数（文件 的 引用） 至多 3", "个数（文件 的 引用） 至少 4 且 文件 的 标题 有值"),
      ("没有（甲 属于 文件 的 引用）", "存在（甲 属于 文件 的 引用 其中 甲 的 条号 有值）"),
    ])
  func disjoint(_ first: String, _ second: String) throws {
    let trial = RuleTrial(
      check: "正文 不得 出现 处罚词", sections: "  除外 甲例 当 \(first)\n  除外 乙例 当 \(second) 降为 提醒")
    #expect(try trial.library().diagnostics.isEmpty)
  }

  @Test("words that a pattern itself names do not turn its tone")
  func literals() throws {
    let trial = RuleTrial(check: "正文 不得 出现 \"企业\" 隔 4 \"不得\" 隔 4 \"使用\" 隔 4 \"外地\"")
    #expect(try trial.hits("企业不得购买使用外地产品。").count == 1)
  }
}
