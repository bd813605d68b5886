import DocumentModel
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

struct GatePropertyTests {
  private func library() throws -> RuleLibrary {
    let paths = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    return RuleLibrary.load(
      try paths.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
  }

  private func documents() throws -> [[UInt8]] {
    try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents"))
      .map { try RepositoryFolder.bytes($0) }
  }

  private func answers(_ reviewer: DocumentReviewer, _ bytes: [UInt8]) throws -> [String] {
    var reader = DocumentReader()
    let request = ReviewRequest(asOf: LegalDate(iso: "2026-11-20"))
    let review = reviewer.review(try reader.read(bytes, name: "d"), request)
    return review.findings.map { "\($0.fingerprint) \($0.message)" }
      + ["\(review.compliant) \(review.notApplicable)"]
  }

  @Test("the gate changes no answer and no count")
  func gate() throws {
    let library = try library()
    let gated = DocumentReviewer(library, calendar: .empty)
    let open = DocumentReviewer(ungated: library, calendar: .empty, lawBook: nil)
    for bytes in try documents() {
      #expect(try answers(gated, bytes) == answers(open, bytes))
    }
  }

  @Test("many threads give what one gives")
  func threads() async throws {
    let reviewer = DocumentReviewer(try library(), calendar: .empty)
    let documents = try documents()
    let one = try documents.map { try answers(reviewer, $0) }
    let many = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      for _ in 0..<3 {
        for (index, bytes) in documents.enumerated() {
          group.addTask { (index, try answers(reviewer, bytes)) }
        }
      }
      var results: [(Int, [String])] = []
      for try await result in group { results.append(result) }
      return results
    }
    #expect(many.count == documents.count * 3)
    for (index, found) in many { #expect(found == one[index]) }
  }

  @Test("costs name the words that a rule waits for")
  func costs() throws {
    let trial = RuleTrial(check: "正文 不得 出现 处罚词 隔 3 \"元\"")
    let cost = try #require(RuleCost.all(of: try trial.library()).first)
    #expect(!cost.isAlwaysAsked)
    #expect(cost.words == 4)
    #expect(cost.required.map(Set.init) == [["罚款", "没收", "吊销"], ["元"]])
    let other = RuleTrial(check: "应当 文件 的 标题 有值")
    #expect(RuleCost.all(of: try other.library()).first?.isAlwaysAsked == true)
  }
}
