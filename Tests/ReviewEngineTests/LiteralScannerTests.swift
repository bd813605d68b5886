import Testing

@testable import ReviewEngine

struct LiteralScannerTests {
  private func naive(_ words: [[UInt8]], _ text: [UInt8]) -> [String] {
    var found: [String] = []
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      for word in words where text[start...].starts(with: word) {
        found.append("\(start)-\(start + word.count)")
      }
    }
    return found.sorted()
  }

  private func scanned(_ words: [[UInt8]], _ text: [UInt8]) -> [String] {
    var hits: [LiteralScanner.Hit] = []
    LiteralScanner(words).scan(text.span, into: &hits)
    return hits.map { "\($0.start)-\($0.end)" }.sorted()
  }

  @Test("every place of every word is found, also single characters, overlaps and the text's end")
  func agreesWithNaive() {
    let words = ["处", "处罚", "行政处罚", "罚款", "a", "ab", "款", "𠀀", "以上"].map { Array($0.utf8) }
    for text in ["", "处", "行政处罚款", "abab处以上罚款𠀀处罚", "罚处罚处", "a处b"] {
      let bytes = Array(text.utf8)
      #expect(scanned(words, bytes) == naive(words, bytes), "\(text)")
    }
  }

  @Test("random texts over a small alphabet agree with a naive search")
  func random() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = ["甲", "乙", "丙", "a", "1", "𠀀", "，"]
    func word(_ length: Int) -> [UInt8] {
      (0..<length).flatMap { _ in Array(letters[next(letters.count)].utf8) }
    }
    for _ in 0..<300 {
      let words = Array(Set((0..<(next(12) + 1)).map { _ in word(next(4) + 1) }))
      let text = word(next(60))
      #expect(scanned(words, text) == naive(words, text))
    }
  }

  @Test("damaged UTF-8 is scanned without a trap")
  func damaged() {
    let words = [Array("处罚".utf8), [0x61]]
    _ = scanned(words, [0xE5, 0xA4])
    _ = scanned(words, [0xFF, 0x80, 0xE5, 0x61])
    #expect(scanned(words, [0xFF, 0x61]) == ["1-2"])
  }

  @Test("hits come in order of their start, then of their end")
  func order() {
    var hits: [LiteralScanner.Hit] = []
    let words = ["行政处罚", "行政", "处罚"].map { Array($0.utf8) }
    LiteralScanner(words).scan(Array("行政处罚".utf8).span, into: &hits)
    #expect(hits.map { [$0.start, $0.end] } == [[0, 6], [0, 12], [6, 12]])
  }
}
