import Foundation
import ReviewEngine
import TestSupport
import Testing

/// Reports against the schemas of their forms, stated in Tests/Schemas.
struct ReportSchemaTests {
  /// A format and the schema that its reports keep.
  struct Schema: CustomTestStringConvertible, Sendable {
    let format: ReportFormat
    let file: String
    /// A mistake that the schema must not let pass.
    let mistake: (from: String, to: String)

    var testDescription: String { format.rawValue }

    /// What the validator says of a report.
    func check(_ report: String) throws -> ReviewProcess.Output {
      let file = RepositoryFolder.path(file)
      guard file.hasSuffix(".json") else {
        return try ReviewProcess.runTool(
          "xmllint", ["--noout", "--schema", file, "-"], input: report)
      }
      return try ReviewProcess.runTool(
        RepositoryFolder.path("Tests/Scripts/check-json"), [file], input: report)
    }
  }

  private static let schemas = [
    Schema(
      format: .json, file: "Schemas/findings.schema.json",
      mistake: ("\"outcome\" : \"violation\"", "\"outcome\" : \"wrong\"")),
    Schema(
      format: .sarif, file: "Tests/Schemas/sarif-2.1.0.schema.json",
      mistake: ("\"startLine\" : ", "\"startLine\" : -")),
    Schema(
      format: .gitlab, file: "Tests/Schemas/gitlab-code-quality.schema.json",
      mistake: ("\"severity\" : \"critical\"", "\"severity\" : \"error\"")),
    Schema(
      format: .junit, file: "Tests/Schemas/junit.xsd", mistake: (" failures=", " failed=")),
    Schema(
      format: .checkstyle, file: "Tests/Schemas/checkstyle.xsd",
      mistake: ("severity=\"error\"", "severity=\"grave\"")),
  ]

  private func run(_ format: ReportFormat, _ arguments: [String]) throws -> String {
    try ReviewProcess.run(
      ["check", "--as-of", "2026-11-20", "--format", format.rawValue] + arguments
    ).output
  }

  @Test(
    "reports of documents with fixes and of inputs that cannot be read keep it", arguments: schemas)
  func everything(_ schema: Schema) throws {
    let report = try run(
      schema.format, ["Fixtures/Documents", "Fixtures/Hostile/bad-date.xml", "/nowhere/甲 乙.txt"])
    let result = try schema.check(report)
    #expect(result.status == 0, "\(result.error)")
  }

  @Test("reports with waived and known findings keep it", arguments: schemas)
  func settled(_ schema: Schema) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let waiver = """
      [[waiver]]
      rule = "RP-101"
      document = "**/draft.txt"
      reason = "已报县政府常务会议另行研究"
      approver = "县司法局 王某"
      """
    try ReviewProcess.write(Array(waiver.utf8), to: folder + "/waivers.toml")
    let arguments = [
      "--rules", "Fixtures/Reports/rules", "--waivers", folder + "/waivers.toml", "--baseline",
      folder + "/baseline.json", "--update-baseline", "Fixtures/Reports/documents",
    ]
    for _ in 0..<2 {
      let result = try schema.check(try run(schema.format, arguments))
      #expect(result.status == 0, "\(result.error)")
    }
  }

  @Test("a report without findings keeps it", arguments: schemas)
  func clean(_ schema: Schema) throws {
    let report = try run(
      schema.format, ["Fixtures/Documents/county-measure-filed-in-time.xml", "--select", "NR-102"])
    let result = try schema.check(report)
    #expect(result.status == 0, "\(result.error)")
  }

  @Test("the schemas refuse a mistake", arguments: schemas)
  func mistaken(_ schema: Schema) throws {
    let report = try run(
      schema.format, ["--rules", "Fixtures/Reports/rules", "Fixtures/Reports/documents"])
    let broken = report.replacingOccurrences(of: schema.mistake.from, with: schema.mistake.to)
    try #require(broken != report)
    #expect(try schema.check(broken).status != 0)
  }

  @Test("JUnit tells a rule that does not apply from one that the document meets")
  func notApplicable() throws {
    let report = try run(
      .junit, ["Fixtures/Documents/county-measure-filed-in-time.xml"])
    #expect(report.contains("<skipped message=\"不适用\"/>"))
    let suite = try #require(
      report.firstMatch(of: /tests="(\d+)" failures="(\d+)"[^>]*skipped="(\d+)"/))
    let cases = report.components(separatedBy: "<testcase ").dropFirst()
    #expect(cases.count == Int(suite.1))
    #expect(cases.count { $0.contains("<skipped") } == Int(suite.3))
    #expect(cases.count { $0.contains("<failure") } == Int(suite.2))
    #expect(cases.contains { !$0.contains("<skipped") && !$0.contains("<failure") })
  }
}
