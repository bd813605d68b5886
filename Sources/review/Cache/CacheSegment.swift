internal import Glibc

/// A file of cache entries that never changes once it has its name (缓存段).
///
/// The entries, then a table of key, offset, length and checksum, then the table's own place and checksum.
@safe
final class CacheSegment: Sendable {
  /// Where an entry lies.
  struct Place: Sendable {
    let offset: Int
    let count: Int
    let checksum: UInt64
  }

  static let suffix = ".segment"
  private static let mark: [UInt8] = Array("review-cache-01\n".utf8)
  private static let rowSize = 56
  private static let footSize = mark.count + 24

  let path: String
  /// The size of the file in bytes.
  let size: Int
  /// The entries, in the order in which they were written.
  let table: [(key: CacheKey, place: Place)]
  private let descriptor: Int32

  /// Opens a segment.
  /// - Returns: Nil when it is none, or damaged where it says what it holds.
  init?(_ path: String) {
    self.path = path
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    descriptor = opened
    let end = Int(lseek(opened, 0, SEEK_END))
    size = end
    guard let table = Self.table(opened, size: end) else {
      self.table = []
      close(opened)
      return nil
    }
    self.table = table
  }

  deinit { close(descriptor) }

  /// The bytes of an entry; nil when they are damaged.
  func bytes(_ place: Place) -> [UInt8]? {
    let bytes = FileBytes.read(descriptor, at: place.offset, count: place.count)
    return bytes.count == place.count && Checksum.of(bytes) == place.checksum ? bytes : nil
  }

  private static func table(
    _ descriptor: Int32, size: Int
  ) -> [(key: CacheKey, place: Place)]? {
    guard size >= footSize else { return nil }
    let foot = FileBytes.read(descriptor, at: size - footSize, count: footSize)
    guard foot.count == footSize, foot.starts(with: mark) else { return nil }
    let start = FixedNumber.read(foot, at: mark.count)
    let count = FixedNumber.read(foot, at: mark.count + 8)
    // The table lies between the entries and the foot; damaged numbers do not.
    guard start <= UInt64(size), count <= UInt64(size / rowSize),
      Int(start) + Int(count) * rowSize + footSize == size
    else { return nil }
    let rows = FileBytes.read(descriptor, at: Int(start), count: Int(count) * rowSize)
    guard rows.count == Int(count) * rowSize,
      Checksum.of(rows) == FixedNumber.read(foot, at: mark.count + 16)
    else { return nil }
    return stride(from: 0, to: rows.count, by: rowSize).map { row in
      let place = Place(
        offset: Int(truncatingIfNeeded: FixedNumber.read(rows, at: row + 32)),
        count: Int(truncatingIfNeeded: FixedNumber.read(rows, at: row + 40)),
        checksum: FixedNumber.read(rows, at: row + 48))
      return (CacheKey(rows, at: row), place)
    }
  }

  /// The table and the foot of a segment whose entries end at an offset.
  static func ending(_ table: [(key: CacheKey, place: Place)], at offset: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(table.count * rowSize)
    for (key, place) in table {
      rows += key.bytes
      rows += FixedNumber.bytes(UInt64(place.offset))
      rows += FixedNumber.bytes(UInt64(place.count))
      rows += FixedNumber.bytes(place.checksum)
    }
    return rows + mark + FixedNumber.bytes(UInt64(offset))
      + FixedNumber.bytes(UInt64(table.count)) + FixedNumber.bytes(Checksum.of(rows))
  }
}

/// Reading a stretch of an open file.
enum FileBytes {
  /// The bytes at an offset; fewer where the file ends or cannot be read.
  static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    guard count > 0, offset >= 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
          offset + filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
  }
}
