import SourceText
import Testing

@testable import DocumentModel

@Suite("Akoma Ntoso")
struct AkomaNtosoReaderTests {
  private static func act(_ body: String, rest: String = "", preface: String = "") -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="办法"><meta>
    <identification source="#a"><FRBRWork><FRBRthis value="/a"/><FRBRuri value="/a"/>
    <FRBRalias value="望湖镇植树办法" name="title"/><FRBRdate date="2026-03-05" name="签发"/>
    </FRBRWork><FRBRExpression><FRBRdate date="2020-01-01" name="x"/></FRBRExpression></identification>
    <publication date="2026-03-12" name="公报" showAs="公报"/></meta>
    \(preface)<body>\(body)</body>\(rest)</act></akomaNtoso>
    """
  }

  @Test("chapters, articles, paragraphs and points become 章、条、款、项")
  func structure() throws {
    let document = try readDocument(
      Self.act(
        """
        <chapter><num>第一章</num><heading>总则</heading>
        <article><num>第一条</num>
        <paragraph><content><p>为了植树，制定本办法。</p></content></paragraph>
        <paragraph><intro><p>村应当做到：</p></intro><point><num>（一）</num><content><p>整地；</p></content></point>
        <point><num>（二）</num><content><p>浇水。</p></content></point></paragraph></article></chapter>
        """))
    #expect(
      document.blockTexts == [
        "第一章总则", "第一条为了植树，制定本办法。", "村应当做到：", "（一）整地；", "（二）浇水。",
      ])
    #expect(
      document.paths.suffix(4) == [
        "第一条", "第一条第二款", "第一条第二款第（一）项", "第一条第二款第（二）项",
      ])
  }

  @Test("the head comes from the preface, else from the metadata of the work")
  func head() throws {
    let bare = try readDocument(Self.act("<p>植树。</p>")).head
    #expect(bare.title.value == "望湖镇植树办法")
    #expect(bare.signDate.value?.iso == "2026-03-05")
    #expect(bare.promulgationDate.value?.iso == "2026-03-12")
    let preface = """
      <preface><p><docTitle>望湖镇植树造林办法</docTitle></p><p><docNumber>望政规〔2026〕3号</docNumber></p></preface>
      """
    let document = try readDocument(Self.act("<p>植树。</p>", preface: preface))
    #expect(document.head.title.value == "望湖镇植树造林办法")
    #expect(document.sourceText(of: document.head.documentNumber) == "望政规〔2026〕3号")
  }

  @Test("sections are articles where no article stands, and levels carry their numbers")
  func levels() throws {
    let document = try readDocument(
      Self.act(
        """
        <section><num>1</num><heading>Trees</heading><content><p>Plant them.</p></content></section>
        <hcontainer name="a"><num>一、</num><heading>目标</heading><content><p>植树。</p></content></hcontainer>
        """))
    #expect(document.blocks.map(\.level) == [.article, .unnumbered, .first, .unnumbered])
  }

  @Test("tables, foreign elements, signature and attachments keep their text and kind")
  func rest() throws {
    let document = try readDocument(
      Self.act(
        """
        <article><num>第一条</num><content><p>见表。</p><table><tr><td><p>东村</p></td><td><p>五亩</p></td></tr></table>
        <foreign><m xmlns="urn:m">甲等于乙</m></foreign></content></article>
        """,
        rest: """
          <conclusions><p>望湖镇人民政府</p><p>2026年3月5日</p></conclusions>
          <attachments><attachment><heading>附件1</heading><doc name="a"><meta/><mainBody><p>名单。</p></mainBody></doc></attachment></attachments>
          """))
    #expect(document.texts(of: .tableCell) == ["东村", "五亩"])
    #expect(document.blockTexts.contains("甲等于乙"))
    #expect(document.texts(of: .signature) == ["望湖镇人民政府", "2026年3月5日"])
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(document.texts(of: .attachmentText) == ["名单。"])
  }

  @Test(
    "debates, judgments and collections are read",
    arguments: [
      "<debate><debateBody><debateSection><heading>议题</heading><speech><from>甲：</from><p>请植树。</p></speech></debateSection></debateBody></debate>",
      "<judgment><judgmentBody><motivation><p>请植树。</p></motivation></judgmentBody></judgment>",
      "<documentCollection><collectionBody><component><doc><mainBody><p>请植树。</p></mainBody></doc></component></collectionBody></documentCollection>",
    ])
  func kinds(_ document: String) throws {
    let text = try readDocument(
      "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>\(document)</akomaNtoso>"
    )
    #expect(text.blockTexts.contains("请植树。"))
  }

  private static func act(meta: String, _ body: String) -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="办法"><meta>
    <identification source="#a"><FRBRWork><FRBRthis value="/a"/><FRBRuri value="/a"/>
    <FRBRdate date="2026-03-05" name="签发"/><FRBRauthor href="#town" as="#author"/>
    <FRBRauthor href="#editor" as="#editor"/></FRBRWork></identification>\(meta)</meta>
    <body>\(body)</body></act></akomaNtoso>
    """
  }

  @Test("authors and the lifecycle become issuers, entry into force and the last day in force")
  func lifecycle() throws {
    let meta = """
      <lifecycle source="#a"><eventRef date="2026-03-05" type="generation" source="#a"/>
      <eventRef date="2026-04-10" eId="coming-into-force-date-1" source="#a"/>
      <eventRef date="2026-05-01" refersTo="#enterInForce" source="#a"/>
      <eventRef date="2031-04-10" type="repeal" source="#a"/></lifecycle>
      <references source="#a"><TLCOrganization eId="town" href="/o" showAs="望湖镇 人民政府"/>
      <TLCPerson eId="editor" href="/p" showAs="某人"/></references>
      """
    let document = try readDocument(Self.act(meta: meta, "<p>植树。</p>"))
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(document.head.effectiveDate.value?.iso == "2026-04-10")
    #expect(document.sourceText(of: document.head.effectiveDate) == "2026-04-10")
    #expect(document.head.expiryDate.value?.iso == "2031-04-09")
  }

  @Test("references keep their words and what they lead to, by name where the metadata give one")
  func references() throws {
    let meta = """
      <references source="#a"><TLCReference eId="r1" href="/law/森林法" showAs="森林法" name="law"/></references>
      """
    let body = """
      <article><num>第一条</num><content><p>依照<ref href="#r1">《森林法》
      </ref>和<ref href="/akn/cn/act/x?a=1&amp;b=2">该条例</ref>植树，见<ref href="#art_2">第二条</ref>。</p></content></article>
      """
    let document = try readDocument(Self.act(meta: meta, body))
    #expect(document.references.map(\.target) == ["/law/森林法", "/akn/cn/act/x?a=1&b=2", "#art_2"])
    #expect(document.references.map(\.name) == ["森林法", nil, nil])
    #expect(
      document.references.map { document.string(of: $0.span) } == ["《森林法》", "该条例", "第二条"])
  }

  @Test("an ampersand in an attribute is one character")
  func ampersand() throws {
    let meta = """
      <references source="#a"><TLCOrganization eId="town" href="/o" showAs="甲&amp;#38;乙&lt;局"/></references>
      """
    let document = try readDocument(Self.act(meta: meta, "<p>植树。</p>"))
    #expect(document.head.issuers.map(\.name) == ["甲&#38;乙<局"])
  }

  @Test("the text of an attachment belongs to it, chapters and all")
  func attachment() throws {
    let document = try readDocument(
      Self.act(
        "<article><num>第一条</num><content><p>植树。</p></content></article>",
        rest: """
          <attachments><attachment><num>附件2</num><heading>植树办法</heading><doc name="a"><meta/><mainBody>
          <chapter><num>第一章</num><heading>总则</heading><article><num>第一条</num><content><p>每村植树。</p></content></article></chapter>
          </mainBody></doc></attachment></attachments>
          """))
    #expect(document.paths.suffix(3) == ["附件2", "附件2第一章", "附件2第一条"])
  }

  @Test("places lead back through references, CRLF and rare characters")
  func places() throws {
    let document = try readDocument(
      "\u{FEFF}"
        + Self.act(
          "<article><num>第一条</num>\r\n<content><p>植&#26641;\u{20BB7}&lt;甲&gt;。</p></content></article>"
        ))
    #expect(document.sourceText(of: "植树\u{20BB7}<甲>") == "植&#26641;\u{20BB7}&lt;甲&gt;")
  }
}
