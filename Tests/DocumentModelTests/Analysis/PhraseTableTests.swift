import Testing

@testable import DocumentModel

@Suite("Phrase table")
struct PhraseTableTests {
  private let starts = PhraseTable<Int>(.start, [(1, "不得 不"), (2, "不得不 GB/T")])
  private let ends = PhraseTable<Int>(.end, [(1, "法 条例"), (2, "办法 立法")])

  @Test("the longest phrase at a place is found")
  func longest() {
    let bytes = Array("不得不收费".utf8)
    #expect(starts.match(bytes, at: 0, before: bytes.count)?.tag == 2)
    #expect(starts.match(bytes, at: 0, before: 6)?.tag == 1)
    #expect(starts.match(bytes, at: 6, before: bytes.count)?.length == 3)
    #expect(starts.match(bytes, at: 9, before: bytes.count) == nil)
  }

  @Test("the longest phrase that ends at a place is found")
  func longestEnding() {
    let bytes = Array("管理办法".utf8)
    #expect(ends.match(bytes, endingAt: bytes.count, from: 0)?.tag == 2)
    #expect(ends.match(bytes, endingAt: bytes.count, from: 9)?.tag == 1)
    #expect(ends.match(bytes, endingAt: 9, from: 0) == nil)
  }

  @Test("nothing is found outside the text, in an empty one or in a damaged one")
  func outside() {
    for bytes: [UInt8] in [[], [0xE4], [0xE4, 0xB8], Array("不".utf8)] {
      for offset in -1...4 {
        #expect((starts.match(bytes, at: offset, before: bytes.count)?.length ?? 0) <= bytes.count)
        #expect((ends.match(bytes, endingAt: offset, from: 0)?.length ?? 0) <= bytes.count)
      }
    }
  }

  @Test("phrases of ASCII are found like others")
  func latin() {
    #expect(starts.match(Array("GB/T 9704".utf8), at: 0, before: 9)?.tag == 2)
  }
}
