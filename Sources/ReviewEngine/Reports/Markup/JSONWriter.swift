/// Writes JSON into bytes, in the layout of Foundation's encoder: two blanks a level, `" : "` behind a key.
///
/// The caller writes members in the order of their keys; nothing is sorted and no value is boxed.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  /// True until the innermost object or array has a member.
  private var isEmpty = true

  /// Makes a writer.
  /// - Parameters:
  ///   - isPretty: False for one line.
  ///   - depth: The levels around the value.
  init(isPretty: Bool, depth: Int = 0) {
    self.isPretty = isPretty
    self.depth = depth
  }

  // MARK: Containers

  /// Writes a value as it stands among its neighbours, after its indentation.
  mutating func indented(_ write: (inout JSONWriter) -> Void) {
    if isPretty { indent() }
    write(&self)
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", members)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    container(open: "[", close: "]") { writer in
      for element in elements {
        writer.separate()
        write(&writer, element)
      }
    }
  }

  private mutating func container(
    open: Unicode.Scalar, close: Unicode.Scalar, _ members: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let outer = isEmpty
    isEmpty = true
    depth += 1
    members(&self)
    depth -= 1
    if isPretty {
      // Foundation parts the brackets of an empty container by a line.
      if isEmpty { bytes.append(0x0A) }
      bytes.append(0x0A)
      indent()
    }
    isEmpty = outer
    bytes.append(UInt8(ascii: close))
  }

  // MARK: Members

  mutating func member(_ key: StaticString, _ value: String?) {
    name(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Int?) {
    name(key)
    if let value { integer(value) } else { null() }
  }

  mutating func member(_ key: StaticString, _ value: Bool) {
    name(key)
    bytes += (value ? "true" : "false").utf8
  }

  mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    name(key)
    value(&self)
  }

  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    bytes += key.description.utf8
    bytes.append(0x22)
    bytes += (isPretty ? " : " : ":").utf8
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    guard isPretty else { return }
    bytes.append(0x0A)
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  // MARK: Values

  mutating func string(_ value: String?) {
    guard let value else {
      null()
      return
    }
    bytes.append(0x22)
    for byte in value.utf8 {
      if byte >= 0x20, byte != 0x22, byte != 0x5C { bytes.append(byte) } else { escape(byte) }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default: bytes += "u00\(Hexadecimal.string(CollectionOfOne(byte)))".utf8
    }
  }

  mutating func integer(_ value: Int) { bytes += String(value).utf8 }

  private mutating func null() { bytes += "null".utf8 }
}
