import Testing

@testable import DocumentModel

@Suite("Numbers of levels")
struct LevelMarkTests {
  @Test(
    "each form opens its level, in either width",
    arguments: [
      ("第二编 总则", Block.Level.part, 2, 0, 9), ("第十章　附则", .chapter, 10, 0, 9),
      ("第三节", .section, 3, 0, 9), ("第一百零二条　甲", .article, 102, 0, 18), ("第12条", .article, 12, 0, 8),
      ("第三条之一　甲", .article, 3, 1, 15), ("一、甲", .first, 1, 0, 6), ("十二、甲", .first, 12, 0, 9),
      ("（三）甲", .second, 3, 0, 9), ("(三)甲", .second, 3, 0, 5), ("（三）、甲", .second, 3, 0, 12),
      ("1.甲", .third, 1, 0, 2), ("2.一般甲", .third, 2, 0, 2),
      ("１．甲", .third, 1, 0, 6), ("12、甲", .third, 12, 0, 5), ("（4）甲", .fourth, 4, 0, 7),
      ("③甲", .fourth, 3, 0, 3),
    ])
  func forms(_ text: String, level: Block.Level, number: Int, insertion: Int, end: Int) {
    let bytes = Array(text.utf8)
    let mark = LevelMark.read(bytes.span, at: 0)
    #expect(mark?.level == level)
    #expect(mark?.number == number && mark?.insertion == insertion && mark?.end == end)
  }

  @Test(
    "other text opens none",
    arguments: [
      "1.5倍", "2021年", "三级", "第三方", "第二款", "（2021）5号", "（试行）", "一是", "", "第", "（", "1", "（一", "0、甲",
      "一点",
    ])
  func none(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(LevelMark.read(bytes.span, at: 0) == nil)
  }
}
