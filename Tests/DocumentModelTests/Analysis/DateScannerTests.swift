import DocumentModel
import SourceText
import Testing

@Suite("Dates in text")
struct DateScannerTests {
  static func dates(in text: String) -> String {
    let document = SegmentedText(text).document
    let found = DateScanner.scan(document.text).map { mention in
      let day = mention.date?.iso ?? "bad \(mention.year)-\(mention.month)-\(mention.day)"
      let padded = mention.isZeroPadded ? " padded" : ""
      return
        "\(day) \(mention.form.rawValue)\(padded)\(mention.isYearInherited ? " inherited" : "")"
    }
    return found.isEmpty ? "-" : found.joined(separator: " | ")
  }

  @Test("every labelled text gives the dates that a reader lists")
  func labelledCases() throws {
    let rows = try CaseTable("dates.tsv").rows
    #expect(rows.count >= 40)
    for row in rows {
      #expect(Self.dates(in: row.text) == row.expected, "\(row.id) \(row.text)")
    }
  }

  @Test("the span of a date covers it and nothing else")
  func span() {
    let document = SegmentedText("自2021年12月20日起施行").document
    let texts = DateScanner.scan(document.text).map { document.string(of: $0.span) }
    #expect(texts == ["2021年12月20日"])
  }
}
