import Foundation
import TestSupport
import Testing

struct RulesCommandTests {
  @Test("every example of the published rules holds")
  func examples() throws {
    let run = try ReviewProcess.run(["rules", "test"])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("不符 0 个"))
  }

  @Test("an example that fails is shown with its place and ends with 1")
  func failingExample() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let rule = """
      语言 1
      规则包 试
      规则 EX-001 "例"
        类别 PROC
        依据 《某条例》 第四条 核验 全文
        施行 2020-01-01 起
        适用 行政规范性文件
        阶段 起草
        级别 错误
        判定
          正文 不得 出现 "甲乙"
        提示 "有{命中}"
        反例 "丙丁。"
        反例 "丙⟦丁⟧甲乙。"
        正例 "戊己。"
      完
      """
    try ReviewProcess.write(Array(rule.utf8), to: "\(folder)/a.rule")
    let run = try ReviewProcess.run(["rules", "test", "--rules", folder])
    #expect(run.status == 1)
    #expect(run.output.contains("不符 2 个"))
    #expect(run.output.contains("a.rule:13:"))
    #expect(run.output.contains("命中的文字不是标出的"))
  }

  @Test("the published rules are in their one form, in both languages and back")
  func format() throws {
    #expect(try ReviewProcess.run(["rules", "fmt", "--check", "Rules"]).status == 0)
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let rules = folder + "/Rules"
    try FileManager.default.copyItem(atPath: RepositoryFolder.path("Rules"), toPath: rules)
    #expect(try ReviewProcess.run(["rules", "fmt", "--keywords", "en", rules]).status == 0)
    #expect(try ReviewProcess.run(["rules", "test", "--rules", rules]).status == 0)
    #expect(try ReviewProcess.run(["rules", "fmt", "--keywords", "zh", rules]).status == 0)
    let root = RepositoryFolder.path("Rules")
    for name in try RepositoryFolder.files(in: root, extension: "rule") {
      let copy = rules + name.dropFirst(root.count)
      #expect(try RepositoryFolder.bytes(copy) == RepositoryFolder.bytes(name), "\(name)")
    }
  }

  @Test("a rule is listed with statute and article, and read aloud")
  func listAndExplain() throws {
    let list = try ReviewProcess.run(["rules", "list"])
    #expect(list.output.contains("NR-102\t错误\tENF-BASIS"))
    let explain = try ReviewProcess.run(["rules", "explain", "NR-103"])
    #expect(explain.output.contains("应当自文件的公布日期的次日起政府报备期限内完成报备"))
    #expect(try ReviewProcess.run(["rules", "explain", "NR-999"]).status == 2)
  }
}
