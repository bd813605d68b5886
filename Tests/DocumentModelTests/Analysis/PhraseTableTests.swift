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

  @Test("the first place of a phrase in a range is found, with the longest phrase there")
  func first() {
    let bytes = Array("本县𠮷A不得不收费，不减".utf8)
    let found = starts.first(in: bytes, from: 0, before: bytes.count)
    #expect(found?.place == 11 && found?.match.tag == 2)
    let next = starts.first(in: bytes, from: 20, before: bytes.count)
    #expect(next?.place == bytes.count - 6 && next?.match.length == 3)
    #expect(starts.first(in: bytes, from: 0, before: 13) == nil)
    #expect(starts.first(in: bytes, from: 0, before: 16)?.match.tag == 1)
    #expect(starts.first(in: bytes, from: -1, before: bytes.count) == nil)
    #expect(starts.first(in: bytes, from: 0, before: bytes.count + 1) == nil)
    #expect(starts.first(in: [], from: 0, before: 0) == nil)
  }

  @Test("of many phrases with one first character each is found, and the longest of those that fit")
  func sharedCharacter() {
    let words = (0x4E00..<0x4E80).compactMap(UnicodeScalar.init).map { "应\($0)" }
    let table = PhraseTable<Int>(
      .start, [(0, "应")] + words.enumerated().map { ($0.offset + 1, $0.element) })
    for (index, word) in words.enumerated() {
      let bytes = Array((word + "应").utf8)
      #expect(table.match(bytes, at: 0, before: bytes.count)?.tag == index + 1)
      #expect(table.match(bytes, at: 0, before: 3)?.tag == 0)
      #expect(table.match(bytes, at: 6, before: bytes.count)?.tag == 0)
    }
    #expect(table.match(Array("应应".utf8), at: 0, before: 6)?.tag == 0)
  }

  @Test("phrases of ASCII are found like others")
  func latin() {
    #expect(starts.match(Array("GB/T 9704".utf8), at: 0, before: 9)?.tag == 2)
  }
}
