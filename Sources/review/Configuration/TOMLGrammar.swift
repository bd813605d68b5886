/// Checks the grammar of TOML 1.0 before TOMLKit's parser sees a text (TOML 语法检查).
///
/// toml++ asserts what a text must be in many places, so `[?]`, `[1, }` and others stop the whole process
/// instead of being refused, and it frees the tables of `a.a.a…` one inside the other until the stack ends.
/// What keys mean together, and whether a number fits, is left to it.
struct TOMLGrammar {
  /// What is wrong.
  enum Fault: Equatable {
    case noKey
    case noEquals
    case noValue
    case notClosed(Character)
    case badString
    case controlCharacter
    case moreOnLine
    case tooDeep
  }

  /// Where it is wrong; both 1-based, the column counts bytes.
  struct Failure: Error, Equatable {
    let fault: Fault
    let line: Int
    let column: Int
  }

  /// How many parts a key may have, and how deep lists and tables may lie in one another.
  static let maximumDepth = 32

  let bytes: [UInt8]
  var index = 0

  /// Checks a whole text.
  static func check(_ text: String) throws(Failure) {
    var grammar = TOMLGrammar(bytes: Array(text.utf8))
    try grammar.document()
  }

  /// The byte at the place, 0 at the end; a text with a zero byte is refused as one with a control character.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  func failure(_ fault: Fault) -> Failure {
    var line = 1
    var start = 0
    for place in 0..<min(index, bytes.count) where bytes[place] == 0x0A {
      line += 1
      start = place + 1
    }
    return Failure(fault: fault, line: line, column: index - start + 1)
  }

  private mutating func document() throws(Failure) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while true {
      try skipSpace()
      guard index < bytes.count else { return }
      if byte == UInt8(ascii: "[") {
        try heading()
      } else {
        try keyAndValue(depth: 0)
      }
      skipBlanks()
      try skipComment()
      guard index < bytes.count else { return }
      guard try skipLineEnd() else { throw failure(.moreOnLine) }
    }
  }

  private mutating func heading() throws(Failure) {
    index += 1
    let isList = byte == UInt8(ascii: "[")
    if isList { index += 1 }
    skipBlanks()
    try key()
    skipBlanks()
    try expect("]", .notClosed("["))
    if isList { try expect("]", .notClosed("[")) }
  }

  private mutating func keyAndValue(depth: Int) throws(Failure) {
    try key()
    skipBlanks()
    try expect("=", .noEquals)
    skipBlanks()
    try value(depth: depth)
  }

  private mutating func key() throws(Failure) {
    for _ in 0..<Self.maximumDepth {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        try lineString(byte)
      } else {
        let start = index
        while Self.isBare(byte) { index += 1 }
        guard index > start else { throw failure(.noKey) }
      }
      let end = index
      skipBlanks()
      guard byte == UInt8(ascii: ".") else {
        index = end
        return
      }
      index += 1
      skipBlanks()
    }
    throw failure(.tooDeep)
  }

  private mutating func value(depth: Int) throws(Failure) {
    guard depth < Self.maximumDepth else { throw failure(.tooDeep) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try string()
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "{"): try table(depth: depth + 1)
    default:
      guard let length = TOMLScalar.length(bytes[index...]) else { throw failure(.noValue) }
      index += length
    }
  }

  private mutating func list(depth: Int) throws(Failure) {
    index += 1
    try skipSpace()
    while byte != UInt8(ascii: "]") {
      try value(depth: depth)
      try skipSpace()
      if byte == UInt8(ascii: ",") {
        index += 1
        try skipSpace()
      } else if byte != UInt8(ascii: "]") {
        throw failure(.notClosed("["))
      }
    }
    index += 1
  }

  private mutating func table(depth: Int) throws(Failure) {
    index += 1
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      index += 1
      return
    }
    while true {
      try keyAndValue(depth: depth)
      skipBlanks()
      guard byte == UInt8(ascii: ",") else { break }
      index += 1
      skipBlanks()
    }
    try expect("}", .notClosed("{"))
  }

  // MARK: Between

  private mutating func expect(_ wanted: Unicode.Scalar, _ fault: Fault) throws(Failure) {
    guard index < bytes.count, byte == UInt8(ascii: wanted) else { throw failure(fault) }
    index += 1
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { index += 1 }
  }

  /// Passes over blanks, line ends and comments.
  private mutating func skipSpace() throws(Failure) {
    while true {
      skipBlanks()
      try skipComment()
      guard try skipLineEnd() else { return }
    }
  }

  private mutating func skipComment() throws(Failure) {
    guard byte == UInt8(ascii: "#") else { return }
    while index < bytes.count, byte != 0x0A, byte != 0x0D {
      guard !Self.isControl(byte) else { throw failure(.controlCharacter) }
      index += 1
    }
  }

  /// Passes over LF or CRLF; a lone CR ends no line.
  mutating func skipLineEnd() throws(Failure) -> Bool {
    if byte == 0x0D {
      guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
        throw failure(.controlCharacter)
      }
      index += 2
      return true
    }
    guard byte == 0x0A else { return false }
    index += 1
    return true
  }

  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
}
