import DocumentModel
import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct OverlayTests {
  private static let check = "应当 个数（文件 的 引用） 至多 限数"
  private static let places = "辖区 \"湖北省\" 为 \"黄石市\"、\"武汉市\"\n辖区 \"黄石市\" 为 \"阳新县\"\n"
  private static let items = places + "参数 限数 : 数\n  自 2000-01-01 为 3 依据 《甲法》 第一条 核验 全文\n完\n"

  private func trial(_ overlays: String) -> RuleTrial {
    var trial = RuleTrial(check: Self.check, items: Self.items)
    trial.after = overlays
    return trial
  }

  private func codes(_ overlay: String) -> [DiagnosticCode] {
    RuleLibrary.load([SourceFile(name: "t", text: trial(overlay).file)]).diagnostics.map(\.code)
  }

  private func severities(_ overlays: String, issuer: String, citations: Int) throws
    -> [RuleSeverity]
  {
    let names = (0..<citations).map { "《第\($0)号法》" }.joined()
    let text =
      "<normativeDocument xmlns=\"urn:review:normative-document:1\" version=\"1\"><head><title>甲办法</title>"
      + "<issuer>\(issuer)</issuer><signDate>2025-01-01</signDate></head><body><p>根据\(names)，制定本办法。</p></body></normativeDocument>"
    return try trial(overlays).findings(Array(text.utf8)).map(\.severity)
  }

  @Test("tightening is free, holds in its jurisdiction alone, and the narrower lies over the wider")
  func tighten() throws {
    let overlays = """
      覆盖 TR-001 地域 "阳新县"
        收紧 限数 自 2021-01-01 为 1
      完
      覆盖 TR-001 地域 "湖北省"
        收紧 限数 自 2020-01-01 为 2
      完
      """
    func count(_ issuer: String, _ citations: Int) throws -> Int {
      try severities(overlays, issuer: issuer, citations: citations).count
    }
    #expect(try count("浙江省人民政府", 3) == 0)
    #expect(try count("浙江省人民政府", 4) == 1)
    #expect(try count("武汉市人民政府", 3) == 1)
    #expect(try count("武汉市人民政府", 2) == 0)
    #expect(try count("阳新县人民政府", 2) == 1)
    #expect(try count("阳新县人民政府", 1) == 0)
    // A name that does not tell leaves the rule itself.
    #expect(try count("甲县人民政府", 3) == 0)
  }

  @Test("an overlay may change the severity and disable a rule")
  func others() throws {
    let warning = "覆盖 TR-001 地域 \"湖北省\" 依据 《乙法》 第一条 核验 全文\n  级别 警告\n完"
    #expect(try severities(warning, issuer: "武汉市人民政府", citations: 4) == [.warning])
    #expect(try severities(warning, issuer: "浙江省人民政府", citations: 4) == [.error])
    let off = "覆盖 TR-001 地域 \"湖北省\" 依据 《乙法》 第一条 核验 全文\n  停用\n完"
    #expect(try severities(off, issuer: "武汉市人民政府", citations: 4).isEmpty)
  }

  @Test(
    "relaxing and disabling need a basis of equal or higher rank",
    arguments: [
      ("  放宽 限数 自 2020-01-01 为 9", "", [DiagnosticCode.badOverlay]),
      ("  放宽 限数 自 2020-01-01 为 9", "依据 《湖北省某办法》 第一条 核验 全文", [.badOverlay]),
      ("  放宽 限数 自 2020-01-01 为 9", "依据 《乙法》 第一条 核验 全文", []),
      ("  停用", "", [.badOverlay]), ("  停用", "依据 《乙法》 第一条 核验 全文", []),
      ("  级别 警告", "", [.badOverlay]), ("  级别 错误", "", []),
      ("  收紧 限数 自 2020-01-01 为 9", "", [.badOverlay]),
      ("  放宽 限数 自 2020-01-01 为 2", "依据 《乙法》 第一条 核验 全文", [.badOverlay]),
      ("  收紧 别数 自 2020-01-01 为 2", "", [.unknownName]),
      ("  收紧 限数 自 2020-01-01 为 2 日", "", [.wrongType]),
    ])
  func rank(_ change: String, _ basis: String, _ expected: [DiagnosticCode]) {
    #expect(codes("覆盖 TR-001 地域 \"湖北省\" \(basis)\n\(change)\n完") == expected)
  }

  @Test("an overlay names a rule and a smaller jurisdiction, once")
  func places() {
    #expect(codes("覆盖 TR-002 地域 \"湖北省\"\n  收紧 限数 自 2020-01-01 为 2\n完") == [.unknownName])
    #expect(codes("覆盖 TR-001\n  收紧 限数 自 2020-01-01 为 2\n完") == [.badOverlay])
    let once = "覆盖 TR-001 地域 \"湖北省\"\n  收紧 限数 自 2020-01-01 为 2\n完\n"
    #expect(codes(once + once) == [.badOverlay])
  }

  @Test("a retired identity is never used again, and the message shows where it was retired")
  func retired() throws {
    let library = RuleLibrary.load([
      SourceFile(name: "t", text: trial("停用 TR-001、TR-009").file)
    ])
    let diagnostic = try #require(library.diagnostics.first { $0.code == .duplicateRule })
    #expect(diagnostic.notes.count == 1)
    #expect(library.rules.isEmpty)
  }

  @Test("a rule on trial is at most a warning")
  func status() {
    let text = trial("").file.replacing("  级别 错误", with: "  状态 试行\n  级别 错误")
    let library = RuleLibrary.load([SourceFile(name: "t", text: text)])
    #expect(library.diagnostics.map(\.code) == [.unverifiedBasis])
  }

  @Test("examples of an overlay try the rule as it changes it, in its own jurisdiction")
  func examples() throws {
    func failures(_ examples: String) throws -> [String?] {
      let overlay = "覆盖 TR-001 地域 \"湖北省\"\n  收紧 限数 自 2020-01-01 为 2\n\(examples)\n完"
      let library = RuleLibrary.load([SourceFile(name: "t", text: trial(overlay).file)])
      try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))")
      let runner = ExampleRunner(library, calendar: .empty) {
        path throws(DocumentReadError) in throw DocumentReadError(.unreadable(path))
      }
      return runner.run().dropFirst(2).map { $0.failure?.chinese }
    }
    func document(_ kind: String, _ issuer: String, _ laws: String) -> String {
      "  \(kind) 文件片段 \"\"\"<head><title>甲办法</title><issuer>\(issuer)</issuer><signDate>2025-01-01</signDate></head><body><p>根据\(laws)制定。</p></body>\"\"\""
    }
    #expect(try failures(document("反例", "武汉市人民政府", "《甲法》《乙法》《丙法》")) == [nil])
    #expect(try failures(document("正例", "武汉市人民政府", "《甲法》《乙法》")) == [nil])
    #expect(try failures(document("反例", "武汉市人民政府", "《甲法》《乙法》")) != [nil])
    // Outside of the jurisdiction the rule itself answers.
    #expect(try failures(document("正例", "浙江省人民政府", "《甲法》《乙法》《丙法》")) == [nil])
    // Without an issuer the example belongs to the jurisdiction; 基准日 decides the parameter.
    #expect(try failures("  反例 \"根据《甲法》《乙法》《丙法》制定。\" 基准日 2025-01-01") == [nil])
    #expect(try failures("  正例 \"根据《甲法》《乙法》《丙法》制定。\" 基准日 2019-01-01") == [nil])
  }

  @Test("an overlay with examples keeps its one form, and one that disables has none")
  func exampleForm() throws {
    let overlay = """
      覆盖 TR-001 地域 "湖北省"
        收紧 限数 自 2020-01-01 为 2
        反例 "根据《甲法》《乙法》《丙法》制定。" 基准日 2025-01-01
        正例 "根据《甲法》制定。"
      完
      """
    let text = "语言 1\n规则包 试验\n\n" + overlay + "\n"
    #expect(try RuleFormatter.format(SourceFile(name: "t", text: text)).get() == text)
    let off = "覆盖 TR-001 地域 \"湖北省\" 依据 《乙法》 第一条 核验 全文\n  停用\n  正例 \"丙。\"\n完"
    #expect(codes(off) == [.badOverlay])
    let unpaired = "覆盖 TR-001 地域 \"湖北省\"\n  级别 错误\n  反例 \"⟦丙。\"\n完"
    #expect(codes(unpaired) == [.badMark])
  }
}
