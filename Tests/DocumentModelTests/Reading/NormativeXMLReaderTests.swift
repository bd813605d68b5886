import SourceText
import Testing

@testable import DocumentModel

@Suite("The own vocabulary")
struct NormativeXMLReaderTests {
  @Test("the head is read, each matter with its place")
  func head() throws {
    let document = try readDocument(
      ownXML(
        head: """
          <title>望湖镇
            通告</title><issuer> 望湖镇人民政府 </issuer><issuer>望湖镇司法所</issuer>
          <documentNumber>望政发[2026] 7号</documentNumber><signDate>2026-03-05</signDate>
          <promulgationDate> 2026-03-09 </promulgationDate><effectiveDate>2026-04-10</effectiveDate>
          <expiryDate>2031-04-09</expiryDate><recipients>各村，各单位：</recipients>
          """))
    let head = document.head
    #expect(head.title.value == "望湖镇通告")
    #expect(head.issuers.map(\.name) == ["望湖镇人民政府", "望湖镇司法所"])
    #expect(document.arena.source.text(of: head.issuers[0].span) == "望湖镇人民政府")
    #expect(head.documentNumber.value == "望政发[2026]7号")
    #expect(head.signDate.value?.iso == "2026-03-05")
    #expect(document.sourceText(of: head.promulgationDate) == "2026-03-09")
    #expect(head.effectiveDate.value?.iso == "2026-04-10")
    #expect(head.expiryDate.value?.iso == "2031-04-09")
    #expect(head.recipients.value == "各村，各单位")
    #expect(document.blocks.prefix(3).map(\.kind) == [.title, .documentNumber, .recipients])
  }

  @Test("empty elements are absent; left out, promulgation and kind are unknown, the rest absent")
  func threeAnswers() throws {
    let empty = try readDocument(
      ownXML(
        head: """
          <title/><issuer/><documentNumber> </documentNumber><signDate/><promulgationDate/>
          <effectiveDate/><expiryDate/>
          """, body: "<p>本通告自2026年3月1日起施行，有效期五年。</p>",
        after: "<signature><date>2026年2月1日</date></signature>"))
    #expect(empty.head.title.isAbsent && empty.head.documentNumber.isAbsent)
    #expect(empty.head.promulgationDate.isAbsent && empty.head.signDate.isAbsent)
    #expect(empty.head.effectiveDate.isAbsent && empty.head.expiryDate.isAbsent)
    #expect(empty.head.issuers.isEmpty)
    let bare = try readDocument(ownXML(head: ""))
    #expect(bare.head.promulgationDate.isUnknown && bare.head.kind.isUnknown)
    #expect(bare.head.signDate.isAbsent && bare.head.documentNumber.isAbsent)
    #expect(bare.procedure == nil && bare.filings == nil)
  }

  @Test("what the head leaves out is read from the text and the signature")
  func completion() throws {
    let document = try readDocument(
      ownXML(
        body: "<article><number>第九条</number><p>本办法自印发之日起施行，有效期两年。</p></article>",
        after: """
          <signature><issuer>望湖镇人民政府</issuer><date>2026年3月5日</date></signature>
          """))
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(document.head.signDate.value?.iso == "2026-03-05")
    #expect(document.head.effectiveDate.value?.iso == "2026-03-05")
    #expect(document.head.expiryDate.value?.iso == "2028-03-04")
    #expect(document.sourceText(of: document.head.expiryDate) == "有效期两年")
    #expect(document.texts(of: .signature) == ["望湖镇人民政府", "2026年3月5日"])
  }

  @Test("articles, paragraphs, items and sub-items have the paths that clerks cite")
  func articles() throws {
    let document = try readDocument(
      ownXML(
        body: """
          <preamble><p>为了植树，制定本办法。</p></preamble>
          <chapter><number>第一章</number><heading>总　则</heading>
          <article><number>第一条</number><p>甲。</p><p>乙：</p>
            <item><number>（一）</number><p>丙；</p>
              <item><number>1.</number><p>丁。</p></item></item>
            <item><number>（二）</number><p>戊。</p></item><p>己。</p></article>
          <article><number>第一条之一</number><item><number>（一）</number><p>庚。</p></item></article>
          </chapter>
          """))
    #expect(
      document.blockTexts.dropFirst() == [
        "为了植树，制定本办法。", "第一章总则", "第一条甲。", "乙：", "（一）丙；", "1.丁。", "（二）戊。", "己。", "第一条之一",
        "（一）庚。",
      ])
    #expect(
      document.paths.dropFirst() == [
        "正文", "第一章", "第一条", "第一条第二款", "第一条第二款第（一）项", "第一条第二款第（一）项1.",
        "第一条第二款第（二）项", "第一条第三款", "第一条之一", "第一条之一第（一）项",
      ])
    #expect(document.blocks[2].kind == .heading)
    #expect(document.blocks[3].numberLength == 9)
    #expect(document.blocks[3].paragraphOfArticle == 1)
    #expect(document.sourceText(of: "总则") == "总　则")
  }

  @Test("levels, headings and tables of a text without articles")
  func levels() throws {
    let document = try readDocument(
      ownXML(
        body: """
          <level><number>一、</number><heading>目标</heading><p>甲。</p>
            <level><number>(二)</number><p>乙。</p><p>丙。</p>
              <table><row><cell>丁</cell><cell/></row></table></level></level>
          <level><number>二、</number><p>戊。</p></level>
          """))
    #expect(document.blockTexts.dropFirst() == ["一、目标", "甲。", "（二）乙。", "丙。", "丁", "二、戊。"])
    #expect(
      document.blocks.dropFirst().map(\.kind) == [
        .heading, .paragraph, .paragraph, .paragraph, .tableCell, .paragraph,
      ])
    #expect(document.paths.dropFirst() == ["一、", "一、", "一、（二）", "一、（二）", "一、（二）", "二、"])
  }

  @Test("attachments are text of their own, with their number in the path")
  func attachments() throws {
    let document = try readDocument(
      ownXML(
        after: """
          <attachments><attachment><number>附件2</number><title>名单</title><p>甲</p>
          <level><number>一、</number><p>乙</p></level></attachment>
          <attachment><table><row><cell>丙</cell></row></table></attachment></attachments>
          """))
    #expect(document.texts(of: .attachmentTitle) == ["附件2名单"])
    #expect(document.texts(of: .attachmentText) == ["甲", "一、乙", "丙"])
    #expect(document.paths.suffix(4) == ["附件2", "附件2", "附件2一、", "附件"])
  }

  @Test("steps and filings carry their days, bodies and papers")
  func records() throws {
    let xml = ownXML().replacing(
      "</head>",
      with: """
        </head><procedure><step kind="consultation" start="2026-01-05" end="2026-02-04"/>
        <step kind="legality-review" body="县司法局" outcome=""/></procedure>
        <filings><filing line="government" date="2026-03-20" receiver="市司法局">
        <material>备案报告</material><material> 正式文本 </material></filing>
        <filing line="congress"/></filings>
        """)
    let document = try readDocument(xml)
    let steps = try #require(document.procedure)
    #expect(steps.map(\.kind) == [.consultation, .legalityReview])
    #expect(steps[0].end.value?.iso == "2026-02-04")
    #expect(document.sourceText(of: steps[0].start) == "2026-01-05")
    #expect(steps[0].body.isUnknown && steps[1].outcome.isAbsent)
    let filings = try #require(document.filings)
    #expect(filings.map(\.line) == [.government, .congress])
    #expect(filings[0].materials == ["备案报告", "正式文本"])
    #expect(filings[0].receiver.value == "市司法局")
    #expect(filings[1].date.isUnknown)
    let none = try readDocument(
      ownXML().replacing("</head>", with: "</head><procedure/><filings/>"))
    #expect(none.procedure?.isEmpty == true && none.filings?.isEmpty == true)
  }

  @Test("namespaced attributes, comments and instructions are passed over")
  func ignored() throws {
    let document = try readDocument(
      ownXML(body: "<p xml:id=\"a\" x:style=\"b\" xmlns:x=\"urn:x\">甲<!--乙--></p><?pi?>"))
    #expect(document.texts(of: .paragraph) == ["甲"])
  }

  @Test(
    "what the vocabulary does not know is refused with its place and what is allowed",
    arguments: [
      ("<paragraph>甲</paragraph>", "body", "paragraph", 1),
      ("<p style=\"x\">甲</p>", "p", "@style", 1),
      ("\n<title>甲</title>", "body", "title", 2),
      ("<article><p>甲</p></article>", "article", "", 1),
      ("<article>\n</article>", "article", "", 1),
      ("<p>甲</p>\n乙<p>丙</p>", "body", "乙", 2),
      ("<level><number>一、</number><number>二、</number></level>", "level", "number", 1),
      ("<p>甲<p>乙</p></p>", "p", "p", 1), ("<x:b xmlns:x=\"urn:x\"/>", "body", "b", 1),
      ("<p>甲<b xmlns=\"\">乙</b></p>", "p", "b", 1),
    ])
  func refused(_ body: String, name: String, value: String, line: Int) {
    let error = refusal(ownXML(body: body))
    guard case .badValue(name, value, let allowed) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!allowed.isEmpty || name == "p")
    #expect(error?.position?.line == line + 2)
  }

  @Test(
    "bad days and bad words are refused where they stand",
    arguments: [
      ("<signDate>2026-02-30</signDate>", "signDate", "2026-02-30", 17),
      ("<effectiveDate>2026年3月5日</effectiveDate>", "effectiveDate", "2026年3月5日", 22),
      ("</head><procedure><step kind=\"signing\"/></procedure><head>", "kind", "signing", 37),
      ("</head><procedure><step/></procedure><head>", "kind", "", 25),
      (
        "</head><procedure><step kind='hearing' end='5月'/></procedure><head>", "end", "5月", 51
      ),
      ("</head><filings><filing line=\"up\"/></filings><head>", "line", "up", 37),
    ])
  func badValues(_ head: String, name: String, value: String, column: Int) {
    let error = refusal(ownXML(head: head))
    guard case .badValue(name, value, let allowed) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!allowed.isEmpty)
    #expect(error?.position == SourcePosition(line: 2, column: column))
  }

  @Test("another version is refused, and a missing one", arguments: ["version=\"2\"", ""])
  func version(_ attribute: String) {
    let error = refusal(ownXML().replacing("version=\"1\"", with: attribute))
    guard case .badValue("version", _, "1") = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.position?.line == 1)
  }
}

extension Fact {
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
