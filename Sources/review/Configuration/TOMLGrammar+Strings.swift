extension TOMLGrammar {
  /// Passes over a string of any of the four kinds.
  mutating func string() throws(Failure) {
    let quote = byte
    guard isTriple(quote) else {
      try lineString(quote)
      return
    }
    index += 3
    while index < bytes.count {
      if isTriple(quote) {
        index += 3
        // Two more quotes belong to the text that ends here.
        for _ in 0..<2 where byte == quote { index += 1 }
        return
      }
      if try skipLineEnd() { continue }
      try character(quote, inLines: true)
    }
    throw failure(.notClosed(Character(Unicode.Scalar(quote))))
  }

  /// Passes over a string that ends on its line.
  mutating func lineString(_ quote: UInt8) throws(Failure) {
    index += 1
    while index < bytes.count, byte != 0x0A, byte != 0x0D {
      if byte == quote {
        index += 1
        return
      }
      try character(quote, inLines: false)
    }
    throw failure(.notClosed(Character(Unicode.Scalar(quote))))
  }

  private func isTriple(_ quote: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index] == quote && bytes[index + 1] == quote
      && bytes[index + 2] == quote
  }

  private mutating func character(_ quote: UInt8, inLines: Bool) throws(Failure) {
    guard !Self.isControl(byte) else { throw failure(.controlCharacter) }
    guard byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") else {
      index += 1
      return
    }
    index += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"),
      UInt8(ascii: "r"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
      index += 1
    case UInt8(ascii: "u"): try codePoint(digits: 4)
    case UInt8(ascii: "U"): try codePoint(digits: 8)
    default:
      // A backslash at the end of a line joins it with the next one.
      guard inLines else { throw failure(.badString) }
      skipBlanks()
      guard try skipLineEnd() else { throw failure(.badString) }
    }
  }

  private mutating func codePoint(digits: Int) throws(Failure) {
    index += 1
    let end = index + digits
    guard end <= bytes.count,
      let number = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16),
      Unicode.Scalar(number) != nil, byte != UInt8(ascii: "+"), byte != UInt8(ascii: "-")
    else { throw failure(.badString) }
    index = end
  }
}
