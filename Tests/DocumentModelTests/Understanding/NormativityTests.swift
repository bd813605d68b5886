import DocumentModel
import Testing

@Suite("Normative document or not")
struct NormativityTests {
  static let rules = """
    第一条　经营者应当在门前三米以内保持整洁。
    第二条　任何单位和个人不得占用盲道。
    第三条　本办法自2026年5月1日起施行。
    """

  @Test(
    "title and clauses decide",
    arguments: [
      ("甲县门前三包管理办法", NormativityTests.rules, Normativity.Answer.yes),
      ("甲县人民政府专题会议纪要", "会议要求，各单位抓好落实。", .no),
      ("甲县人民政府办公室关于2026年工作要点的通知", "一、各部门要加强学习。", .no),
      ("甲县人民政府关于张三同志任职的通知", "县政府决定，任命张三为县司法局局长。", .no),
      ("甲县人民政府关于表彰先进集体的决定", "县政府决定，对十个先进集体予以表彰。", .no),
      ("甲县人民政府关于报送情况的请示", "妥否，请批示。", .no),
      ("甲县司法局机关考勤制度", "工作人员应当按时上下班。", .no),
      ("甲县犬只整治工作方案", "养犬人应当办理登记。任何单位和个人不得遗弃犬只。", .doubtful),
    ])
  func answers(title: String, body: String, expected: Normativity.Answer) throws {
    let document = try readDocument("\(title)\n\n\(body)")
    let found = document.normativity()
    #expect(found.answer == expected, "\(found.reasons)")
  }

  @Test("every answer has a reason")
  func reasons() throws {
    let found = try readDocument("甲县通告\n\n请周知。").normativity()
    #expect(!found.reasons.isEmpty)
  }
}
