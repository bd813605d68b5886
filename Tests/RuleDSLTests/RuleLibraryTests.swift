import RuleDSL
import SourceText
import TestSupport
import Testing

struct RuleLibraryTests {
  /// A correct rule; tests change one thing of it.
  static let rule = """
    语言 1
    规则包 示例 版本 0.1.0 地域 "全国"
    词组 纪要类 为 "会议纪要"、"会议记录"
    参数 天数 : 期限
      自 2020-01-01 为 15 日 依据 《某条例》 第四条 核验 全文
    完
    规则 EX-001 "例"
      类别 PROC
      依据 《某条例》 第四条 核验 全文
      施行 2020-01-01 起
      适用 行政规范性文件
      阶段 起草
      级别 错误
      判定
        应当 文件 的 标题 有值 且 文件 的 成文日期 早于 文件 的 公布日期 + 天数
      提示 "标题是{文件 的 标题}"
      反例 "甲"
      正例 "乙"
    完
    """

  private func load(_ text: String) -> RuleLibrary {
    RuleLibrary.load([SourceFile(name: "t.rule", text: text)])
  }

  private func codes(_ text: String) -> [DiagnosticCode] { load(text).diagnostics.map(\.code) }

  private func changed(_ old: String, _ new: String) -> String {
    let parts = Self.rule.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count > 1, "the change must change something")
    return parts.joined(separator: new)
  }

  @Test("a correct file has no diagnostics and gives its rule")
  func correct() throws {
    let library = load(Self.rule)
    #expect(library.diagnostics.isEmpty)
    let rule = try #require(library.rules.first)
    #expect(rule.identity == "EX-001")
    #expect(rule.severity == .error)
    #expect(rule.unknownSeverity == .error)
    #expect(rule.basis.first?.article?.article == 4)
    #expect(library.packs.first?.version == "0.1.0")
  }

  @Test("full-width punctuation means the same as half-width")
  func fullWidth() {
    let wide = changed("参数 天数 : 期限", "参数 天数 ： 期限")
      .replacing("\"例\"", with: "“例”").replacing("+ 天数", with: "＋ 天数")
    #expect(codes(wide).isEmpty)
  }

  @Test("words may be written without blanks where they can be read in one way")
  func unspaced() {
    let dense = changed(
      "应当 文件 的 标题 有值 且 文件 的 成文日期 早于 文件 的 公布日期 + 天数",
      "应当文件的标题有值且文件的成文日期早于文件的公布日期+天数")
    #expect(codes(dense).isEmpty)
  }

  @Test("English keywords and schema names give the same rule")
  func english() {
    let text = """
      language 1
      pack Sample version 0.1.0 jurisdiction "全国"
      terms minutes is "会议纪要"、"会议记录"
      rule EX-002 "sample"
        category ENF-BASIS
        basis 《某条例》 第四条 verified full
        effective 2020-01-01 onward
        applies normative_document
        stage drafting、review
        severity error if-unknown warning
        check
          body must-not contain minutes gap 12 ( "作为" or "视为" ) tone affirmed not-inside book_title
        message "{hit}"
        bad "甲"
        good "乙"
      end
      """
    let library = load(text)
    #expect(library.diagnostics.isEmpty)
    #expect(library.rules.first?.unknownSeverity == .warning)
  }

  @Test(
    "each change that makes the rule wrong is told by its own code",
    arguments: [
      ("文件 的 标题 有值", "文件 的 题目 有值", DiagnosticCode.unknownName),
      ("早于", "至少", .notComparable),
      ("文件 的 公布日期 + 天数", "文件 的 标题", .notComparable),
      ("应当 文件 的 标题 有值 且", "应当 文件 的 标题 且", .wrongType),
      ("自 2020-01-01 为 15 日", "自 2020-01-01 为 15 刻", .badUnit),
      ("核验 全文\n  施行", "核验 未核\n  施行", .unverifiedBasis),
      ("类别 PROC", "类别 PROG", .unknownCategory),
      ("  正例 \"乙\"\n", "", .missingExample),
      ("  阶段 起草\n", "", .missingSection),
      ("施行 2020-01-01 起", "施行 2020-01-01 起 至 2019-01-01", .emptyPeriod),
      ("级别 错误", "级别 严重", .unknownMember),
      ("{文件 的 标题}", "{命中}", .unknownHole),
      ("规则 EX-001 \"例\"", "规则 EX-001 \"例\"\n  类别 PROC", .duplicateSection),
      ("语言 1", "语言 2", .unsupportedLanguage),
      ("\n完\n规则", "\n规则", .missingEnd),
    ])
  func wrong(_ old: String, _ new: String, _ code: DiagnosticCode) {
    #expect(codes(changed(old, new)).contains(code))
  }

  @Test("an identity is never used twice, and the message shows the first place")
  func duplicateRule() throws {
    let second = Self.rule.split(separator: "规则 EX").last.map { "规则 EX" + $0 } ?? ""
    let diagnostics = load(Self.rule + "\n" + second).diagnostics
    let duplicate = try #require(diagnostics.first { $0.code == .duplicateRule })
    #expect(duplicate.notes.count == 1)
  }

  @Test("a damaged file never traps: every prefix and every dropped byte is read to its end")
  func damage() {
    let bytes = Array(Self.rule.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      let library = RuleLibrary.load([
        SourceFile(name: "t", bytes: Array(bytes[..<length]))
      ])
      #expect(length < 700 || !library.files.isEmpty)
    }
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged.remove(at: index)
      _ = RuleLibrary.load([SourceFile(name: "t", bytes: damaged)])
    }
  }

  @Test("deep nesting and long files are refused in words")
  func limits() {
    let deep = String(repeating: "（", count: 5_000)
    #expect(codes(changed("应当 文件", "应当 \(deep)文件")).contains(.tooDeep))
    let long = Self.rule + String(repeating: "# 长\n", count: 1_000_000)
    #expect(codes(long) == [.fileTooLarge])
  }

  @Test("every keyword has two spellings, and no spelling belongs to two keywords")
  func keywordTable() {
    #expect(Keyword.bySpelling.count == Keyword.allCases.count * 2)
  }

  @Test("every fact of the catalogue is described once, in both languages")
  func catalogue() {
    #expect(Set(FactCatalogue.facts.map(\.id)) == Set(FactID.allCases))
    #expect(FactCatalogue.facts.count == FactID.allCases.count)
    for fact in FactCatalogue.facts {
      #expect(FactCatalogue.fact(of: fact.owner, named: fact.names.english)?.id == fact.id)
      #expect(!fact.chineseMeaning.isEmpty && !fact.englishMeaning.isEmpty)
    }
  }
}
