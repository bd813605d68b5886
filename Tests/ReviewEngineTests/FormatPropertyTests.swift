import SeededRandom
import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct FormatPropertyTests {
  private func format(
    _ text: String, _ keywords: RuleFormatter.Keywords? = nil
  ) throws -> String {
    let file = SourceFile(name: "t.rule", text: text)
    switch RuleFormatter.format(file, keywords: keywords) {
    case .success(let formatted): return formatted
    case .failure(let failure):
      Issue.record("\(failure.diagnostics.map(\.message.chinese))\n\(text)")
      return text
    }
  }

  /// In its form the text stays; into English and back it is the same; English gives the same rule.
  private func expectStable(_ text: String) throws {
    let once = try format(text, .chinese)
    #expect(try format(once) == once)
    let english = try format(once, .english)
    #expect(try format(english) == english)
    #expect(try format(english, .chinese) == once)
    let left = RuleLibrary.load([SourceFile(name: "t.rule", text: once)])
    let right = RuleLibrary.load([SourceFile(name: "t.rule", text: english)])
    #expect(left.diagnostics.map(\.code) == right.diagnostics.map(\.code), "\(english)")
    #expect(left.rules.count == right.rules.count)
    for (one, other) in zip(left.rules, right.rules) {
      let sentences = [one, other].map { RuleSentence($0, language: .chinese).whole() }
      #expect(sentences[0] == sentences[1])
    }
  }

  @Test("random rules keep their form and their meaning in both languages")
  func random() throws {
    var random = SplitMix64(seed: 20_261_125)
    for _ in 0..<150 {
      var generator = RandomRule(seed: random.next())
      try expectStable(generator.text())
    }
  }

  @Test("every construct keeps its form, and comments stay where they are")
  func constructs() throws {
    var trial = RuleTrial(
      check: """
        正文、附件 不得 出现 "处" 取 数额 数 "元" 隔 2 （取 种类 处罚词 或 "拘留"） 语气 肯定 或 情形 不在 引语、书名号
                位于 条文 同句 有 "应当" 同分句 无 "可以" 同条 有 处罚词 前文 12 无 "依照" 后文 有 "的" 其中 数额 至少 200
        """,
      sections: """
          # 例外
          除外 甲例 当 存在（引 属于 本句 的 引用 其中 引 的 名称 结尾为 （"法" 或 "条例"））
          除外 乙例 当 本条 含有 "听证" 且 文件 的 标题 开头为 "关于" 依据 《乙法》 第二条 核验 全文 降为 提醒
          改为 "{种类}{数额}元" 安全
        """,
      items: "参数 限期：期限\n  自 2000-01-01 为 15 工作日 依据 《甲法》 第一条 核验 全文\n完\n")
    trial.after = """
      # 地方
      停用 TR-008、TR-009
      辖区 "甲省" 为 "甲市"、"乙市"
      覆盖 TR-001 地域 "甲省" 依据 《乙法》 第三条 核验 全文
        级别 警告
      完
      """
    try expectStable(trial.file)
    let formatted = try format(trial.file, .english)
    #expect(formatted.contains("# 例外") && formatted.contains("# 地方"))
    let library = RuleLibrary.load([SourceFile(name: "t.rule", text: formatted)])
    #expect(library.variants.count == 1)
    #expect(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))")
  }
}
