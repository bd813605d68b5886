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

  private func judge(
    _ text: String, asOf: String?
  ) throws -> CitationReport.JudgedDocument {
    let book = try LawBook(folder: Self.folder)
    var reader = DocumentReader()
    let document = try reader.read(Array(text.utf8), name: "a.txt")
    let judge = CitationJudge(book: book, asOf: asOf.flatMap { LegalDate(iso: $0) })
    return CitationReport.JudgedDocument("a.txt", document, judge)
  }

  @Test("a document of 2024 was right in its day, and the code of 2026 changes just one citation")
  func thenAndNow() throws {
    let before = try judge(text, asOf: "2026-08-14")
    let after = try judge(text, asOf: "2026-08-16")
    let words = { (list: [JudgedCitation]) in
      list.map {
        let judgement = $0.judgement
        return "\(judgement.then?.verdict.keyword ?? "-") \(judgement.now?.verdict.keyword ?? "-")"
      }
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
    #expect(judged.citations[0].judgement.formerNumber?.new == ArticleReference(article: 11))
    #expect(judged.citations[1].judgement.formerNumber == nil)
    #expect(judged.citations[0].judgement.now == nil)
    #expect(judged.citations[0].place.line == 3)
  }

  @Test("a document without a day is judged by the law of the as-of day")
  func withoutDay() throws {
    let text = "关于环境的说明\n\n依照《环境保护法》第六条办理。\n"
    let judged = try judge(text, asOf: "2026-11-24").citations
    #expect(judged.first?.judgement.then?.verdict.keyword == "repealed")
    #expect(judged.first?.judgement.now?.verdict.keyword == "repealed")
    #expect(try judge(text, asOf: nil).citations.first?.judgement.then == nil)
  }

  @Test("the report names the verdicts in both languages and as words for programs")
  func report() throws {
    let document = try judge(text, asOf: "2026-11-24")
    let day = LegalDate(iso: "2026-11-24")
    let chinese = CitationReport(language: .chinese, asOf: day, lawBook: "0123456789abcdef0")
    #expect(chinese.text([document]).contains("已废止，自 2026-08-15，依据《中华人民共和国生态环境法典》"))
    let english = CitationReport(language: .english, asOf: day, lawBook: "0123456789abcdef0")
    #expect(english.text([document]).contains("no such article; the last is 86"))
    #expect(try english.json([document], failures: []).contains("\"now\" : \"repealed\""))
  }
}
