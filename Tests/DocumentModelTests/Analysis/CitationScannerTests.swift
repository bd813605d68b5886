import DocumentModel
import Foundation
import SourceText
import Testing

@Suite("Citations")
struct CitationScannerTests {
  /// The citations of a text in the notation of the case tables.
  static func citations(in text: String) -> String {
    let citations = SegmentedText(text).document.citations.map { citation in
      let article = citation.article?.chinese ?? "-"
      let kind = citation.kind?.rawValue ?? "-"
      return "\(citation.name) / \(article) / \(citation.role.rawValue) / \(kind)"
    }
    return citations.isEmpty ? "-" : citations.joined(separator: " | ")
  }

  @Test("every labelled text gives the citations that a reader lists")
  func labelledCases() throws {
    let rows = try CaseTable("citations.tsv").rows
    for row in rows {
      let found = Self.citations(in: row.text)
      #expect(found == row.expected, "\(row.id) \(row.text)")
    }
  }

  @Test("of the held-out texts no more are missed than on the first run")
  func heldOutCases() throws {
    let rows = try CaseTable("citations-held-out.tsv").rows
    let missed = rows.filter { Self.citations(in: $0.text) != $0.expected }
    print("held out: \(missed.count) of \(rows.count) citations missed \(missed.map(\.id))")
    #expect(missed.count * 100 <= rows.count * 3, "\(missed.map(\.id))")
  }

  @Test("there are 300 labelled citations and 60 texts that only look like one, a third unseen")
  func size() throws {
    let seen = try CaseTable("citations.tsv").rows
    let heldOut = try CaseTable("citations-held-out.tsv").rows
    let citations = (seen + heldOut).filter { $0.expected != "-" }
      .map { $0.expected.components(separatedBy: " | ").count }.reduce(0, +)
    let negative = (seen + heldOut).count { $0.expected == "-" }
    print("\(citations) citations, \(negative) negative texts, \(heldOut.count) texts held out")
    #expect(citations >= 300 && negative >= 60 && heldOut.count >= 100)
  }
}
