import Foundation
import TestSupport
import Testing

struct RulesDocTests {
  @Test("the catalogue names every rule in use, by statute, head and category, in both forms")
  func catalogue() throws {
    let listed = try ReviewProcess.run(["rules", "list"]).output.split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
      .filter { $0.hasPrefix("NR-") }
    #expect(listed.count >= 120)
    for form in ["md", "html"] {
      let text = try ReviewProcess.run(["rules", "doc", "--format", form]).output
      for identity in listed { #expect(text.contains(identity), "\(identity) in \(form)") }
      for part in ["按依据", "按审核内容", "按类别", "全部规则"] { #expect(text.contains(part)) }
    }
    let published = String(
      decoding: try RepositoryFolder.bytes(
        RepositoryFolder.path("Documentation/RuleCatalogue.md")), as: UTF8.self)
    for identity in listed {
      #expect(published.contains("| \(identity) |"), "make catalogue: \(identity)")
    }
  }

  @Test("labelled sentences are counted by rule")
  func measured() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let table = """
      id\tclass\tdefective\tsentence
      a\tENF-BASIS\t1\t对占道经营的，依据会议纪要给予处罚。
      b\tENF-BASIS\t0\t不得依据会议纪要给予处罚。

      """
    try ReviewProcess.write(Array(table.utf8), to: "\(folder)/labelled.tsv")
    let text = try ReviewProcess.run([
      "rules", "doc", "--rules", "Fixtures/Reports/rules", "--labelled", "\(folder)/labelled.tsv",
    ]).output
    #expect(text.contains("| ENF-BASIS 执法依据 | 1 | 1 | 0 |"))
  }
}
