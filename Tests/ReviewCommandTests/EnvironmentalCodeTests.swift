import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

/// A measure of 2024, looked at before and after 2026-08-15, when 《生态环境法典》 repealed ten statutes.
struct EnvironmentalCodeTests {
  private static let statutes = [
    "环境保护法", "环境影响评价法", "大气污染防治法", "水污染防治法", "土壤污染防治法", "固体废物污染环境防治法",
    "噪声污染防治法", "放射性污染防治法", "清洁生产促进法", "海洋环境保护法",
  ]

  private func document() throws -> NormativeDocument {
    var reader = DocumentReader()
    let path = RepositoryFolder.path("Fixtures/LawBook/measure-of-2024.txt")
    return try reader.read(try RepositoryFolder.bytes(path), name: path)
  }

  private func book() throws -> LawBook {
    try LawBook(folder: RepositoryFolder.path("Rules/LawBook"))
  }

  @Test("the verdicts of 14 and 16 August 2026 differ for the ten statutes and for nothing else")
  func verdicts() throws {
    let document = try document()
    let book = try book()
    func judge(_ day: String) -> [CitationJudgement] {
      CitationJudge(book: book, asOf: LegalDate(iso: day)).judge(document)
    }
    let before = judge("2026-08-14")
    let after = judge("2026-08-16")
    var changed: Set<String> = []
    for (old, new) in zip(before, after) {
      #expect(old.then == new.then)
      guard old.now != new.now else { continue }
      #expect(old.now?.verdict.keyword == "exists")
      #expect(new.now?.verdict.keyword == "repealed")
      changed.insert(new.instrument.map { book.name(of: $0) } ?? "")
    }
    #expect(changed == Set(Self.statutes.map { "中华人民共和国" + $0 }))
    #expect(before.count > changed.count + 5)
  }

  @Test("the findings of the two days differ by the clean-up of those citations alone")
  func findings() throws {
    let files = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try files.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    let reviewer = DocumentReviewer(library, calendar: .empty, lawBook: try book())
    let document = try document()
    func marks(_ day: String) -> Set<String> {
      let review = reviewer.review(document, ReviewRequest(asOf: LegalDate(iso: day)))
      return Set(
        review.findings.map {
          "\($0.rule) \($0.outcome) \($0.place.span.start) \($0.excerpt)"
        })
    }
    let before = marks("2026-08-14")
    let after = marks("2026-08-16")
    #expect(before.isSubset(of: after))
    let new = after.subtracting(before)
    #expect(new.count >= Self.statutes.count)
    for mark in new {
      #expect(mark.hasPrefix("NR-807 violation"))
      let names = Self.statutes.filter { mark.contains($0) } + (mark.hasSuffix("该法") ? [""] : [])
      #expect(!names.isEmpty, "\(mark)")
    }
  }
}
