import Foundation
import ReviewEngine
import TestSupport
import Testing

/// The forms of the output; their files stand in Fixtures/Reports/expected.
struct ReportFormatTests {
  private static let documents = ["draft.txt", "filed.xml"]

  private static var cases: [(ReportFormat, String)] {
    ReportFormat.allCases.flatMap { format in documents.map { (format, $0) } }
  }

  /// The law book changes more often than the formats, so its digest is left out.
  private static func withoutLawBook(_ text: String) -> String {
    text.replacing(/(法源库：|"lawBook" ?: ?")[0-9a-f]+/) { "\($0.1)DIGEST" }
  }

  private func run(_ format: ReportFormat, _ paths: [String]) throws -> ReviewProcess.Output {
    try ReviewProcess.run(
      [
        "check", "--rules", "Fixtures/Reports/rules", "--as-of", "2026-11-20", "--format",
        format.rawValue,
      ] + paths)
  }

  @Test("every format writes what is recorded for it", arguments: cases)
  func golden(_ format: ReportFormat, _ document: String) throws {
    let result = try run(format, ["Fixtures/Reports/documents/\(document)"])
    #expect(result.status == 1)
    try GoldenFile.expect(
      Self.withoutLawBook(result.output),
      matches: RepositoryFolder.path("Fixtures/Reports/expected/\(document).\(format.rawValue)"))
  }

  @Test("an input that cannot be read stands in every format", arguments: ReportFormat.allCases)
  func failure(_ format: ReportFormat) throws {
    let result = try run(format, ["Fixtures/Hostile/bad-date.xml"])
    #expect(result.status == 3)
    #expect(result.output.contains("bad-date.xml") || result.output.contains("bad%2Ddate.xml"))
  }

  @Test("XML formats are well-formed", arguments: [ReportFormat.junit, .checkstyle, .svrl])
  func wellFormed(_ format: ReportFormat) throws {
    let result = try run(format, Self.documents.map { "Fixtures/Reports/documents/\($0)" })
    let parser = try ReviewProcess.runTool("xmllint", ["--noout", "-"], input: result.output)
    #expect(parser.status == 0, "\(parser.error)")
  }

  @Test("SARIF places are code points, and what is open to review is no failure")
  func sarif() throws {
    let result = try run(.sarif, ["Fixtures/Reports/documents/draft.txt"])
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.allSatisfy {
        ($0["kind"] as? String == "review") == ($0["level"] as? String == "none")
      })
    let rules = try #require(
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test("a format may go to a file, several at once, and only one to standard output")
  func files() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let document = "Fixtures/Reports/documents/draft.txt"
    let result = try ReviewProcess.run([
      "check", "--rules", "Fixtures/Reports/rules", "--format", "concise", "--format",
      "sarif=\(folder)/a.sarif", "--format", "junit=\(folder)/a.xml", document,
    ])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("\(document):"))
    for name in ["a.sarif", "a.xml"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
    }
    #expect(
      try ReviewProcess.run(["check", "--format", "tap", "--format", "md", document]).status == 2)
    #expect(try ReviewProcess.run(["check", "--format", "word", document]).status == 2)
  }
}
