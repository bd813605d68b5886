import Foundation
import TestSupport
import Testing

struct CleanCommandTests {
  private func text(_ cited: String) -> [UInt8] {
    Array(
      """
      甲县河道管理办法

      第一条 依据《\(cited)》，制定本办法。
      第二条 县城市管理局负责河道保洁，完成创建文明城市任务。

      甲县人民政府
      2024年3月1日

      """.utf8)
  }

  private func open(_ folder: String, _ name: String, _ number: Int) throws {
    let result = try ReviewProcess.run([
      "case", "open", folder + "/" + name, "--set", "标题=甲县河道管理办法（\(number)）", "--set",
      "制定机关=甲县人民政府", "--set", "文号=甲政规〔2024〕\(number)号", "--set", "公布日期=2024-03-02", "--on",
      "2024-03-03", "--by", "张三", "--register", folder + "/r.sqlite",
    ])
    #expect(result.status == 0, "\(result.error)")
  }

  @Test("a change of the law, a new name and a finished task trigger; what cannot be read is named")
  func trigger() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    for (number, cited) in ["中华人民共和国水污染防治法", "中华人民共和国立法法", "中华人民共和国立法法"].enumerated() {
      try ReviewProcess.write(text(cited), to: folder + "/\(number + 1).txt")
      try open(folder, "\(number + 1).txt", number + 1)
    }
    try FileManager.default.removeItem(atPath: folder + "/2.txt")
    let result = try ReviewProcess.run([
      "clean", "trigger", "--as-of", "2026-11-25", "--renamed", "县城市管理局=县城市管理执法局", "--finished",
      "创建文明城市", "--register", folder + "/r.sqlite",
    ])
    #expect(result.status == 3, "one could not be read")
    #expect(result.error.contains("案卷 2："))
    let lines = result.output.split(separator: "\n")
    // The Environment Code repealed the law on water pollution on 2026-08-15.
    #expect(lines.contains { $0.hasPrefix("1 ") && $0.contains("《中华人民共和国水污染防治法》") })
    #expect(!lines.contains { $0.hasPrefix("3 ") && $0.contains("《") && $0.contains("立法法》") })
    for number in ["1 ", "3 "] {
      #expect(lines.contains { $0.hasPrefix(number) && $0.contains("已更名为“县城市管理执法局”") })
      #expect(lines.contains { $0.hasPrefix(number) && $0.contains("“创建文明城市”任务已经完成") })
    }
    #expect(result.output.contains("现行有效 3 件"))
  }

  @Test(
    "a name that is only a part of the new one triggers nothing, and a pair without = is refused")
  func renaming() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try ReviewProcess.write(text("中华人民共和国立法法"), to: folder + "/1.txt")
    try open(folder, "1.txt", 1)
    let trigger = ["clean", "trigger", "--as-of", "2026-11-25", "--register", folder + "/r.sqlite"]
    let part = try ReviewProcess.run(trigger + ["--renamed", "城市管理局=县城市管理局"])
    #expect(part.status == 0)
    #expect(!part.output.contains("更名"))
    let wrong = try ReviewProcess.run(trigger + ["--renamed", "县城市管理局"])
    #expect(wrong.status == 2)
  }

  @Test("what is due names the reason, the evaluation as a hint, and what hangs on the document")
  func due() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let register = ["--register", folder + "/r.sqlite", "--by", "张三"]
    _ = try ReviewProcess.run(
      [
        "case", "open", "--set", "标题=甲县办法", "--set", "制定机关=甲县人民政府", "--set", "公布日期=2022-03-02",
        "--set", "失效日期=2027-03-01", "--on", "2022-03-03",
      ] + register)
    _ = try ReviewProcess.run(
      ["case", "step", "1", "解释", "--set", "理由=适用范围", "--on", "2023-05-01"] + register)
    let result = try ReviewProcess.run([
      "clean", "due", "--as-of", "2026-11-25", "--register", folder + "/r.sqlite",
    ])
    #expect(result.status == 0)
    for part in ["没有清理结论", "将届满", "仅提示：届满前评估期限", "解释 2023-05-01"] {
      #expect(result.output.contains(part), "\(part)")
    }
  }
}
