import SourceText
import Testing

@testable import DocumentModel

@Suite("Portal pages")
struct HTMLDocumentReaderTests {
  private static let page = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8">
    <meta name="PubDate" content="2026-03-12 09:30:00">
    <title>望湖镇人民政府关于植树造林工作的通知_望湖镇政府网</title>
    <script>var a = "第九条 脚本里的字。";</script></head>
    <body>
    <div class="nav"><a href="/">首页</a> <a href="/zc">政策文件</a></div>
    <div class="crumb">当前位置：首页 &gt; 政策文件</div>
    <table><tr><td><b>索 引 号：</b></td><td>0001/2026-1</td><td><b>发文机关：</b></td><td>望湖镇人民政府</td></tr>
    <tr><td><b>文　　号：</b></td><td>望政发〔2026〕3号</td><td>成文日期：</td><td>2026年3月5日</td></tr>
    <tr><td>有效性：</td><td>有效</td><td></td><td></td></tr></table>
    <h1>望湖镇人民政府关于植树造林工作的通知</h1>
    <div class="share-box">分享到微信，微博，朋友圈。</div>
    <div id="zoom"><p>各村民委员会：</p>
    <p>为改善环境，现就植树造林工作通知如下，请认真组织实施，按时完成任务。</p>
    <p><b>一、</b>目标任务</p><p>（一）各村应当在三月底前完成整地，做好苗木准备，保证成活率。</p>
    <table><tr><th>村名</th><th>任务</th></tr><tr><td>东村</td><td>五亩</td></tr></table>
    <p style="text-align:right">望湖镇人民政府</p><p>2026年3月5日</p></div>
    <div class="footer">版权所有：望湖镇人民政府，地址：湖滨路一号。</div>
    </body></html>
    """

  @Test("the head comes from the table, the meta tags and the text")
  func head() throws {
    let document = try readDocument(Self.page)
    let head = document.head
    #expect(head.title.value == "望湖镇人民政府关于植树造林工作的通知")
    #expect(head.documentNumber.value == "望政发〔2026〕3号")
    #expect(head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(head.signDate.value?.iso == "2026-03-05")
    #expect(head.promulgationDate.value?.iso == "2026-03-12")
    #expect(head.recipients.value == "各村民委员会")
    #expect(document.sourceText(of: head.promulgationDate) == "2026-03-12 09:30:00")
    #expect(document.sourceText(of: head.documentNumber) == "望政发〔2026〕3号")
  }

  @Test("navigation, share buttons, scripts and the footer are left out")
  func residue() throws {
    let text = try readDocument(Self.page).blockTexts.joined(separator: "\n")
    for word in ["首页", "分享", "脚本", "版权所有"] { #expect(!text.contains(word)) }
  }

  @Test("paragraphs, levels and cells keep their kinds")
  func structure() throws {
    let document = try readDocument(Self.page)
    #expect(document.texts(of: .tableCell) == ["村名", "任务", "东村", "五亩"])
    #expect(document.texts(of: .heading) == ["一、目标任务"])
    #expect(document.texts(of: .signature) == ["望湖镇人民政府", "2026年3月5日"])
    #expect(document.paths.contains("一、（一）"))
  }

  @Test("places lead back through entities, CRLF, the mark of the encoding and rare characters")
  func places() throws {
    let body = """
      <p>望湖镇人民政府关于&#x690D;树的通知</p>\r\n<p>第一条&nbsp;村\u{20BB7}&lt;甲&gt;<b>应</b>当\
      植&#26641;，<!-- 注 -->不得&amp;拖延。</p>\r\n<p>第二条　本通知自发布之日起施行。</p>
      """
    let source = "\u{FEFF}<html>\r\n<body>\r\n" + body + "</body></html>"
    let document = try readDocument(source)
    #expect(document.sourceText(of: "村\u{20BB7}") == "村\u{20BB7}")
    #expect(document.sourceText(of: "关于植树") == "关于&#x690D;树")
    #expect(document.sourceText(of: "<甲>") == "&lt;甲&gt;")
    #expect(document.sourceText(of: "应当植树") == "应</b>当植&#26641;")
    #expect(document.sourceText(of: "不得&拖延") == "不得&amp;拖延")
    let place = try #require(document.position(of: "第二条"))
    #expect(place.line == 5 && place.column == 4)
  }

  @Test("a stray end tag, an open tag and a bare ampersand do not shift places")
  func brokenMarkup() throws {
    let document = try readDocument(
      "<html><body><p>望湖镇关于植树的通知</span></p><p>甲 & 乙 <应当>整地，<b>不得<i>拖延。</b>各村照办&hellipx。")
    #expect(document.sourceText(of: "整地") == "整地")
    #expect(document.sourceText(of: "拖延") == "拖延")
    #expect(document.sourceText(of: "各村照办") == "各村照办")
  }

  @Test("every byte of a long paragraph leads to itself")
  func longParagraph() throws {
    let sentence = "各村应当按照规定的时间完成整地，做好苗木准备。"
    let text = String(repeating: sentence, count: 200)
    let document = try readDocument("<html><body><p>\(text)</p><p>末尾两字</p></body></html>")
    #expect(document.sourceText(of: "末尾两字") == "末尾两字")
    let block = try #require(document.blocks.first)
    let span = document.sourceSpan(of: block.span)
    #expect(document.arena.source.text(of: span) == text)
  }

  @Test("a page in GB 2312 is read as it declares")
  func chineseEncoding() throws {
    let text: [UInt8] = [0xD6, 0xB2, 0xCA, 0xF7, 0xB5, 0xC4, 0xCD, 0xA8, 0xD6, 0xAA]
    let bytes =
      Array("<html><head><meta charset=gb2312></head><body><p>".utf8) + text
      + Array("</p></body></html>".utf8)
    #expect(try readDocument(bytes).blockTexts == ["植树的通知"])
  }

  @Test("text hidden by its style is no text of the document")
  func hidden() throws {
    let document = try readDocument(
      "<div><p style='DISPLAY : none'>不应当出现。</p><p>应当出现。</p></div>")
    #expect(document.blockTexts == ["应当出现。"])
  }

  @Test("pages that nest without end are refused with the limit")
  func deep() {
    let page = "<html><body>" + String(repeating: "<div>", count: 5_000) + "深"
    #expect(refusal(page)?.reason == .tooDeep(limit: HTMLParser.maximumDepth))
  }

  @Test("a tag with too many attributes is refused, long values are not counted")
  func attributes() throws {
    let many = (0..<2_000).map { "a\($0)=b" }.joined(separator: " ")
    #expect(
      refusal("<html><body><p \(many)>字</p></body></html>")?.reason
        == .tooMany(limit: HTMLParser.maximumAttributes))
    let path = String(repeating: "M1 2 ", count: 5_000)
    #expect(try readDocument("<div><p title='\(path)'>字。</p></div>").blockTexts == ["字。"])
  }
}
