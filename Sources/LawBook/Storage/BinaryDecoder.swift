/// Turns the compiled file into tables, refusing everything that points outside of them.
enum BinaryDecoder {
  struct Tables {
    var instruments: [InstrumentRecord] = []
    var texts: [TextRecord] = []
    var repeals: [RepealRecord] = []
    var moved: [MovedRecord] = []
    var insertions: [InsertionRecord] = []
    var names: [NameRecord] = []
    var numbers: [NameRecord] = []
    var poolStart = 0
  }

  static func decode(_ bytes: Span<UInt8>) throws(LawBookError) -> Tables {
    let starts = try tableStarts(bytes)
    var tables = Tables()
    tables.poolStart = starts[7]
    let pool = bytes.count - tables.poolStart
    let counts = (0..<8).map { Int(readCount(bytes, $0)) }
    tables.instruments = array(counts[0]) { instrument(bytes, starts[0] + $0 * 40) }
    tables.texts = array(counts[1]) { text(bytes, starts[1] + $0 * 20) }
    tables.repeals = array(counts[2]) { repeal(bytes, starts[2] + $0 * 28) }
    tables.moved = array(counts[3]) { moved(bytes, starts[3] + $0 * 48) }
    tables.insertions = array(counts[4]) { insertion(bytes, starts[4] + $0 * 16) }
    tables.names = array(counts[5]) { name(bytes, starts[5] + $0 * 12) }
    tables.numbers = array(counts[6]) { name(bytes, starts[6] + $0 * 12) }
    guard isConsistent(tables, pool: pool) else { throw .damaged("记录指向表外") }
    return tables
  }

  private static func readCount(_ bytes: Span<UInt8>, _ table: Int) -> UInt32 {
    BinaryLayout.readUInt32(bytes, BinaryLayout.countsOffset + table * 4)
  }

  private static func tableStarts(_ bytes: Span<UInt8>) throws(LawBookError) -> [Int] {
    guard bytes.count >= BinaryLayout.headerSize else { throw .damaged("文件过短") }
    for (index, byte) in BinaryLayout.magic.enumerated() where bytes[index] != byte {
      throw .damaged("不是法源库编译文件")
    }
    guard BinaryLayout.readUInt32(bytes, 8) == BinaryLayout.version else {
      throw .damaged("版本不符，请重新编译")
    }
    guard
      BinaryLayout.readUInt64(bytes, BinaryLayout.checksumOffset)
        == BinaryLayout.checksum(bytes, from: BinaryLayout.sourceOffset)
    else { throw .damaged("校验和不符") }
    var starts: [Int] = []
    var offset = BinaryLayout.headerSize
    for table in 0..<8 {
      starts.append(offset)
      // Counts are below 2^32 and records below 64 bytes, so the sum cannot overflow.
      offset += Int(readCount(bytes, table)) * BinaryLayout.recordSizes[table]
      guard offset <= bytes.count else { throw .damaged("表超出文件") }
    }
    guard offset == bytes.count else { throw .damaged("文件尾部多余") }
    return starts
  }

  private static func array<Record>(_ count: Int, _ read: (Int) -> Record) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(count)
    for index in 0..<count { records.append(read(index)) }
    return records
  }

  private static func slice(_ bytes: Span<UInt8>, _ offset: Int) -> PoolSlice {
    PoolSlice(
      start: BinaryLayout.readUInt32(bytes, offset),
      length: BinaryLayout.readUInt16(bytes, offset + 4))
  }

  private static func instrument(_ bytes: Span<UInt8>, _ offset: Int) -> InstrumentRecord {
    InstrumentRecord(
      name: slice(bytes, offset), issuer: slice(bytes, offset + 6), kind: bytes[offset + 12],
      kindMark: bytes[offset + 13], statusMark: bytes[offset + 14],
      statePrefixes: bytes[offset + 15],
      firstPromulgated: BinaryLayout.readDay(bytes, offset + 16),
      statusAsOf: BinaryLayout.readDay(bytes, offset + 20),
      textStart: BinaryLayout.readUInt32(bytes, offset + 24),
      textCount: BinaryLayout.readUInt16(bytes, offset + 28),
      nameYear: BinaryLayout.readUInt16(bytes, offset + 30),
      repeal: BinaryLayout.readUInt32(bytes, offset + 32))
  }

  private static func text(_ bytes: Span<UInt8>, _ offset: Int) -> TextRecord {
    TextRecord(
      promulgated: BinaryLayout.readDay(bytes, offset),
      inForce: BinaryLayout.readDay(bytes, offset + 4),
      settled: BinaryLayout.readDay(bytes, offset + 8),
      articles: BinaryLayout.readUInt16(bytes, offset + 12), datesMark: bytes[offset + 14],
      articlesMark: bytes[offset + 15])
  }

  private static func repeal(_ bytes: Span<UInt8>, _ offset: Int) -> RepealRecord {
    RepealRecord(
      day: BinaryLayout.readDay(bytes, offset), by: slice(bytes, offset + 4),
      article: slice(bytes, offset + 10), successor: BinaryLayout.readUInt32(bytes, offset + 16),
      mark: bytes[offset + 20])
  }

  private static func reference(_ bytes: Span<UInt8>, _ offset: Int) -> PackedReference {
    var reference = PackedReference()
    reference.article = BinaryLayout.readUInt16(bytes, offset)
    reference.insertion = BinaryLayout.readUInt16(bytes, offset + 2)
    reference.paragraph = BinaryLayout.readUInt16(bytes, offset + 4)
    reference.item = BinaryLayout.readUInt16(bytes, offset + 6)
    reference.subitem = BinaryLayout.readUInt16(bytes, offset + 8)
    return reference
  }

  private static func moved(_ bytes: Span<UInt8>, _ offset: Int) -> MovedRecord {
    MovedRecord(
      instrument: BinaryLayout.readUInt32(bytes, offset),
      text: BinaryLayout.readDay(bytes, offset + 4), old: reference(bytes, offset + 8),
      new: reference(bytes, offset + 18), subject: slice(bytes, offset + 28),
      words: slice(bytes, offset + 34), mark: bytes[offset + 40])
  }

  private static func insertion(_ bytes: Span<UInt8>, _ offset: Int) -> InsertionRecord {
    InsertionRecord(
      instrument: BinaryLayout.readUInt32(bytes, offset),
      article: BinaryLayout.readUInt16(bytes, offset + 4),
      insertion: BinaryLayout.readUInt16(bytes, offset + 6),
      since: BinaryLayout.readDay(bytes, offset + 8), mark: bytes[offset + 12])
  }

  private static func name(_ bytes: Span<UInt8>, _ offset: Int) -> NameRecord {
    NameRecord(
      key: slice(bytes, offset), manner: bytes[offset + 6],
      instrument: BinaryLayout.readUInt32(bytes, offset + 8))
  }

  private static func isConsistent(_ tables: Tables, pool: Int) -> Bool {
    let count = tables.instruments.count
    func fits(_ slice: PoolSlice) -> Bool { Int(slice.start) + Int(slice.length) <= pool }
    func known(_ index: UInt32) -> Bool { Int(index) < count }
    return tables.instruments.allSatisfy {
      fits($0.name) && fits($0.issuer)
        && Int($0.textStart) + Int($0.textCount) <= tables.texts.count
        && ($0.repeal == BinaryLayout.noIndex || Int($0.repeal) < tables.repeals.count)
    }
      && tables.repeals.allSatisfy {
        fits($0.by) && fits($0.article)
          && ($0.successor == BinaryLayout.noIndex || known($0.successor))
      }
      && tables.moved.allSatisfy { known($0.instrument) && fits($0.subject) && fits($0.words) }
      && tables.insertions.allSatisfy { known($0.instrument) }
      && tables.names.allSatisfy { known($0.instrument) && fits($0.key) }
      && tables.numbers.allSatisfy { known($0.instrument) && fits($0.key) }
  }
}
