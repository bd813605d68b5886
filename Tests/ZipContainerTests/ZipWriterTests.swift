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
    #expect(try reader.contents(of: "word/document.xml") == Array("新".utf8))
    #expect(try reader.contents(of: "word/comments.xml") == Array("批注".utf8))
    #expect(try reader.contents(of: "[Content_Types].xml") == parts[0].contents)
    #expect(reader.entries.count == 4)
    let before = try ZipReader(original)
    for name in ["[Content_Types].xml", "word/media/图.bin"] {
      #expect(try packed(name, in: original, before) == packed(name, in: copy, reader))
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
    let entry = try #require(reader.entry(named: name))
    let wanted = Array(name.utf8)
    let header = try #require(
      (0..<(archive.count - 30 - wanted.count)).first { place in
        archive[place..<(place + 4)].elementsEqual([0x50, 0x4B, 0x03, 0x04])
          && archive[(place + 30)..<(place + 30 + wanted.count)].elementsEqual(wanted)
      })
    let extra = Int(archive[header + 28]) | Int(archive[header + 29]) << 8
    let start = header + 30 + wanted.count + extra
    return Array(archive[start..<(start + entry.packedSize)])
  }
}
