internal import CLibXML2
internal import Glibc

extension XMLBuildState {
  /// Takes a piece of text that stands where the source is read, or replaces a reference there.
  ///
  /// libxml2 hands out non-ASCII text from a buffer of its own, in pieces of about 300 bytes, so the
  /// place is followed by comparing with the source and not by the pointer.
  @unsafe
  @inline(__always)
  mutating func characters(_ piece: UnsafePointer<xmlChar>, count: Int, parserOffset: Int) {
    guard failure == nil, count > 0 else { return }
    let place = expected
    if place + count <= sourceCount, let source = unsafe source, let original = unsafe original,
      unsafe source[place] != 0x26, unsafe memcmp(source + place, piece, count) == 0
    {
      noteRun(origin: place, replaced: 0)
      expected = place + count
      unsafe text.append(original + place, count: count)
    } else {
      // In a shadow only references have another text than the source.
      if unsafe source != original, byte(place) != 0x26 { isOutOfStep = true }
      unsafe align(piece, count: count, isLiteral: false, parserOffset: parserOffset)
      unsafe text.append(piece, count: count)
    }
  }

  /// Takes the content of a CDATA section, in which `&` stands for itself.
  @unsafe
  mutating func literal(_ piece: UnsafePointer<xmlChar>, count: Int, parserOffset: Int) {
    guard failure == nil else { return }
    // `<![CDATA[` stands where the text was expected.
    if byte(expected) == 0x3C, byte(expected + 8) == 0x5B { expected += 9 }
    if count > 0 {
      unsafe align(piece, count: count, isLiteral: true, parserOffset: parserOffset)
      unsafe text.append(piece, count: count)
    }
    expected = parserOffset
  }

  /// Follows text and source side by side where they differ: line ends and references.
  @unsafe
  @inline(never)
  private mutating func align(
    _ piece: UnsafePointer<xmlChar>, count: Int, isLiteral: Bool, parserOffset: Int
  ) {
    if !isLiteral, byte(expected) == 0x26 {
      var end = expected + 1
      while end < sourceCount, byte(end) != 0x3B, end - expected < 64 { end += 1 }
      noteRun(origin: expected, replaced: end + 1 - expected)
      expected = end + 1
      return
    }
    var index = 0
    while index < count {
      let found = byte(expected)
      let wanted = unsafe piece[index]
      if found == 0x0D, wanted == 0x0A {
        let length = byte(expected + 1) == 0x0A ? 2 : 1
        noteRun(at: text.count + index, origin: expected, replaced: length)
        expected += length
        index += 1
      } else if found == wanted, expected < sourceCount {
        noteRun(at: text.count + index, origin: expected, replaced: 0)
        while index < count, expected < sourceCount, unsafe piece[index] == byte(expected) {
          index += 1
          expected += 1
        }
      } else {
        // Text that the source does not have: its place is where the parser stands.
        noteRun(at: text.count + index, origin: min(parserOffset, sourceCount), replaced: 1)
        expected = parserOffset
        return
      }
    }
  }

  @inline(__always)
  private mutating func noteRun(origin: Int, replaced: Int) {
    noteRun(at: text.count, origin: origin, replaced: replaced)
  }

  @inline(__always)
  mutating func noteRun(at start: Int, origin: Int, replaced: Int) {
    let added = SourceRuns.Stretch(
      start: UInt32(start), origin: UInt32(origin), replaced: UInt32(replaced))
    if let last = runs.last {
      if last.isContinued(at: added.start, from: added.origin, replaced: added.replaced) { return }
      if last.start == added.start {
        runs[runs.count - 1] = added
        return
      }
    }
    runs.append(added)
  }
}
