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
