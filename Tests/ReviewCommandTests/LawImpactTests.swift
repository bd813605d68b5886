import TestSupport
import Testing

struct LawImpactTests {
  @Test("the stock of a register is read for impact and changes, documents without a file are told")
  func register() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let register = "\(folder)/register.sqlite"
    let document = "Fixtures/LawBook/measure-of-2024.txt"
    let by = ["--on", "2026-03-03", "--by", "张三", "--register", register]
    #expect(try ReviewProcess.run(["case", "open", document] + by).status == 0)
    let opened = try ReviewProcess.run(
      ["case", "open", "--set", "标题=甲县某办法", "--set", "制定机关=甲县人民政府"] + by)
    #expect(opened.status == 0)
    let impact = try ReviewProcess.run([
      "law", "impact", "环境保护法", "--as-of", "2026-08-16", "--register", register,
    ])
    #expect(impact.status == 0)
    #expect(impact.output.contains(document))
    #expect(impact.error.contains("1 件没有文件路径"))
    let changes = try ReviewProcess.run([
      "law", "changes", "--from", "2026-08-01", "--to", "2026-08-31", "--register", register,
    ])
    #expect(changes.output.contains(document))
    #expect(try ReviewProcess.run(["law", "impact", "环境保护法"]).status == 2)
  }
}
