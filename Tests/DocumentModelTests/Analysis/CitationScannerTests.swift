import DocumentModel
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
    #expect(rows.count >= 80)
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
    #expect(rows.count >= 20 && missed.count <= 3, "\(missed.map(\.id))")
  }
}
