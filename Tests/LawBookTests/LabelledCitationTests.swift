import LawBook
import SourceText
import Testing

/// Every labelled citation of Fixtures/LawBook/verdicts.tsv.
struct LabelledCitationTests {
  @Test("at least 97 in 100 labelled citations get the right verdict, half of them hard")
  func verdicts() throws {
    let book = try LawBookFixture.book.get()
    let cases = try LawBookFixture.cases()
    #expect(cases.count >= 300)
    #expect(cases.count { $0.isHard } * 2 >= cases.count)
    var wrong: [String] = []
    for entry in cases {
      let resolution = book.resolve(entry.name)
      let verdict = book.verdict(
        resolution, article: entry.article, on: entry.day, citedOn: entry.citedOn)
      if verdict.keyword != entry.expected {
        wrong.append("line \(entry.line): \(entry.name) is \(verdict), expected \(entry.expected)")
      }
    }
    #expect(wrong.count * 100 <= cases.count * 3, "\(wrong.joined(separator: "\n"))")
    #expect(wrong == [])
  }

  @Test("no citation is taken for another law")
  func wrongLaws() throws {
    let book = try LawBookFixture.book.get()
    for entry in try LawBookFixture.cases() {
      let assessment = book.assess(
        book.resolve(entry.name), article: entry.article, on: entry.day, citedOn: entry.citedOn)
      let found = assessment.instrument.map { book.instrument($0).name } ?? "-"
      // Two instruments of one name differ by a year in the label; the verdict tells them apart.
      let label = entry.instrument.hasSuffix("国家安全法（1993年）") ? "中华人民共和国国家安全法" : entry.instrument
      #expect(found == label, "line \(entry.line): \(entry.name)")
    }
  }

  @Test("ten statutes are judged differently on 14 and 16 August 2026, and nothing else is")
  func environmentalCode() throws {
    let book = try LawBookFixture.book.get()
    let before = try LawBookFixture.day("2026-08-14")
    let after = try LawBookFixture.day("2026-08-16")
    var changed: Set<String> = []
    for id in book.all {
      let name = book.instrument(id).name
      let resolution = book.resolve(name)
      let first = book.verdict(resolution, article: nil, on: before)
      let second = book.verdict(resolution, article: nil, on: after)
      if first != second { changed.insert(name) }
    }
    let statutes = [
      "生态环境法典", "环境保护法", "环境影响评价法", "海洋环境保护法", "大气污染防治法", "水污染防治法", "土壤污染防治法",
      "固体废物污染环境防治法", "噪声污染防治法", "放射性污染防治法", "清洁生产促进法",
    ]
    #expect(changed == Set(statutes.map { "中华人民共和国" + $0 }))
  }
}
