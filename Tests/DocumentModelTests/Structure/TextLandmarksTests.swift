import Testing

@testable import DocumentModel

@Suite("Landmarks of a text")
struct TextLandmarksTests {
  private func landmarks(_ text: String) -> (citations: [Int], periods: [Int]) {
    let bytes = Array(text.utf8)
    var segmenter = TextSegmenter(expectedBytes: bytes.count)
    _ = segmenter.segment(bytes.span, from: 0, to: bytes.count, block: 0)
    return (
      segmenter.landmarks.citations.map(Int.init), segmenter.landmarks.periods.map(Int.init)
    )
  }

  private func places(of words: [String], _ text: String) -> [Int] {
    let reader = TextReader(bytes: Array(text.utf8))
    return reader.bytes.indices.filter { place in
      words.contains { reader.has($0, at: place, before: reader.bytes.count) }
    }
  }

  @Test(
    "every place that a reader looks at is noted, in order, and no other",
    arguments: [
      "依照《甲法》第三条、第五条，自2026年起，从“乙”，有效期五年。", "第", "自", "有效期", "有效", "有", "《《〈〉》“”", "𠮷第𠮷自", "",
      "第一次自然有效期。从有关方面有效期内“第《", "眬筪昪薪聪", "a第b自c从d有效期",
    ])
  func noted(_ text: String) {
    let found = landmarks(text)
    #expect(found.citations == places(of: ["《", "“", "第"], text))
    #expect(found.periods == places(of: ["自", "从", "有效期"], text))
  }
}
