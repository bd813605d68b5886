import DocumentModel
import Foundation
import RuleDSL
import SourceText
import SeededRandom
import Testing

@testable import ReviewEngine

/// Rules that look into the corpus: the two phases answer as nested loops over open documents do.
struct CorpusDifferentialTests {
  private static let asOfDates = [nil, "2025-06-01", "2026-11-20"]

  private struct Run {
    let reviewer: DocumentReviewer
    let documents: [(path: String, document: NormativeDocument)]
    let request: ReviewRequest
    var largestGroup = CorpusJoin.largestGroup

    /// What the two phases say of every document, with the documents in an order.
    /// - Parameter viaBytes: True when summaries go through the form in which caches keep them.
    func reviews(_ order: [Int], viaBytes: Bool = false) throws -> [Int: DocumentReview] {
      var reviews: [DocumentReview] = []
      var summaries: [DocumentSummary] = []
      for index in order {
        let (path, document) = documents[index]
        let (review, summary) = reviewer.reviewForCorpus(document, request, path: path)
        reviews.append(review)
        let stored = viaBytes ? DocumentSummary(stored: summary.stored, path: path) : summary
        summaries.append(try #require(stored))
      }
      let corpus = CorpusReview(reviewer, summaries, largestGroup: largestGroup)
      var result: [Int: DocumentReview] = [:]
      for (position, index) in order.enumerated() {
        corpus.complete(&reviews[position], at: position)
        result[index] = reviews[position]
      }
      return result
    }
  }

  @Test("a damaged summary is none, and no damage is a crash")
  func damaged() throws {
    var random = SplitMix64(seed: 7)
    var reader = DocumentReader()
    var generator = RandomCorpus(seed: 11)
    let library = RuleLibrary.load([SourceFile(name: "random.rule", text: generator.rule())])
    let document = try reader.read(
      ExampleDocument(fragment: generator.document()).bytes, name: "d.xml")
    let whole = DocumentReviewer(library, calendar: .empty)
      .reviewForCorpus(document, ReviewRequest(asOf: nil), path: "d.xml").summary.stored
    #expect(DocumentSummary(stored: whole, path: "d.xml") != nil)
    #expect(DocumentSummary(stored: whole + [0], path: "d.xml") == nil)
    for length in 0..<whole.count {
      #expect(DocumentSummary(stored: Array(whole[..<length]), path: "d.xml") == nil)
    }
    for _ in 0..<2_000 {
      var bytes = whole
      bytes[random.below(bytes.count)] = UInt8(random.below(256))
      _ = DocumentSummary(stored: bytes, path: "d.xml")
    }
  }

  @Test(
    "two phases over summaries answer as nested loops over texts do, in any order of the documents")
  func differential() throws {
    let environment = ProcessInfo.processInfo.environment
    let pairs = environment["REVIEW_DIFFERENTIAL_PAIRS"].flatMap { Int($0) } ?? 1_500
    let seed = environment["REVIEW_DIFFERENTIAL_SEED"].flatMap { UInt64($0) } ?? 20_261_125
    var random = SplitMix64(seed: seed)
    var reader = DocumentReader()
    var compared = 0
    var found = 0
    while compared < pairs {
      var generator = RandomCorpus(seed: random.next())
      let text = generator.rule()
      let library = RuleLibrary.load([SourceFile(name: "random.rule", text: text)])
      try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))\n\(text)")
      let rule = try #require(library.rules.first)
      for _ in 0..<4 {
        let sources = (0..<(random.below(5) + 2)).map { _ in generator.document() }
        let documents = try sources.enumerated().map { index, source in
          let bytes = ExampleDocument(fragment: source).bytes
          return ("\(index).xml", try reader.read(bytes, name: "\(index).xml"))
        }
        let run = Run(
          reviewer: DocumentReviewer(library, calendar: .empty), documents: documents,
          request: ReviewRequest(asOf: random.pick(Self.asOfDates).flatMap { LegalDate(iso: $0) }),
          largestGroup: random.pick([1_000, 1]))
        let order = Array(documents.indices)
        let reviews = try run.reviews(order)
        let backwards = try run.reviews(order.reversed(), viaBytes: true)
        for index in order {
          let review = try #require(reviews[index])
          let left = answers(review)
          #expect(left == answers(try #require(backwards[index])), "order\n\(text)")
          let right = expected(rule, run, index, library)
          #expect(left == right, "\(text)\n\(index)\n\(sources.joined(separator: "\n"))")
          if left != right { return }
          compared += 1
          found += review.findings.count
        }
      }
    }
    // A run in which nothing was ever found would prove nothing.
    #expect(found > pairs / 5)
    print("corpus differential: \(compared) pairs, \(found) findings, seed \(seed)")
  }

  private func answers(_ review: DocumentReview) -> [String] {
    review.findings.map {
      "\($0.outcome) \($0.severity) \(Set($0.missing.map(\.chinese)).sorted())"
    }.sorted() + (review.notApplicable > 0 ? ["不适用"] : [])
  }

  private func expected(
    _ rule: CheckedRule, _ run: Run, _ index: Int, _ library: RuleLibrary
  ) -> [String] {
    func plain(_ document: NormativeDocument) -> ReferenceEvaluator {
      ReferenceEvaluator(
        rule, document: document, parameters: library.parameters, calendar: .empty,
        asOf: run.request.asOf)
    }
    var evaluator = plain(run.documents[index].document)
    evaluator.largestGroup = run.largestGroup
    evaluator.corpus = run.documents.indices.filter { $0 != index }
      .map { plain(run.documents[$0].document) }
    guard let verdicts = evaluator.evaluate().verdicts else { return ["不适用"] }
    return verdicts.map {
      "\($0.outcome) \(evaluator.severity(of: $0)) \(Set($0.missing.map(\.chinese)).sorted())"
    }.sorted()
  }
}
