/// The compiled law book's file: a header, tables of fixed-size records, and a pool of text.
///
/// All numbers are little-endian. The checksum finds damage; the bounds of every record are checked
/// as well, since a damaged file may carry a right checksum.
enum BinaryLayout {
  static let magic: [UInt8] = Array("LAWBOOK\n".utf8)
  static let version: UInt32 = 2
  /// Magic 8, version 4, reserved 4, checksum 8, checksum of the tables 8, eight counts of 4.
  static let headerSize = 64
  static let checksumOffset = 16
  /// The checksum covers everything from here on.
  static let sourceOffset = 24
  static let countsOffset = 32

  static let instrumentSize = 40
  static let textSize = 20
  static let repealSize = 28
  static let movedSize = 48
  static let insertionSize = 16
  static let nameSize = 12
  static let recordSizes = [
    instrumentSize, textSize, repealSize, movedSize, insertionSize, nameSize, nameSize, 1,
  ]

  static let noIndex = UInt32.max
  static let noDay = Int32.min
  static let noCount = UInt16.max

  /// A 64-bit FNV-1a over eight bytes at a time; it finds damage, it is no protection from forgery.
  static func checksum(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = start
    while offset + 8 <= bytes.count {
      hash = (hash ^ readUInt64(bytes, offset)) &* 0x100_0000_01B3
      hash ^= hash >> 29
      offset += 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return hash
  }

  @inline(__always)
  static func readUInt16(_ bytes: Span<UInt8>, _ offset: Int) -> UInt16 {
    UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
  }

  @inline(__always)
  static func readUInt32(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
  }

  @inline(__always)
  static func readUInt64(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(readUInt32(bytes, offset)) | UInt64(readUInt32(bytes, offset + 4)) << 32
  }

  @inline(__always)
  static func readDay(_ bytes: Span<UInt8>, _ offset: Int) -> Int32 {
    Int32(bitPattern: readUInt32(bytes, offset))
  }
}

/// A growing file of little-endian numbers.
struct ByteWriting {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt8) { bytes.append(value) }

  mutating func write(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func write(_ value: UInt32) {
    write(UInt16(truncatingIfNeeded: value))
    write(UInt16(truncatingIfNeeded: value >> 16))
  }

  mutating func write(_ value: UInt64) {
    write(UInt32(truncatingIfNeeded: value))
    write(UInt32(truncatingIfNeeded: value >> 32))
  }

  mutating func write(_ value: Int32) { write(UInt32(bitPattern: value)) }

  mutating func write(_ slice: PoolSlice) {
    write(slice.start)
    write(slice.length)
  }

  mutating func write(contentsOf more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func replace(at offset: Int, with value: UInt64) {
    for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
