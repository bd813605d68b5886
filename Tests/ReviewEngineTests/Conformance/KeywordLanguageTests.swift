import DocumentModel
import RuleDSL
import SourceText
import SeededRandom
import TestSupport
import Testing

@testable import ReviewEngine

/// The same rules with Chinese and with English keywords are the same rules.
struct KeywordLanguageTests {
  private static let count = 200

  private static let documents: [[UInt8]] = {
    let folder = RepositoryFolder.path("Fixtures/Documents")
    let paths = (try? RepositoryFolder.files(in: folder)) ?? []
    return paths.compactMap { try? RepositoryFolder.bytes($0) }.filter { $0.count < 8_000 }
  }()

  private func written(_ text: String, _ keywords: RuleFormatter.Keywords) throws -> String {
    try RuleFormatter.format(SourceFile(name: "a.rule", text: text), keywords: keywords).get()
  }

  /// What a rule says of documents, without the places in the rule's own file.
  private func findings(_ text: String, _ documents: [NormativeDocument]) throws -> [String] {
    let library = RuleLibrary.load([SourceFile(name: "a.rule", text: text)])
    try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))\n\(text)")
    let reviewer = DocumentReviewer(library, calendar: .empty)
    let request = ReviewRequest(asOf: LegalDate(iso: "2026-11-25"))
    return try documents.map { document in
      let review = reviewer.review(document, request)
      let run = ReviewRun(
        asOf: request.asOf, packs: [], rules: [],
        documents: [.init(path: "d", review: review)], failures: [])
      return try JSONReport(language: .chinese, version: "1").render(run)
    }
  }

  @Test("200 rules with Chinese and with English keywords give byte-identical findings")
  func identical() throws {
    var reader = DocumentReader()
    let documents = Self.documents.compactMap { try? reader.read($0, name: "d") }
    try #require(documents.count >= 3)
    var random = SplitMix64(seed: 20_261_125)
    var found = 0
    for _ in 0..<Self.count {
      var generator = RandomRule(seed: random.next())
      let chinese = try written(generator.text(), .chinese)
      let english = try written(chinese, .english)
      let one = try findings(chinese, documents)
      #expect(try findings(english, documents) == one, "\(chinese)\n\(english)")
      found += one.count { $0.contains("\"fingerprint\"") }
      // There and back, and in the one form: nothing moves.
      #expect(try written(english, .chinese) == chinese)
      #expect(try written(chinese, .chinese) == chinese)
      #expect(try written(english, .english) == english)
    }
    // Rules that find nothing would prove nothing.
    #expect(found > Self.count / 4)
  }

  @Test(
    "names that are also units, facts or words of the language keep their holes in both languages",
    arguments: ["日", "年", "个月", "工作日", "标题", "全文", "公布", "法律"])
  func holes(_ name: String) throws {
    let text = """
      语言 1
      规则包 试验
      规则 KL-001 "试验"
        类别 PROC
        依据 《某条例》 第一条 核验 全文
        施行 2000-01-01 起
        适用 行政规范性文件
        阶段 起草
        级别 错误
        令 期满 为 文件 的 公布日期 + 30 日
        判定
          正文 不得 出现 "满" 取 \(name) 数 （"日" 或 "年"） 其中 \(name) 至少 5
        提示 "满{\(name)}，{文件 的 公布日期 + 30 日}之后，{期满}"
        反例 "办理⟦满30日⟧的。"
        正例 "办理满3日的。"
      完

      """
    var reader = DocumentReader()
    let document = try reader.read(Array("甲办法\n\n第一条　办理满30日的。\n".utf8), name: "d")
    let chinese = try written(text, .chinese)
    let english = try written(chinese, .english)
    #expect(try written(english, .chinese) == chinese)
    let found = try findings(chinese, [document])
    #expect(found.first?.contains("满30，") == true)
    #expect(try findings(english, [document]) == found, "\(english)")
  }
}
