/// Writes the compiled file; see `BinaryLayout`.
enum BinaryEncoder {
  static func encode(
    instruments: [InstrumentRecord], texts: [TextRecord], repeals: [RepealRecord],
    moved: [MovedRecord], insertions: [InsertionRecord], names: [NameRecord],
    numbers: [NameRecord], pool: [UInt8], source: UInt64
  ) -> [UInt8] {
    var file = ByteWriting()
    file.write(contentsOf: BinaryLayout.magic)
    file.write(BinaryLayout.version)
    file.write(UInt32(0))
    file.write(UInt64(0))
    file.write(source)
    for count in [
      instruments.count, texts.count, repeals.count, moved.count, insertions.count, names.count,
      numbers.count, pool.count,
    ] { file.write(UInt32(count)) }
    for record in instruments { write(record, &file) }
    for record in texts { write(record, &file) }
    for record in repeals { write(record, &file) }
    for record in moved { write(record, &file) }
    for record in insertions { write(record, &file) }
    for record in names + numbers { write(record, &file) }
    file.write(contentsOf: pool)
    let checksum = BinaryLayout.checksum(file.bytes.span, from: BinaryLayout.sourceOffset)
    file.replace(at: BinaryLayout.checksumOffset, with: checksum)
    return file.bytes
  }

  private static func write(_ record: InstrumentRecord, _ file: inout ByteWriting) {
    file.write(record.name)
    file.write(record.issuer)
    for byte in [record.kind, record.kindMark, record.statusMark, record.statePrefixes] {
      file.write(byte)
    }
    file.write(record.firstPromulgated)
    file.write(record.statusAsOf)
    file.write(record.textStart)
    file.write(record.textCount)
    file.write(record.nameYear)
    file.write(record.repeal)
    file.write(UInt32(0))
  }

  private static func write(_ record: TextRecord, _ file: inout ByteWriting) {
    file.write(record.promulgated)
    file.write(record.inForce)
    file.write(record.settled)
    file.write(record.articles)
    file.write(record.datesMark)
    file.write(record.articlesMark)
    file.write(UInt32(0))
  }

  private static func write(_ record: RepealRecord, _ file: inout ByteWriting) {
    file.write(record.day)
    file.write(record.by)
    file.write(record.article)
    file.write(record.successor)
    file.write(record.mark)
    file.write(contentsOf: [0, 0, 0, 0, 0, 0, 0])
  }

  private static func write(_ record: MovedRecord, _ file: inout ByteWriting) {
    file.write(record.instrument)
    file.write(record.text)
    write(record.old, &file)
    write(record.new, &file)
    file.write(record.subject)
    file.write(record.words)
    file.write(record.mark)
    file.write(contentsOf: [0, 0, 0, 0, 0, 0, 0])
  }

  private static func write(_ reference: PackedReference, _ file: inout ByteWriting) {
    for part in [
      reference.article, reference.insertion, reference.paragraph, reference.item,
      reference.subitem,
    ] { file.write(part) }
  }

  private static func write(_ record: InsertionRecord, _ file: inout ByteWriting) {
    file.write(record.instrument)
    file.write(record.article)
    file.write(record.insertion)
    file.write(record.since)
    file.write(record.mark)
    file.write(contentsOf: [0, 0, 0])
  }

  private static func write(_ record: NameRecord, _ file: inout ByteWriting) {
    file.write(record.key)
    file.write(record.manner)
    file.write(UInt8(0))
    file.write(record.instrument)
  }
}
