import DocumentModel
import Testing

extension PolarityTests {
  private static func polarity(_ text: String, hit: String, literals: [String]) -> Polarity? {
    let document = SegmentedText(text).document
    guard let whole = span(of: hit, in: document) else { return nil }
    return document.polarity(
      of: whole, literals: literals.compactMap { span(of: $0, in: document) })
  }

  private static func span(of words: String, in document: NormativeDocument) -> TextSpan? {
    let bytes = document.text.bytes
    let needle = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) }
    return start.map { TextSpan($0, $0 + needle.count) }
  }

  @Test("negating words that the pattern names do not turn its tone")
  func namedWords() {
    let text = "未取得登记证的不得从事回收经营活动。"
    let hit = "未取得登记证的不得从事回收经营活动"
    #expect(Self.polarity(text, hit: hit, literals: ["未取得", "不得从事"]) == .affirmed)
    #expect(Self.polarity(text, hit: hit, literals: ["未取得", "经营活动"]) == .negated)
  }

  @Test("a negating word in a gap of the pattern turns its tone")
  func gap() {
    let text = "行政机关内部会议纪要不得作为行政执法依据。"
    let hit = "会议纪要不得作为行政执法依据"
    #expect(Self.polarity(text, hit: hit, literals: ["会议纪要", "作为", "依据"]) == .negated)
  }

  @Test("a negation before the hit counts also when the pattern names one")
  func outside() {
    let text = "不得规定不得使用外地产品。"
    let words = ["不得使用外地产品"]
    #expect(Self.polarity(text, hit: "不得使用外地产品", literals: words) == .negated)
  }

  @Test("putting a statement in quotation marks makes it a quotation")
  func quoting() throws {
    for row in try CaseTable("polarity.tsv").rows where !row.text.contains("“") {
      let quoted = row.text.replacing("⟦", with: "“⟦").replacing("⟧", with: "⟧”")
      #expect(Self.polarity(in: quoted) == "quoted", "\(row.id)")
    }
  }

  @Test("不得 before a plain statement negates it")
  func flipping() {
    for words in ["收取费用", "设定罚款", "指定供应商", "以会议纪要作为依据"] {
      #expect(Self.polarity(in: "各单位⟦\(words)⟧。") == "affirmed")
      #expect(Self.polarity(in: "各单位不得⟦\(words)⟧。") == "negated")
    }
  }
}
