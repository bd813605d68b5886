import SourceText
import SeededRandom

@testable import RuleDSL

/// Damages rule files at random: bytes, words, lines, nesting, and pieces of other files.
struct MutatedRuleText {
  private let sources: [[UInt8]]

  /// - Parameter sources: Rule files to begin with; at least one.
  init(_ sources: [[UInt8]]) { self.sources = sources }

  private static let pieces: [[UInt8]] =
    (Keyword.allCases.flatMap { [$0.chinese, $0.english] }
    + [
      "（", "）", "(", ")", "[", "]", "，", "、", "：", "\"", "“", "”", "\"\"\"", "《", "》", "「", "」",
      "{", "}",
      "⟦", "⟧", "第十六条", "第（三）项", "2021-02-30", "2021-07-15", "99999999999999999999", "64", "65",
      "1.2.3",
      "#", "\n", "\r\n", "\u{FEFF}", "\u{3000}", "\u{202E}", "\0", "𠀀", "文件", "文件的标题有值", "正文", "引用",
      "NR-102", "document's title", "数", "+", "-", "'s",
    ]).map { Array($0.utf8) }

  /// A damaged file.
  func make(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = random.pick(sources)
    for _ in 0...random.below(4) { mutate(&bytes, &random) }
    return Array(bytes.prefix(200_000))
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = random.below(bytes.count + 1)
    switch random.below(11) {
    case 0:
      if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: bytes.insert(contentsOf: random.pick(Self.pieces), at: place)
    case 2: bytes.insert(contentsOf: random.pick(Self.pieces), at: boundary(bytes, place))
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
    case 4: bytes.removeSubrange(place...)
    case 5: bytes.removeSubrange(..<place)
    case 6: splice(&bytes, at: place, &random)
    case 7: nest(&bytes, at: boundary(bytes, place), &random)
    case 8: changeLines(&bytes, &random)
    case 9: replaceWord(&bytes, &random)
    default:
      let end = min(bytes.count, place + random.below(40))
      let copy = Array(bytes[place..<end])
      for _ in 0..<random.below(30) { bytes.insert(contentsOf: copy, at: place) }
    }
  }

  /// The start of the character at a place.
  private func boundary(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func splice(_ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix64) {
    let other = random.pick(sources)
    let start = random.below(other.count)
    bytes.insert(
      contentsOf: other[start..<min(other.count, start + random.below(300))], at: place)
  }

  private func nest(_ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix64) {
    let openers = ["（", "(", "非 ", "存在（甲 属于 文件 的 引用 其中 ", "取 甲 ", "《", "“", "[", "+ 1 ", "的 文件 "]
    let opener = Array(random.pick(openers).utf8)
    let count = random.below(3) == 0 ? random.below(4_000) : random.below(80)
    bytes.insert(contentsOf: (0..<count).flatMap { _ in opener }, at: place)
  }

  private func changeLines(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let index = random.below(lines.count)
    switch random.below(3) {
    case 0: lines.remove(at: index)
    case 1: lines.swapAt(index, random.below(lines.count))
    default: lines.insert(lines[random.below(lines.count)], at: index)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private func replaceWord(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let (tokens, _) = Lexer.lex(SourceFile(name: "", bytes: bytes))
    guard tokens.count > 1 else { return }
    let token = tokens[random.below(tokens.count)]
    guard token.span.start <= token.span.end, token.span.end <= bytes.count else { return }
    bytes.replaceSubrange(token.span.start..<token.span.end, with: random.pick(Self.pieces))
  }
}
