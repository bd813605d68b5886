import DocumentModel
import Testing

@Suite("Announced counts")
struct AnnouncedCountTests {
  static func counts(_ text: String) throws -> [String] {
    let document = try readDocument("甲县实施意见\n\n" + text)
    return document.announcedCounts().map {
      "\(document.string(of: $0.span)) \($0.announced) \($0.listed)"
    }
  }

  @Test("four items under three announced are counted")
  func itemsBelow() throws {
    let text = """
      第一条　申请人应当符合下列三项条件：
      （一）年满十八周岁；
      （二）在本县居住；
      （三）有固定收入；
      （四）没有违法记录。
      第二条　本意见自公布之日起施行。
      """
    #expect(try Self.counts(text) == ["下列三项 3 4"])
  }

  @Test("items in the same paragraph are counted by their words or semicolons")
  func itemsBehind() throws {
    #expect(
      try Self.counts("重点抓好以下三个方面：一是健全制度，二是规范程序，三是强化监督。")
        == ["以下三个方面 3 3"])
    #expect(
      try Self.counts("有下列两种情形的，不予受理：（一）材料不全；（二）超过期限；（三）不属于职权范围。")
        == ["下列两种 2 3"])
    #expect(try Self.counts("主要做好四项工作：摸清底数；建立台账；分类处置。") == ["四项 4 3"])
  }

  @Test(
    "bounds, periods and lists that cannot be counted announce nothing",
    arguments: [
      "应当符合以下三个以上条件：（一）守法；（二）诚信；（三）公平；（四）公开。",
      "在以下三个月内完成：（一）摸底；（二）整改。", "裁量阶次一般不少于三个：（一）轻微；（二）一般；（三）较重；（四）严重。",
      "分为以下三类：甲、乙和丙。", "前两项工作：（一）守法；（二）诚信；（三）公平。",
    ])
  func nothing(text: String) throws {
    #expect(try Self.counts(text).isEmpty)
  }
}
