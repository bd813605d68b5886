import Foundation
import TestSupport
import Testing

struct FactsCommandTests {
  @Test("facts shows head, structure and citations with places")
  func text() throws {
    let run = try ReviewProcess.run([
      "facts", "Fixtures/Documents/county-measure-filed-in-time.xml",
    ])
    #expect(run.status == 0)
    for part in ["文件要素", "标题：", "公布日期：2026-03-09", "结构", "第一条", "引用", "制定依据"] {
      #expect(run.output.contains(part), "\(part)")
    }
  }

  @Test("facts as JSON names the state of every fact of the head")
  func json() throws {
    let run = try ReviewProcess.run([
      "facts", "--format", "json", "Fixtures/Documents/printed-measure.txt",
    ])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let head = try #require(root["head"] as? [[String: Any]])
    let states = Set(head.compactMap { $0["state"] as? String })
    #expect(states.isSubset(of: ["known", "absent", "unknown"]))
    #expect(
      head.contains { $0["name"] as? String == "公布日期" && $0["state"] as? String == "unknown" })
  }

  @Test("a summary counts what was read of a folder, and several files need it")
  func summary() throws {
    let run = try ReviewProcess.run([
      "facts", "--summary", "--format", "json", "Fixtures/Documents/printed-measure.txt",
      "Fixtures/Documents/county-measure-filed-in-time.xml",
    ])
    #expect(run.status == 0)
    let counts = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Int])
    #expect(counts["documents"] == 2)
    #expect(counts["titles"] == 2)
    #expect((counts["citations"] ?? 0) > 0)
    #expect((counts["clauses"] ?? 0) > (counts["sentences"] ?? 0))
    let both = try ReviewProcess.run([
      "facts", "Fixtures/Documents/printed-measure.txt",
      "Fixtures/Documents/county-measure-filed-in-time.xml",
    ])
    #expect(both.status == 2)
  }

  @Test("a file that cannot be read ends with 3")
  func unreadable() throws {
    #expect(try ReviewProcess.run(["facts", "Fixtures/Hostile/empty.txt"]).status == 3)
  }
}
