import LawBook
import SourceText
import Testing

struct VerdictTests {
  private func verdict(
    _ name: String, _ article: String = "", on day: String, citedOn: String = ""
  ) throws -> LawBook.Verdict {
    let book = try SmallLawBook.book()
    return book.verdict(
      book.resolve(name), article: LawBookFixture.article(article),
      on: try LawBookFixture.day(day), citedOn: LegalDate(iso: citedOn))
  }

  @Test("the last article exists and the next one does not")
  func lastArticle() throws {
    #expect(try verdict("甲法", "第五十条", on: "2005-01-01") == .exists)
    #expect(try verdict("甲法", "第五十一条", on: "2005-01-01") == .noSuchArticle(count: 50))
    #expect(try verdict("甲法", "第七十条", on: "2020-07-01") == .exists)
  }

  @Test("a law has force from its day on, and not a day before")
  func firstDay() throws {
    let first = try LawBookFixture.day("2000-06-01")
    #expect(try verdict("甲法", on: "2000-05-31") == .notYetInForce(from: first))
    #expect(try verdict("甲法", on: "2000-06-01") == .exists)
  }

  @Test("where the day of an amendment is unknown, only answers that depend on it are unknown")
  func unknownAmendmentDay() throws {
    #expect(try verdict("甲法", "第五十条", on: "2010-06-01") == .exists)
    #expect(try verdict("甲法", "第五十二条", on: "2010-06-01") == .unknown(.textUnclear))
    #expect(try verdict("甲法", "第五十三条", on: "2010-06-01") == .noSuchArticle(count: 52))
    #expect(try verdict("甲法", "第五十二条", on: "2011-01-01") == .exists)
    #expect(try verdict("甲法", on: "2010-06-01", citedOn: "2005-01-01") == .unknown(.textUnclear))
  }

  @Test("a document of its day is amended now, and the article's new number is named")
  func moved() throws {
    let since = try LawBookFixture.day("2020-07-01")
    guard
      case .amended(since, let moved?) = try verdict(
        "甲法", "第八条第一款", on: "2026-01-01", citedOn: "2019-01-01")
    else {
      Issue.record("not amended with a moved article")
      return
    }
    #expect(moved.new == ArticleReference(article: 11))
    #expect(moved.verification == .excerpt)
    #expect(try verdict("甲法", "第八条", on: "2019-01-01") == .exists)
    #expect(try verdict("甲法", "第八条", on: "2026-01-01", citedOn: "2021-01-01") == .exists)
  }

  @Test("a moved paragraph is not taken for its article, and an unverified number stays empty")
  func movedParagraph() throws {
    let since = try LawBookFixture.day("2020-07-01")
    #expect(
      try verdict("甲法", "第九条第一款", on: "2026-01-01", citedOn: "2019-01-01")
        == .amended(since: since, moved: nil))
    guard
      case .amended(_, let moved?) = try verdict(
        "甲法", "第九条第二款", on: "2026-01-01", citedOn: "2019-01-01")
    else {
      Issue.record("not moved")
      return
    }
    #expect(moved.new == nil)
  }

  @Test("an article that never existed does not become amended")
  func neverExisted() throws {
    #expect(
      try verdict("甲法", "第六十条", on: "2026-01-01", citedOn: "2005-01-01")
        == .noSuchArticle(count: 50))
  }

  @Test("an inserted article exists from its day on; one that is not listed is unknown")
  func insertion() throws {
    let since = try LawBookFixture.day("2010-05-01")
    #expect(try verdict("甲法", "第三条之一", on: "2012-01-01") == .exists)
    #expect(try verdict("甲法", "第三条之一", on: "2005-01-01") == .notYetInForce(from: since))
    #expect(try verdict("甲法", "第三条之二", on: "2012-01-01") == .unknown(.insertionNotInBook))
    #expect(try verdict("甲法", "第九十条之一", on: "2021-01-01") == .noSuchArticle(count: 70))
  }

  @Test("of two instruments of one name the day tells which is meant")
  func oneName() throws {
    let end = try LawBookFixture.day("2000-02-01")
    #expect(try verdict("乙条例", "第十条", on: "1995-01-01") == .exists)
    #expect(try verdict("乙条例", "第十一条", on: "1995-01-01") == .noSuchArticle(count: 10))
    #expect(try verdict("乙条例", "第二十条", on: "2000-02-01") == .exists)
    let repealed = LawBook.Verdict.repealed(since: end, by: "乙条例", successor: "乙条例")
    #expect(try verdict("乙条例（1990年）", on: "2005-01-01") == repealed)
    #expect(try verdict("乙条例", on: "2005-01-01", citedOn: "1995-01-01") == repealed)
  }

  @Test("a cited edition is judged as that edition")
  func edition() throws {
    let since = try LawBookFixture.day("2020-07-01")
    #expect(
      try verdict("甲法（2010年修正）", "第五十二条", on: "2026-01-01")
        == .amended(since: since, moved: nil))
    #expect(try verdict("甲法（2020年修订）", "第五十二条", on: "2026-01-01") == .exists)
    #expect(
      try verdict("甲法（2020年修订）", on: "2015-01-01") == .notYetInForce(from: since))
    #expect(try verdict("甲法（2013年修正）", on: "2026-01-01") == .unknown(.editionNotInBook))
  }

  @Test("doubt gives unknown with its reason")
  func doubt() throws {
    #expect(try verdict("丁办法", on: "2020-01-01") == .unknown(.repealDoubtful))
    #expect(try verdict("戊法", on: "2020-01-01") == .unknown(.outsideTheBook))
    #expect(try verdict("丙省实施甲法办法", on: "2014-01-01") == .unknown(.startUnknown))
    #expect(
      try verdict("最高人民法院关于审理甲案件的规定", on: "2019-01-01") == .unknown(.startUnknown))
    #expect(
      try verdict("关于审理甲案件的规定", "第三条", on: "2021-01-01") == .unknown(.articleCountUnknown))
  }

  @Test("the verification is the weakest of the facts used")
  func verification() throws {
    let book = try SmallLawBook.book()
    let day = try LawBookFixture.day("2021-01-01")
    let law = book.resolve("甲法")
    #expect(book.assess(law, article: nil, on: day).verification == .verified)
    let article = LawBookFixture.article("第六十条")
    #expect(book.assess(law, article: article, on: day).verification == .recalled)
  }

  @Test("a newer document that cites an old number is told where the matter went")
  func staleNumber() throws {
    let book = try SmallLawBook.book()
    let law = try #require(book.resolve("甲法").instrument)
    let old = ArticleReference(article: 8)
    let later = try LawBookFixture.day("2024-01-01")
    let before = try LawBookFixture.day("2019-01-01")
    #expect(book.movedArticle(of: law, old, on: later)?.new == ArticleReference(article: 11))
    #expect(book.movedArticle(of: law, old, on: before) == nil)
  }

  @Test("changes of a period are listed by day, with promulgations marked as such")
  func changes() throws {
    let book = try SmallLawBook.book()
    let all = book.changes(
      from: try LawBookFixture.day("2000-01-15"), to: try LawBookFixture.day("2010-12-31"))
    let told = all.map {
      "\($0.day.iso) \(book.instrument($0.instrument).name) \($0.isDayOfEffect)"
    }
    #expect(
      told == [
        "2000-02-01 乙条例 true", "2000-02-01 乙条例 true", "2000-06-01 中华人民共和国甲法 true",
        "2001-02-01 中华人民共和国甲法实施条例 true", "2010-01-01 中华人民共和国甲法 false",
      ])
    #expect(all.contains { $0.event == .repealed(by: "乙条例", successor: "乙条例") })
  }
}
