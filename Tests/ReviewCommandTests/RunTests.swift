import Foundation
import TestSupport
import Testing

/// How a run goes: sums, times, progress, interruption, watching, the workbook.
struct RunTests {
  private let rules = ["--rules", "Fixtures/Reports/rules", "--as-of", "2026-11-20"]
  private let document = "Fixtures/Reports/documents/draft.txt"

  /// Writes many small drafts, every third with a violation.
  private func drafts(_ count: Int, in folder: String) throws {
    for number in 0..<count {
      let words = number.isMultiple(of: 3) ? "依据会议纪要给予处罚" : "依法给予处罚"
      let text = "甲县第\(number)号管理办法\n\n第一条 对占道经营的，\(words)。\n\n甲县人民政府\n2026年9月1日\n"
      let name = String(repeating: "0", count: 6 - String(number).count) + String(number)
      try ReviewProcess.write(Array(text.utf8), to: "\(folder)/\(name).txt")
    }
  }

  @Test("--statistics tells sums by rule, --timing a time for each rule, on standard error")
  func statistics() throws {
    let plain = try ReviewProcess.run(["check", "--format", "concise"] + rules + [document])
    #expect(plain.error.isEmpty)
    let run = try ReviewProcess.run(
      ["check", "--format", "concise", "--statistics", "--timing"] + rules + [document])
    #expect(run.output == plain.output)
    #expect(run.error.contains("文件 1 份"))
    #expect(run.error.contains("RP-101\t1\t0\t0"))
    #expect(run.error.contains("RP-103\t0\t1\t0"))
    #expect(run.error.contains("规则\t毫秒\t占比"))
    #expect(run.error.components(separatedBy: "RP-102\t").count == 3)
  }

  @Test("in CI a line a tenth tells the progress, elsewhere a pipe gets none")
  func progress() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try drafts(60, in: folder)
    let arguments = ["check", "--format", "concise"] + rules + [folder]
    let run = try ReviewProcess.run(arguments, environment: ["CI": "true"])
    let lines = run.error.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last == "审查 60/60（100%）")
    #expect(try ReviewProcess.run(arguments, environment: ["CI": ""]).error.isEmpty)
  }

  @Test("colours are for terminals, unless they are forced or forbidden")
  func colours() throws {
    let arguments = ["check"] + rules + [document]
    #expect(!(try ReviewProcess.run(arguments)).output.contains("\u{1B}"))
    let forced = try ReviewProcess.run(
      arguments, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""])
    #expect(forced.output.contains("\u{1B}[1;31m错误[RP-101]\u{1B}[0m"))
    let both = try ReviewProcess.run(
      arguments, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(!both.output.contains("\u{1B}"))
  }

  @Test(
    "an interrupt leaves a whole report of what was done and ends with 130; the cache finishes it",
    arguments: ["json", "sarif", "checkstyle", "text"])
  func interrupt(_ format: String) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try drafts(600, in: folder + "/drafts")
    let plain = ["check", "-j", "1", "--format", format] + rules + [folder + "/drafts"]
    let arguments = plain + ["--cache", folder + "/cache"]
    let run = try ReviewProcess.interrupt(arguments, environment: ["CI": "1"]) { error in
      // The first tenth is done.
      error.contains("（10%）")
    }
    #expect(run.status == 130)
    #expect(run.output.contains("审查被中断"))
    switch format {
    case "json", "sarif":
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    case "checkstyle":
      let parser = try ReviewProcess.runTool("xmllint", ["--noout", "-"], input: run.output)
      #expect(parser.status == 0, "\(parser.error)")
    default:
      let done = try #require(run.output.firstMatch(of: /审查 (\d+) 份文件/))
      let left = try #require(run.output.firstMatch(of: /有 (\d+) 份没有审查/))
      #expect((Int(done.1) ?? 0) + (Int(left.1) ?? 0) == 600)
    }
    let again = try ReviewProcess.run(arguments + ["--statistics"])
    #expect(again.status == 1)
    let hits = try #require(again.error.firstMatch(of: /缓存命中 (\d+) 次/))
    #expect((Int(hits.1) ?? 0) >= 50)
    #expect(again.output == (try ReviewProcess.run(plain)).output)
  }

  @Test("--watch reviews again when a document changes, and ends with 0 when it is asked to stop")
  func watch() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try drafts(2, in: folder)
    var isChanged = false
    let run = try ReviewProcess.interrupt(
      ["check", "--watch", "--format", "concise"] + rules + [folder]
    ) { error in
      let rounds = error.components(separatedBy: "等待改动").count - 1
      if rounds == 1, !isChanged {
        isChanged = true
        try? ReviewProcess.write(
          Array("甲县管理办法\n\n第一条 依据会议纪要给予处罚。\n".utf8), to: folder + "/new.txt")
      }
      return rounds >= 2
    }
    #expect(run.status == 0)
    #expect(run.output.contains("new.txt:3:"))
    #expect(try ReviewProcess.run(["check", "--watch", "-"]).status == 2)
  }

  @Test("the workbook has a row a finding, a frozen head and filters")
  func workbook() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let run = try ReviewProcess.run(
      ["check", "--format", "xlsx=\(folder)/a.xlsx"] + rules
        + ["Fixtures/Reports/documents", "/nowhere.txt"])
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    let script = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.stdin.readline().strip()).active
      print(sheet.freeze_panes, sheet.auto_filter.ref, sheet.max_row)
      for row in sheet.iter_rows(values_only=True): print("|".join("" if c is None else str(c) for c in row))
      """
    let reader = try ReviewProcess.runTool(
      "/usr/bin/python3", ["-c", script], input: "\(folder)/a.xlsx\n")
    #expect(reader.status == 0, "\(reader.error)")
    let json = try ReviewProcess.run(
      ["check", "--format", "json"] + rules + ["Fixtures/Reports/documents"])
    let count = json.output.components(separatedBy: "\"fingerprint\"").count - 1
    #expect(reader.output.hasPrefix("A2 A1:N\(count + 2) \(count + 2)\n"))
    #expect(reader.output.contains("文件|文号|规则|级别|类别|依据|条款|位置|行|列|摘录|问题|建议|处理"))
    #expect(
      reader.output.contains(
        "/draft.txt||RP-101|错误|ENF-BASIS|《中华人民共和国行政处罚法》|第三十八条|第二条|4|21|会议纪要给予处罚|"))
    #expect(reader.output.contains("/nowhere.txt|||未能审查"))
    #expect(try ReviewProcess.run(["check", "--format", "xlsx", document]).status == 2)
  }

  @Test("--config names the settings that govern every document")
  func namedSettings() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try ReviewProcess.write(Array("fail-on = \"never\"\n".utf8), to: folder + "/gate.toml")
    let arguments = ["check", "Fixtures/Reports/documents/draft.txt"] + rules
    #expect(try ReviewProcess.run(arguments).status == 1)
    #expect(try ReviewProcess.run(arguments + ["--config", folder + "/gate.toml"]).status == 0)
    #expect(try ReviewProcess.run(arguments + ["--config", folder + "/none.toml"]).status == 2)
  }

  @Test("the number of workers and an empty folder of law texts change nothing")
  func workersAndTexts() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let arguments = ["check", "--format", "json", "Fixtures/Reports/documents"] + rules
    let plain = try ReviewProcess.run(arguments)
    let run = try ReviewProcess.run(arguments + ["--jobs", "3", "--texts", folder])
    #expect(run.output == plain.output)
    #expect(run.status == plain.status)
  }

  @Test("every flag that check knows is used in some test")
  func flags() throws {
    let help = try ReviewProcess.run(["check", "--help"]).output
    let flags = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.0) })
    #expect(flags.count > 20)
    var tests = ""
    for path in try RepositoryFolder.files(
      in: RepositoryFolder.path("Tests/ReviewCommandTests"), extension: "swift")
    {
      tests += String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
    }
    for flag in flags where flag != "--help" && flag != "--version" {
      #expect(tests.contains("\"\(flag)\""), "\(flag)")
    }
    for status in [0, 1, 2, 3, 130] {
      #expect(tests.contains("status == \(status)"), "\(status)")
    }
  }
}
