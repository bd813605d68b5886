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
    for row in rows {
      #expect(Self.polarity(in: row.text) == row.expected, "\(row.id) \(row.text)")
    }
  }

  @Test("of the held-out hits no more are missed than on the first run")
  func heldOutCases() throws {
    let rows = try CaseTable("polarity-held-out.tsv").rows
    let missed = rows.filter { Self.polarity(in: $0.text) != $0.expected }
    print("held out: \(missed.count) of \(rows.count) polarities missed \(missed.map(\.id))")
    #expect(missed.count * 100 <= rows.count * 5, "\(missed.map(\.id))")
  }

  @Test("there are 300 labelled clauses for polarity and more for force, 100 and more held out")
  func size() throws {
    let polarity = try CaseTable("polarity.tsv").rows.count
    let polarityHeldOut = try CaseTable("polarity-held-out.tsv").rows.count
    let force = try CaseTable("force.tsv").rows.count
    let forceHeldOut = try CaseTable("force-held-out.tsv").rows.count
    print(
      "polarity \(polarity) and \(polarityHeldOut), force \(force) and \(forceHeldOut) held out")
    #expect(polarity + polarityHeldOut >= 300 && force + forceHeldOut >= 150)
    #expect(polarityHeldOut + forceHeldOut >= 100)
  }
}
