import LawBook
import SourceText
import Testing

struct ResolutionTests {
  private func found(_ name: String, number: String? = nil) throws -> String {
    let book = try SmallLawBook.book()
    let resolution = book.resolve(name, documentNumber: number)
    return resolution.instrument.map { book.instrument($0).name } ?? "-"
  }

  @Test(
    "a name is found with any title marks, width and prefix",
    arguments: [
      "中华人民共和国甲法", "甲法", "《甲法》", "《中华人民共和国甲法》", "〈甲法〉", " 甲 法 ", "“甲法”",
      "甲法（2020年修订）", "甲法(2020修正)", "甲法〔2020年7月1日修订〕", "甲令",
    ])
  func names(_ name: String) throws {
    #expect(try found(name) == "中华人民共和国甲法")
  }

  @Test(
    "no part of a name stands for the whole, nor a longer name for its part",
    arguments: [
      "甲法实施细则", "甲法释义", "新甲法", "法", "甲", "甲法办法", "实施甲法", "甲法甲法", "丙省实施《甲法》",
      "丁省实施《甲法》办法", "甲法（草案）", "甲法（2015－2020年）", "甲法（丙省令第9号）释义", "", "《》", "中华人民共和国",
    ])
  func parts(_ name: String) throws {
    #expect(try found(name) == "-")
  }

  @Test("nested titles are found in every spelling")
  func nested() throws {
    for name in ["丙省实施〈中华人民共和国甲法〉办法", "《丙省实施〈甲法〉办法》", "丙省实施甲法办法", "丙省实施<甲法>办法"] {
      #expect(try found(name) == "丙省实施《甲法》办法")
    }
  }

  @Test("a document number finds its instrument alone, in brackets, or behind a like name")
  func numbers() throws {
    for number in ["国务院令第12号", "国务院第12号令", "中华人民共和国国务院令第12号", "（国务院令12号）", "国令第12号", "国务院令第１２号"] {
      #expect(try found(number) == "乙条例", "\(number)")
    }
    #expect(try found("甲发[2001]3号") == "中华人民共和国甲法实施条例")
    #expect(try found("", number: "甲发〔2001〕3号") == "中华人民共和国甲法实施条例")
    #expect(try found("甲法实施的条例（甲发〔2001〕3号）") == "中华人民共和国甲法实施条例")
  }

  @Test(
    "a number does not turn another name into its instrument, nor one that other years may bear")
  func otherNumbers() throws {
    #expect(try found("某县消防办法（甲发〔2001〕3号）") == "-")
    #expect(try found("部令第3号") == "-")
    #expect(try found("国务院令第13号") == "-")
    let book = try SmallLawBook.book()
    let resolution = book.resolve("甲法", documentNumber: "国务院令第12号")
    #expect(resolution.numberDisagrees)
    #expect(resolution.instrument.map { book.instrument($0).name } == "中华人民共和国甲法")
  }

  @Test("how a name was found is told")
  func manner() throws {
    let book = try SmallLawBook.book()
    #expect(book.resolve("《中华人民共和国甲法》").manner == .canonicalName)
    #expect(book.resolve("甲法").manner == .withoutStatePrefix)
    #expect(book.resolve("中华人民共和国乙条例").manner == .withoutStatePrefix)
    #expect(book.resolve("甲令").manner == .alias)
    #expect(book.resolve("关于审理甲案件的规定").manner == .withoutCourt)
    #expect(book.resolve("国务院令第12号").manner == .documentNumber)
    #expect(book.resolve("戊法").manner == .none)
    #expect(book.resolve("甲法（2020年修订）").editionYear == 2020)
    #expect(book.resolve("乙条例").others.count == 1)
  }

  @Test("near misses are offered, nearest first, and far ones are not")
  func suggestions() throws {
    let book = try LawBookFixture.book.get()
    #expect(book.suggestions(for: "《行政处罚发》").first?.name == "中华人民共和国行政处罚法")
    #expect(
      book.suggestions(for: "重大行政决策程序暂行规定").first?.name == "重大行政决策程序暂行条例")
    #expect(book.suggestions(for: "关于加强校园足球工作的通知").isEmpty)
    #expect(book.suggestions(for: "法").isEmpty)
    #expect(book.suggestions(for: String(repeating: "法", count: 5_000)).isEmpty)
  }

  @Test("hostile names neither trap nor match")
  func hostile() throws {
    let book = try SmallLawBook.book()
    var names: [[UInt8]] = [
      [0xFF, 0xFE], [0xE7, 0x94], Array(repeating: 0x28, count: 900),
      Array(repeating: 0x29, count: 900),
      Array(String(repeating: "（2020年）", count: 60).utf8),
      Array(String(repeating: "甲", count: 9_000).utf8),
      Array("（9999999999999999999年）".utf8), Array("号".utf8), Array("（号）".utf8), Array("令号".utf8),
      Array("第号令".utf8), Array("甲法（第".utf8),
    ]
    names += (0..<24).map { Array("《甲法》（2020年修订）".utf8.prefix($0)) }
    for name in names {
      let resolution = book.resolve(name.span, documentNumber: name.span)
      #expect(resolution.instrument == nil || name.starts(with: "《甲法".utf8))
    }
  }

  @Test("a repealed name with another instrument's number is perhaps another instrument")
  func numberOfAnother() throws {
    let book = try LawBookFixture.book.get()
    let day = try LawBookFixture.day("2021-08-10")
    let name = "非煤矿山企业安全生产许可证实施办法"
    let alone = book.verdict(book.resolve(name), article: nil, on: day)
    #expect(alone.keyword == "repealed")
    let numbered = book.resolve(name, documentNumber: "国家安全生产监督管理总局令第20号")
    #expect(book.verdict(numbered, article: nil, on: day) == .unknown(.numberDisagrees))
    // A law stays what its name says, whatever number stands behind it.
    let law = book.resolve("物权法", documentNumber: "某令第4号")
    #expect(book.verdict(law, article: nil, on: day).keyword == "repealed")
  }

  @Test("names of other places and other numbers are no near misses")
  func places() throws {
    let book = try LawBookFixture.book.get()
    #expect(book.suggestions(for: "中华人民共和国行政处法").first?.name == "中华人民共和国行政处罚法")
    #expect(book.suggestions(for: "黄石市物业管理条例") == [])
  }
}
