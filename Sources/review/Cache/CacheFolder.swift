internal import Glibc
internal import RuleDSL
internal import Synchronization

/// A folder of cache segments, read at the start and added to by any number of processes (缓存目录).
///
/// A segment gets its name when it is whole, so that nobody sees a part of one and nothing needs a lock. What is
/// damaged is as if it were not there. Whatever goes wrong, the review goes on without.
final class CacheFolder: Sendable {
  /// The segments together may not be larger; the oldest go first.
  static let largestSize = 1 << 30
  /// A segment is closed from this size on, so that a process that is killed loses little.
  private static let segmentSize = 16 << 20
  /// Above this number small segments are written into one.
  private static let mostSegments = 24

  private struct Writing {
    var file: PendingFile?
    var buffer: [UInt8] = []
    var offset = 0
    var table: [(key: CacheKey, place: CacheSegment.Place)] = []
    var isBroken = false
  }

  let path: String
  private let segments: [CacheSegment]
  private let places: [CacheKey: (segment: Int, place: CacheSegment.Place)]
  private let writing = Mutex(Writing())
  private let hits = Atomic<Int>(0)

  /// Opens a folder; one that is not there is made with the first entry.
  init(_ path: String) {
    self.path = path
    let names = (try? InputFile.names(in: path)) ?? []
    segments = names.filter { $0.hasSuffix(CacheSegment.suffix) }
      .compactMap { CacheSegment(PathText.joined(path, $0)) }
    var places: [CacheKey: (segment: Int, place: CacheSegment.Place)] = [:]
    places.reserveCapacity(segments.reduce(0) { $0 + $1.table.count })
    for (index, segment) in segments.enumerated() {
      for (key, place) in segment.table { places[key] = (index, place) }
    }
    self.places = places
  }

  /// The number of entries that were found.
  var hitCount: Int { hits.load(ordering: .relaxed) }

  /// An entry; nil when there is none, or a damaged one.
  func bytes(_ key: CacheKey) -> [UInt8]? {
    guard let found = places[key], let bytes = segments[found.segment].bytes(found.place) else {
      return nil
    }
    hits.wrappingAdd(1, ordering: .relaxed)
    return bytes
  }

  /// Adds an entry.
  func store(_ bytes: [UInt8], _ key: CacheKey) {
    writing.withLock { writing in
      guard !writing.isBroken else { return }
      let place = CacheSegment.Place(
        offset: writing.offset, count: bytes.count, checksum: Checksum.of(bytes))
      writing.table.append((key, place))
      writing.buffer += bytes
      writing.offset += bytes.count
      if writing.buffer.count >= 1 << 20 { flush(&writing) }
      if writing.offset >= Self.segmentSize { finish(&writing) }
    }
  }

  /// Ends the last segment, joins small ones and takes the oldest away when there is too much.
  func close() {
    writing.withLock { writing in
      let small = segments.filter { $0.size < Self.segmentSize / 2 }
      if small.count > Self.mostSegments {
        for (key, found) in places {
          let segment = segments[found.segment]
          guard segment.size < Self.segmentSize / 2, let bytes = segment.bytes(found.place) else {
            continue
          }
          let place = CacheSegment.Place(
            offset: writing.offset, count: bytes.count, checksum: found.place.checksum)
          writing.table.append((key, place))
          writing.buffer += bytes
          writing.offset += bytes.count
        }
        finish(&writing)
        if !writing.isBroken { for segment in small { _ = unsafe unlink(segment.path) } }
      } else {
        finish(&writing)
      }
    }
    prune()
  }

  private func flush(_ writing: inout Writing) {
    guard !writing.isBroken, !writing.buffer.isEmpty else { return }
    do {
      if writing.file == nil {
        // Drafts stand in it: nobody else may read them.
        _ = unsafe mkdir(path, 0o700)
        writing.file = try PendingFile(
          PathText.joined(path, "new-\(writing.table[0].place.checksum)"), permissions: 0o600,
          language: .chinese)
      }
      try writing.file?.append(writing.buffer)
      writing.buffer.removeAll(keepingCapacity: true)
    } catch {
      writing.isBroken = true
      writing.file = nil
      writing.buffer = []
      StandardStreams.writeError(
        "写不了缓存“\(path)”，没有用它也照常审查 cannot write the cache, reviewed without it\n")
    }
  }

  private func finish(_ writing: inout Writing) {
    guard !writing.table.isEmpty else { return }
    writing.buffer += CacheSegment.ending(writing.table, at: writing.offset)
    let sum = CacheKey(writing.table.map(\.key.bytes))
    flush(&writing)
    guard !writing.isBroken else { return }
    let name = sum.bytes.prefix(12).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    try? writing.file?.commit(as: PathText.joined(path, name + CacheSegment.suffix))
    writing = Writing()
  }

  private func prune() {
    let names = (try? InputFile.names(in: path)) ?? []
    var files = names.filter { $0.hasSuffix(CacheSegment.suffix) }.compactMap { name in
      FileState(PathText.joined(path, name)).map { (path: PathText.joined(path, name), state: $0) }
    }
    var total = files.reduce(0) { $0 + $1.state.size }
    guard total > Self.largestSize else { return }
    files.sort { $0.state.modified < $1.state.modified }
    for file in files where total > Self.largestSize {
      _ = unsafe unlink(file.path)
      total -= file.state.size
    }
  }
}

/// What tells without reading whether a file changed (文件状态).
struct FileState: Hashable, Sendable {
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let inode: UInt64

  /// Nil when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
  }

  /// As bytes of a key.
  var bytes: [UInt8] {
    FixedNumber.bytes(UInt64(size)) + FixedNumber.bytes(UInt64(bitPattern: Int64(modified)))
      + FixedNumber.bytes(inode)
  }
}
