import DocumentModel
import Testing

@Suite("Numbering")
struct NumberingReaderTests {
  /// The slips of a text: label, number found, number expected, state.
  static func slips(_ text: String) throws -> [String] {
    let document = try readDocument(text)
    return document.numberingMarks().filter { $0.state != .sequential }.map {
      "\($0.level) \($0.number) \($0.expected) \($0.state.rawValue)"
    }
  }

  static func measure(_ articles: [String]) -> String {
    "甲县停车管理办法\n\n" + articles.map { "第\($0)条　车辆应当停放在划定的位置。" }.joined(separator: "\n")
  }

  @Test("articles that follow one another have no slip")
  func sequential() throws {
    #expect(try Self.slips(Self.measure(["一", "二", "三", "四"])).isEmpty)
  }

  @Test("a missing article is one gap, not one for each article after it")
  func gap() throws {
    #expect(try Self.slips(Self.measure(["一", "二", "四", "五"])) == ["article 4 3 gap"])
  }

  @Test("a slip of the pen in one number is told once")
  func slipOfThePen() throws {
    #expect(try Self.slips(Self.measure(["一", "二", "二", "四"])) == ["article 2 3 duplicate"])
    #expect(try Self.slips(Self.measure(["一", "二", "三十", "四", "五"])) == ["article 30 3 gap"])
  }

  @Test("a number that goes back is backward")
  func backward() throws {
    #expect(try Self.slips(Self.measure(["一", "三", "二"])).last == "article 2 4 backward")
  }

  @Test("articles run through chapters, and an inserted article follows its own")
  func chaptersAndInsertions() throws {
    let text = """
      甲县停车管理办法

      第一章　总则
      第一条　本办法适用于本县。
      第二条　县公安局负责实施。
      第二章　管理
      第三条　车辆应当停放整齐。
      第三条之一　货车应当停放在货场。
      第四条　本办法自公布之日起施行。
      """
    #expect(try Self.slips(text).isEmpty)
  }

  @Test("numbers may begin anew under each heading, or run on through all of them")
  func headings() throws {
    let anew = """
      甲县实施意见

      一、总体要求
      （一）指导思想。全面推进。
      （二）基本原则。依法依规。
      二、主要任务
      （一）完善制度。健全机制。
      （二）加强执法。规范程序。
      """
    #expect(try Self.slips(anew).isEmpty)
    let running = """
      甲县实施意见

      一、主要任务
      （一）完善制度
      1.健全机制。各单位抓好落实。
      2.规范程序。各单位抓好落实。
      （二）加强执法
      3.统一标准。各单位抓好落实。
      5.严格管理。各单位抓好落实。
      """
    #expect(try Self.slips(running) == ["third 5 4 gap"])
  }

  @Test("the names of attachments under the text are no list of the text")
  func attachments() throws {
    let text = """
      甲县人民政府关于开展检查的通知

      各镇人民政府：

      一、检查时间为三月。

      附件：1.检查表
      　　　2.汇总表

      甲县人民政府
      2026年3月1日
      """
    #expect(try Self.slips(text).isEmpty)
  }
}
