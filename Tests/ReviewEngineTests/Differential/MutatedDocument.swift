import SeededRandom

/// Changes documents at random, so that evaluators meet texts nobody wrote.
struct MutatedDocument {
  private static let insertions = [
    "不得", "严禁", "“", "”", "《", "》", "（", "）", "，", "。", "；", "：", "会议纪要作为处罚依据", "的，由",
    "根据《甲条例》第三条，",
    "行政处罚", "１２", "　", "2026年3月5日", "第二条", "\n",
  ]

  /// A changed copy; now and then the original.
  static func make(_ original: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var lines = original.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    // A window of a long document, so that a pair costs little; XML keeps its frame.
    let isXML = original.first == 0x3C || original.starts(with: [0xEF, 0xBB, 0xBF, 0x3C])
    if !isXML, lines.count > 30 {
      let start = random.below(lines.count - 20)
      lines = Array(lines[..<3] + lines[start..<min(lines.count, start + 24)])
    }
    for _ in 0..<random.below(5) where !lines.isEmpty {
      let index = random.below(lines.count)
      switch random.below(isXML ? 3 : 5) {
      case 0: insert(&lines[index], &random, isXML: isXML)
      case 1: insert(&lines[index], &random, isXML: isXML)
      case 2:
        if isXML { insert(&lines[index], &random, isXML: true) } else { lines.remove(at: index) }
      case 3: lines.swapAt(index, random.below(lines.count))
      default: lines.insert(lines[random.below(lines.count)], at: index)
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func insert(_ line: inout [UInt8], _ random: inout SplitMix64, isXML: Bool) {
    var places = line.indices.filter { line[$0] & 0xC0 != 0x80 }
    if isXML {
      // Only inside the text of a paragraph: after a <p> and before its end.
      guard line.contains(0xE4) || line.contains(0xE5),
        let open = line.firstIndex(of: 0x3E), let close = line.lastIndex(of: 0x3C), open < close
      else { return }
      places = places.filter { $0 > open && $0 <= close }
    }
    guard !places.isEmpty else { return }
    line.insert(contentsOf: Array(random.pick(insertions).utf8), at: random.pick(places))
  }
}
