import SourceText

/// Compiles the tables into the one file that a `LawBook` reads.
struct LawBookCompiler {
  private var pool: [UInt8] = []
  private var pooled: [[UInt8]: PoolSlice] = [:]
  private var numberOf: [String: UInt32] = [:]
  private var instruments: [InstrumentRecord] = []
  private var texts: [TextRecord] = []
  private var repeals: [RepealRecord] = []
  private var moved: [MovedRecord] = []
  private var insertions: [InsertionRecord] = []
  private var names: [(key: [UInt8], record: NameRecord)] = []
  private var numbers: [(key: [UInt8], record: NameRecord)] = []

  /// - Throws: `LawBookError.table` with file and line of the first mistake.
  static func compile(_ source: LawBookTables) throws(LawBookError) -> [UInt8] {
    var compiler = LawBookCompiler()
    try compiler.addInstruments(source.tables[0])
    try compiler.addTexts(source.tables[1])
    try compiler.addRepeals(source.tables[2])
    try compiler.addAliases(source.tables[3])
    try compiler.addNumbers(source.tables[4])
    try compiler.addMoved(source.tables[5])
    try compiler.addInsertions(source.tables[6])
    return compiler.written(source: source.checksum)
  }

  private mutating func addInstruments(_ table: CommaSeparatedTable) throws(LawBookError) {
    let kinds = InstrumentKind.allCases
    for (index, row) in table.rows.enumerated() {
      let cell = Cells(table, index)
      guard !row[0].isEmpty, row[0].utf8.count <= InstrumentName.longest else {
        throw cell.mistake("法源名称为空或者过长")
      }
      guard numberOf.updateValue(UInt32(instruments.count), forKey: row[0]) == nil else {
        throw cell.mistake("法源“\(row[0])”重复")
      }
      let name = row[1].isEmpty ? row[0] : row[1]
      var record = InstrumentRecord()
      record.name = slice(name)
      record.issuer = slice(row[4])
      if !row[2].isEmpty {
        guard let kind = kinds.firstIndex(where: { $0.rawValue == row[2] }) else {
          throw cell.mistake("没有“\(row[2])”这一效力层级")
        }
        record.kind = UInt8(kind)
      }
      record.kindMark = try cell.mark(3)
      record.firstPromulgated = try cell.day(5)
      record.statusMark = try cell.mark(6)
      record.statusAsOf = try cell.day(7)
      let reduced = InstrumentName(Array(name.utf8).span)
      record.statePrefixes = UInt8(min(reduced.statePrefixes, 255))
      if name != row[0],
        case .edition(let year) = InstrumentName.splitSuffix(
          InstrumentName(Array(row[0].utf8).span).key)?.suffix
      {
        record.nameYear = UInt16(year)
      }
      addName(reduced.key, .name, UInt32(instruments.count))
      if row[2] == InstrumentKind.judicialInterpretation.rawValue,
        let shorter = InstrumentName.withoutCourt(reduced.key)
      {
        addName(shorter, .withoutCourt, UInt32(instruments.count))
      }
      instruments.append(record)
    }
  }

  private mutating func addName(_ key: [UInt8], _ manner: NameManner, _ instrument: UInt32) {
    names.append((key, NameRecord(manner: manner.rawValue, instrument: instrument)))
  }

  private mutating func addTexts(_ table: CommaSeparatedTable) throws(LawBookError) {
    var grouped: [UInt32: [TextRecord]] = [:]
    for index in table.rows.indices {
      let cell = Cells(table, index)
      let instrument = try cell.instrument(0, numberOf)
      var record = TextRecord()
      record.promulgated = try cell.day(1)
      record.inForce = try cell.day(2)
      record.settled = try cell.day(3)
      record.articles = try cell.count(4)
      record.datesMark = try cell.mark(5)
      record.articlesMark = try cell.mark(6)
      guard record.earliest != BinaryLayout.noDay else {
        throw cell.mistake("公布日和施行日至少要有一个")
      }
      if record.inForce != BinaryLayout.noDay, record.promulgated > record.inForce {
        throw cell.mistake("施行日早于公布日")
      }
      grouped[instrument, default: []].append(record)
    }
    for index in instruments.indices {
      let own = (grouped[UInt32(index)] ?? []).sorted {
        ($0.earliest, $0.promulgated) < ($1.earliest, $1.promulgated)
      }
      instruments[index].textStart = UInt32(texts.count)
      instruments[index].textCount = UInt16(min(own.count, 60_000))
      texts += own.prefix(60_000)
    }
  }

  private mutating func addRepeals(_ table: CommaSeparatedTable) throws(LawBookError) {
    for (index, row) in table.rows.enumerated() {
      let cell = Cells(table, index)
      let instrument = Int(try cell.instrument(0, numberOf))
      guard instruments[instrument].repeal == BinaryLayout.noIndex else {
        throw cell.mistake("法源“\(row[0])”有两条废止记录")
      }
      var record = RepealRecord()
      record.day = try cell.day(1)
      record.by = slice(row[2])
      record.article = slice(row[3])
      if !row[4].isEmpty { record.successor = try cell.instrument(4, numberOf) }
      record.mark = try cell.mark(6)
      instruments[instrument].repeal = UInt32(repeals.count)
      repeals.append(record)
    }
  }

  private mutating func addAliases(_ table: CommaSeparatedTable) throws(LawBookError) {
    for (index, row) in table.rows.enumerated() {
      let cell = Cells(table, index)
      let instrument = try cell.instrument(1, numberOf)
      addName(InstrumentName(Array(row[0].utf8).span).key, .alias, instrument)
    }
  }

  private mutating func addNumbers(_ table: CommaSeparatedTable) throws(LawBookError) {
    for (index, row) in table.rows.enumerated() {
      let cell = Cells(table, index)
      let key = DocumentNumberKey(Array(row[0].utf8).span).key
      guard !key.isEmpty else { throw cell.mistake("“\(row[0])”不是文号") }
      let instrument = try cell.instrument(1, numberOf)
      numbers.append((key, NameRecord(manner: 0, instrument: instrument)))
    }
  }

  private mutating func addMoved(_ table: CommaSeparatedTable) throws(LawBookError) {
    for (index, row) in table.rows.enumerated() {
      let cell = Cells(table, index)
      var record = MovedRecord()
      record.instrument = try cell.instrument(0, numberOf)
      record.text = try cell.day(1)
      record.old = try cell.reference(2)
      if !row[3].isEmpty { record.new = try cell.reference(3) }
      record.subject = slice(row[4])
      record.words = slice(row[5])
      record.mark = try cell.mark(6)
      moved.append(record)
    }
    moved.sort {
      ($0.instrument, $0.text, $0.old.article) < ($1.instrument, $1.text, $1.old.article)
    }
  }

  private mutating func addInsertions(_ table: CommaSeparatedTable) throws(LawBookError) {
    for index in table.rows.indices {
      let cell = Cells(table, index)
      var record = InsertionRecord()
      record.instrument = try cell.instrument(0, numberOf)
      record.article = try cell.count(1)
      record.insertion = try cell.count(2)
      record.since = try cell.day(3)
      record.mark = try cell.mark(4)
      insertions.append(record)
    }
    insertions.sort {
      ($0.instrument, $0.article, $0.insertion) < ($1.instrument, $1.article, $1.insertion)
    }
  }

  private mutating func slice(_ text: String) -> PoolSlice {
    slice(Array(text.utf8.prefix(60_000)))
  }

  private mutating func slice(_ bytes: [UInt8]) -> PoolSlice {
    if bytes.isEmpty { return PoolSlice() }
    if let known = pooled[bytes] { return known }
    let slice = PoolSlice(start: UInt32(pool.count), length: UInt16(bytes.count))
    pool += bytes
    pooled[bytes] = slice
    return slice
  }

  private mutating func sorted(_ list: [(key: [UInt8], record: NameRecord)]) -> [NameRecord] {
    let ordered = list.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return (left.record.manner, left.record.instrument)
        < (right.record.manner, right.record.instrument)
    }
    return ordered.map { entry in
      var record = entry.record
      record.key = slice(entry.key)
      return record
    }
  }

  private mutating func written(source: UInt64) -> [UInt8] {
    let names = sorted(self.names)
    let numbers = sorted(self.numbers)
    return BinaryEncoder.encode(
      instruments: instruments, texts: texts, repeals: repeals, moved: moved,
      insertions: insertions, names: names, numbers: numbers, pool: pool, source: source)
  }
}
