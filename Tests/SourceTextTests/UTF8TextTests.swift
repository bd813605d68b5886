import SourceText
import Testing

struct UTF8TextTests {
  @Test("valid text has no invalid offset", arguments: ["", "abc", "规则", "𠀀", "a规𠀀\u{FFFF}"])
  func valid(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(UTF8Text.firstInvalidOffset(bytes.span) == nil)
  }

  @Test(
    "damaged text is found at its first damaged byte",
    arguments: [
      ([0x61, 0xFF], 1), ([0xE8, 0xA7], 0), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xE0, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x62, 0x80], 2),
      ([0xE8, 0xA7, 0x61], 0),
    ] as [([UInt8], Int)])
  func damaged(_ bytes: [UInt8], _ offset: Int) {
    #expect(UTF8Text.firstInvalidOffset(bytes.span) == offset)
  }
}
