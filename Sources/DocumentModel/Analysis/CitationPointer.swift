/// A word that points at an instrument named before: 该法, 同法, 其实施条例; or at the document itself.
enum CitationPointer: Sendable {
  /// 本办法, 本规定: the document itself.
  case own
  /// 该法, 该条例: the noun's bytes and the first byte of the whole.
  case back(noun: Range<Int>, start: Int)
  /// 其实施条例: the first byte of the whole.
  case implementing(start: Int)

  private static let nouns = PhraseTable<Bool>(
    .end,
    [
      (
        true,
        """
        法 法典 条例 办法 规定 细则 规则 决定 意见 通知 方案 纲要 解释 批复 规程 规范 实施办法 暂行办法
        实施细则 暂行规定 暂行条例 实施意见 实施方案 若干规定 标准 制度 通告 公告 基准 措施 规划 预案
        """
      )
    ])

  /// Reads the pointer that ends at an offset.
  static func read(_ reader: TextReader, endingAt end: Int, from limit: Int) -> CitationPointer? {
    if let start = before("其实施条例", reader, end, limit) { return .implementing(start: start) }
    guard let noun = nouns.match(reader.bytes, endingAt: end, from: limit) else { return nil }
    let nounStart = end - noun.length
    for word in ["该", "同", "上述", "前述", "此"] {
      if let start = before(word, reader, nounStart, limit) {
        return .back(noun: nounStart..<end, start: start)
      }
    }
    guard let start = before("本", reader, nounStart, limit) else { return nil }
    // No county makes laws or regulations: 本法 there speaks of the law just quoted.
    let isLaw = ["法", "法典", "条例"].contains { reader.string(nounStart, end) == $0 }
    return isLaw ? .back(noun: nounStart..<end, start: start) : .own
  }

  private static func before(
    _ word: String, _ reader: TextReader, _ end: Int, _ limit: Int
  ) -> Int? {
    reader.has(word, endingAt: end, from: limit) ? end - word.utf8.count : nil
  }
}
