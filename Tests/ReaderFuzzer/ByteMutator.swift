import SeededRandom

/// Damages the bytes of a file: flips, cuts, copies, words of the formats, pieces of other files.
struct ByteMutator {
  /// Files of the same kind, for pieces.
  let others: [[UInt8]]
  /// The words of the formats.
  let words: [[UInt8]]
  /// The most bytes a damaged file has.
  var largest = 300_000

  /// Damages a file in one to eight places.
  func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    // Most damage keeps characters whole, or hardly any text would get past the decoder.
    let keepsCharacters = random.below(4) != 0
    for _ in 0...random.below(random.below(4) == 0 ? 8 : 3) {
      damage(&bytes, keepsCharacters, &random)
    }
    if bytes.count > largest { bytes.removeSubrange(largest...) }
  }

  private func damage(
    _ bytes: inout [UInt8], _ keepsCharacters: Bool, _ random: inout SplitMix64
  ) {
    var place = random.below(bytes.count + 1)
    var end = min(bytes.count, place + 1 + random.below(random.below(3) == 0 ? 400 : 16))
    if keepsCharacters {
      place = boundary(bytes, place)
      end = max(place, boundary(bytes, end))
    }
    let isWhole = keepsCharacters || place == bytes.count
    switch random.below(13) {
    case 0: if !isWhole { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: if !isWhole { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 2, 3: bytes.insert(contentsOf: word(keepsCharacters, &random), at: place)
    case 4: bytes.removeSubrange(place..<end)
    case 5: if random.below(3) == 0 { bytes.removeSubrange(place...) }
    case 6: if random.below(3) == 0 { bytes.removeSubrange(..<place) }
    case 7: repeatPiece(&bytes, place..<end, &random)
    case 8: splice(&bytes, at: place, keepsCharacters, &random)
    case 9: swapLines(&bytes, &random)
    case 10: replaceDigits(&bytes, from: place, &random)
    case 11: bytes.replaceSubrange(place..<end, with: word(keepsCharacters, &random))
    default: repeatWord(word(keepsCharacters, &random), &bytes, at: place, &random)
    }
  }

  private func word(_ isText: Bool, _ random: inout SplitMix64) -> [UInt8] {
    let word = random.pick(words)
    return isText && String(validating: word, as: UTF8.self) == nil ? [] : word
  }

  /// The start of the character at a place.
  private func boundary(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func repeatPiece(
    _ bytes: inout [UInt8], _ range: Range<Int>, _ random: inout SplitMix64
  ) {
    let piece = Array(bytes[range])
    let times = random.below(4) == 0 ? random.below(600) : random.below(12)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: range.lowerBound)
  }

  private func repeatWord(
    _ word: [UInt8], _ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix64
  ) {
    let times = random.below(4) == 0 ? random.below(20_000) : random.below(100)
    bytes.insert(
      contentsOf: (0..<min(times, largest / max(1, word.count))).flatMap { _ in word }, at: place)
  }

  private func splice(
    _ bytes: inout [UInt8], at place: Int, _ keepsCharacters: Bool, _ random: inout SplitMix64
  ) {
    let other = random.pick(others)
    var start = random.below(other.count)
    var end = min(other.count, start + random.below(2_000))
    if keepsCharacters {
      start = boundary(other, start)
      end = max(start, boundary(other, end))
    }
    bytes.insert(contentsOf: other[start..<end], at: place)
  }

  private func swapLines(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    lines.swapAt(random.below(lines.count), random.below(lines.count))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// Writes numbers at the edges of what a number may be over the next digits.
  private func replaceDigits(
    _ bytes: inout [UInt8], from place: Int, _ random: inout SplitMix64
  ) {
    guard let start = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return
    }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    let numbers = [
      "0", "-1", "1", "255", "65536", "2147483648", "4294967296", "9223372036854775807",
      "9223372036854775808", "99999999999999999999", "1e309", "0.0000001", "00000000000000001",
      "NaN", "-0", "1048577", "16385",
    ]
    bytes.replaceSubrange(start..<end, with: Array(random.pick(numbers).utf8))
  }
}
