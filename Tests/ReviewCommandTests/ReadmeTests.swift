import Foundation
import TestSupport
import Testing

/// A newcomer copies the commands of both READMEs; they must work as they stand there.
struct ReadmeTests {
  /// The blocks of code of one kind: `sh` for commands, `console` for commands with their output.
  private func blocks(_ kind: String, of file: String) throws -> [[Substring]] {
    let text = try String(contentsOfFile: RepositoryFolder.path(file), encoding: .utf8)
    var blocks: [[Substring]] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```\(kind)" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines)
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  @Test("the commands run one after another", arguments: ["README.md", "README.zh-CN.md"])
  func commands(_ file: String) throws {
    let fixture = try PipelineFixture()
    defer { fixture.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: fixture.repository + "/Fixtures",
      withDestinationPath: RepositoryFolder.path("Fixtures"))
    var count = 0
    for block in try blocks("sh", of: file) where block.contains(where: { $0.hasPrefix("review ") })
    {
      let run = try fixture.shell("set -ex\n" + block.joined(separator: "\n"))
      #expect(run.status == 0, "\(run.error)")
      count += block.count
    }
    #expect(count >= 10)
  }

  @Test("the finding shown is one of those found", arguments: ["README.md", "README.zh-CN.md"])
  func finding(_ file: String) throws {
    let shown = try #require(try blocks("console", of: file).first)
    let command = try #require(shown.first).split(separator: " ").dropFirst(2).map(String.init)
    let run = try ReviewProcess.run(command)
    #expect(run.output.contains(shown.dropFirst().joined(separator: "\n")))
  }

  @Test("what the READMEs link to is there", arguments: ["README.md", "README.zh-CN.md"])
  func links(_ file: String) throws {
    let text = try String(contentsOfFile: RepositoryFolder.path(file), encoding: .utf8)
    let targets = text.matches(of: #/\]\(([^)#:]+)\)/#).map { String($0.1) }
    #expect(targets.count > 5)
    for target in targets {
      #expect(FileManager.default.fileExists(atPath: RepositoryFolder.path(target)), "\(target)")
    }
  }

  @Test("every command of the tables exists", arguments: ["README.md", "README.zh-CN.md"])
  func tables(_ file: String) throws {
    let text = try String(contentsOfFile: RepositoryFolder.path(file), encoding: .utf8)
    let rows = text.matches(of: #/\n\| `review ([a-z]+)(?: ([a-z]+))?/#)
    #expect(rows.count > 10)
    let groups = ["rules", "law", "case", "register", "ledger", "config", "clean"]
    for row in rows {
      let first = String(row.1)
      var words = [first]
      if groups.contains(first), let second = row.2 { words.append(String(second)) }
      #expect(try ReviewProcess.run(words + ["--help"]).status == 0, "\(words)")
    }
  }
}
