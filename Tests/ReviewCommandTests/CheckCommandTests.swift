import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
  private let clean = "Fixtures/Documents/county-measure-filed-in-time.xml"
  private let wrong = "Fixtures/Documents/enforcement-plan.xml"

  @Test("a clean document ends with 0, a violation with 1")
  func cleanAndWrong() throws {
    #expect(try ReviewProcess.run(["check", clean]).status == 0)
    let run = try ReviewProcess.run(["check", "--as-of", "2026-11-20", wrong])
    #expect(run.status == 1)
    #expect(run.output.contains("错误[NR-102]"))
    #expect(run.output.contains("《中华人民共和国行政处罚法》第三十八条"))
    #expect(run.output.contains("三、（四）3."))
    #expect(run.output.contains("建议："))
  }

  @Test(
    "the finding shown in the READMEs is among those the command prints",
    arguments: ["README.md", "README.zh-CN.md"])
  func readme(_ name: String) throws {
    let text = String(
      decoding: try RepositoryFolder.bytes(RepositoryFolder.path(name)), as: UTF8.self)
    let shown = try #require(text.components(separatedBy: "```console\n").last)
      .components(separatedBy: "\n```")[0]
    let lines = shown.components(separatedBy: "\n")
    let arguments = lines[0].components(separatedBy: " ").dropFirst(2)
    let run = try ReviewProcess.run(Array(arguments))
    #expect(run.output.contains(lines.dropFirst().joined(separator: "\n")))
  }

  @Test("--fail-on moves the border: never ends with 0, warning takes warnings in")
  func failOn() throws {
    #expect(try ReviewProcess.run(["check", "--fail-on", "never", wrong]).status == 0)
    let late = "Fixtures/Documents/county-measure-filed-late.xml"
    #expect(try ReviewProcess.run(["check", late]).status == 0)
    #expect(try ReviewProcess.run(["check", "--fail-on", "warning", late]).status == 1)
  }

  @Test("wrong use and wrong rules end with 2, with a message")
  func usage() throws {
    for arguments in [
      ["check"], ["check", "--format", "word", clean], ["check", "--as-of", "2026-02-30", clean],
      ["check", "-j", "0", clean], ["check", "--rules", "/nowhere", clean],
      ["check", "--rules", "Fixtures/RuleFiles/rejected", clean], ["unknown"],
    ] {
      let run = try ReviewProcess.run(arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(!run.error.isEmpty, "\(arguments)")
    }
  }

  @Test("what cannot be read is named with its remedy and ends with 3; the others are reviewed")
  func incomplete() throws {
    let run = try ReviewProcess.run([
      "check", "/nowhere.txt", clean, "Fixtures/Hostile/bad-date.xml",
    ])
    #expect(run.status == 3)
    #expect(run.output.contains("/nowhere.txt"))
    #expect(run.output.contains("bad-date.xml:6:15"))
    #expect(run.output.contains("审查 1 份文件"))
    #expect(run.output.contains("未能审查 2 份"))
  }

  @Test("standard input is reviewed under the name -")
  func standardInput() throws {
    let text = "某县某某办法\n\n第一条 执法人员应当根据会议纪要实施行政处罚。\n"
    let run = try ReviewProcess.run(["check", "-"], input: Array(text.utf8))
    #expect(run.status == 1)
    #expect(run.output.contains("-:3:"))
  }

  @Test("the same input gives the same bytes, with one worker and with eight")
  func deterministic() throws {
    let arguments = ["check", "--format", "json", "--as-of", "2026-11-20", "Fixtures/Documents"]
    let one = try ReviewProcess.run(arguments + ["-j", "1"])
    let eight = try ReviewProcess.run(arguments + ["-j", "8"])
    #expect(one.output == eight.output)
    #expect(try ReviewProcess.run(arguments).output == one.output)
  }

  @Test("JSON has the promised fields, and places point at the excerpt")
  func json() throws {
    let run = try ReviewProcess.run([
      "check", "--format", "json", "--as-of", "2026-11-20", "Fixtures/Documents",
      "Fixtures/Hostile/empty.txt",
    ])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(root["schemaVersion"] as? Int == 1)
    #expect(root["asOf"] as? String == "2026-11-20")
    let documents = try #require(root["documents"] as? [[String: Any]])
    #expect(documents.count == 20)
    let failures = try #require(root["failures"] as? [[String: Any]])
    #expect(failures.first?["reason"] as? String == "empty")
    var checked = 0
    for document in documents {
      let path = try #require(document["path"] as? String)
      let lines = try String(contentsOfFile: RepositoryFolder.path(path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for finding in try #require(document["findings"] as? [[String: Any]]) {
        #expect((finding["fingerprint"] as? String)?.count == 32)
        #expect((finding["basis"] as? [[String: Any]])?.isEmpty == false)
        let line = try #require(finding["line"] as? Int)
        let column = try #require(finding["column"] as? Int)
        let excerpt = try #require(finding["excerpt"] as? String)
        guard finding["rule"] as? String == "NR-102" else { continue }
        let text = String(
          String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
        #expect(text.hasPrefix(excerpt))
        checked += 1
      }
    }
    #expect(checked >= 3)
  }

  @Test("English messages are asked for with --lang en")
  func english() throws {
    let run = try ReviewProcess.run(["check", "--lang", "en", wrong])
    #expect(run.output.contains("error[NR-102]"))
    #expect(run.output.contains("documents reviewed"))
  }

  @Test("hidden files are left out, links to folders are not followed, order is by name")
  func folders() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let text = Array("某县某某办法\n\n第一条 根据《中华人民共和国行政处罚法》，制定本办法。\n".utf8)
    for name in ["b.txt", "a.txt", ".hidden.txt", "sub/c.txt"] {
      try ReviewProcess.write(text, to: "\(folder)/\(name)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/loop", withDestinationPath: folder)
    let run = try ReviewProcess.run(["check", "--format", "json", folder])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let documents = try #require(root["documents"] as? [[String: Any]])
    #expect(
      documents.compactMap { $0["path"] as? String } == [
        "\(folder)/a.txt", "\(folder)/b.txt", "\(folder)/sub/c.txt",
      ])
  }

  @Test("every hostile fixture ends with 0, 1 or 3")
  func hostile() throws {
    for path in try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Hostile")) {
      let run = try ReviewProcess.run(["check", path])
      #expect([0, 1, 3].contains(run.status), "\(path)")
    }
  }

  @Test("the plan this project started from has no finding about minutes")
  func seed() throws {
    guard let seed = RepositoryFolder.shared("seed/yangxin-plan-2021-2025.txt") else {
      print("skipped: ../shared/seed is not here")
      return
    }
    let run = try ReviewProcess.run(["check", "--as-of", "2026-11-20", seed])
    #expect(run.status == 0)
    #expect(!run.output.contains("NR-102"))
    #expect(run.output.contains("NR-103"))
  }
}
