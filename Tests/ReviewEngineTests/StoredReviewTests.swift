import DocumentModel
import RuleDSL
import SourceText
import SeededRandom
import TestSupport
import Testing

@testable import ReviewEngine

struct StoredReviewTests {
  private func reviews() throws -> [DocumentReview] {
    let rules = try RepositoryFolder.files(
      in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try rules.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    let reviewer = DocumentReviewer(library, calendar: .empty)
    let request = ReviewRequest(asOf: LegalDate(iso: "2026-11-20"), namesNotApplicable: true)
    var reader = DocumentReader()
    return try ["Documents", "Word", "Planted"].flatMap { folder in
      try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/\(folder)"))
        .prefix(8)
        .compactMap { path in
          (try? reader.read(RepositoryFolder.bytes(path), name: path)).map {
            reviewer.review($0, request)
          }
        }
    }
  }

  @Test("a review read back says the same in every report")
  func roundTrip() throws {
    for review in try reviews() {
      let read = try #require(DocumentReview(stored: review.stored))
      #expect(read.stored == review.stored)
      #expect(read.number == review.number)
      #expect(read.dependsOnAsOf == review.dependsOnAsOf)
      #expect(read.notApplicableRules == review.notApplicableRules)
      func run(_ review: DocumentReview) -> ReviewRun {
        ReviewRun(
          asOf: nil, packs: [], rules: [], documents: [.init(path: "d", review: review)],
          failures: [])
      }
      for format in ReportFormat.allCases where !format.needsReading {
        let texts = try [review, read].map {
          try format.render(run($0), language: .chinese, version: "1")
        }
        #expect(texts[0] == texts[1], "\(format)")
      }
    }
  }

  @Test("damaged bytes give a review or none, and never end the program")
  func damage() throws {
    let stored = try #require(try reviews().max { $0.stored.count < $1.stored.count }).stored
    var random = SplitMix64(seed: 8)
    for _ in 0..<2_000 {
      var bytes = stored
      for _ in 0...random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      if random.below(3) == 0 { bytes.removeLast(random.below(bytes.count)) }
      _ = DocumentReview(stored: bytes)
    }
    #expect(DocumentReview(stored: Array(stored.dropLast())) == nil)
    #expect(DocumentReview(stored: stored + [0]) == nil)
  }

  @Test("sums read back are the sums, and the sums of documents add up to those of the run")
  func totals() throws {
    let reviews = try reviews()
    var sum = RunTotals()
    for review in reviews {
      let one = RunTotals(of: review)
      #expect(RunTotals(numbers: one.numbers) == one)
      sum += one
    }
    let run = ReviewRun(
      asOf: nil, packs: [], rules: [],
      documents: reviews.map { .init(path: "d", review: $0) }, failures: [])
    #expect(RunTotals(of: run) == sum)
    #expect(RunTotals(numbers: [1, 2]) == nil)
  }
}
