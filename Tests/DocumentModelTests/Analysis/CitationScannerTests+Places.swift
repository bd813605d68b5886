import DocumentModel
import Foundation
import SourceText
import Testing

extension CitationScannerTests {
  private static func spans(in text: String) -> [String] {
    let document = SegmentedText(text).document
    return document.citations.map { document.string(of: $0.span) }
  }

  @Test("a citation covers name, parentheses and first article; later articles stand alone")
  func spans() {
    #expect(
      Self.spans(in: "依照《水法》（2016年修正）第三条第一款、第五条至第八条处罚。")
        == ["《水法》（2016年修正）第三条第一款", "第五条", "第八条"])
    #expect(Self.spans(in: "《甲办法》（清政发〔2012〕3号）同时废止。") == ["《甲办法》"])
    #expect(Self.spans(in: "违反行政处罚法第十六条的。") == ["行政处罚法第十六条"])
    #expect(Self.spans(in: "《水法》第三条，该法第五条。") == ["《水法》第三条", "该法第五条"])
  }

  @Test("a title inside a title is a citation of its own, inside the outer one")
  func nested() {
    #expect(
      Self.spans(in: "《关于印发〈甲县乙办法〉的通知》") == ["《关于印发〈甲县乙办法〉的通知》", "〈甲县乙办法〉"])
  }

  @Test("the number and the edition behind a name are kept as written")
  func numberAndEdition() throws {
    let document = SegmentedText(
      "《甲纲要》（国发〔2004〕10号，以下简称《纲要》）、《乙条例》（2021年修订）、《丙办法》。"
    ).document
    #expect(document.citations.map(\.documentNumber) == ["国发〔2004〕10号", nil, nil])
    #expect(document.citations.map(\.edition) == [nil, 2021, nil])
  }

  @Test("a citation tells its block")
  func blocks() {
    let document = SegmentedText("总则⏎依照《甲法》办理。⏎附件⏎《乙法》").document
    #expect(document.citations.map(\.block) == [1, 3])
  }

  @Test("citations come in order of their start")
  func order() throws {
    for row in try CaseTable("citations.tsv").rows {
      let spans = SegmentedText(row.text).document.citations.map(\.span)
      #expect(spans == spans.sorted(), "\(row.id)")
    }
  }

  @Test("the words of a citation are what its span covers in the source")
  func source() throws {
    let document = SegmentedText("依照《水法》第 ３ 条处罚。").document
    let citation = try #require(document.citations.first)
    #expect(citation.article == ArticleReference(article: 3))
    let span = document.sourceSpan(of: citation.span)
    #expect(document.arena.source.text(of: span) == "《水法》第 ３ 条")
  }

  private static let seed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/seed/yangxin-plan-2021-2025.txt")
    .standardizedFileURL

  @Test(
    "the plan of the seed carries out the three plans above it, one of them with a slip in its title",
    .enabled(
      if: FileManager.default.fileExists(atPath: seed.path), "skipped: the shared seed is not here")
  )
  func seedPlan() throws {
    var reader = DocumentReader()
    let document = try reader.read([UInt8](Data(contentsOf: Self.seed)), name: "seed")
    let carriedOut = document.citations.filter { $0.role == .implementation }
    let plans = carriedOut.filter { $0.name.contains("2021-2025年") }
    #expect(plans.count == 3)
    #expect(plans.map(\.kind) == [nil, .normativeDocument, .normativeDocument])
    #expect(carriedOut.contains { $0.kind == .administrativeRegulation })
  }
}
