import DocumentModel
import Foundation
import LawBook
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

  private func judge(_ text: String, asOf: String?) throws -> [JudgedCitation] {
    let book = try LawBook(folder: Self.folder)
    var reader = DocumentReader()
    let document = try reader.read(Array(text.utf8), name: "a.txt")
    return CitationJudge(book: book, asOf: asOf.flatMap { LegalDate(iso: $0) }).judge(document)
  }

  @Test("a document of 2024 was right in its day, and the code of 2026 changes just one citation")
  func thenAndNow() throws {
    let before = try judge(text, asOf: "2026-08-14")
    let after = try judge(text, asOf: "2026-08-16")
    let words = { (list: [JudgedCitation]) in
      list.map { "\($0.then?.verdict.keyword ?? "-") \($0.now?.verdict.keyword ?? "-")" }
    }
    #expect(
      words(before) == [
        "exists exists", "exists exists", "no-such-article no-such-article", "unknown unknown",
      ])
    #expect(words(after)[0] == "exists repealed")
    #expect(words(after).dropFirst() == words(before).dropFirst())
  }

  @Test("an old article number in a newer document is pointed out with its new one")
  func staleNumber() throws {
    let judged = try judge(text, asOf: nil)
    #expect(judged[1].staleNumber?.new == ArticleReference(article: 11))
    #expect(judged[1].now == nil)
    #expect(judged[1].place.line == 3)
  }

  @Test("a document without a day has no verdict of its day")
  func withoutDay() throws {
    let judged = try judge("关于环境的说明\n\n依照《环境保护法》第六条办理。\n", asOf: "2026-11-24")
    #expect(judged.first?.then == nil)
    #expect(judged.first?.now?.verdict.keyword == "repealed")
  }

  @Test("the report names the verdicts in both languages and as words for programs")
  func report() throws {
    let judged = try judge(text, asOf: "2026-11-24")
    let day = LegalDate(iso: "2026-11-24")
    let document = CitationReport.JudgedDocument(
      path: "a.txt", title: nil, day: nil, citations: judged)
    let chinese = CitationReport(language: .chinese, asOf: day, lawBook: "0123456789abcdef0")
    #expect(chinese.text([document]).contains("已废止，自 2026-08-15，依据《中华人民共和国生态环境法典》"))
    let english = CitationReport(language: .english, asOf: day, lawBook: "0123456789abcdef0")
    #expect(english.text([document]).contains("no such article; the last is 86"))
    #expect(try english.json([document], failures: []).contains("\"now\" : \"repealed\""))
  }
}
