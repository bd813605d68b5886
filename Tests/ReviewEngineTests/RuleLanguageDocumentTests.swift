import DocumentModel
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

struct RuleLanguageDocumentTests {
  @Test(
    "the rules that the specification shows load, and their examples hold",
    arguments: ["Documentation/RuleLanguage.md", "Documentation/RuleLanguage.zh.md"])
  func shownRule(_ path: String) throws {
    let bytes = try RepositoryFolder.bytes(RepositoryFolder.path(path))
    let text = String(decoding: bytes, as: UTF8.self)
    let blocks = text.split(separator: "```text\n").dropFirst()
    #expect(blocks.count == 2)
    for block in blocks {
      let shown = try #require(block.split(separator: "```").first)
      let library = RuleLibrary.load([SourceFile(name: path, text: String(shown))])
      #expect(library.diagnostics.map(\.message.chinese) == [])
      let runner = ExampleRunner(library, calendar: .empty) { _ throws(DocumentReadError) in [] }
      let results = runner.run()
      #expect(results.count == 2)
      #expect(results.compactMap { $0.failure?.chinese } == [])
    }
  }
}
