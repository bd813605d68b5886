/// The directory of an archive, read and judged before anything is unpacked.
///
/// libzip unpacks; it accepts archives whose records overlap, repeat or lead elsewhere, so these are found
/// here. Source: PKWARE APPNOTE 4.3.7, 4.3.12–4.3.16 and 4.5.3.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  private let source: LittleEndian
  private let limits: ZipLimits

  /// Where the records of the directory stand.
  private struct Extent {
    var count: Int
    var start: Int
    var size: Int
    /// The byte offset of the record that ends the archive.
    let endRecord: Int
  }

  /// Reads and judges a directory.
  /// - Complexity: O(n log n) in the number of entries.
  init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFailure) {
    source = LittleEndian(bytes: bytes)
    self.limits = limits
    let extent = try findExtent()
    guard extent.count <= limits.maximumEntries else {
      throw .tooManyEntries(limit: limits.maximumEntries)
    }
    try readRecords(extent)
    try judgeNames()
    try judgePlaces(end: extent.start)
  }

  // MARK: End record

  private func findExtent() throws(ZipFailure) -> Extent {
    let bytes = source.bytes
    let floor = max(0, bytes.count - 22 - 0xFFFF)
    var place = bytes.count - 22
    while place >= floor, source.uint32(at: place) != 0x0605_4B50 { place -= 1 }
    guard place >= floor, let disk = source.uint16(at: place + 4),
      let count = source.uint16(at: place + 10), let size = source.uint32(at: place + 12),
      let start = source.uint32(at: place + 16)
    else { throw .notAnArchive }
    var extent = Extent(count: count, start: start, size: size, endRecord: place)
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { try widen(&extent) }
    guard disk == 0 || disk == 0xFFFF else { throw .damagedDirectory(.severalDisks) }
    guard extent.start + extent.size <= place else { throw .damagedDirectory(.misplaced) }
    return extent
  }

  /// Takes the numbers of a Zip64 end record.
  private func widen(_ extent: inout Extent) throws(ZipFailure) {
    let locator = extent.endRecord - 20
    guard source.uint32(at: locator) == 0x0706_4B50, let record = source.uint64(at: locator + 8),
      source.uint32(at: record) == 0x0606_4B50, let count = source.uint64(at: record + 32),
      let size = source.uint64(at: record + 40), let start = source.uint64(at: record + 48),
      start <= source.bytes.count, size <= source.bytes.count
    else { throw .damagedDirectory(.misplaced) }
    (extent.count, extent.size, extent.start) = (count, size, start)
  }

  // MARK: Records

  private mutating func readRecords(_ extent: Extent) throws(ZipFailure) {
    entries.reserveCapacity(extent.count)
    var place = extent.start
    for _ in 0..<extent.count {
      guard place + 46 <= extent.start + extent.size, source.uint32(at: place) == 0x0201_4B50,
        let flags = source.uint16(at: place + 8), let method = source.uint16(at: place + 10),
        let nameLength = source.uint16(at: place + 28),
        let extraLength = source.uint16(at: place + 30),
        let commentLength = source.uint16(at: place + 32)
      else { throw .damagedDirectory(.misplaced) }
      let nameStart = place + 46
      let extra = nameStart + nameLength
      let next = extra + extraLength + commentLength
      guard next <= extent.start + extent.size else { throw .damagedDirectory(.misplaced) }
      let name = String(decoding: source.bytes[nameStart..<extra], as: UTF8.self)
      // Bit 0: encrypted; bit 13: masked headers of strong encryption.
      guard flags & 0x2001 == 0 else { throw .encrypted(name: name) }
      guard method == 0 || method == 8 else { throw .unsupportedCompression(name: name) }
      try add(name, record: place, extra: extra..<(extra + extraLength))
      place = next
    }
    guard place == extent.start + extent.size else { throw .damagedDirectory(.count) }
  }

  private mutating func add(
    _ name: String, record: Int, extra: Range<Int>
  ) throws(ZipFailure) {
    var wide = wideNumbers(extra)
    func number(_ offset: Int) -> Int? {
      guard let value = source.uint32(at: record + offset) else { return nil }
      guard value == 0xFFFF_FFFF, !wide.isEmpty else { return value }
      return wide.removeFirst()
    }
    guard let size = number(24), let packed = number(20), let offset = number(42) else {
      throw .damagedDirectory(.misplaced)
    }
    guard size <= limits.maximumEntryBytes else {
      throw .entryTooLarge(name: name, limit: limits.maximumEntryBytes)
    }
    if size > limits.harmlessBytes, size / max(1, packed) > limits.maximumRatio {
      throw .tooCompressed(name: name, limit: limits.maximumRatio)
    }
    entries.append(
      ZipEntry(
        name: name, size: size, packedSize: packed, index: entries.count, headerOffset: offset))
  }

  /// The 64-bit numbers of the extra field 0x0001, in their order.
  private func wideNumbers(_ extra: Range<Int>) -> [Int] {
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let tag = source.uint16(at: place),
      let length = source.uint16(at: place + 2)
    {
      let end = min(place + 4 + length, extra.upperBound)
      if tag == 1 {
        return stride(from: place + 4, through: end - 8, by: 8).compactMap { source.uint64(at: $0) }
      }
      place = end
    }
    return []
  }

  // MARK: Judging

  private func judgeNames() throws(ZipFailure) {
    var seen: Set<[UInt8]> = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      guard Self.isHarmless(name) else { throw .forbiddenName(entry.name) }
      guard seen.insert(name.map(ZipReader.lowercased)).inserted else {
        throw .duplicateName(entry.name)
      }
    }
  }

  /// Tells whether a name stays inside the archive.
  private static func isHarmless(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != 0x2F else { return false }
    if name.contains(where: { $0 == 0 || $0 == 0x5C }) { return false }
    if name.count > 1, name[1] == 0x3A { return false }
    return !name.split(separator: 0x2F).contains { $0.elementsEqual([0x2E, 0x2E]) }
  }

  /// Compares each entry with the header before its bytes, and the places of all with one another.
  private func judgePlaces(end: Int) throws(ZipFailure) {
    let ordered = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (position, entry) in ordered.enumerated() {
      let place = entry.headerOffset
      guard place + 30 <= end, source.uint32(at: place) == 0x0403_4B50,
        let nameLength = source.uint16(at: place + 26),
        let extraLength = source.uint16(at: place + 28)
      else { throw .damagedDirectory(.localHeader(name: entry.name)) }
      let contents = place + 30 + nameLength + extraLength
      let name = place + 30..<place + 30 + nameLength
      guard name.upperBound <= end,
        String(decoding: source.bytes[name], as: UTF8.self).utf8.elementsEqual(entry.name.utf8)
      else { throw .damagedDirectory(.localHeader(name: entry.name)) }
      let limit = position + 1 < ordered.count ? ordered[position + 1].headerOffset : end
      guard contents + entry.packedSize <= limit else { throw .overlapping(name: entry.name) }
    }
  }
}
