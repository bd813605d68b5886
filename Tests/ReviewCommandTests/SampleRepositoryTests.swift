import Foundation
import TestSupport
import Testing

/// The gate of a repository of drafts, as its pull requests meet it.
struct SampleRepositoryTests {
  typealias Run = (_ extra: [String]) throws -> ReviewProcess.Output

  private static let document = "drafts/集镇秩序管理办法.txt"

  /// Copies the sample and reviews it in its own folder, as the workflow does.
  private func withRepository(
    _ change: (String) throws -> Void,
    _ body: (_ run: Run) throws -> Void
  ) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let repository = folder + "/repository"
    try FileManager.default.copyItem(
      atPath: RepositoryFolder.path("Fixtures/SampleRepository"), toPath: repository)
    try change(repository)
    try body { extra in
      try ReviewProcess.run(
        [
          "check", "--rules", RepositoryFolder.path("Fixtures/Reports/rules"), "--as-of",
          "2026-11-20", "--format", "github", ".",
        ] + extra, in: repository)
    }
  }

  private func waiver(_ expires: String) -> String {
    """
    [[waiver]]
    rule = "RP-101"
    document = "drafts/*.txt"
    place = "第二条"
    reason = "已报县政府常务会议另行研究"
    approver = "县司法局 王某"
    expires = \(expires)

    """
  }

  @Test("a defective draft fails the gate with an annotation at the line")
  func defective() throws {
    try withRepository { _ in
    } _: { (run: Run) throws in
      let result = try run([])
      #expect(result.status == 1)
      #expect(result.output.contains("::error file=./\(Self.document),line=4,col=21"))
      #expect(!result.output.contains("archive"))
    }
  }

  @Test("a waiver with reason and approver lets it pass, and is shown")
  func waived() throws {
    try withRepository { repository in
      try waiver("2026-12-31").write(
        toFile: repository + "/review.waivers.toml", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      let result = try run(["--format", "json=out.json", "--format", "text=out.txt"])
      #expect(result.status == 0)
      #expect(!result.output.contains("::error"))
    }
  }

  @Test("an expired waiver fails again, and says so")
  func expired() throws {
    try withRepository { repository in
      try waiver("2026-10-31").write(
        toFile: repository + "/review.waivers.toml", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      let result = try run([])
      #expect(result.status == 1)
      #expect(result.output.contains("::error file=./\(Self.document),line=4"))
      #expect(result.output.contains("review.waivers.toml,line=1"))
      #expect(result.output.contains("2026年10月31日 到期"))
    }
  }

  @Test("a waiver that covers nothing is a finding, and one without reason is refused")
  func unusedAndIncomplete() throws {
    try withRepository { repository in
      let text = waiver("2026-12-31").replacingOccurrences(of: "RP-101", with: "RP-199")
      try text.write(
        toFile: repository + "/review.waivers.toml", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      #expect(try run([]).output.contains("WV-102"))
    }
    try withRepository { repository in
      let text = waiver("2026-12-31").replacingOccurrences(of: "reason", with: "reasons")
      try text.write(
        toFile: repository + "/review.waivers.toml", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      let result = try run([])
      #expect(result.status == 2)
      #expect(result.error.contains("是不是“reason”"))
    }
  }

  @Test("a baseline lets pass what was there, and only shrinks")
  func baseline() throws {
    try withRepository { _ in
    } _: { (run: Run) throws in
      #expect(try run(["--baseline", "b.json"]).status == 2)
      #expect(try run(["--baseline", "b.json", "--update-baseline"]).status == 0)
      #expect(try run(["--baseline", "b.json"]).status == 0)
    }
    try withRepository { repository in
      let other = "甲县集市办法\n\n第一条 依据会议纪要实施处罚。\n"
      try other.write(
        toFile: repository + "/drafts/集市办法.txt", atomically: true, encoding: .utf8)
      try "{\"version\":1,\"findings\":[]}".write(
        toFile: repository + "/b.json", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      // What is new is never taken in, whoever asks.
      #expect(try run(["--baseline", "b.json", "--update-baseline"]).status == 1)
      #expect(try run(["--baseline", "b.json"]).status == 1)
    }
  }

  @Test("a setting that does not exist is refused with the nearest one")
  func misspelt() throws {
    try withRepository { repository in
      try "profil = \"review\"\n".write(
        toFile: repository + "/review.toml", atomically: true, encoding: .utf8)
    } _: { (run: Run) throws in
      let result = try run([])
      #expect(result.status == 2)
      #expect(result.error.contains("是不是“profile”"))
      #expect(try run(["--isolated"]).status == 1)
    }
  }

  @Test("rules are chosen by identity, category and stage; a word that names none is refused")
  func selection() throws {
    try withRepository { _ in
    } _: { (run: Run) throws in
      #expect(try run(["--ignore", "RP-101"]).status == 0)
      #expect(try run(["--select", "ENF-BASIS"]).status == 1)
      #expect(try run(["--select", "EFFECT"]).status == 0)
      #expect(try run(["--profile", "draft"]).status == 0)
      #expect(try run(["--ignore", "XX-1"]).status == 2)
    }
  }

  @Test("config show names the files and the values")
  func show() throws {
    let result = try ReviewProcess.run([
      "config", "show", "Fixtures/SampleRepository/drafts/集镇秩序管理办法.txt",
    ])
    #expect(result.status == 0)
    #expect(result.output.contains("profile\treview"))
    #expect(result.output.contains("SampleRepository/review.toml"))
  }
}
