import SourceText
import Testing

@testable import DocumentModel

@Suite("Automatic numbers of Word documents")
struct WordNumberingTests {
  private func level(
    _ number: Int, _ format: String, _ text: String, more: String = ""
  ) -> String {
    """
    <w:lvl w:ilvl="\(number)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)\
    <w:suff w:val="nothing"/><w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private func lists(_ definitions: String..., lists: String) -> String {
    definitions.enumerated().map {
      "<w:abstractNum w:abstractNumId=\"\($0.offset)\">\($0.element)</w:abstractNum>"
    }.joined() + lists
  }

  private func list(_ number: Int, of definition: Int, _ overrides: String = "") -> String {
    """
    <w:num w:numId="\(number)"><w:abstractNumId w:val="\(definition)"/>\(overrides)</w:num>
    """
  }

  private func texts(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String]
  {
    var fixture = WordFixture(body)
    fixture.numbering = numbering
    fixture.styles = styles
    return try fixture.read().arena.source.text.split(separator: "\n").map(String.init)
  }

  @Test("articles and items are numbered, and become the structure of the document")
  func structure() throws {
    var fixture = WordFixture(
      WordFixture.paragraph("河源县渡口管理办法") + WordFixture.item("渡口由县局管理：", list: 1)
        + WordFixture.item("登记；", list: 1, level: 1) + WordFixture.item("检查。", list: 1, level: 1)
        + WordFixture.item("本办法自发布之日起施行。", list: 1)
        + WordFixture.item("只登记一次。", list: 1, level: 1))
    fixture.numbering = lists(
      level(0, "chineseCountingThousand", "第%1条") + level(1, "chineseCounting", "（%2）"),
      lists: list(1, of: 0))
    let document = try fixture.read()
    #expect(
      document.blockTexts == [
        "河源县渡口管理办法", "第一条渡口由县局管理：", "（一）登记；", "（二）检查。", "第二条本办法自发布之日起施行。", "（一）只登记一次。",
      ])
    #expect(document.paths[3] == "第一条第（二）项")
    // The number is not in the file: its place is the paragraph, and the text begins at its first character.
    let number = try #require(document.originalPlace(of: "第二条"))
    #expect(number.isGenerated && number.container == 5 && number.chinese == "第5段自动编号")
    let text = try #require(document.originalPlace(of: "本办法"))
    #expect(!text.isGenerated && text.container == 5 && text.character == 1)
  }

  @Test(
    "each format writes its signs",
    arguments: [
      ("decimal", "12"), ("decimalZero", "12"), ("chineseCounting", "十二"),
      ("chineseCountingThousand", "十二"), ("japaneseCounting", "十二"), ("ideographDigital", "一二"),
      ("chineseLegalSimplified", "壹拾贰"), ("decimalEnclosedCircle", "⑫"),
      ("decimalEnclosedParen", "⑿"), ("decimalEnclosedFullstop", "⒓"), ("decimalFullWidth", "１２"),
      ("upperRoman", "XII"), ("lowerLetter", "l"), ("numberInDash", "- 12 -"), ("none", ""),
      ("ideographTraditional", "12"), ("ideographZodiac", "亥"), ("somethingNew", "12"),
    ])
  func formats(_ format: String, _ expected: String) {
    #expect(WordNumberFormat.text(12, as: format) == expected)
  }

  @Test("small and large numbers are written whole")
  func sizes() {
    #expect(WordNumberFormat.text(5, as: "decimalZero") == "05")
    #expect(WordNumberFormat.text(3, as: "ideographTraditional") == "丙")
    #expect(WordNumberFormat.text(10, as: "chineseCounting") == "十")
    #expect(WordNumberFormat.text(20, as: "ideographDigital") == "二〇")
    #expect(WordNumberFormat.text(105, as: "chineseCountingThousand") == "一百零五")
    #expect(WordNumberFormat.text(27, as: "upperLetter") == "AA")
    #expect(WordNumberFormat.text(1994, as: "upperRoman") == "MCMXCIV")
    for format in ["decimalEnclosedCircle", "upperRoman", "upperLetter", "ideographZodiac"] {
      #expect(WordNumberFormat.text(-4, as: format) == "-4")
      #expect(WordNumberFormat.text(100_000, as: format) == "100000")
    }
  }

  @Test("a level begins anew after one above it, unless it says otherwise")
  func restarts() throws {
    let items = [(0, "甲"), (1, "乙"), (0, "丙"), (1, "丁"), (1, "戊")]
      .map { WordFixture.item($0.1, list: 1, level: $0.0) }.joined()
    let plain = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")
    #expect(
      try texts(items, lists(plain, lists: list(1, of: 0)))
        == ["1.甲", "1.1乙", "2.丙", "2.1丁", "2.2戊"])
    let running =
      level(0, "decimal", "%1.")
      + level(1, "decimal", "%1.%2", more: "<w:lvlRestart w:val=\"0\"/>")
    #expect(
      try texts(items, lists(running, lists: list(1, of: 0)))
        == ["1.甲", "1.1乙", "2.丙", "2.2丁", "2.3戊"])
  }

  @Test("lists of one definition count on together, an override begins anew once")
  func overrides() throws {
    let body =
      WordFixture.item("甲", list: 1) + WordFixture.item("乙", list: 2)
      + WordFixture.item("丙", list: 3) + WordFixture.item("丁", list: 3)
    let override =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"
    let numbering = lists(
      level(0, "chineseCounting", "%1、"),
      lists: list(1, of: 0) + list(2, of: 0) + list(3, of: 0, override))
    #expect(try texts(body, numbering) == ["一、甲", "二、乙", "七、丙", "八、丁"])
  }

  @Test("a level can be replaced for one list, legal numbers are decimal, bullets are no text")
  func levels() throws {
    let definition =
      level(0, "chineseCounting", "第%1章")
      + level(1, "decimal", "%1.%2", more: "<w:isLgl/>") + level(2, "bullet", "\u{F0B7}")
    let override = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "decimal", "附%1"))</w:lvlOverride>"
    let body =
      WordFixture.item("甲", list: 1) + WordFixture.item("乙", list: 1, level: 1)
      + WordFixture.item("丙", list: 1, level: 2) + WordFixture.item("丁", list: 2)
    let numbering = lists(definition, lists: list(1, of: 0) + list(2, of: 0, override))
    #expect(try texts(body, numbering) == ["第一章甲", "1.1乙", "丙", "附2丁"])
  }

  @Test("a style numbers its paragraphs, through what it is based on, and 0 takes one out")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Article"><w:basedOn w:val="Base"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    func styled(_ text: String, _ style: String, _ more: String = "") -> String {
      WordFixture.paragraph(text, properties: "<w:pStyle w:val=\"\(style)\"/>\(more)")
    }
    let body =
      styled("甲", "Article") + styled("乙", "Item")
      + styled("丙", "Article", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("丁", "Article")
    let numbering = lists(
      level(0, "chineseCounting", "第%1条") + level(1, "chineseCounting", "（%2）"),
      lists: list(1, of: 0))
    #expect(try texts(body, numbering, styles: styles) == ["第一条甲", "（一）乙", "丙", "第二条丁"])
  }

  @Test("properties before a change do not count")
  func oldProperties() throws {
    let body = WordFixture.paragraph(
      "甲",
      properties: """
        <w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>\
        </w:pPr></w:pPrChange>
        """)
    let numbering = lists(level(0, "decimal", "%1."), lists: list(1, of: 0))
    #expect(try texts(body, numbering) == ["甲"])
  }
}

extension SourceFile {
  /// The whole text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
