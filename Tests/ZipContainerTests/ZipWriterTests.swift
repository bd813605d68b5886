import Testing
import ZipContainer

@Suite("Archives are copied with what is not touched left as it is")
struct ZipWriterTests {
  private let parts = [
    ZipPart(name: "[Content_Types].xml", contents: Array("<Types/>".utf8)),
    ZipPart(name: "word/document.xml", contents: Array(repeating: 0x41, count: 5_000)),
    ZipPart(
      name: "word/media/图.bin", contents: (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
  ]

  @Test("the same parts make the same bytes")
  func deterministic() throws {
    #expect(try ZipWriter.archive(parts) == ZipWriter.archive(parts))
  }

  @Test("a part is replaced and one added; the packed bytes of the others stay the same")
  func replace() throws {
    let original = try ZipWriter.archive(parts)
    let copy = try ZipWriter.copy(
      original,
      replacing: [
        ZipPart(name: "word/document.xml", contents: Array("新".utf8)),
        ZipPart(name: "word/comments.xml", contents: Array("批注".utf8)),
      ])
    var reader = try ZipReader(copy)
    let contents = [
      try reader.contents(of: "word/document.xml"), try reader.contents(of: "word/comments.xml"),
      try reader.contents(of: "[Content_Types].xml"),
    ]
    #expect(contents == [Array("新".utf8), Array("批注".utf8), parts[0].contents])
    let entries = reader.entries
    #expect(entries.count == 4)
    let before = try ZipReader(original)
    for name in ["[Content_Types].xml", "word/media/图.bin"] {
      let old = try packed(name, in: original, before)
      let new = try packed(name, in: copy, reader)
      #expect(old == new)
    }
  }

  @Test("copying without a change gives the archive itself")
  func unchanged() throws {
    let original = try ZipWriter.archive(parts)
    #expect(try ZipWriter.copy(original, replacing: []) == original)
    #expect(throws: ZipFailure.self) {
      try ZipWriter.copy([1, 2, 3], replacing: [ZipPart(name: "a", contents: [])])
    }
  }

  /// The packed bytes of an entry, found by its local header.
  private func packed(
    _ name: String, in archive: [UInt8], _ reader: borrowing ZipReader
  ) throws -> [UInt8] {
    let found = reader.entry(named: name)
    let entry = try #require(found)
    let wanted = Array(name.utf8)
    let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    var header = 0
    while header < archive.count - 30 - wanted.count {
      let hasSignature = archive[header..<(header + 4)].elementsEqual(signature)
      let nameStart = header + 30
      let hasName = archive[nameStart..<(nameStart + wanted.count)].elementsEqual(wanted)
      if hasSignature, hasName { break }
      header += 1
    }
    let extra = Int(archive[header + 28]) | Int(archive[header + 29]) << 8
    let start = header + 30 + wanted.count + extra
    return Array(archive[start..<(start + entry.packedSize)])
  }
}
