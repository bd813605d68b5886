import Foundation
import TestSupport
import Testing

struct RegisterCommandTests {
  /// Runs a script of the repository with the built command.
  private func run(_ script: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: RepositoryFolder.path(script))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: RepositoryFolder.root)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["REVIEW": ReviewProcess.binaryPath]
    ) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("the newcomer's script goes from filing to the report, and leaves its papers")
  func walkthrough() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let result = try run("Fixtures/Register/walkthrough.sh", [folder])
    #expect(result.status == 0)
    #expect(result.output.contains("已纠正：第五条"))
    #expect(result.output.contains("0 处不符"))
    for name in [
      "补正通知书.docx", "备案登记通知书.docx", "备案审查意见书.docx", "年度报告.docx", "年度报告.html", "台账.xlsx", "期限.ics",
    ] {
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name), "\(name)")
    }
    let refused = try String(contentsOfFile: folder + "/拒绝.txt", encoding: .utf8)
    #expect(refused.contains("不能办理“反馈”"))
    let report = try String(contentsOfFile: folder + "/年度报告.html", encoding: .utf8)
    #expect(report.contains("100.00%"))
  }

  @Test(
    "the lines that the README prints run as printed", arguments: ["README.md", "README.zh-CN.md"])
  func printed(_ name: String) throws {
    let text = String(
      decoding: try RepositoryFolder.bytes(RepositoryFolder.path(name)), as: UTF8.self)
    let opening = try #require(text.range(of: "review case open"))
    let start = try #require(
      text.range(of: "```sh\n", options: .backwards, range: text.startIndex..<opening.lowerBound))
    let end = try #require(text.range(of: "```", range: opening.upperBound..<text.endIndex))
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/Fixtures", withDestinationPath: RepositoryFolder.path("Fixtures"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let result = try ReviewProcess.runTool(
      "bash", ["-euo", "pipefail", "-c", String(text[start.upperBound..<end.lowerBound])],
      in: folder,
      environment: [
        "PATH": URL(filePath: ReviewProcess.binaryPath).deletingLastPathComponent().path + ":"
          + path
      ])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("0 处不符"))
    for paper in ["补正通知书.docx", "备案审查意见书.docx", "年度报告.docx", "台账.xlsx", "期限.ics"] {
      #expect(FileManager.default.fileExists(atPath: folder + "/walkthrough/" + paper), "\(paper)")
    }
  }

  @Test("a register killed while it writes is clean, and what it acknowledged is there")
  func killed() throws {
    let result = try run("Tests/Scripts/kill-register", ["6"])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("0 lost, 0 registers unclean"))
  }

  @Test("two processes write into one register at once, and nothing is lost or refused")
  func twoProcesses() async throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let register = ["--register", folder + "/r.sqlite"]
    let outputs = try await withThrowingTaskGroup(of: ReviewProcess.Output.self) { group in
      for writer in 1...2 {
        let lines = (1...30).map { number in
          "0\topen\t-\t2026-03-03\t甲\ttitle=办法\(writer)-\(number)\tissuer=甲县\n"
        }
        group.addTask {
          try ReviewProcess.run(
            ["register", "load"] + register, input: Array(lines.joined().utf8))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outputs.allSatisfy { $0.status == 0 }, "\(outputs.map(\.error))")
    let acknowledged = outputs.flatMap { $0.output.split(separator: "\n") }
    #expect(Set(acknowledged).count == 60, "each case has a number of its own")
    let verified = try ReviewProcess.run(["register", "verify"] + register)
    #expect(verified.status == 0)
    #expect(verified.output.contains("60 个案卷，60 个事件，0 处不符"))
  }

  @Test("a step that the case does not allow ends with 2, the reason and what is allowed")
  func refused() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let register = ["--register", folder + "/r.sqlite", "--on", "2026-04-02", "--by", "张三"]
    #expect(
      try ReviewProcess.run(["case", "open", "Fixtures/Register/waste-measure.xml"] + register)
        .status == 0)
    let again = try ReviewProcess.run(
      ["case", "open", "Fixtures/Register/waste-measure.xml"] + register)
    #expect(again.status == 2)
    #expect(again.error.contains("案卷号 1"))
    let result = try ReviewProcess.run(
      ["case", "step", "1", "登记", "--line", "government"] + register)
    #expect(result.status == 2)
    #expect(result.error.contains("未报备"))
    #expect(result.error.contains("报备（file）"))
    let none = try ReviewProcess.run(["case", "show", "9", "--register", folder + "/r.sqlite"])
    #expect(none.status == 2)
    let missing = try ReviewProcess.run(["case", "list", "--register", folder + "/none"])
    #expect(missing.status == 3)
    #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
  }

  @Test("an opinion names the seven heads, leaves what is open to a person, and asks for changes")
  func opinion() throws {
    let result = try ReviewProcess.run([
      "opinion", "Fixtures/Register/waste-measure.xml", "--on", "2026-03-20", "--by", "甲县司法局",
    ])
    #expect(result.status == 0)
    for part in [
      "# 合法性审核意见书", "制定主体是否合法", "是否违反规范性文件制定程序", "待人工审核", "采纳情况", "第五条",
      "应当予以修改（系统建议）",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
    #expect(!result.output.contains("审核结论：合法"))
    #expect(result.error.contains("文书号"))
  }

  @Test("an office's own template is used, and what nobody knows is marked")
  func template() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try ReviewProcess.write(Array("# 本单位意见书\n{标题}、{没有的要素}\n".utf8), to: folder + "/合法性审核意见书.md")
    let result = try ReviewProcess.run([
      "opinion", "Fixtures/Register/waste-measure.xml", "--on", "2026-03-20", "--by", "甲县司法局",
      "--templates", folder,
    ])
    #expect(result.output.contains("# 本单位意见书"))
    #expect(result.output.contains("甲县建筑垃圾处置管理办法、【待填：没有的要素】"))
  }
}
