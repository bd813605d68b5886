import DocumentModel
import Testing

@testable import ReviewEngine

struct FindingBoundTests {
  private func findings(_ count: Int) throws -> [Finding] {
    let library = try RuleTrial(check: "正文 不得 出现 \"坏\"").library()
    let text = "甲县办法\n\n第一条 " + String(repeating: "坏。", count: count) + "\n"
    var reader = DocumentReader()
    let document = try reader.read(Array(text.utf8), name: "d")
    return DocumentReviewer(library, calendar: .empty)
      .review(document, ReviewRequest(asOf: nil)).findings
  }

  @Test(
    "of a rule that finds thousands of places the first are listed, and the last says how many are not"
  )
  func bound() throws {
    let most = RuleTally.mostOfOneRule
    let exact = try findings(most)
    #expect(exact.count == most)
    #expect(!exact.contains { $0.message.contains("没有列出") })
    let more = try findings(most + 500)
    #expect(more.count == most)
    #expect(more.last?.message.contains("另有 500 处，没有列出") == true)
    #expect(more.dropLast().allSatisfy { !$0.message.contains("没有列出") })
    #expect(more.last?.severity == exact.last?.severity)
  }
}
