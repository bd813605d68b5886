import Foundation
import TestSupport
import Testing

struct ManualCommandTests {
  @Test(
    "every command has a page that troff sets without a complaint, and pages name only commands")
  func pages() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let written = try ReviewProcess.run(["manual", "--output", folder])
    #expect(written.status == 0)
    let names = written.output.split(separator: "\n").map(String.init)
    let found = try RepositoryFolder.files(in: folder).map {
      String($0.dropFirst(folder.count + 1))
    }
    #expect(names.sorted() == found)
    for name in ["review.1", "review-check.1", "review-law-import.1", "review-case-step.1"] {
      #expect(names.contains(name), "\(name)")
    }
    for name in names {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for match in text.matches(of: #/\.BR ([a-z\\-]+) \(1\)/#) {
        let page = String(match.1).replacing("\\", with: "") + ".1"
        #expect(names.contains(page), "\(name) names \(page)")
      }
    }
    let set = try ReviewProcess.runTool(
      "groff", ["-K", "utf8", "-T", "utf8", "-man", "-ww", "-z"] + names, in: folder)
    #expect(set.status == 0)
    let complaints = set.error.split(separator: "\n").filter { !$0.contains("adjust line") }
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }

  @Test("a page says what --help says")
  func help() throws {
    let page = try ReviewProcess.run(["manual", "check"]).output
    let help = try ReviewProcess.run(["check", "--help"]).output
    let options = help.matches(of: #/\n  (?:-[a-z], )?(--[a-z-]+)/#).map { String($0.1) }
    #expect(options.count > 10)
    for option in options {
      #expect(page.contains(option.replacing("-", with: "\\-")), "\(option)")
    }
    #expect(page.contains("EXIT STATUS"))
    #expect(try ReviewProcess.run(["manual", "checks"]).status == 2)
  }

  @Test("--version names the program first, then the packs with their digests")
  func version() throws {
    let lines = try ReviewProcess.run(["--version"]).output.split(separator: "\n")
    #expect(lines.first?.wholeMatch(of: #/review [0-9]+\.[0-9]+\.[0-9]+/#) != nil)
    #expect(lines.count { $0.contains(#/sha256:[0-9a-f]{64}$/#) } == lines.count - 1)
    #expect(lines.contains { $0.hasPrefix("国家基础 ") })
  }
}
