import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import review

struct ImpactTableTests {
  @Test("documents that rely on an instrument are listed by role, then by article")
  func order() throws {
    let book = try LawBook(folder: RepositoryFolder.path("Rules/LawBook"))
    let judge = CitationJudge(book: book, asOf: LegalDate(iso: "2026-11-24"))
    let wanted = try #require(book.resolve("环境保护法").instrument)
    var reader = DocumentReader()
    func document(_ body: String) throws -> NormativeDocument {
      let text = "某县办法\n\n\(body)\n\n某县人民政府\n2024年9月1日\n"
      return try reader.read(Array(text.utf8), name: "a.txt")
    }
    var table = ImpactTable(judge: judge, language: .chinese)
    table.add(
      "b.txt",
      try document("第一条 违反《环境保护法》第六十三条的，依照《环境保护法》第六十条处罚，并参照《水法》第三条办理。")
    ) { $0 == wanted }
    table.add("a.txt", try document("第一条 根据《环境保护法》，制定本办法。")) { $0 == wanted }
    table.add("c.txt", try document("第一条 根据《水法》，制定本办法。")) { $0 == wanted }
    let rows = table.text().split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
    #expect(rows.dropLast().map { $0[1] } == ["制定依据", "处理依据", "一般提及"])
    #expect(rows.dropLast().map { $0[2] } == ["—", "第六十条", "第六十三条"])
    #expect(rows[0][3] == "a.txt:3:7" && rows[0][5].hasPrefix("已废止，自 2026-08-15"))
    #expect(rows.last == ["2 件文件，3 处引用"])
  }
}
