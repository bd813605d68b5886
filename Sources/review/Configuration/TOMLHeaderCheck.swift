/// Finds table headings that begin with no key (表头), on which TOMLKit's parser stops the whole process.
///
/// toml++ asserts that a key follows `[` and its blanks, so `[?]` and `[[[` abort instead of being refused.
/// Values are passed over with their strings, comments and brackets, since a line of one may begin with `[`.
struct TOMLHeaderCheck {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// A place in the text, both 1-based; the column counts bytes.
  struct Place: Equatable {
    let line: Int
    let column: Int
  }

  /// The first heading without a key; nil where there is none.
  static func firstFault(in text: String) -> Place? {
    var check = TOMLHeaderCheck(text)
    return check.run()
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func run() -> Place? {
    while index < bytes.count {
      skipBlanks()
      if byte == UInt8(ascii: "["), let place = faultyHeading() { return place }
      skipStatement()
    }
    return nil
  }

  private mutating func faultyHeading() -> Place? {
    index += 1
    let afterFirst = index
    skipBlanks()
    if byte == UInt8(ascii: "["), index == afterFirst {
      index += 1
      skipBlanks()
    }
    // At the end, after `]` and after blanks before a second `[` the parser has words of its own.
    guard index < bytes.count, byte != UInt8(ascii: "]"), !Self.beginsKey(byte) else { return nil }
    if byte == UInt8(ascii: "["), index > afterFirst, bytes[index - 1] != UInt8(ascii: "[") {
      return nil
    }
    return Place(line: line, column: index - lineStart + 1)
  }

  private static func beginsKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09, index < bytes.count { index += 1 }
  }

  /// Passes over the rest of a statement: up to a line's end outside of strings and brackets.
  private mutating func skipStatement() {
    var depth = 0
    while index < bytes.count {
      switch byte {
      case 0x0A:
        endLine()
        if depth <= 0 { return }
      case UInt8(ascii: "#"): while index < bytes.count, byte != 0x0A { index += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      default: index += 1
      }
    }
  }

  private mutating func endLine() {
    index += 1
    line += 1
    lineStart = index
  }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    index += isLong ? 3 : 1
    while index < bytes.count {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
        if byte == 0x0A { endLine() } else { index = min(bytes.count, index + 1) }
      } else if byte == 0x0A {
        guard isLong else { return }
        endLine()
      } else if byte != quote {
        index += 1
      } else if !isLong {
        index += 1
        return
      } else if index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote {
        index += 3
        return
      } else {
        index += 1
      }
    }
  }
}
