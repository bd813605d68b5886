import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

/// The drafts of Fixtures/Planted: what was planted is found, and the corrected versions are clean.
struct PlantedDraftTests {
  private static let folder = "Fixtures/Planted"

  @Test("every planted defect is found at its place")
  func planted() throws {
    let table = String(
      decoding: try RepositoryFolder.bytes(RepositoryFolder.path("\(Self.folder)/defects.tsv")),
      as: UTF8.self)
    let rows = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let reviewer = try Self.reviewer()
    var findings: [String: [Finding]] = [:]
    for row in rows {
      try #require(row.count == 6, "\(row)")
      let found = try findings[row[0]] ?? Self.findings(of: row[0], by: reviewer)
      findings[row[0]] = found
      let rules = row[2].split(separator: ",").map(String.init)
      let isThere = found.contains {
        rules.contains($0.rule) && $0.category == row[1] && $0.place.path.hasPrefix(row[4])
          && (row[5].isEmpty || $0.excerpt.contains(row[5]))
          && ($0.outcome == .violation
            || row[3] == "needs-review" && $0.outcome == .needsReview)
      }
      #expect(isThere, "\(row.joined(separator: " "))")
    }
    for (draft, _) in findings {
      let count = rows.filter { $0[0] == draft }.count
      #expect((8...15).contains(count), "\(draft)")
    }
    #expect(findings.count == 8)
  }

  @Test("the corrected drafts have neither an error nor a warning")
  func corrected() throws {
    let reviewer = try Self.reviewer()
    let names = try RepositoryFolder.files(in: RepositoryFolder.path(Self.folder))
      .compactMap { $0.split(separator: "/").last.map(String.init) }
      .filter { $0.contains(".corrected.") }
    #expect(names.count == 8)
    for name in names {
      for finding in try Self.findings(of: name, by: reviewer)
      where finding.outcome == .violation && finding.severity != .info {
        Issue.record("\(name): \(finding.rule) \(finding.place.path) \(finding.message)")
      }
    }
  }

  private static func reviewer() throws -> DocumentReviewer {
    let rules = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try rules.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    #expect(!library.hasErrors)
    return DocumentReviewer(
      library,
      calendar: try WorkdayCalendar(
        csv: String(
          decoding: RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv")),
          as: UTF8.self)),
      lawBook: try LawBook(folder: RepositoryFolder.path("Rules/LawBook")))
  }

  private static func findings(of name: String, by reviewer: DocumentReviewer) throws -> [Finding] {
    var reader = DocumentReader()
    let bytes = try RepositoryFolder.bytes(RepositoryFolder.path("\(folder)/\(name)"))
    let document = try reader.read(bytes, name: name)
    return reviewer.review(document, ReviewRequest(asOf: LegalDate(iso: "2026-11-20"))).findings
  }
}
