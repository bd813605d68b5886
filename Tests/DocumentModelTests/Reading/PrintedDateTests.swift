import SourceText
import Testing

@testable import DocumentModel

@Suite("Days as documents print them")
struct PrintedDateTests {
  @Test(
    "a day is read in all its spellings",
    arguments: [
      "2021年12月20日", "２０２１年１２月２０日", "二〇二一年十二月二十日", "二○二一年十二月二十日", "2021 年 12 月 20 日",
      "2021-12-20", "2021/12/20", "2021.12.20", "2021年 12月20日",
    ])
  func spellings(_ text: String) {
    let bytes = Array(text.utf8)
    let day = PrintedDate.read(bytes.span, at: 0)
    #expect(day?.date.iso == "2021-12-20")
    #expect(day?.end == bytes.count)
  }

  @Test(
    "what is no day of the calendar is none",
    arguments: [
      "2021年2月30日", "2021年13月1日", "21年1月1日", "2021年12月", "2021年12月20", "12月20日", "2021-12/20", "",
      "2021",
    ])
  func none(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(PrintedDate.read(bytes.span, at: 0) == nil)
  }
}
