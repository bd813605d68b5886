import Foundation
import TestSupport
import Testing

struct DoctorCommandTests {
  private struct Report: Decodable {
    struct Check: Decodable {
      let check, state, detail: String
      let remedy: String?
    }
    let schemaVersion: Int
    let checks: [Check]

    subscript(_ check: String) -> Check? { checks.first { $0.check == check } }
  }

  private func report(
    _ arguments: [String] = [], status: Int32 = 0, environment: [String: String] = [:]
  ) throws -> Report {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    var all = ["LC_ALL": "", "LC_CTYPE": "", "LANG": "C.UTF-8"]
    all.merge(environment) { $1 }
    let run = try ReviewProcess.runTool(
      ReviewProcess.binaryPath, ["doctor", "--format", "json"] + arguments, in: folder,
      environment: all)
    #expect(run.status == status, "\(run.output)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  @Test("a sound installation has no fault and no warning")
  func sound() throws {
    let report = try report(["--as-of", "2026-11-25"])
    #expect(report.schemaVersion == 1)
    #expect(
      report.checks.map(\.check) == [
        "program", "rules", "signature", "law-book", "calendar", "schemas", "templates",
        "libraries", "register", "encoding", "terminal",
      ])
    for check in report.checks { #expect(check.state == "ok" && check.remedy == nil, "\(check)") }
    #expect(report["libraries"]?.detail.contains("libxml2 2.") == true)
  }

  @Test("what will stay open or look odd is a warning with its remedy")
  func warnings() throws {
    let report = try report(["--as-of", "2031-01-02"], environment: ["LANG": "zh_CN.GB18030"])
    for name in ["law-book", "calendar", "encoding"] {
      #expect(report[name]?.state == "warn", "\(name)")
      #expect(report[name]?.remedy?.isEmpty == false, "\(name)")
    }
    #expect(report["calendar"]?.remedy?.contains("2031") == true)
  }

  @Test(
    "rules that do not load, a register of something else, missing templates and wrong keys are faults"
  )
  func faults() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try ReviewProcess.write(Array("规则 甲\n".utf8), to: folder + "/rules/a.rule")
    try ReviewProcess.write(Array("no register\n".utf8), to: folder + "/r.sqlite")
    let report = try report(
      ["--rules", folder + "/rules", "--register", folder + "/r.sqlite"], status: 1)
    for name in ["rules", "templates", "register"] {
      #expect(report[name]?.state == "fault", "\(name)")
      #expect(report[name]?.remedy?.isEmpty == false, "\(name)")
    }
    let unsigned = try self.report(["--trusted-key", folder + "/r.sqlite"], status: 1)
    #expect(unsigned["signature"]?.state == "fault")
  }

  @Test("a manifest that does not fit the rules is a fault without any key")
  func changedRules() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let rules = folder + "/rules"
    try FileManager.default.copyItem(
      atPath: RepositoryFolder.path("Fixtures/Reports/rules"), toPath: rules)
    #expect(try ReviewProcess.run(["rules", "manifest", rules]).status == 0)
    let templates = ["--templates", RepositoryFolder.path("Rules/Papers")]
    #expect(try report(["--rules", rules] + templates)["signature"]?.state == "ok")
    try ReviewProcess.write([], to: rules + "/more.txt")
    let changed = try report(["--rules", rules] + templates, status: 1)
    #expect(changed["signature"]?.state == "fault")
    #expect(changed["signature"]?.detail.contains("more.txt") == true)
  }

  @Test("both languages are spoken")
  func languages() throws {
    let chinese = try ReviewProcess.run(["doctor", "--as-of", "2026-11-25"])
    let english = try ReviewProcess.run(["doctor", "--as-of", "2026-11-25", "--lang", "en"])
    #expect(chinese.output.contains("正常  规则："))
    #expect(english.output.contains("ok     rules: "))
    #expect(english.output.contains("checks: 0 faults"))
  }
}
