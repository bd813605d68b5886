import SourceText
import DocumentModel
import Testing

@Suite("Kinds of instrument")
struct InstrumentKindNameTests {
  @Test("a name gives the kind that it leaves no doubt of")
  func names() throws {
    let rows = try CaseTable("instrument-kinds.tsv").rows
    #expect(rows.count >= 80)
    for row in rows {
      let kind = InstrumentKind.ofName(row.text)?.rawValue ?? "-"
      #expect(kind == row.expected, "\(row.id) \(row.text)")
    }
  }

  @Test(
    "a number gives the kind of its issuer",
    arguments: [
      ("国发〔2004〕10号", InstrumentKind.nationalPolicy), ("国办发〔2018〕37号", .nationalPolicy),
      ("国务院令第713号", .administrativeRegulation), ("中华人民共和国主席令第七十号", .law),
      ("法释〔2018〕1号", .judicialInterpretation), ("GB 3096-2008", .standard),
      ("DB42/T 168-2010", .standard), ("湖北省人民政府令第379号", .localRule),
      ("应急管理部令第1号", .departmentalRule), ("国家市场监督管理总局令第99号", .departmentalRule),
    ])
  func numbers(number: String, kind: InstrumentKind) {
    #expect(InstrumentKind.ofNumber(number) == kind)
  }

  @Test(
    "a number of another issuer, or none, gives no kind",
    arguments: ["阳政发〔2021〕3号", "第3号", "", "试行"])
  func otherNumbers(number: String) {
    #expect(InstrumentKind.ofNumber(number) == nil)
  }
}
