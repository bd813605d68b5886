import Foundation
import LawBook
import SourceText
import Testing

struct ArticleTextStoreTests {
  private let text = """
    # 中华人民共和国甲法

    （2000年1月1日公布　根据2010年1月1日的决定修正　2020年1月1日修订　自2020年7月1日起施行）

    ## 第一章　总则

    第一条　为了试验，制定本法。
    第一条规定的试验，由主管部门组织。

    **第二条** 有下列情形之一的，应当试验：
    （一）甲情形；
    （二）乙情形，包括：
    1．其一；
    2．其二。
    试验应当公开。

    第三章 附则
    第二条之一　插入的条文。
    第三条
    本法自公布之日起施行。

    """

  private func store() -> ArticleTextStore {
    ArticleTextStore(
      folder: FileManager.default.temporaryDirectory
        .appending(path: "law-texts-\(UUID().uuidString)").path(percentEncoded: false))
  }

  private func reference(_ text: String) throws -> ArticleReference {
    try #require(LawBookFixture.article(text))
  }

  @Test("with a text, paragraphs and items are judged; without one only articles")
  func partsOfCitations() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let plain = try SmallLawBook.book()
    _ = try store.importTexts([SourceFile(name: "甲法.md", text: text)])
    let book = plain.reading(store)
    func verdict(_ book: LawBook, _ article: String, _ day: String) throws -> LawBook.Verdict {
      book.verdict(
        book.resolve("甲法"), article: try reference(article), on: try LawBookFixture.day(day))
    }
    #expect(try verdict(plain, "第二条第三款", "2026-01-01") == .exists)
    #expect(
      try verdict(book, "第二条第三款", "2026-01-01")
        == .noSuchPart(existing: ArticleReference(article: 2)))
    #expect(try verdict(book, "第二条第（二）项第2目", "2026-01-01") == .exists)
    #expect(try verdict(book, "第二条之一", "2026-01-01") == .exists)
    // The text of 2020 says nothing of the text of 2010.
    #expect(try verdict(book, "第二条第三款", "2015-01-01") == .exists)
    #expect(book.serialized == plain.serialized)
  }

  @Test("an import that cannot be written leaves the store as it was")
  func unwritable() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    try FileManager.default.createDirectory(
      atPath: store.folder, withIntermediateDirectories: true)
    // A folder in the place of the second waiting file.
    try FileManager.default.createDirectory(
      atPath: store.folder + "/.import-1", withIntermediateDirectories: true)
    let other = text.replacingOccurrences(of: "甲法", with: "乙法")
    #expect(throws: ArticleTextStore.ImportError.self) {
      try store.importTexts([
        SourceFile(name: "甲.md", text: text), SourceFile(name: "乙.md", text: other),
      ])
    }
    #expect(try store.fileNames() == [])
  }

  @Test("a Markdown text is split into articles, paragraphs, items and sub-items")
  func parts() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let report = try store.importTexts([SourceFile(name: "甲法.md", text: text)])
    #expect(report.map(\.outcome) == [.added(articles: 4)])
    #expect(report.first?.promulgated == LegalDate(iso: "2020-01-01"))
    let stored = try #require(
      try store.text(of: "《甲法》", promulgated: try LawBookFixture.day("2020-01-01")))
    #expect(stored.name == "中华人民共和国甲法")
    #expect(stored.article(1)?.paragraphs.count == 2)
    #expect(stored.article(2)?.paragraphs.count == 2)
    #expect(stored.presence(of: try reference("第二条第一款第（二）项第2目")) == .exists)
    #expect(stored.words(of: try reference("第二条第（一）项")) == "（一）甲情形；")
    #expect(stored.words(of: try reference("第二条第二款")) == "试验应当公开。")
    #expect(stored.words(of: try reference("第二条之一")) == "插入的条文。")
    #expect(
      stored.presence(of: try reference("第二条第三款"))
        == .missing(existing: ArticleReference(article: 2)))
    #expect(
      stored.presence(of: try reference("第二条第一款第（三）项"))
        == .missing(existing: ArticleReference(article: 2, paragraph: 1)))
    #expect(stored.presence(of: try reference("第四条")) == .missing(existing: nil))
  }

  @Test("with a text, paragraphs are judged and what the book left open is answered")
  func refined() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    _ = try store.importTexts([SourceFile(name: "甲法.md", text: text)])
    let book = try SmallLawBook.book()
    let id = try #require(book.resolve("甲法").instrument)
    let day = try LawBookFixture.day("2021-01-01")
    let stored = try #require(try store.text(of: book.instrument(id), on: day))
    let exists = LawBook.Verdict.exists
    #expect(exists.refined(by: stored, article: try reference("第一条第二款")) == .exists)
    #expect(
      exists.refined(by: stored, article: try reference("第一条第三款"))
        == .noSuchPart(existing: ArticleReference(article: 1)))
    #expect(exists.refined(by: stored, article: try reference("第四条")) == .noSuchArticle(count: 3))
    let open = LawBook.Verdict.unknown(.insertionNotInBook)
    #expect(open.refined(by: stored, article: try reference("第二条之一")) == .exists)
    let repealed = LawBook.Verdict.repealed(since: day, by: nil, successor: nil)
    #expect(repealed.refined(by: stored, article: try reference("第四条")) == repealed)
    #expect(try store.text(of: book.instrument(id), on: LawBookFixture.day("2005-01-01")) == nil)
  }

  @Test("a second import reports what it changed, and an equal one changes nothing")
  func report() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    _ = try store.importTexts([SourceFile(name: "a.md", text: text)])
    let same = try store.importTexts([SourceFile(name: "a.md", text: text)])
    #expect(same.map(\.outcome) == [.unchanged])
    let changed = text.replacing("试验应当公开", with: "试验不公开")
      .replacing("第二条之一　插入的条文。", with: "").replacing("第三条\n", with: "第三条\n新的话。\n第四条\n")
    let report = try store.importTexts([SourceFile(name: "a.md", text: changed)])
    #expect(
      report.map(\.outcome)
        == [.replaced(added: ["第四条"], removed: ["第二条之一"], reworded: ["第二条", "第三条"])])
    #expect(try store.fileNames().count == 1)
  }

  @Test("one bad file refuses the whole import and stores nothing")
  func atomic() throws {
    let store = store()
    let good = SourceFile(name: "a.md", text: text)
    for (bad, reason) in [
      ("甲法\n没有条文", StatuteTextError.noArticles), ("", .noName), ("第一条 话", .noName),
      ("甲法\n第一条 话\n第三条 话\n第二条 话", .outOfOrder(article: "第二条", line: 4)),
      ("甲法\n第一条 话\n第一条 话", .outOfOrder(article: "第一条", line: 3)),
    ] {
      #expect(throws: ArticleTextStore.ImportError.file(name: "b.txt", reason: reason)) {
        try store.importTexts([good, SourceFile(name: "b.txt", text: bad)])
      }
    }
    #expect(throws: ArticleTextStore.ImportError.file(name: "b.txt", reason: .notUTF8)) {
      try store.importTexts([good, SourceFile(name: "b.txt", bytes: [0xB5, 0xDA])])
    }
    #expect(throws: ArticleTextStore.ImportError.twice(name: "中华人民共和国甲法")) {
      try store.importTexts([good, good])
    }
    #expect(!FileManager.default.fileExists(atPath: store.folder))
  }

  @Test("an export read back by another store gives the same texts")
  func export() throws {
    let first = store()
    let second = store()
    defer {
      try? FileManager.default.removeItem(atPath: first.folder)
      try? FileManager.default.removeItem(atPath: second.folder)
    }
    _ = try first.importTexts([
      SourceFile(name: "a.md", text: text),
      SourceFile(name: "b.txt", text: "乙“条例”,全称\n第一条 只有,一条\"话\"。"),
    ])
    let table = try first.exported()
    let report = try second.importTexts([SourceFile(name: "texts.csv", bytes: table)])
    #expect(report.count == 2)
    #expect(try second.fileNames() == first.fileNames())
    #expect(try second.exported() == table)
  }

  @Test("a name with a path in it stays inside the folder")
  func path() throws {
    let store = store()
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let name = "../../etc/甲法\\法"
    _ = try store.importTexts([SourceFile(name: "a.md", text: "\(name)\n第一条 话")])
    #expect(try store.fileNames().count == 1)
    #expect(try store.text(of: name, promulgated: nil) != nil)
    let long = String(repeating: "很长的名称", count: 60)
    _ = try store.importTexts([SourceFile(name: "a.md", text: "\(long)\n第一条 话")])
    #expect(try store.text(of: long, promulgated: nil)?.articles.count == 1)
  }
}
