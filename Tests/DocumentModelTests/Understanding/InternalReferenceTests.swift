import DocumentModel
import Testing

@Suite("Internal references")
struct InternalReferenceTests {
  static func references(_ text: String) throws -> [String] {
    let document = try readDocument(text)
    return document.internalReferences().map { reference in
      let target = reference.target.map { document.structuralPath(ofBlock: $0) } ?? "-"
      return "\(document.string(of: reference.span)) \(reference.state.rawValue) \(target)"
    }
  }

  static func measure(_ last: String) -> String {
    """
    甲县停车管理办法

    第一章　总则
    第一条　本县停车管理适用本规则。
    第二条　县公安局负责实施。
    有下列情形之一的，应当劝导：
    （一）占用盲道；
    （二）占用出入口。
    第二章　罚则
    第三条　\(last)
    """
  }

  @Test("articles, paragraphs and items of the measure are found")
  func found() throws {
    #expect(try Self.references(Self.measure("违反本办法第二条的，应当劝导。")) == ["本办法第二条 resolved 第二条"])
    #expect(
      try Self.references(Self.measure("有第二条第二款第（二）项情形的，应当劝导。"))
        == ["第二条第二款第（二）项 resolved 第二条第二款第（二）项"])
    #expect(
      try Self.references(Self.measure("依照第一条至第二条办理。"))
        == ["第一条 resolved 第一条", "第二条 resolved 第二条"])
    #expect(try Self.references(Self.measure("前条规定的情形除外。")) == ["前条 resolved 第二条"])
    #expect(try Self.references(Self.measure("第二章另有规定的除外。")) == ["第二章 resolved 第二章"])
  }

  @Test("what the document does not have is dangling")
  func dangling() throws {
    #expect(try Self.references(Self.measure("违反本办法第九条的，应当劝导。")) == ["本办法第九条 dangling -"])
    #expect(
      try Self.references(Self.measure("有第二条第二款第（五）项情形的，应当劝导。"))
        == ["第二条第二款第（五）项 dangling -"])
    #expect(try Self.references(Self.measure("前款规定的情形除外。")) == ["前款 dangling -"])
    #expect(try Self.references(Self.measure("第五章另有规定的除外。")) == ["第五章 dangling -"])
    #expect(try Self.references(Self.measure("申请表见附件2。")) == ["附件2 dangling -"])
  }

  @Test("前款 of a second paragraph is the first, and of its items the paragraph before the list")
  func precedingParagraph() throws {
    let text = """
      甲县停车管理办法

      第一条　车辆应当停放整齐。
      前款规定适用于货车。
      第二条　本办法自公布之日起施行。
      """
    #expect(try Self.references(text) == ["前款 resolved 第一条"])
  }

  @Test(
    "articles of other instruments are no references to the document",
    arguments: [
      "依照《中华人民共和国行政处罚法》第十六条的规定处理。", "依照行政处罚法第十六条、第十七条的规定处理。",
      "《甲县供水办法》自公布之日起施行。该办法第九条同时废止。", "目前款项已经到位。", "以上条件应当同时具备。", "提前条件成熟时实施。",
    ])
  func others(text: String) throws {
    #expect(try Self.references(Self.measure(text)).isEmpty)
  }

  @Test("a plan without articles leaves 前款 open")
  func plan() throws {
    let text = """
      甲县实施意见

      一、总体要求
      各单位应当落实责任。
      前款要求应当抓好落实。
      """
    #expect(
      try Self.references(text).allSatisfy { $0.hasPrefix("前款 ") && !$0.contains("dangling") })
  }

  @Test("an attachment is found where the list under the text names it")
  func attachment() throws {
    let text = """
      甲县人民政府关于开展检查的通知

      各镇人民政府：

      一、检查表见附件1，汇总表见附件3。

      附件：1.检查表
      　　　2.汇总表

      甲县人民政府
      2026年3月1日
      """
    let found = try Self.references(text)
    #expect(found.count == 2 && found[0].hasPrefix("附件1 resolved"), "\(found)")
    #expect(found.last == "附件3 dangling -")
  }
}
