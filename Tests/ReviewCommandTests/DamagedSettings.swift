import SeededRandom

/// Settings with damage: pieces of TOML, in and out of place.
enum DamagedSettings {
  private static let whole = #"""
    extends = "other.toml"
    rules = ["Rules", 'x']
    fail-on = "warning" # why
    a.b."c" = { d = 1.5, e = [1, 2] }
    text = """
    [more]
    """

    [[waiver]]
    rule = "RP-101"
    expires = 2026-12-31
    at = 2026-12-31T07:32:00.5+08:00
    number = [0x1F, 1e3, -inf, nan, 0b1, 1_000]

    """#

  private static let pieces = [
    "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\"", "\"\"\"", "'", "'''", "#", "\n", "\r\n",
    "\t", " ", "\\", "\\u0000", "\\ud800", "\\U0010FFFF", "\\x", "+", "-", "_", "0x", "1e",
    "1979-13-32", "07:61", "true", "inf", "𠮷", "\u{FEFF}", "\u{0}", "\u{7F}", "\u{3000}",
    "[waiver]", "a", "a = ", "[a]\n", "[a.b]\n", "e", "9999999999999999999", "T", "Z", ":", "0",
  ]

  static func make(_ random: inout SplitMix64) -> String {
    var text = Array(random.below(4) == 0 ? "" : whole)
    for _ in 0...random.below(6) {
      let place = random.below(text.count + 1)
      let end = min(text.count, place + random.below(12))
      switch random.below(5) {
      case 0: text.removeSubrange(place..<end)
      case 1: text.replaceSubrange(place..<end, with: random.pick(pieces))
      case 2: text.insert(contentsOf: Array(text[place..<end]), at: place)
      case 3:
        let piece = Array(random.pick(pieces))
        let times = random.below(20) == 0 ? random.below(3_000) : random.below(5)
        text.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: place)
      default: text.insert(contentsOf: random.pick(pieces), at: place)
      }
    }
    return String(text)
  }
}
