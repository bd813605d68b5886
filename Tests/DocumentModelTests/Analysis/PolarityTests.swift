import DocumentModel
import Testing

@Suite("Polarity")
struct PolarityTests {
  static func polarity(in text: String) -> String {
    let segmented = SegmentedText(text)
    return segmented.hit.map { segmented.document.polarity(of: $0).rawValue } ?? "no hit"
  }

  @Test("every labelled hit has the polarity that a reader gives it")
  func labelledCases() throws {
    let rows = try CaseTable("polarity.tsv").rows
    #expect(rows.count >= 80)
    for row in rows {
      #expect(Self.polarity(in: row.text) == row.expected, "\(row.id) \(row.text)")
    }
  }

  @Test("of the held-out hits no more are missed than on the first run")
  func heldOutCases() throws {
    let rows = try CaseTable("polarity-held-out.tsv").rows
    let missed = rows.filter { Self.polarity(in: $0.text) != $0.expected }
    print("held out: \(missed.count) of \(rows.count) polarities missed \(missed.map(\.id))")
    #expect(rows.count >= 20 && missed.count <= 2, "\(missed.map(\.id))")
  }
}
