internal import Crypto

/// The name of a cache entry: SHA-256 of everything that it depends on (缓存键).
struct CacheKey: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The key of a list of parts; each is counted with its length, so that no two lists are one.
  init(_ parts: [[UInt8]]) {
    var hash = SHA256()
    for part in parts {
      hash.update(data: FixedNumber.bytes(UInt64(part.count)))
      hash.update(data: part)
    }
    self.init(Array(hash.finalize()), at: 0)
  }

  /// Reads a key from a table; there are 32 bytes at the offset.
  init(_ bytes: [UInt8], at offset: Int) {
    first = FixedNumber.read(bytes, at: offset)
    second = FixedNumber.read(bytes, at: offset + 8)
    third = FixedNumber.read(bytes, at: offset + 16)
    fourth = FixedNumber.read(bytes, at: offset + 24)
  }

  /// The key as 32 bytes.
  var bytes: [UInt8] {
    FixedNumber.bytes(first) + FixedNumber.bytes(second) + FixedNumber.bytes(third)
      + FixedNumber.bytes(fourth)
  }

  /// The key of something that belongs to what this key names.
  func child(_ parts: [UInt8]...) -> CacheKey { CacheKey([bytes] + parts) }
}

/// Numbers as eight bytes, the lowest first.
enum FixedNumber {
  static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (UInt64($0) * 8)) }
  }

  static func read(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in stride(from: 7, through: 0, by: -1) {
      number = number << 8 | UInt64(bytes[offset + index])
    }
    return number
  }
}

/// A fast sum that notices damage; it proves nothing against intent (校验和).
enum Checksum {
  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var lanes: (UInt64, UInt64) = (UInt64(bytes.count), 0x243F_6A88_85A3_08D3)
    let span = unsafe bytes.span.bytes
    var offset = 0
    while offset + 16 <= bytes.count {
      // Inside the span by the loop's condition.
      let low = unsafe span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      let high = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset + 8, as: UInt64.self)
      lanes.0 = mixed(lanes.0 ^ low)
      lanes.1 = mixed(lanes.1 ^ high)
      offset += 16
    }
    while offset < bytes.count {
      lanes.0 = mixed(lanes.0 ^ UInt64(bytes[offset]))
      offset += 1
    }
    return mixed(lanes.0 ^ mixed(lanes.1))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
