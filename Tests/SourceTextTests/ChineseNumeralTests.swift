import SourceText
import Testing

struct ChineseNumeralTests {
  private func read(_ text: String) -> (value: Int, end: Int)? {
    let bytes = Array(text.utf8)
    return ChineseNumeral.read(bytes.span, at: 0)
  }

  @Test("every number up to 12,000 is read as it is written")
  func roundTrip() throws {
    for value in 0...12_000 {
      let text = ChineseNumeral.chinese(value)
      let found = try #require(read(text))
      #expect(found.value == value)
      #expect(found.end == text.utf8.count)
    }
  }

  @Test(
    "the usual spellings",
    arguments: [
      ("十六", 16), ("二十", 20), ("一百零五", 105), ("一千二百四十二", 1242), ("二〇二一", 2021),
      ("16", 16), ("１６", 16), ("两千", 2000), ("十万", 100_000),
    ])
  func spellings(_ text: String, _ value: Int) {
    #expect(read(text)?.value == value)
  }

  @Test("no number, and numbers too large, give nothing")
  func nothing() {
    #expect(read("条") == nil)
    #expect(read("") == nil)
    #expect(read(String(repeating: "9", count: 40)) == nil)
    #expect(read(String(repeating: "万", count: 40)) == nil)
  }
}
