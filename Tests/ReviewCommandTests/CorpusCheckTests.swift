import Foundation
import TestSupport
import Testing

/// `review check` with rules that compare documents.
struct CorpusCheckTests {
  private let folder = "Fixtures/Corpus"
  private let rules = ["--select", "NR-90", "--select", "NR-91", "--as-of", "2026-11-20"]

  /// The findings as `document rule → documents it names`.
  private func findings(_ arguments: [String]) throws -> [String] {
    let run = try ReviewProcess.run(["check", "--format", "json"] + rules + arguments)
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let documents = try #require(root?["documents"] as? [[String: Any]])
    return documents.flatMap { document -> [String] in
      let path = document["path"] as? String ?? ""
      return (document["findings"] as? [[String: Any]] ?? []).map { finding in
        let related = (finding["related"] as? [[String: Any]] ?? []).compactMap {
          ($0["document"] as? String)?.split(separator: "/").last
        }
        let name = path.split(separator: "/").last ?? ""
        return "\(name) \(finding["rule"] as? String ?? "") → \(related.joined(separator: " "))"
      }
    }
  }

  private let expected = [
    "dogs-2026.txt NR-901 → parking-2026.txt",
    "dogs-2026.txt NR-903 → dogs-2020.txt",
    "dogs-2026.txt NR-912 → dogs-2020.txt",
    "parking-2026.txt NR-901 → dogs-2026.txt",
    "parking-fees-2026.txt NR-902 → dogs-2026.txt parking-2026.txt",
    "parking-fees-2026.txt NR-905 → parking-2026.txt",
  ]

  @Test("every planted clash is found, and names the other document")
  func folderOfDocuments() throws {
    #expect(try findings([folder]).sorted() == expected)
  }

  @Test("neither the number of workers nor the order of inputs changes what is found")
  func deterministic() throws {
    let names = ["parking-fees-2026", "dogs-2026", "parking-2026", "dogs-2020"]
    let paths = names.map { "\(folder)/\($0).txt" }
    #expect(try findings(["-j", "1"] + paths).sorted() == expected)
    let one = try ReviewProcess.run(["check", "-j", "1", folder] + rules)
    let four = try ReviewProcess.run(["check", "-j", "4", folder] + rules)
    #expect(one.output == four.output)
  }

  @Test("documents of --library are compared with, and not reviewed")
  func library() throws {
    let path = "\(folder)/dogs-2026.txt"
    #expect(
      try findings([path, "--library", folder]).sorted()
        == expected.filter { $0.hasPrefix("dogs-2026.txt") })
    let run = try ReviewProcess.run(["check", path, "--library", folder] + rules)
    #expect(run.output.contains("审查 1 份文件"))
    #expect(run.output.contains("文件库：共比对 4 份文件，其中 3 份只供比对"))
    #expect(run.output.contains("另见：《东梁县养犬管理规定（试行）》 \(folder)/dogs-2020.txt:1:1（标题）"))
  }

  @Test("alone, a document has nothing to be compared with: the rules do not apply")
  func alone() throws {
    #expect(try findings(["\(folder)/dogs-2026.txt"]) == [])
    let run = try ReviewProcess.run(["check", "\(folder)/dogs-2026.txt"] + rules)
    #expect(run.output.contains("不适用 12 项"))
  }

  @Test("an unreadable document of the library is named and ends with 3")
  func unreadable() throws {
    let run = try ReviewProcess.run(
      ["check", "\(folder)/dogs-2026.txt", "--library", "/nowhere.txt"] + rules)
    #expect(run.status == 3)
    #expect(run.output.contains("/nowhere.txt"))
  }

  @Test("--trace shows the documents with equal keys")
  func trace() throws {
    let run = try ReviewProcess.run([
      "check", "--trace", "NR-901", "\(folder)/dogs-2026.txt", "--library", folder,
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("[是] 《东梁县停车管理办法》（\(folder)/parking-2026.txt）"))
    #expect(run.output.contains("文件库另有 3 份文件，连接键相同的有 1 项"))
  }

  @Test("more reviews than memory should hold wait in a file, and come back whole")
  func spool() throws {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "corpus-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for number in 1...1_010 {
      let text = "东梁县第\(number)项管理办法\n东梁政规〔2026〕\(number == 1_010 ? 1 : number)号\n\n第一条　制定本办法。\n"
      try Data(text.utf8).write(to: place.appending(path: "d\(10_000 + number).txt"))
    }
    let run = try ReviewProcess.run(
      ["check", "--select", "NR-901", "--format", "concise", place.path])
    let lines = run.output.split(separator: "\n").filter { $0.contains("NR-901") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("d10001.txt") == true)
    #expect(lines.last?.contains("d11010.txt") == true)
  }
}
