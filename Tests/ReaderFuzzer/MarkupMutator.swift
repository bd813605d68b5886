import SeededRandom

/// Damages XML so that it mostly stays well formed: whole elements, their text and their attributes.
struct MarkupMutator {
  let words: [[UInt8]]
  /// The most bytes a damaged file has.
  var largest = 300_000

  /// The words that are no markup, and so may stand in text.
  private let plain: [[UInt8]]

  init(words: [[UInt8]]) {
    self.words = words
    plain = words.filter { word in
      !word.contains { $0 < 0x20 || $0 == 0x3C || $0 == 0x26 || $0 >= 0xF5 || $0 == 0x22 }
    }
  }

  /// Changes one to five elements.
  func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0...random.below(5) {
      guard bytes.count < largest, let element = element(of: bytes, &random) else { return }
      change(element, &bytes, &random)
    }
  }

  private func change(
    _ element: Range<Int>, _ bytes: inout [UInt8], _ random: inout SplitMix64
  ) {
    switch random.below(8) {
    case 0: bytes.removeSubrange(element)
    case 1:
      let copy = Array(bytes[element])
      let times = random.below(6) == 0 ? random.below(400) : 1 + random.below(3)
      let room = max(1, largest / max(1, copy.count))
      bytes.insert(
        contentsOf: (0..<min(times, room)).flatMap { _ in copy }, at: element.upperBound)
    case 2:
      guard let other = self.element(of: bytes, &random) else { return }
      let copy = Array(bytes[other])
      bytes.insert(contentsOf: copy, at: element.lowerBound)
    case 3:
      guard let other = self.element(of: bytes, &random) else { return }
      bytes.replaceSubrange(element, with: Array(bytes[other]))
    case 4: nest(element, &bytes, &random)
    case 5: changeAttribute(of: element, &bytes, &random)
    default: changeText(of: element, &bytes, &random)
    }
  }

  /// Wraps an element into copies of its own tags.
  private func nest(_ element: Range<Int>, _ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard let open = bytes[element].firstIndex(of: 0x3E), bytes[open - 1] != 0x2F,
      let close = bytes[element].lastIndex(of: 0x3C), close > open
    else { return }
    let start = Array(bytes[element.lowerBound...open])
    let end = Array(bytes[close..<element.upperBound])
    let times = 1 + random.below(random.below(5) == 0 ? 260 : 4)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in end }, at: element.upperBound)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in start }, at: element.lowerBound)
  }

  private func changeAttribute(
    of element: Range<Int>, _ bytes: inout [UInt8], _ random: inout SplitMix64
  ) {
    guard let end = bytes[element].firstIndex(of: 0x3E),
      let quote = bytes[element.lowerBound..<end].firstIndex(of: 0x22),
      let last = bytes[(quote + 1)..<end].firstIndex(of: 0x22)
    else { return }
    bytes.replaceSubrange((quote + 1)..<last, with: random.pick(plain))
  }

  private func changeText(
    of element: Range<Int>, _ bytes: inout [UInt8], _ random: inout SplitMix64
  ) {
    guard let open = bytes[element].firstIndex(of: 0x3E), open + 1 < element.upperBound,
      let close = bytes[(open + 1)..<element.upperBound].firstIndex(of: 0x3C)
    else { return }
    let times = random.below(8) == 0 ? random.below(2_000) : 1 + random.below(3)
    let word = random.pick(plain)
    let text = (0..<times).flatMap { _ in random.below(2) == 0 ? word : random.pick(plain) }
    let start = open + 1 + random.below(close - open)
    bytes.replaceSubrange(start..<(random.below(2) == 0 ? start : close), with: text)
  }

  /// A whole element, chosen at random.
  private func element(of bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int>? {
    let place = random.below(bytes.count + 1)
    var start = place
    while let next = bytes[start...].firstIndex(of: 0x3C) {
      guard next + 1 < bytes.count else { return nil }
      if ![0x2F, 0x21, 0x3F].contains(bytes[next + 1]) {
        return end(of: next, in: bytes).map { next..<$0 }
      }
      start = next + 1
    }
    return nil
  }

  /// Where the element that begins at a place ends.
  private func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = start
    while let open = bytes[index...].firstIndex(of: 0x3C),
      let close = bytes[open...].firstIndex(of: 0x3E), open + 1 < bytes.count
    {
      if bytes[open + 1] == 0x2F {
        depth -= 1
      } else if ![0x21, 0x3F].contains(bytes[open + 1]), bytes[close - 1] != 0x2F {
        depth += 1
      }
      index = close + 1
      if depth <= 0 { return index }
    }
    return nil
  }
}
