import DocumentModel
import Testing

@Suite("Forms of dates, numbers, short names and attachments")
struct FormFactsTests {
  @Test("a padded date, a date with strokes and a day the calendar lacks are told apart")
  func dates() throws {
    let document = try readDocument(
      "甲县通告\n\n自2021年1月03日起，至2021年2月30日止，2021-03-05公布，2021年3月6日施行。")
    #expect(
      document.writtenDates().map(\.form) == [.zeroPadded, .impossible, .separated, .regular])
  }

  @Test(
    "the form of a document number is read from the source, not from the folded text",
    arguments: [
      ("甲政规〔2026〕5号", WrittenNumber.Form.regular), ("甲政规[2026]5号", .wrongBracket),
      ("甲政规（2026）5号", .wrongBracket), ("甲政规【2026】5号", .wrongBracket),
      ("甲政规〔2026〕第5号", .ordinal), ("甲政规〔2026〕05号", .zeroPadded), ("甲政规〔26〕5号", .shortYear),
    ])
  func numbers(written: String, form: WrittenNumber.Form) throws {
    let document = try readDocument("甲县通告\n\n《甲县办法》（\(written)）同时废止。")
    let numbers = document.writtenNumbers()
    #expect(numbers.map(\.form) == [form])
    #expect(numbers.map(\.suggestion) == ["甲政规〔2026〕5号"])
    #expect(numbers.map(\.isOwn) == [false])
  }

  @Test("the number under the title is the document's own")
  func ownNumber() throws {
    let document = try readDocument(
      "甲县人民政府关于停车的通告\n甲政规〔2026〕第5号\n\n第一条　车辆应当停放整齐。\n\n甲县人民政府\n2026年3月1日")
    #expect(document.writtenNumbers().map(\.isOwn) == [true])
    #expect(document.writtenNumbers().map(\.form) == [.ordinal])
  }

  @Test("a short name is counted, and told when it is never used or used too early")
  func terms() {
    func terms(_ text: String) -> [String] {
      SegmentedText(text).document.definedTerms().map {
        "\($0.term) \($0.uses) \($0.earlierUse != nil)"
      }
    }
    #expect(
      terms("甲县司法局（以下简称县司法局）负责审核。⏎县司法局应当出具意见。") == ["县司法局 1 false"])
    #expect(terms("甲县停车收费监管平台（以下简称“监管平台”）上线。") == ["监管平台 0 false"])
    #expect(
      terms("监管平台由县公安局建设。⏎甲县停车收费系统（以下简称监管平台）上线。") == ["监管平台 0 true"])
    #expect(
      terms("县公安局、县司法局（以下分别简称公安、司法）配合。⏎公安负责执法。")
        == ["公安 1 false", "司法 0 false"]
        .map { $0 })
  }

  @Test("the list of attachments is held against the attachments")
  func attachments() throws {
    let text = """
      甲县人民政府关于开展检查的通知

      各镇人民政府：

      请遵照执行。

      附件：1.检查表
      　　　2.汇总表
      　　　3.名单

      甲县人民政府
      2026年3月1日

      附件1
      检查表

      附件2
      检查汇总表
      """
    let document = try readDocument(text)
    #expect(
      document.attachmentEntries().map { "\($0.number) \($0.state.rawValue)" }
        == ["1 matched", "2 differentName", "3 missing"])
  }

  @Test("attachments that are files of their own are not said to be missing")
  func attachmentsElsewhere() throws {
    let text = """
      甲县人民政府关于开展检查的通知

      各镇人民政府：

      请遵照执行。

      附件：1.检查表
      　　　2.汇总表

      甲县人民政府
      2026年3月1日
      """
    #expect(try readDocument(text).attachmentEntries().allSatisfy { $0.state == .notIncluded })
  }

  @Test("a long sentence that comes twice is told, items of lists are not")
  func repetitions() throws {
    let text = """
      甲县停车管理办法

      第一条　县公安局应当会同县住房和城乡建设局编制停车设施专项规划并向社会公布。
      第二条　县公安局应当会同县住房和城乡建设局编制停车设施专项规划并向社会公布。
      第三条　有下列情形的，依法处理：
      （一）其他违反法律、法规、规章规定应当依法承担法律责任的情形。
      第四条　有下列情形的，不予处理：
      （一）其他违反法律、法规、规章规定应当依法承担法律责任的情形。
      """
    #expect(try readDocument(text).repeatedSentences().count == 1)
  }
}
