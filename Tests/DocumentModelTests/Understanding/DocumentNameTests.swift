import DocumentModel
import Testing

struct DocumentNameTests {
  @Test(
    "a title gives the name under which others cite the document",
    arguments: [
      ("甲县养犬管理办法", "甲县养犬管理办法"),
      ("甲县人民政府关于印发甲县养犬管理办法的通知", "甲县养犬管理办法"),
      ("甲县人民政府办公室关于印发《甲县养犬管理办法（试行）》的通知", "甲县养犬管理办法"),
      ("关于公布《甲县养犬管理办法》的公告", "甲县养犬管理办法"),
      ("《甲县养犬管理办法》", "甲县养犬管理办法"),
      ("甲县养犬管理办法（2026年修订）（试行）", "甲县养犬管理办法"),
      ("甲县公安局 关于加强养犬管理的通知", "关于加强养犬管理的通知"),
      ("关于废止《甲县养犬管理办法》的决定", "关于废止《甲县养犬管理办法》的决定"),
    ])
  func bare(_ title: String, _ name: String) {
    #expect(DocumentName(title: title)?.bare == name)
  }

  @Test(
    "the matter is the name without place and kind",
    arguments: [
      ("甲县养犬管理办法", "养犬管理"), ("甲县养犬管理暂行规定", "养犬管理"), ("养犬管理若干规定", "养犬管理"),
      ("甲县养犬管理实施细则", "养犬管理实施"), ("关于加强养犬管理的通知", "加强养犬管理"),
      ("甲县2026年防汛工作方案", "2026年防汛工作"),
    ])
  func matter(_ title: String, _ matter: String) {
    #expect(DocumentName(title: title)?.matter(issuer: "甲县人民政府") == matter)
  }

  @Test("a title of which nothing is left has no matter")
  func nothing() {
    #expect(DocumentName(title: "办法")?.matter(issuer: nil) == nil)
    #expect(DocumentName(title: "  ") == nil)
  }

  @Test(
    "a document number has the same parts in all its spellings",
    arguments: [
      "甲政规〔2026〕5号", "甲政规[2026]5号", "甲政规（2026）5号", "甲政规【2026】第5号", "（甲政规〔2026〕05号）",
      "甲政规 〔２０２６〕 ５ 号",
    ])
  func number(_ written: String) {
    let parts = DocumentNumberParts(written)
    #expect(parts?.prefix == "甲政规")
    #expect(parts?.year == 2026)
    #expect(parts?.sequence == 5)
  }

  @Test(
    "what is no number with a year has no parts",
    arguments: ["第12号", "〔2026〕5号", "甲政规〔26〕5号", "甲政规〔2026〕号", "甲政规〔2026〕5号之一", "", "（）"])
  func noNumber(_ written: String) {
    #expect(DocumentNumberParts(written) == nil)
  }
}
