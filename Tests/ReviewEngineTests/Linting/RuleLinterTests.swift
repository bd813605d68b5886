import DocumentModel
import Foundation
import LawBook
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

struct RuleLinterTests {
  static let lawBook = try? LawBook(folder: RepositoryFolder.path("Rules/LawBook"))

  private func lint(
    _ files: [SourceFile], asOf: String? = nil, texts: ArticleTextStore? = nil
  ) throws -> [LintFinding] {
    let library = RuleLibrary.load(files)
    try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))")
    let linter = RuleLinter(
      library, calendar: .empty, lawBook: Self.lawBook, texts: texts,
      asOf: asOf.flatMap { LegalDate(iso: $0) }
    ) { path throws(DocumentReadError) in throw DocumentReadError(.unreadable(path)) }
    return linter.run()
  }

  @Test("sound rules give no finding at all, so no check reports what is right")
  func sound() throws {
    let findings = try lint(SoundRules.files(), asOf: "2026-11-25")
    #expect(
      findings.isEmpty,
      "\(findings.map { "\($0.check.rawValue) \($0.file) \($0.message.chinese)" })")
  }

  private static let law = "《中华人民共和国行政处罚法》 第十六条 核验 全文\n  施行"
  private static let good = "正例 \"不得处以罚款。\""

  /// What must be found, the words that are changed, and what they become; a day where one matters.
  static let changes: [(LintCheck, String, String, String?)] = [
    (.basisNotInBook, law, "《中华人民共和国并不存在法》 第十六条 核验 全文\n  施行", nil),
    (.basisRepealed, law, "《法规规章备案条例》 核验 全文\n  施行", "2026-11-25"),
    (.basisNotYetInForce, "施行 2021-07-15 起", "施行 1990-01-01 起", nil),
    (
      .basisJoinsLater, law,
      "《中华人民共和国行政处罚法》 第十六条 核验 全文、《公平竞争审查条例》 第八条 核验 全文\n  施行", nil
    ),
    (
      .basisExpired, law + " 2021-07-15", "《中华人民共和国行政处罚法》 第一条 核验 全文\n  施行 2019-01-01",
      "2026-11-25"
    ),
    (.basisForceUnknown, law, "《党政机关公文处理工作条例》 第九条 核验 全文\n  施行", nil),
    (.articleMissing, law, "《中华人民共和国行政处罚法》 第一百九十九条 核验 全文\n  施行", nil),
    (
      .articleMoved, law + " 2021-07-15", "《中华人民共和国立法法》 第八条 核验 全文\n  施行 2021-07-15",
      "2026-11-25"
    ),
    (.articleUnstated, law, "《中华人民共和国行政处罚法》 核验 全文\n  施行", nil),
    (.quoteUnverifiable, law, "《中华人民共和国行政处罚法》 第十六条 「不得」 核验 全文\n  施行", nil),
    (
      .weakBasisBeside, law,
      "《中华人民共和国行政处罚法》 第十六条 核验 全文、《中华人民共和国行政处罚法》 第三十四条 核验 节选\n  施行", nil
    ),
    (
      .exceptionWithoutBasis, "\n    依据 《中华人民共和国行政处罚法》 第十六条 核验 全文\n  提示", "\n  提示", nil
    ),
    (
      .exceptionShadowed, "  提示 \"违法",
      "  除外 再转述 当 本句 含有 （\"依照\"） 且 本句 含有 （\"罚款\"） 降为 提醒\n  提示 \"违法", nil
    ),
    (
      .exceptionUnexercised, "  提示 \"违法", "  除外 没用到 当 本句 含有 （\"救灾\"） 降为 提醒\n  提示 \"违法", nil
    ),
    (.wordUnexercised, "\"处以\" 或 \"并处\"", "\"处以\" 或 \"并处\" 或 \"科处\"", nil),
    (.groupWordUnexercised, "\"罚款\"、\"没收\"", "\"罚款\"、\"没收\"、\"拘留\"", nil),
    (.wordRepeated, "\"罚款\"、\"没收\"", "\"罚款\"、\"没收\"、\"罚款\"", nil),
    (.wordContained, "\"罚款\"、\"没收\"", "\"罚款\"、\"没收\"、\"没收违法所得\"", nil),
    (
      .singleCharacterWord, "（\"处以\" 或 \"并处\"） 隔 8 处罚词", "\"处\" 或 \"并处\" 或 处罚词", nil
    ),
    (.groupUnused, "词组 处罚词", "词组 闲词 为 \"甲乙\"\n词组 处罚词", nil),
    (
      .parameterUnused, "参数 准备期",
      "参数 闲期 : 期限\n  自 2000-01-01 为 1 日 依据 《某法》 核验 全文\n完\n参数 准备期", nil
    ),
    (.definitionUnused, "  判定\n    不得 文件", "  令 闲值 为 3\n  判定\n    不得 文件", nil),
    (.nameClash, "词组 处罚词", "词组 罚 为 \"罚款\"\n词组 标题 为 \"罚款\"\n词组 处罚词", nil),
    (.parameterGap, "自 2000-01-01 为", "自 2025-01-01 为", nil),
    (.parameterWithoutBasis, "为 15 日 依据 《中华人民共和国行政处罚法》 第十六条 核验 全文", "为 15 日", nil),
    (
      .conditionRepeated, "文件 的 施行日期 早于 期满日",
      "（文件 的 施行日期 早于 期满日 且 文件 的 施行日期 早于 期满日）", nil
    ),
    (
      .conditionConstant, "文件 的 施行日期 早于 期满日",
      "（文件 的 施行日期 早于 期满日 且 文件 的 施行日期 等于 文件 的 施行日期）", nil
    ),
    (.messageWithoutHole, "：{命中}", "", nil),
    (.messageFullStop, "建议 \"删去\"", "建议 \"删去。\"", nil),
    (.suggestionMissing, "  建议 \"删去\"\n", "", nil),
    (.exampleFails, "不得处以罚款。", "由乡镇人民政府处以罚款。", nil),
    (.exampleTwice, good, good + "\n  " + good, nil),
    (
      .nearMissMissing,
      "正例 \"依照《中华人民共和国行政处罚法》第十六条处以罚款。\"\n  正例 \"不得处以罚款。\"", "正例 \"应当公开。\"", nil
    ),
    (.singleBadExample, "  反例 \"由镇人民政府⟦并处没收⟧违法所得。\"\n", "", nil),
    (.badExampleUnmarked, "⟦并处没收⟧", "并处没收", nil),
    (.kindUnexercised, "适用 行政规范性文件\n", "适用 行政规范性文件、重大行政决策\n", nil),
    (.identityGap, "LT-102", "LT-104", nil),
    (.fileNameDiffers, "LT-101", "LT-103", nil),
    (.ruleExpired, "施行 2021-07-15 起", "施行 2021-07-15 起 至 2025-12-31", "2026-11-25"),
  ]

  @Test("each check finds what it is for", arguments: changes.indices)
  func finds(_ index: Int) throws {
    let (check, old, new, day) = Self.changes[index]
    let files = SoundRules.files(old, new)
    #expect(files.map(\.bytes) != SoundRules.files().map(\.bytes), "nothing was changed: \(old)")
    let findings = try lint(files, asOf: day)
    let found = findings.filter { $0.check == check }
    #expect(!found.isEmpty, "\(check.rawValue) not among \(findings.map(\.check.rawValue))")
    #expect(found.allSatisfy { $0.severity == check.severity && !$0.remedy.chinese.isEmpty })
  }

  @Test("two rules that ask the same, or find the same words, are told")
  func together() throws {
    let twin = SourceFile(
      name: "rules/LT-103.rule",
      text: SoundRules.penalty.replacingOccurrences(of: "LT-101", with: "LT-103"))
    let findings = try lint(SoundRules.files() + [twin])
    #expect(Set(findings.map(\.check)) == [.rulesAlike, .rulesOverlap])
    #expect(findings.allSatisfy { $0.message.chinese.contains("LT-10") })
  }

  @Test("a pattern without a word that must appear is told")
  func alwaysAsked() throws {
    let findings = try lint(
      SoundRules.files("（\"处以\" 或 \"并处\"） 隔 8 处罚词", "\"处以\" 隔 8 数 或 （\"并处\" 处罚词）"))
    // Both alternatives have words: the gate holds.
    #expect(!findings.contains { $0.check == .alwaysAsked })
  }

  @Test("a statute that the law book never verified cannot be verified in full by a rule")
  func verification() throws {
    let book = try #require(Self.lawBook)
    let recalled = book.all.lazy.map { book.instrument($0) }
      .first { $0.statusVerification == .recalled && book.resolve($0.name).others.isEmpty }
    let name = try #require(recalled?.name)
    let findings = try lint(
      SoundRules.files(Self.law, "《\(name)》 第一条 核验 全文\n  施行"))
    #expect(findings.contains { $0.check == .verificationAboveBook })
  }

  @Test("quoted words are held against the article text that the office imported")
  func quotations() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let store = ArticleTextStore(folder: folder)
    let text = """
      # 中华人民共和国行政处罚法

      公布：2021-01-22

      第十六条　除法律、法规、规章外，其他规范性文件不得设定行政处罚。
      """
    _ = try store.importTexts([SourceFile(name: "law.md", text: text)])
    func checks(_ words: String) throws -> [LintCheck] {
      try lint(
        SoundRules.files(Self.law, "《中华人民共和国行政处罚法》 第十六条 「\(words)」 核验 全文\n  施行"),
        texts: store
      ).map(\.check)
    }
    #expect(try checks("其他规范性文件不得设定行政处罚") == [])
    #expect(Set(try checks("其他规范性文件可以设定行政处罚")) == [.quoteDiffers])
  }

  @Test("every check is described in the documentation, and no other")
  func documented() throws {
    let text = String(
      decoding: try RepositoryFolder.bytes(RepositoryFolder.path("Documentation/RuleLint.md")),
      as: UTF8.self)
    let described = Set(
      text.matches(of: /^\| `([a-z-]+)`/.anchorsMatchLineEndings()).map {
        String($0.1)
      })
    #expect(described == Set(LintCheck.allCases.map(\.rawValue)))
  }
}
