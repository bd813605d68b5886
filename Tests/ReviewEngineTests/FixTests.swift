import DocumentModel
import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct FixTests {
  private func fixed(_ trial: RuleTrial, _ text: String) throws -> String {
    let bytes = ExampleDocument(sentence: text).bytes
    let found = try trial.findings(bytes)
    let result = TextFix.apply(found.compactMap(\.fix), to: bytes, isXML: false)
    #expect(try trial.findings(result.bytes).isEmpty)
    return String(decoding: result.bytes, as: UTF8.self)
  }

  @Test("a fix takes the place of the hit, its holes give the source's own characters")
  func text() throws {
    let trial = RuleTrial(
      check: "正文 不得 出现 取 行为 （\"罚款\" 或 \"没收\"） 隔 2 取 数额 数 \"块\"",
      sections: "  改为 \"{行为}人民币{数额}元\" 安全")
    #expect(try fixed(trial, "应当罚款５块，或者没收，６块。").contains("应当罚款人民币５元，或者没收，６块。"))
    let found = try trial.findings("罚款5块。")
    #expect(found.first?.fix?.isSafe == true)
  }

  @Test("a fix takes the place of a member of the text")
  func member() throws {
    let trial = RuleTrial(
      check: "每一 缺 属于 文件 的 不成对标点，不得 缺 的 原文 有值", sections: "  改为 \"{缺 的 改正}\"")
    let text = try fixed(trial, "有关单位应当落实“局队合一。")
    #expect(text.contains("“局队合一”"))
  }

  @Test("in XML the new text is written with references")
  func xml() {
    let fix = TextFix(span: SourceSpan(3, 4), replacement: "<&>", isSafe: true)
    let result = TextFix.apply([fix], to: Array("<p>a</p>".utf8), isXML: true)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "<p>&lt;&amp;&gt;</p>")
  }

  @Test("of overlapping fixes the first is applied")
  func overlap() {
    let fixes = [
      TextFix(span: SourceSpan(2, 5), replacement: "y", isSafe: true),
      TextFix(span: SourceSpan(0, 3), replacement: "x", isSafe: true),
    ]
    let result = TextFix.apply(fixes, to: Array("abcdef".utf8), isXML: false)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "xdef")
    #expect(result.applied.count == 1)
  }

  @Test("an example whose fix leaves a finding does not hold")
  func example() throws {
    func failures(_ fix: String) throws -> [String] {
      var trial = RuleTrial(check: "正文 不得 出现 \"罚款\"", sections: "  改为 \"\(fix)\"")
      trial.bad = "处以罚款。"
      let runner = ExampleRunner(try trial.library(), calendar: .empty) {
        _ throws(DocumentReadError) in []
      }
      return runner.run().compactMap { $0.failure?.chinese }
    }
    #expect(try failures("处罚").isEmpty)
    #expect(try failures("{命中}等").count == 1)
  }

  @Test(
    "a fix needs text to stand in the place of",
    arguments: ["应当 文件 的 标题 有值", "正文 应当 出现 \"罚款\"", "人工 \"看\"", "每一 关 属于 文件 的 制定机关，应当 关 的 名称 有值"])
  func misplaced(_ check: String) {
    let trial = RuleTrial(check: check, sections: "  改为 \"甲\"")
    let library = RuleLibrary.load([SourceFile(name: "t", text: trial.file)])
    #expect(library.diagnostics.map(\.code) == [.misplacedFix])
  }
}
