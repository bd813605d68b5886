import RuleDSL
import TestSupport
import Testing

struct FactReferenceTests {
  @Test("Golden: Documentation/FactCatalogue.md is what the catalogue says")
  func goldenCatalogue() throws {
    try GoldenFile.expect(
      FactReference.markdown(), matches: RepositoryFolder.path("Documentation/FactCatalogue.md"))
  }
}
