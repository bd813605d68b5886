import DocumentModel
import Foundation
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import Testing

@testable import review

struct CitationJudgeTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules/LawBook").path(percentEncoded: false)

  private let text = """
    某县环境管理办法

    第一条 根据《中华人民共和国环境保护法》第六条、《立法法》第八条，制定本办法。
    第二条 违反本办法的，依照《中华人民共和国行政处罚法》第八十七条处罚。
    第三条 《某县卫生管理实施细则》同时废止。本办法自2024年10月1日起施行，有效期五年。

    某县人民政府
    2024年9月1日

    """

  private struct Judged {
    let document: NormativeDocument
    let judge: CitationJudge
    let citations: [CitationJudgement]
  }

  private func judge(_ text: String, asOf: String?) throws -> Judged {
    let book = try LawBook(folder: Self.folder)
    var reader = DocumentReader()
    let document = try reader.read(Array(text.utf8), name: "a.txt")
    let judge = CitationJudge(book: book, asOf: asOf.flatMap { LegalDate(iso: $0) })
    return Judged(document: document, judge: judge, citations: judge.judge(document))
  }

  private func report(
    _ form: CitationReport.Form, _ language: MessageLanguage, _ judged: Judged
  ) -> String {
    let output = Output()
    var report = CitationReport(form, language: language, judge: judged.judge) {
      output.bytes += $0
    }
    report.begin()
    report.add("a.txt", judged.document)
    report.end([])
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private final class Output {
    var bytes: [UInt8] = []
  }

  @Test("a document of 2024 was right in its day, and the code of 2026 changes just one citation")
  func thenAndNow() throws {
    let before = try judge(text, asOf: "2026-08-14")
    let after = try judge(text, asOf: "2026-08-16")
    let words = { (list: [CitationJudgement]) in
      list.map { "\($0.then?.verdict.keyword ?? "-") \($0.now?.verdict.keyword ?? "-")" }
    }
    #expect(
      words(before.citations) == [
        "exists exists", "exists exists", "no-such-article no-such-article", "unknown unknown",
      ])
    #expect(words(after.citations)[0] == "exists repealed")
    #expect(words(after.citations).dropFirst() == words(before.citations).dropFirst())
  }

  @Test("an old article number is pointed out where the sentence speaks of the matter that moved")
  func formerNumber() throws {
    let judged = try judge(
      "办法\n\n第一条 依照《立法法》第八条，税率只能由法律规定。\n第二条 《立法法》第八条另作规定。\n\n某县人民政府\n2024年9月1日\n",
      asOf: nil)
    #expect(judged.citations[0].formerNumber?.new == ArticleReference(article: 11))
    #expect(judged.citations[1].formerNumber == nil)
    #expect(judged.citations[0].now == nil)
  }

  @Test("a document without a day is judged by the law of the as-of day")
  func withoutDay() throws {
    let text = "关于环境的说明\n\n依照《环境保护法》第六条办理。\n"
    let judged = try judge(text, asOf: "2026-11-24").citations
    #expect(judged.first?.then?.verdict.keyword == "repealed")
    #expect(judged.first?.now?.verdict.keyword == "repealed")
    #expect(try judge(text, asOf: nil).citations.first?.then == nil)
  }

  @Test("the table names place, citation, verdict then and now, and role, in both languages")
  func table() throws {
    let judged = try judge(text, asOf: "2026-11-24")
    let rows = report(.table, .chinese, judged).split(separator: "\n").map {
      $0.split(separator: "\t")
    }
    #expect(rows[0] == ["位置", "引用", "当时", "现在", "作用"])
    #expect(rows[1][0] == "a.txt:3:7")
    #expect(rows[1][1] == "《中华人民共和国环境保护法》第六条")
    #expect(rows[1][2] == "现行有效")
    #expect(rows[1][3] == "已废止，自 2026-08-15，依据《中华人民共和国生态环境法典》")
    #expect(rows[1][4] == "制定依据")
    #expect(report(.table, .english, judged).contains("no such article; the last is 86"))
  }

  @Test("the JSON has eight keys a citation, with null where no article is cited")
  func json() throws {
    struct Report: Decodable {
      struct Document: Decodable {
        struct Citation: Decodable {
          let line: Int
          let column: Int
          let text: String
          let instrument: String
          let article: String?
          let role: String
          let then: String
          let now: String
        }
        let path: String
        let date: String?
        let citations: [Citation]
      }
      let asOf: String?
      let lawBook: String
      let documents: [Document]
    }
    let quoted = text.replacingOccurrences(of: "环境管理办法", with: "环境\"管理\\办法\"")
    let output = report(.json, .chinese, try judge(quoted, asOf: "2026-11-24"))
    let decoded = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    let document = try #require(decoded.documents.first)
    #expect(decoded.asOf == "2026-11-24" && decoded.lawBook.count == 64)
    #expect(document.date == "2024-09-01")
    let first = try #require(document.citations.first)
    #expect(first.line == 3 && first.column == 7 && first.article == "第六条")
    #expect(first.text == "《中华人民共和国环境保护法》第六条")
    #expect(first.role == "legal-basis" && first.then == "exists" && first.now == "repealed")
    #expect(document.citations.last?.article == nil)
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let row = ((object?["documents"] as? [[String: Any]])?[0]["citations"] as? [[String: Any]])?[0]
    #expect(
      row?.keys.sorted() == [
        "article", "column", "instrument", "line", "now", "role", "text", "then",
      ])
    // Without a day of the review nothing is claimed of it.
    #expect(!report(.json, .chinese, try judge(text, asOf: nil)).contains("\"now\": \"exists\""))
  }
}
