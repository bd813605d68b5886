import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

struct FixtureReviewTests {
  @Test("Golden: the fixtures have the findings that Fixtures/Documents.md describes")
  func goldenFindings() throws {
    let rules = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try rules.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    #expect(!library.hasErrors)
    let calendar = try WorkdayCalendar(
      csv: String(
        decoding: RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv")),
        as: UTF8.self))
    let reviewer = DocumentReviewer(
      library, calendar: calendar,
      lawBook: try LawBook(folder: RepositoryFolder.path("Rules/LawBook")))
    var reader = DocumentReader()
    var text = ""
    for path in try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents")) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let document = try reader.read(try RepositoryFolder.bytes(path), name: name)
      let review = reviewer.review(document, ReviewRequest(asOf: LegalDate(iso: "2026-11-20")))
      text += "\(name)\n"
      let open = review.findings.filter { $0.outcome == .needsReview }.map(\.rule)
      if !open.isEmpty { text += "  needs review: \(open.sorted().joined(separator: " "))\n" }
      for finding in review.findings where finding.outcome == .violation {
        let place = finding.place
        text += "  \(finding.rule) \(finding.severity.rawValue)"
        text += " \(place.start.line):\(place.start.column) \(place.path) “\(finding.excerpt)”\n"
        text += "    \(finding.message)\n"
      }
    }
    try GoldenFile.expect(text, matches: RepositoryFolder.path("Fixtures/Documents.expected.txt"))
  }
}
