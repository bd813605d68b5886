import Testing
import ZipContainer

@Suite("Archives are opened within bounds or refused with the reason")
struct ZipReaderTests {
  private let text = Array(String(repeating: "第一条　为了规范管理。\n", count: 40).utf8)

  private func archive() throws -> [UInt8] {
    try ZipWriter.archive([
      ZipPart(name: "word/document.xml", contents: text),
      ZipPart(name: "名单/附件.txt", contents: [1, 2, 3]),
      ZipPart(name: "empty", contents: []),
    ])
  }

  private func refusal(_ bytes: [UInt8], _ limits: ZipLimits = ZipLimits()) -> ZipFailure? {
    do throws(ZipFailure) {
      var reader = try ZipReader(bytes, limits: limits)
      for entry in reader.entries { _ = try reader.contents(of: entry.name) }
      return nil
    } catch {
      return error
    }
  }

  /// Finds where some bytes begin.
  private func offset(of pattern: [UInt8], in bytes: [UInt8], after start: Int = 0) -> Int? {
    (start...(bytes.count - pattern.count)).first { place in
      bytes[place..<(place + pattern.count)].elementsEqual(pattern)
    }
  }

  private static let central: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

  @Test("what was put in comes out, and names are found whatever their case")
  func roundTrip() throws {
    var reader = try ZipReader(try archive())
    let entries = reader.entries
    #expect(entries.map(\.name) == ["word/document.xml", "名单/附件.txt", "empty"])
    #expect(entries.map(\.size) == [text.count, 3, 0])
    let contents = [
      try reader.contents(of: "Word/Document.XML"), try reader.contents(of: "名单/附件.txt"),
      try reader.contents(of: "empty"),
    ]
    #expect(contents == [text, [1, 2, 3], []])
    let unknown = reader.entry(named: "word")
    #expect(unknown == nil)
    do throws(ZipFailure) {
      _ = try reader.contents(of: "word")
      Issue.record("an entry that is not there was read")
    } catch {
      #expect(error == .noSuchEntry("word"))
    }
  }

  @Test("text, an empty file and an archive that was cut off are no archives")
  func notAnArchive() throws {
    let whole = try archive()
    #expect(refusal([]) == .notAnArchive)
    #expect(refusal(text) == .notAnArchive)
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(refusal(Array(whole[..<length])) != nil)
    }
  }

  @Test("limits on number, size, sum and ratio hold")
  func limits() throws {
    let whole = try archive()
    var limits = ZipLimits()
    limits.maximumEntries = 2
    #expect(refusal(whole, limits) == .tooManyEntries(limit: 2))
    limits = ZipLimits()
    limits.maximumEntryBytes = text.count - 1
    #expect(
      refusal(whole, limits)
        == .entryTooLarge(name: "word/document.xml", limit: text.count - 1))
    limits = ZipLimits()
    limits.maximumTotalBytes = text.count + 2
    #expect(refusal(whole, limits) == .archiveTooLarge(limit: text.count + 2))
    limits = ZipLimits()
    limits.harmlessBytes = 100
    limits.maximumRatio = 3
    #expect(refusal(whole, limits) == .tooCompressed(name: "word/document.xml", limit: 3))
    let bomb = try ZipWriter.archive([
      ZipPart(name: "bomb", contents: Array(repeating: 0x20, count: 4_000_000))
    ])
    #expect(refusal(bomb) == .tooCompressed(name: "bomb", limit: 250))
  }

  @Test("a size that is not the true one is found in both directions")
  func sizeLie() throws {
    let whole = try archive()
    let record = try #require(offset(of: Self.central, in: whole))
    for change in [1, -1] {
      var changed = whole
      changed[record + 24] = UInt8(truncatingIfNeeded: text.count + change)
      changed[record + 25] = UInt8(truncatingIfNeeded: (text.count + change) >> 8)
      #expect(refusal(changed) == .damagedEntry(name: "word/document.xml"))
    }
  }

  @Test("changed contents are found by their checksum")
  func checksum() throws {
    let whole = try archive()
    let record = try #require(offset(of: Self.central, in: whole))
    var changed = whole
    changed[record + 16] ^= 0xFF
    #expect(refusal(changed) == .damagedEntry(name: "word/document.xml"))
  }

  @Test("an encrypted entry and an unknown compression are named")
  func flags() throws {
    let whole = try archive()
    let record = try #require(offset(of: Self.central, in: whole))
    var changed = whole
    changed[record + 8] |= 1
    #expect(refusal(changed) == .encrypted(name: "word/document.xml"))
    changed = whole
    changed[record + 10] = 12
    #expect(refusal(changed) == .unsupportedCompression(name: "word/document.xml"))
  }

  @Test(
    "names that repeat or lead out of the archive are refused",
    arguments: [
      ("a/../b", ZipFailure.forbiddenName("a/../b")), ("/abcd", .forbiddenName("/abcd")),
      ("C:abc", .forbiddenName("C:abc")), ("a\\b", .forbiddenName("a\\b")),
      ("KNOWN", .duplicateName("KNOWN")),
    ])
  func names(_ name: String, _ failure: ZipFailure) throws {
    let placeholder = String(repeating: "x", count: name.utf8.count)
    var bytes = try ZipWriter.archive([
      ZipPart(name: "known", contents: [1]), ZipPart(name: placeholder, contents: [2]),
    ])
    var place = 0
    while let next = offset(of: Array(placeholder.utf8), in: bytes, after: place) {
      bytes.replaceSubrange(next..<(next + name.utf8.count), with: name.utf8)
      place = next
    }
    #expect(refusal(bytes) == failure)
  }

  @Test("entries that share bytes, and headers of other names, are refused")
  func overlap() throws {
    let whole = try ZipWriter.archive([
      ZipPart(name: "a", contents: Array("一二三".utf8)),
      ZipPart(name: "b", contents: Array("四五六".utf8)),
    ])
    let first = try #require(offset(of: Self.central, in: whole))
    let second = try #require(offset(of: Self.central, in: whole, after: first + 1))
    // The second record points at the first header.
    var shared = whole
    for byte in 42..<46 { shared[second + byte] = whole[first + byte] }
    #expect(refusal(shared) != nil)
    var renamed = whole
    renamed[30] = UInt8(ascii: "c")
    #expect(refusal(renamed) == .damagedDirectory(.localHeader(name: "a")))
    var longer = whole
    longer[first + 20] += 60
    #expect(refusal(longer) == .overlapping(name: "a"))
  }

  @Test("no change of a single byte makes more than a refusal or the same contents")
  func mutations() throws {
    let whole = try archive()
    for place in 0..<whole.count {
      for mask in [UInt8(0x01), 0x80, 0xFF] {
        var changed = whole
        changed[place] ^= mask
        do throws(ZipFailure) {
          var reader = try ZipReader(changed)
          for entry in reader.entries {
            let contents = try reader.contents(of: entry.name)
            #expect(contents.count == entry.size)
          }
        } catch {}
      }
    }
  }
}
