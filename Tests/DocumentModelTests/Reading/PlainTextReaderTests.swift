import SourceText
import Testing

@testable import DocumentModel

@Suite("Plain text")
struct PlainTextReaderTests {
  @Test("a portal's table fills the head, and the portal's words are no part of the text")
  func portal() throws {
    let document = try readDocument(
      """
      设为首页 加入收藏 无障碍阅读
      当前位置:首页 > 政策
      名称 望湖镇人民政府关于印发望湖镇植树方案的通知
      索引号 0001/2026-1 发布日期 2026-03-09 发布机构 望湖镇人民政府
      文号 文件分类 林业、环保 效力状态 有效

      望湖镇人民政府关于印发望湖镇植树方案的通知

      各村(社区),镇直各单位:

      现将方案印发给你们。

      望湖镇人民政府

      2026年3月5日

      望湖镇植树方案

      一、目标

      每户一棵。

      政策解读:图解 | 方案
      扫一扫在手机打开当前页
       打印   关闭
      """)
    let head = document.head
    #expect(head.title.value == "望湖镇人民政府关于印发望湖镇植树方案的通知")
    #expect(document.position(of: "望湖镇人民政府关于")?.line == 3)
    #expect(head.title.span.map { document.arena.source.text(of: $0) }?.hasPrefix("望湖镇") == true)
    #expect(head.documentNumber.isAbsent)
    #expect(head.promulgationDate.value?.iso == "2026-03-09")
    #expect(head.signDate.value?.iso == "2026-03-05")
    #expect(head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(head.recipients.value == "各村（社区），镇直各单位")
    #expect(head.kind.isUnknown && document.procedure == nil && document.filings == nil)
    #expect(document.texts(of: .pageResidue).count == 8)
    #expect(document.texts(of: .title).last == "望湖镇植树方案")
    #expect(document.texts(of: .paragraph) == ["现将方案印发给你们。", "每户一棵。"])
    #expect(document.paths[document.blocks.count - 4] == "一、")
  }

  @Test("labels with colons, on lines of their own, are read as well")
  func labels() throws {
    let document = try readDocument(
      """
      发文机关：望湖镇人民政府
      发文字号：望政发〔2026〕7号
      成文日期：2026年3月5日
      发布时间：2026-03-09 10:20
      失效日期：
      关于植树的通知
      请组织植树。
      """)
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
    #expect(document.head.documentNumber.value == "望政发〔2026〕7号")
    #expect(document.head.signDate.value?.iso == "2026-03-05")
    #expect(document.head.promulgationDate.value?.iso == "2026-03-09")
    #expect(document.head.title.value == "关于植树的通知")
    #expect(document.sourceText(of: document.head.documentNumber) == "望政发〔2026〕7号")
  }

  @Test("an empty publication date in the table is absent, none at all unknown")
  func promulgation() throws {
    let empty = try readDocument("名称 关于植树的通知\n发布日期 文号\n关于植树的通知\n甲。")
    #expect(empty.head.promulgationDate.isAbsent)
    #expect(try readDocument("关于植树的通知\n甲。").head.promulgationDate.isUnknown)
  }

  @Test(
    "document numbers are read in all spellings and kept as written",
    arguments: [
      "望政规〔2026〕5号", "望政规[2026]5号", "望政规（2026）5号", "望政规(2026)5号", "望政规【2026】5号", "望政规［2026］第5号",
      "望政规〔26〕05号", "〔2026〕18号",
    ])
  func documentNumbers(_ number: String) throws {
    let document = try readDocument("望湖镇人民政府关于植树的通知\n\(number)\n\n各村：\n\n请植树。")
    #expect(document.head.documentNumber.value == number)
    #expect(document.texts(of: .recipients) == ["各村："])
    #expect(document.head.issuers.map(\.name) == ["望湖镇人民政府"])
  }

  @Test("a number before the title, in parentheses, or of an order is read too")
  func otherNumbers() throws {
    let before = try readDocument("望湖镇人民政府文件\n望政发〔2026〕7号\n关于植树的通知\n各村：\n请植树。")
    #expect(before.head.documentNumber.value == "望政发〔2026〕7号")
    #expect(before.head.title.value == "关于植树的通知")
    let after = try readDocument("关于植树的通知\n（望政发〔2026〕7号）\n各村：\n请植树。")
    #expect(after.head.documentNumber.value == "望政发〔2026〕7号")
    let order = try readDocument("望湖县人民政府令\n第12号\n望湖县植树办法\n第一条　甲。\n第二条　乙。")
    #expect(order.head.documentNumber.value == "望湖县人民政府令第12号")
    #expect(order.head.title.value == "望湖县植树办法")
  }

  @Test("the signs of a Markdown heading are no part of it")
  func markdown() throws {
    let document = try readDocument("# 望湖县植树办法\n\n## 第一章 总则\n\n第一条 甲。\n\n#标签 乙。")
    #expect(document.blockTexts == ["望湖县植树办法", "第一章总则", "第一条甲。", "#标签乙。"])
    #expect(document.position(of: "望湖县") == SourcePosition(line: 1, column: 3))
  }

  @Test("a title over several lines is one title")
  func longTitle() throws {
    let document = try readDocument(
      "望湖镇人民政府关于\n对“十四五”时期植树成绩突出的\n单位予以表扬的通报\n（望政发〔2026〕7号）\n各村：\n请植树。")
    #expect(document.head.title.value == "望湖镇人民政府关于对“十四五”时期植树成绩突出的单位予以表扬的通报")
    #expect(document.texts(of: .title).count == 1)
  }

  @Test("the note under a title tells adoption, promulgation and every change")
  func history() throws {
    let document = try readDocument(
      """
      望湖县植树条例
      （2009年3月6日望湖县第十五届人民代表大会第三次会议通过 2009年4月1日望湖县人民代表大会常务委员会公布 根据2015年5月7日《关于废止、修改部分文件的决定》第一次修正 2026年1月28日望湖县第十八届人民代表大会第五次会议修订）
      　　第一条　为了植树，制定本条例。
      　　第二条　2001年5月1日起的植树也适用本条例。
      """)
    #expect(document.head.signDate.value?.iso == "2009-03-06")
    #expect(document.sourceText(of: document.head.signDate) == "2009年3月6日")
    #expect(document.head.promulgationDate.value?.iso == "2009-04-01")
    #expect(document.head.revisionDates.map(\.value?.iso) == ["2015-05-07", "2026-01-28"])
  }

  @Test("a signed day goes before the day of adoption")
  func signedAndAdopted() throws {
    let document = try readDocument(
      """
      望湖县植树办法
      （2026年1月15日望湖县人民政府常务会议通过）
      　　第一条　为了植树，制定本办法。
      望湖县人民政府
      2026年1月20日
      """)
    #expect(document.head.signDate.value?.iso == "2026-01-20")
  }

  @Test("a number behind the signature of a text without lines is the document's number")
  func numberBehindSignature() throws {
    let document = try readDocument(
      """
      望湖县人民政府关于公布古树名录的通知
      各乡镇人民政府：经研究，现将名录予以公布。望湖县人民政府2026年6月4日（此件公开发布）望政发〔2026〕26号望湖县人民政府关于公布古树名录的通知.doc
      """)
    #expect(document.head.documentNumber.value == "望政发〔2026〕26号")
    #expect(document.sourceText(of: document.head.documentNumber) == "望政发〔2026〕26号")
    let other = try readDocument(
      "望湖县人民政府关于植树的通知\n各乡镇：请照望政发〔2025〕3号植树。望湖县人民政府2026年6月4日（此件公开发布）请转发望政发〔2025〕3号。")
    #expect(other.head.documentNumber.value == nil)
  }

  @Test("a day with its weekday in the text is no signature")
  func dayWithWeekday() throws {
    let document = try readDocument(
      """
      望湖县人民政府关于植树日安排的通知
      各乡镇人民政府：
      一、集中植树：2026年3月7日至8日。2026年3月9日（星期一）照常上班。
      望湖县人民政府
      2026年2月20日
      """)
    #expect(document.head.signDate.value?.iso == "2026-02-20")
  }

  @Test("a measure with chapters, articles, paragraphs and items")
  func measure() throws {
    let document = try readDocument(
      """
      望湖县植树办法
      （2026年1月15日望湖县人民政府常务会议通过 2026年1月28日望湖县人民政府令第1号公布 自2026年3月1日起施行）
      第一章　总　则
      　　第一条　为了植树，制定本办法。
      　　第二条　本办法所称植树，包括：
      　　（一）种树；
      　　（二）护树。
      　　前款所称护树，包括浇水。
      　　第二条之一 另行规定。
      第二章　附　则
      　　第三条　本办法有效期五年。
      """)
    #expect(document.head.promulgationDate.value?.iso == "2026-01-28")
    #expect(document.sourceText(of: document.head.promulgationDate) == "2026年1月28日")
    #expect(document.head.signDate.value?.iso == "2026-01-15")
    #expect(document.head.revisionDates.isEmpty)
    #expect(document.head.issuers.map(\.name) == ["望湖县人民政府"])
    #expect(document.head.documentNumber.value == "望湖县人民政府令第1号")
    #expect(document.head.effectiveDate.value?.iso == "2026-03-01")
    #expect(document.head.expiryDate.value?.iso == "2031-02-28")
    #expect(
      document.paths == [
        "标题", "正文", "第一章", "第一条", "第二条", "第二条第（一）项", "第二条第（二）项", "第二条第二款", "第二条之一", "第二章", "第三条",
      ])
    #expect(document.blocks[3].numberLength == 9)
    #expect(document.texts(of: .heading) == ["第一章总则", "第二章附则"])
  }

  @Test("levels, headings and numbered sentences")
  func levels() throws {
    let document = try readDocument(
      "关于植树的意见\n一、目标\n每户一棵。\n二、任务\n(一)种树。\n1．选苗；\n（1）杨树\n（二）护树\n二级以上。")
    #expect(
      document.paths == [
        "标题", "一、", "一、", "二、", "二、（一）", "二、（一）1.", "二、（一）1.（1）", "二、（二）", "二、（二）",
      ])
    #expect(document.texts(of: .heading) == ["一、目标", "二、任务", "（1）杨树", "（二）护树"])
  }

  @Test("signatures: names side by side, spread names, a day alone, both on one line")
  func signatures() throws {
    func read(_ signature: String) throws -> DocumentHead {
      try readDocument("关于植树的通知\n各村：\n请植树。\n\n\(signature)\n").head
    }
    let two = try read("　　望湖县财政局　　　望湖县林业局\n　　　　2026年3月5日")
    #expect(two.issuers.map(\.name) == ["望湖县财政局", "望湖县林业局"])
    let lines = try read("中共望湖镇委员会\n望湖镇人民政府\n二〇二六年三月五日\n（此件公开发布）")
    #expect(lines.issuers.map(\.name) == ["中共望湖镇委员会", "望湖镇人民政府"])
    #expect(lines.signDate.value?.iso == "2026-03-05")
    let spread = try read("望 湖 镇 人 民 政 府\n2026年3月5日")
    #expect(spread.issuers.map(\.name) == ["望湖镇人民政府"])
    let one = try read("望湖镇人民政府  2026年3月5日")
    #expect(one.issuers.map(\.name) == ["望湖镇人民政府"] && one.signDate.value != nil)
    let bare = try read("2026年3月5日")
    #expect(bare.issuers.isEmpty && bare.signDate.value?.iso == "2026-03-05")
    let undated = try read("望湖镇人民政府")
    #expect(undated.issuers.count == 1 && undated.signDate.isAbsent)
  }

  @Test("a day inside a sentence, or a closing word, is no signature")
  func noSignature() throws {
    let document = try readDocument("关于植树的通知\n各村：\n2026年3月5日前完成。\n特此通知\n")
    #expect(document.head.signDate.isAbsent && document.head.issuers.isEmpty)
    #expect(document.texts(of: .signature).isEmpty)
  }

  @Test("an announcement of attachments is text, the attachments after the signature are not")
  func attachments() throws {
    let document = try readDocument(
      """
      关于植树的通知
      各村：
      请植树。
      附件：1.名单
      　　　2.表格
      望湖镇人民政府
      2026年3月5日
      附件1
      植树名单
      一、甲
      附件2：表格
      乙
      """)
    #expect(document.texts(of: .attachmentTitle) == ["附件1植树名单", "附件2：表格"])
    #expect(document.texts(of: .attachmentText) == ["一、甲", "乙"])
    #expect(document.paths.suffix(4) == ["附件1", "附件1一、", "附件2", "附件2"])
    #expect(document.texts(of: .paragraph).contains("附件：1.名单"))
    #expect(document.head.signDate.value?.iso == "2026-03-05")
  }

  @Test("a printed document begins anew, and its words on force count")
  func printed() throws {
    let document = try readDocument(
      """
      望湖镇人民政府关于印发《望湖镇植树办法》的通知
      望政规〔2026〕5号
      各村：
      现印发给你们。
      望湖镇人民政府
      2026年3月5日
      望湖镇植树办法
      第一条　甲。
      第二条　本办法自印发之日起施行，有效期至2028年12月31日。
      """)
    #expect(document.texts(of: .title).count == 2)
    #expect(document.head.effectiveDate.value?.iso == "2026-03-05")
    #expect(document.head.expiryDate.value?.iso == "2028-12-31")
    #expect(document.paths.suffix(2) == ["第一条", "第二条"])
  }

  @Test("a whole document in one line gets its lines back")
  func oneLine() throws {
    let document = try readDocument(
      """
      望湖市人民政府办公室关于印发《望湖市燃气办法》的通知

      各镇人民政府，市政府各部门：《望湖市燃气办法》已经同意，现印发给你们，请认真执行。望湖市人民政府办公室2026年3月5日望湖市燃气办法第一章  总  则第一条　为了安全，制定本办法。第二条  本办法所称设施，包括：（一）管道；（二）门站。第三条  依照第一条规定，实行一、二、三级管理。第二章  附  则第四条  本办法自2026年4月1日起施行。
      """)
    #expect(document.head.recipients.value == "各镇人民政府，市政府各部门")
    #expect(document.head.signDate.value?.iso == "2026-03-05")
    #expect(document.head.effectiveDate.value?.iso == "2026-04-01")
    #expect(document.texts(of: .title).last == "望湖市燃气办法")
    #expect(document.texts(of: .heading) == ["第一章总则", "第二章附则"])
    #expect(
      document.paths.suffix(8) == [
        "第一章", "第一条", "第二条", "第二条第（一）项", "第二条第（二）项", "第三条", "第二章", "第四条",
      ])
  }

  @Test("lost lines after lists, wide blanks and before a known issuer are found")
  func lostLines() throws {
    let document = try readDocument(
      """
      望湖市人民政府办公厅关于建立制度的函

      望湖市人民政府办公厅关于建立制度的函望府办函〔2026〕52号市教委：你委来函收悉。现函复如下：一、同意建立。二、请组织开展工作。附件：1．制度2．成员名单望湖市人民政府办公厅2026年3月5日（此件公开发布）附件1制度为了工作，建立制度。
      """)
    #expect(document.head.documentNumber.value == "望府办函〔2026〕52号")
    #expect(document.head.recipients.value == "市教委")
    #expect(document.head.signDate.value?.iso == "2026-03-05")
    #expect(document.texts(of: .signature) == ["望湖市人民政府办公厅2026年3月5日", "（此件公开发布）"])
    #expect(document.texts(of: .paragraph).suffix(2) == ["附件：1．制度", "2．成员名单"])
    #expect(
      document.blocks.last?.kind == .attachmentText
        || document.blocks.last?.kind == .attachmentTitle)
  }

  @Test(
    "running text is not torn",
    arguments: [
      "依照第三条规定办理。第四条的规定不适用。", "建设一、二、三级公路。", "电话：027-1234567。", "增长：1.5倍；2.5倍。",
      "（以下简称县政府）负责。（二〇二一年）完成。", "共12个。2026年完成。",
    ])
  func whole(_ text: String) throws {
    let document = try readDocument("关于植树的通知\n各村：\n\(text)")
    #expect(document.texts(of: .paragraph) == [text])
  }

  @Test("places count lines and columns of the file, with a mark and CRLF")
  func places() throws {
    let text = "关于植树的通知\r\n\r\n　　请 植树,甲。"
    let document = try readDocument(ByteOrderMark.utf8 + Array(text.utf8))
    #expect(document.head.title.value == "关于植树的通知")
    #expect(document.position(of: "关于") == SourcePosition(line: 1, column: 1))
    #expect(document.position(of: "请植树") == SourcePosition(line: 3, column: 3))
    #expect(document.sourceText(of: "请植树，") == "请 植树,")
    #expect(document.arena.nodes.count == 2)
  }

  @Test("lines beyond the limit are refused")
  func limits() {
    var limits = ReadLimits()
    limits.maximumNodes = 10
    let text = String(repeating: "甲\n", count: 11)
    #expect(refusal(text, limits: limits)?.reason == .tooMany(limit: 10))
  }

  @Test(
    "large texts of one kind take no more than linear time",
    arguments: [
      "。", "一、", "附件", "自发布之日起施行，", "有效期", "2026年3月5日", "（一）", "第一条 ", "　　甲乙丙。", "关于", "《", "名称 ",
    ])
  func large(_ piece: String) throws {
    let document = try readDocument(String(repeating: piece, count: 120_000 / piece.utf8.count))
    #expect(!document.blocks.isEmpty)
  }
}
