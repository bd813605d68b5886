internal import SeededRandom
internal import ZipContainer

/// Damages an archive: one part inside, the list of parts, or the bytes of the archive itself.
struct PackageMutator {
  let text: ByteMutator
  let markup: MarkupMutator

  func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    // The archive's own structures lie at its end and at the start of each entry.
    guard random.below(6) != 0, var parts = parts(of: bytes), !parts.isEmpty else {
      damageStructure(&bytes, &random)
      return
    }
    for _ in 0...random.below(2) {
      let index = random.below(2) == 0 ? main(parts) : random.below(parts.count)
      switch random.below(14) {
      case 0: parts.remove(at: index)
      case 1: parts.append(ZipPart(name: parts[index].name + "2", contents: parts[index].contents))
      case 2:
        let other = random.below(parts.count)
        parts[index] = ZipPart(name: parts[index].name, contents: parts[other].contents)
      default:
        var contents = parts[index].contents
        if random.below(5) == 0 {
          text.mutate(&contents, &random)
        } else {
          markup.mutate(&contents, &random)
        }
        parts[index] = ZipPart(name: parts[index].name, contents: contents)
      }
      if parts.isEmpty { return }
    }
    if let packed = try? ZipWriter.archive(parts) { bytes = packed }
  }

  /// The largest part, where the text mostly is.
  private func main(_ parts: [ZipPart]) -> Int {
    parts.indices.max { parts[$0].contents.count < parts[$1].contents.count } ?? 0
  }

  private func parts(of bytes: [UInt8]) -> [ZipPart]? {
    guard var reader = try? ZipReader(bytes) else { return nil }
    var parts: [ZipPart] = []
    for entry in reader.entries where entry.size < 400_000 {
      guard let contents = try? reader.contents(of: entry.name) else { return nil }
      parts.append(ZipPart(name: entry.name, contents: contents))
    }
    return parts
  }

  private func damageStructure(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard bytes.count > 64, random.below(4) != 0 else {
      text.mutate(&bytes, &random)
      return
    }
    for _ in 0...random.below(4) {
      let tail = random.below(3) == 0 ? min(bytes.count, 400) : min(bytes.count, 40)
      let place = random.below(2) == 0 ? bytes.count - 1 - random.below(tail) : random.below(64)
      let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(truncatingIfNeeded: random.next())]
      bytes[place] = random.pick(values)
    }
  }
}
