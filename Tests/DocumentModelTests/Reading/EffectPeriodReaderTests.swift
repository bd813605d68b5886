import SourceText
import Testing

@testable import DocumentModel

@Suite("From when and until when a document is in force")
struct EffectPeriodReaderTests {
  private func head(
    _ text: String, promulgated: String? = "2026-02-10"
  ) throws -> DocumentHead {
    let promulgation = promulgated.map { "<promulgationDate>\($0)</promulgationDate>" } ?? ""
    let xml = ownXML(
      head: "<title>望湖镇植树办法</title><signDate>2026-02-01</signDate>\(promulgation)",
      body: "<p>甲。</p><p>\(text)</p>")
    return try readDocument(xml).head
  }

  @Test(
    "the first day is read",
    arguments: [
      ("本办法自2026年3月1日起施行。", "2026-03-01"), ("自二〇二六年三月一日起正式施行", "2026-03-01"),
      ("本办法从2026年3月1日起在全镇范围内实施。", "2026-03-01"), ("本办法自发布之日起施行。", "2026-02-10"),
      ("本通知自印发之日起执行。", "2026-02-01"), ("本办法自公布之日起30日后施行。", "2026-03-13"),
      ("自公布之日起满三十日后施行", "2026-03-13"), ("本细则自下文之日起执行，由镇人民政府负责解释。", "2026-02-01"),
      ("《望湖镇植树办法》自2026年3月1日起施行。", "2026-03-01"),
      ("本办法自2026年3月1日起施行至2027年12月31日。", "2026-03-01"),
    ])
  func effective(_ text: String, day: String) throws {
    #expect(try head(text).effectiveDate.value?.iso == day)
  }

  @Test(
    "the last day is stated or counted",
    arguments: [
      ("本办法自2026年3月1日起施行，有效期五年。", "2031-02-28"), ("本办法自2026年3月1日起施行。有效期为5年。", nil),
      ("本办法自2026年3月1日起施行，有效期至2027年12月31日。", "2027-12-31"),
      ("本办法有效期二年，自2026年3月1日起施行。", "2028-02-29"), ("本办法自2026年3月1日起施行，有效期18个月。", "2027-08-31"),
      ("本办法自2026年3月1日起施行至2027年12月31日止。", "2027-12-31"),
      ("本办法自2026年3月1日起施行，有效期自2026年3月1日至2028年2月29日。", "2028-02-29"),
      ("许可证有效期为三年。本办法自2026年3月1日起施行。", nil), ("本办法自2026年3月1日起施行，长期有效。", nil),
    ])
  func expiry(_ text: String, day: String?) throws {
    #expect(try head(text).expiryDate.value?.iso == day)
  }

  @Test(
    "words about something else are no statement",
    arguments: [
      "《望湖镇造林办法》自2020年1月1日起施行，应当遵守。", "自2020年1月1日起施行的规定继续有效。", "原办法自2026年3月1日起执行到期。",
      "标语写“本办法自2026年3月1日起施行”。", "其中第三条自2027年1月1日起施行。", "系统自2026年3月1日起暂停服务。",
      "自收到申请之日起三日内办结。", "自然资源执行标准。",
    ])
  func otherMatters(_ text: String) throws {
    #expect(try head(text).effectiveDate.isAbsent)
    #expect(try head(text).expiryDate.isAbsent)
  }

  @Test("the last statement counts: that of the document a notice prints")
  func lastCounts() throws {
    let head = try head("本通知自2026年2月5日起执行。</p><p>本办法自2026年3月1日起施行。")
    #expect(head.effectiveDate.value?.iso == "2026-03-01")
  }

  @Test("a day that hangs on an unknown promulgation is unknown, and so is what follows from it")
  func unknown() throws {
    let head = try head("本办法自公布之日起施行，有效期五年。", promulgated: nil)
    #expect(head.effectiveDate.isUnknown && head.expiryDate.isUnknown)
  }

  @Test("the place is that of the words")
  func place() throws {
    let document = try readDocument(
      ownXML(body: "<p>本办法自2026年3月1日 起施行,有效期　五年。</p>"))
    #expect(document.sourceText(of: document.head.effectiveDate) == "自2026年3月1日 起施行")
    #expect(document.sourceText(of: document.head.expiryDate) == "有效期　五年")
  }
}
