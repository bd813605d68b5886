import Foundation
import TestSupport
import Testing

@Suite("Checklists")
struct ChecklistTests {
  private let document = "Fixtures/Documents/township-enforcing-by-minutes.txt"

  @Test("every rule is answered or stands in the list of what was not run, once")
  func complete() throws {
    let run = try ReviewProcess.run([
      "check", "--checklist", "--profile", "filed", "--format", "json", "--as-of", "2026-11-01",
      RepositoryFolder.path(document),
    ])
    #expect(run.status == 0)
    let lists = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let list = try #require(lists.first)
    let heads = try #require(list["heads"] as? [[String: Any]])
    #expect(heads.count == 8)
    let points = heads.flatMap { $0["points"] as? [[String: Any]] ?? [] }
    let notRun = try #require(list["notRun"] as? [[String: Any]])
    let rules = (points + notRun).compactMap { $0["rule"] as? String }
    #expect(Set(rules).count == rules.count)
    #expect(!notRun.isEmpty)
    #expect(notRun.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
    let minutes = points.first { $0["rule"] as? String == "NR-102" }
    #expect(minutes?["answer"] as? String == "not-met")
    #expect((minutes?["evidence"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("a checklist has no other form than text and JSON")
  func forms() throws {
    let run = try ReviewProcess.run([
      "check", "--checklist", "--format", "sarif", RepositoryFolder.path(document),
    ])
    #expect(run.status == 2)
  }
}
