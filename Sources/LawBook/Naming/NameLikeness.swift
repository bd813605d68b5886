import SourceText

/// How near two reduced names are, for suggestions and cross-checks; never for identity.
enum NameLikeness {
  /// True when most pairs of neighbouring characters of the shorter name stand in the longer one.
  static func resemble(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let one = pairs(scalars(left))
    let two = pairs(scalars(right))
    let (shorter, longer) = one.count < two.count ? (one, two) : (two, one)
    guard shorter.count >= 3 else { return false }
    return shorter.count { longer.contains($0) } * 10 >= shorter.count * 7
  }

  /// False where two names differ in the place or the numbers they name: those are no slips.
  static func areOfOnePlace(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    place(left) == place(right) && left.filter(isDigit) == right.filter(isDigit)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// The name up to the first 省, 市, 县, 区 or 州 among its first characters; empty when none is there.
  private static func place(_ scalars: [UInt32]) -> ArraySlice<UInt32> {
    let marks: Set<UInt32> = [0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE]
    let end = scalars.prefix(9).firstIndex { marks.contains($0) }
    return end.map { scalars[...$0] } ?? []
  }

  /// The code points of a reduced name.
  static func scalars(_ key: [UInt8]) -> [UInt32] {
    let bytes = key.span
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count / 3 + 1)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      result.append(scalar)
      offset += length
    }
    return result
  }

  /// The signature of each name of a table; see `signature(_:)`.
  static func signatures(
    _ names: [NameRecord], _ bytes: Span<UInt8>, _ poolStart: Int
  ) -> [UInt64] {
    names.map { name in
      let start = poolStart + Int(name.key.start)
      return signature(bytes.extracting(start..<start + Int(name.key.length)))
    }
  }

  /// One bit a character: two names that differ by few characters differ by few bits.
  static func signature(_ key: Span<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    var offset = 0
    while offset < key.count {
      let lead = key[offset]
      let length = min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, key.count - offset)
      // The last bytes of a character tell most.
      let last = UInt64(key[offset + length - 1])
      let before = UInt64(length > 1 ? key[offset + length - 2] : 0)
      bits |= 1 << ((last &+ before &* 7) & 63)
      offset += length
    }
    return bits
  }

  private static func pairs(_ scalars: [UInt32]) -> Set<UInt64> {
    Set(zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
  }

  /// The edit distance of two names, or nil when it is above a bound.
  /// - Complexity: O(bound × length).
  static func distance(_ left: [UInt32], _ right: [UInt32], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    let far = bound + 1
    var previous = (0...right.count).map { min($0, far) }
    var current = previous
    for row in 0..<left.count {
      let first = max(0, row - bound)
      let last = min(right.count - 1, row + bound)
      current[0] = min(row + 1, far)
      if first > 0 { current[first] = far }
      var best = current[first]
      if first <= last {
        for column in first...last {
          let change = previous[column] + (left[row] == right[column] ? 0 : 1)
          let removal = (column < row + bound ? previous[column + 1] : far) + 1
          current[column + 1] = min(change, removal, current[column] + 1, far)
          best = min(best, current[column + 1])
        }
      }
      if best > bound { return nil }
      swap(&previous, &current)
    }
    return previous[right.count] <= bound ? previous[right.count] : nil
  }
}
