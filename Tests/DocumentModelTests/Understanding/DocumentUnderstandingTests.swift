import SourceText
import TestSupport
import Testing

@testable import DocumentModel

@Suite("Understanding of a document")
struct DocumentUnderstandingTests {
  @Test("what is remembered answers as the document itself, in any order and twice")
  func same() throws {
    var reader = DocumentReader()
    let paths = try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents"))
    var clauses = 0
    for path in paths {
      guard let document = try? reader.read(RepositoryFolder.bytes(path), name: path) else {
        continue
      }
      let understanding = DocumentUnderstanding(document)
      let places = Array(document.clauses.indices)
      clauses += places.count
      for index in places.reversed() + places {
        #expect(understanding.force(ofClause: index) == document.force(ofClause: index))
        #expect(understanding.tone(ofClause: index) == document.tone(ofClause: index))
        #expect(understanding.subject(ofClause: index) == document.subject(ofClause: index))
      }
      #expect(understanding.normativity() == document.normativity())
      #expect(understanding.measurableDuties() == document.measurableDuties())
    }
    #expect(clauses > 100)
  }

  @Test("outside of the text nothing is said")
  func outside() throws {
    let understanding = DocumentUnderstanding(try readDocument(ownXML()))
    #expect(understanding.tone(ofClause: -1) == .affirmed)
    #expect(understanding.force(ofClause: 999) == .statement)
    #expect(understanding.subject(ofClause: 999) == nil)
    #expect(understanding.polarity(of: TextSpan(5_000, 6_000)) == .affirmed)
  }
}
