import DocumentModel
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

/// The same rules with Chinese and with English keywords are the same rules.
struct KeywordLanguageTests {
  private static let count = 200

  private static let documents: [[UInt8]] = {
    let folder = RepositoryFolder.path("Fixtures/Documents")
    let paths = (try? RepositoryFolder.files(in: folder)) ?? []
    return paths.compactMap { try? RepositoryFolder.bytes($0) }.filter { $0.count < 8_000 }
  }()

  private func written(_ text: String, _ keywords: RuleFormatter.Keywords) throws -> String {
    try RuleFormatter.format(SourceFile(name: "a.rule", text: text), keywords: keywords).get()
  }

  /// What a rule says of documents, without the places in the rule's own file.
  private func findings(_ text: String, _ documents: [NormativeDocument]) throws -> [String] {
    let library = RuleLibrary.load([SourceFile(name: "a.rule", text: text)])
    try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))\n\(text)")
    let reviewer = DocumentReviewer(library, calendar: .empty)
    let request = ReviewRequest(asOf: LegalDate(iso: "2026-11-25"))
    return try documents.map { document in
      let review = reviewer.review(document, request)
      let run = ReviewRun(
        asOf: request.asOf, packs: [], rules: [],
        documents: [.init(path: "d", review: review)], failures: [])
      return try JSONReport(language: .chinese, version: "1").render(run)
    }
  }

  @Test("200 rules with Chinese and with English keywords give byte-identical findings")
  func identical() throws {
    var reader = DocumentReader()
    let documents = Self.documents.compactMap { try? reader.read($0, name: "d") }
    try #require(documents.count >= 3)
    var random = SplitMix64(seed: 20_261_125)
    var found = 0
    for _ in 0..<Self.count {
      var generator = RandomRule(seed: random.next())
      let chinese = try written(generator.text(), .chinese)
      let english = try written(chinese, .english)
      let one = try findings(chinese, documents)
      #expect(try findings(english, documents) == one, "\(chinese)\n\(english)")
      found += one.count { $0.contains("\"fingerprint\"") }
      // There and back, and in the one form: nothing moves.
      #expect(try written(english, .chinese) == chinese)
      #expect(try written(chinese, .chinese) == chinese)
      #expect(try written(english, .english) == english)
    }
    // Rules that find nothing would prove nothing.
    #expect(found > Self.count / 4)
  }
}
