import Testing

@testable import DocumentModel

@Suite("Sentences, clauses and paired marks")
struct TextSegmenterTests {
  private func segment(_ text: String) -> (sentences: [String], clauses: [String]) {
    let bytes = Array(text.utf8)
    var segmenter = TextSegmenter(expectedBytes: bytes.count)
    let range = segmenter.segment(bytes.span, from: 0, to: bytes.count, block: 0)
    #expect(range == 0..<Int32(segmenter.sentences.count))
    let sentences = segmenter.sentences.map {
      String(decoding: bytes[$0.span.range], as: UTF8.self)
    }
    for sentence in segmenter.sentences {
      let parts = segmenter.clauses[
        Int(sentence.clauses.lowerBound)..<Int(sentence.clauses.upperBound)]
      #expect(parts.first?.span.start == sentence.span.start)
      #expect(parts.last?.span.end == sentence.span.end)
      for (left, right) in zip(parts, parts.dropFirst()) {
        #expect(left.span.end == right.span.start)
      }
    }
    return (
      sentences, segmenter.clauses.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    )
  }

  private func regions(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var segmenter = TextSegmenter(expectedBytes: bytes.count)
    _ = segmenter.segment(bytes.span, from: 0, to: bytes.count, block: 0)
    for (left, right) in zip(segmenter.regions, segmenter.regions.dropFirst()) {
      #expect(left.span.start <= right.span.start)
    }
    return segmenter.regions.map {
      let text = String(decoding: bytes[$0.span.range], as: UTF8.self)
      return ($0.isClosed ? "" : "!") + text
    }
  }

  @Test(
    "sentences end with their mark and the closing marks after it",
    arguments: [
      ("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]), ("说“甲。”乙。", ["说“甲。”", "乙。"]),
      ("（甲。）乙", ["（甲。）", "乙"]), ("甲？！乙", ["甲？！", "乙"]), ("说“甲。\"乙", ["说“甲。\"", "乙"]),
      ("甲。”乙", ["甲。", "”乙"]), ("《甲！乙》丙。", ["《甲！乙》丙。"]), ("1.甲3.5倍。", ["1.甲3.5倍。"]), ("", []),
    ])
  func sentences(_ text: String, expected: [String]) {
    #expect(segment(text).sentences == expected)
  }

  @Test(
    "clauses end with ，；： but not with 、 nor inside a title",
    arguments: [
      ("甲，乙；丙：丁。", ["甲，", "乙；", "丙：", "丁。"]), ("甲、乙，丙", ["甲、乙，", "丙"]),
      ("依《甲，乙条例》，丙", ["依《甲，乙条例》，", "丙"]), ("依《甲，乙。丙，丁", ["依《甲，", "乙。", "丙，", "丁"]),
      ("“甲，”乙", ["“甲，”", "乙"]), ("3,000元，12:30起", ["3,000元，", "12:30起"]),
    ])
  func clauses(_ text: String, expected: [String]) {
    #expect(segment(text).clauses == expected)
  }

  @Test(
    "marks are paired, nested titles too",
    arguments: [
      ("甲“乙”丙《丁》（戊）", ["“乙”", "《丁》", "（戊）"]),
      ("《关于转发《甲》的通知》", ["《关于转发《甲》的通知》", "《甲》"]), ("《甲〈乙〉》", ["《甲〈乙〉》", "〈乙〉"]),
      ("「甲『乙』」‘丙’", ["「甲『乙』」", "『乙』", "‘丙’"]), ("“甲。乙。”丙", ["“甲。乙。”"]),
      ("\"甲\"乙\"丙\"", ["\"甲\"", "\"丙\""]),
      ("（一）甲：1）乙；2）丙", ["（一）"]), ("1）甲", []),
    ])
  func pairs(_ text: String, expected: [String]) {
    #expect(regions(text) == expected)
  }

  @Test(
    "an unclosed mark ends with its sentence, is one region, and hides nothing after it",
    arguments: [
      ("甲“乙。丙“丁”戊。", ["!“乙。", "“丁”"]), ("甲（乙。丙。", ["!（乙。"]), ("甲《乙，丙。丁《戊》", ["!《乙，丙。", "《戊》"]),
      ("《甲（2021》，乙。", ["《甲（2021》", "!（2021"]), ("“甲\"，“乙\"。", ["!“甲\"", "!“乙\""]), ("甲”乙", ["!”"]),
      ("甲）乙。", ["!）"]), ("《甲，《乙》丙。丁", ["!《甲，《乙》丙。", "《乙》"]), ("\"甲。乙", ["!\"甲。"]),
      ("（甲。（乙）", ["!（甲。", "（乙）"]),
    ])
  func unclosed(_ text: String, expected: [String]) {
    #expect(regions(text) == expected)
  }

  @Test("regions end with their block")
  func blocks() {
    let bytes = Array("甲“乙\n丙”".utf8)
    var segmenter = TextSegmenter(expectedBytes: bytes.count)
    _ = segmenter.segment(bytes.span, from: 0, to: 9, block: 0)
    let second = segmenter.segment(bytes.span, from: 10, to: 16, block: 1)
    #expect(segmenter.regions.map(\.span) == [TextSpan(3, 9), TextSpan(13, 16)])
    #expect(segmenter.regions.allSatisfy { !$0.isClosed })
    #expect(second == 1..<2 && segmenter.sentences[1].block == 1)
  }

  @Test("very many open marks take linear time and one region each")
  func manyMarks() {
    let bytes = Array(String(repeating: "（“《", count: 60_000).utf8)
    var segmenter = TextSegmenter(expectedBytes: bytes.count)
    _ = segmenter.segment(bytes.span, from: 0, to: bytes.count, block: 0)
    #expect(segmenter.regions.count == 180_000)
  }
}
