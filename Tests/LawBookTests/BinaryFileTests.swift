import LawBook
import SourceText
import Testing

struct BinaryFileTests {
  /// A small generator with a fixed seed, so that a failure comes again.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func use(_ bytes: [UInt8]) {
    guard let book = try? LawBook(serialized: bytes) else { return }
    let day = LegalDate(dayNumber: 18_000)
    for id in book.all.prefix(20) { _ = book.instrument(id) }
    for name in ["甲法", "乙条例", "丁办法", "丙省实施甲法办法", "国务院令第12号"] {
      let resolution = book.resolve(name)
      _ = book.assess(resolution, article: ArticleReference(article: 8), on: day)
      _ = book.assess(
        resolution, article: ArticleReference(article: 3, insertion: 1), on: day,
        citedOn: LegalDate(dayNumber: 12_000))
      _ = book.suggestions(for: name + "规定")
    }
    _ = book.changes(from: LegalDate(dayNumber: 0), to: LegalDate(dayNumber: 30_000))
  }

  /// Mends the checksum, so that damage reaches the records.
  private func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 64 else { return bytes }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 24
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        var word: UInt64 = 0
        for index in 0..<8 { word |= UInt64(bytes[offset + index]) << (8 * index) }
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
        offset += 8
      } else {
        hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
        offset += 1
      }
    }
    var result = bytes
    for index in 0..<8 { result[16 + index] = UInt8(truncatingIfNeeded: hash >> (8 * index)) }
    return result
  }

  @Test("a book read back from its bytes is the same book")
  func roundTrip() throws {
    let book = try SmallLawBook.book()
    let again = try LawBook(serialized: book.serialized)
    #expect(again.serialized == book.serialized)
    #expect(
      again.all.map { again.instrument($0).name } == book.all.map { book.instrument($0).name })
    #expect(try SmallLawBook.book().serialized == book.serialized)
    #expect(mended(book.serialized) == book.serialized)
  }

  @Test("every cut file is refused, with a right checksum too")
  func cut() throws {
    let bytes = try SmallLawBook.book().serialized
    for length in 0..<bytes.count {
      let short = Array(bytes.prefix(length))
      #expect(throws: LawBookError.self) { try LawBook(serialized: short) }
      use(mended(short))
    }
  }

  @Test("a thousand damaged bytes give an error, or with a mended checksum an error or a book")
  func flipped() throws {
    let bytes = try SmallLawBook.book().serialized
    var random = Seeded(state: 20_261_124)
    for _ in 0..<1_000 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      if !(12..<16).contains(place) {
        #expect(throws: LawBookError.self) { try LawBook(serialized: damaged) }
      }
      for _ in 0..<4 {
        damaged[Int.random(in: 24..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      use(mended(damaged))
    }
  }

  @Test("every byte of every record set to its extremes never traps")
  func extremes() throws {
    let bytes = try SmallLawBook.book().serialized
    for place in 24..<bytes.count {
      for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = value
        use(mended(damaged))
      }
    }
  }

  @Test("the project's book is compact")
  func size() throws {
    let book = try LawBookFixture.book.get()
    #expect(book.instrumentCount > 4_000)
    #expect(book.serialized.count < 1 << 20)
  }
}
