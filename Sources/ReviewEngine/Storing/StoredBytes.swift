/// Writes numbers and texts as bytes, every text once (存储编码).
struct StoredBytesWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  /// A number of seven bits a byte, the lowest first.
  mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A text: 0 and itself when it is new, else one more than its number.
  mutating func put(_ text: String) {
    if let known = texts[text] {
      put(known + 1)
      return
    }
    texts[text] = texts.count
    put(0)
    put(text.utf8.count)
    bytes += text.utf8
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

  /// What may be absent: 1 and the value, or 0.
  mutating func put<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    put(values.count)
    for value in values { write(&self, value) }
  }
}

/// Bytes that nobody wrote here, or that were damaged.
struct StoredBytesFault: Error {}

/// Reads what `StoredBytesWriter` wrote; every fault is an error, none a trap.
struct StoredBytesReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var texts: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(StoredBytesFault) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    throw StoredBytesFault()
  }

  /// A number that counts what follows, and so cannot be larger than it.
  mutating func count() throws(StoredBytesFault) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw StoredBytesFault() }
    return count
  }

  mutating func flag() throws(StoredBytesFault) -> Bool { try number() != 0 }

  mutating func text() throws(StoredBytesFault) -> String {
    let known = try number()
    guard known == 0 else {
      guard known > 0, known <= texts.count else { throw StoredBytesFault() }
      return texts[known - 1]
    }
    let length = try count()
    let text = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
    offset += length
    texts.append(text)
    return text
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(StoredBytesFault) -> Value
  ) throws(StoredBytesFault) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout Self) throws(StoredBytesFault) -> Value
  ) throws(StoredBytesFault) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
