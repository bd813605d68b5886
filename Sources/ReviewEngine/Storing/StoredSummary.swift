internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// A summary as bytes, for caches (存储的文件摘要); it means something only beside the rules it was made with.
extension DocumentSummary {
  /// The bytes of this summary, without the path, which belongs to the run.
  public var stored: [UInt8] {
    var writer = StoredBytesWriter()
    writer.put(title) { $0.put($1) }
    writer.put(digest)
    writer.put(places) { $0.put($1) }
    writer.put(entries) { writer, list in
      writer.put(list) { writer, entry in
        writer.put(keys: entry.keys)
        writer.put(entry.kept)
        writer.put(entry.place)
      }
    }
    writer.put(unknownKeys) { $0.put(missing: $1) }
    writer.put(standings) { writer, list in
      writer.put(list) { $0.put($1) }
    }
    return writer.bytes
  }

  /// Reads a summary back.
  /// - Parameter path: The document's path in this run.
  /// - Returns: Nil when the bytes are damaged.
  public init?(stored bytes: [UInt8], path: String) {
    var reader = StoredBytesReader(bytes)
    do throws(StoredBytesFault) {
      let title = try reader.optional { reader throws(StoredBytesFault) in try reader.text() }
      let digest = try reader.text()
      let places = try reader.list { reader throws(StoredBytesFault) in
        try reader.relatedPlace(in: path)
      }
      let entries = try reader.list { reader throws(StoredBytesFault) in
        try reader.list { reader throws(StoredBytesFault) in
          Entry(keys: try reader.keys(), kept: try reader.kept(), place: try reader.number())
        }
      }
      let unknownKeys = try reader.list { reader throws(StoredBytesFault) in
        try reader.missing()
      }
      let standings = try reader.optional { reader throws(StoredBytesFault) in
        try reader.list { reader throws(StoredBytesFault) in try reader.standing() }
      }
      let isWhole = entries.allSatisfy { $0.allSatisfy { places.indices.contains($0.place) } }
      guard reader.isAtEnd, isWhole else { return nil }
      self.init(
        path: path, title: title, digest: digest, entries: entries, unknownKeys: unknownKeys,
        standings: standings, places: places)
    } catch {
      return nil
    }
  }
}

// MARK: Writing

extension StoredBytesWriter {
  /// A place in another document, in full.
  mutating func put(_ place: RelatedPlace) {
    put(place.title) { $0.put($1) }
    put(place.span)
    put(place.start)
    put(place.end)
    put(place.path)
    put(place.excerpt)
  }

  fileprivate mutating func put(keys: [[UInt8]]) {
    put(keys) { $0.put(String(decoding: $1, as: UTF8.self)) }
  }

  fileprivate mutating func put(_ kept: KeptValues) {
    put(kept.values) { $0.put($1) }
    put(kept.rows) { writer, rows in
      switch rows {
      case .known(let list):
        writer.put(true)
        writer.put(list) { writer, values in writer.put(values) { $0.put($1) } }
      case .unknown(let facts):
        writer.put(false)
        writer.put(missing: facts)
      }
    }
  }

  fileprivate mutating func put(missing: [MissingFact]) {
    put(missing) { $0.put($1) }
  }

  private mutating func put(_ fact: MissingFact) {
    put(fact.name.chinese)
    put(fact.name.english)
  }

  private mutating func put(_ truth: TruthValue) {
    switch truth.answer {
    case .yes: put(0)
    case .no: put(1)
    case .unknown:
      put(2)
      put(missing: truth.missing)
    }
  }

  /// A kept value: things and collections are kept as words.
  private mutating func put(_ value: RuleValue) {
    switch value {
    case .text(let text):
      put(0)
      put(text)
    case .number(let number):
      put(1)
      put(number)
    case .truth(let truth):
      put(2)
      put(truth)
    case .date(let date):
      put(3)
      put(date.dayNumber)
    case .duration(let period):
      put(4)
      put(period.count)
      put(period.unit.rawValue)
    case .member(let id, let index):
      put(5)
      put(id.rawValue)
      put(index)
    case .absent(let fact):
      put(6)
      put(fact)
    case .unknown(let fact):
      put(7)
      put(fact)
    case .entity, .collection:
      put(7)
      put(VariableSlots.noValue)
    }
  }

  fileprivate mutating func put(_ standing: DocumentSummary.Standing) {
    guard case .asked(let probes) = standing else {
      put(false)
      return
    }
    put(true)
    put(probes) { writer, probe in
      writer.put(probe.demand)
      writer.put(probe.doubt) { $0.put(missing: $1) }
      writer.put(probe.open) { $0.put(missing: $1) }
      writer.put(probe.afterExceptions)
      writer.put(probe.place)
      writer.put(probe.excerpt)
      writer.put(probe.kept) { $0.put($1) }
    }
  }

  private mutating func put(_ after: CorpusProbe.AfterExceptions) {
    switch after {
    case .stands: put(0)
    case .lifted: put(1)
    case .changed(let outcome, let missing, let severity):
      put(2)
      put(outcome.rawValue)
      put(missing: missing)
      put(severity) { $0.put($1.rawValue) }
    }
  }

  private mutating func put(_ demand: CorpusProbe.Remainder) {
    switch demand {
    case .known(let truth):
      put(0)
      put(truth)
    case .all(let parts):
      put(1)
      put(parts) { $0.put($1) }
    case .any(let parts):
      put(2)
      put(parts) { $0.put($1) }
    case .not(let inner):
      put(3)
      put(inner)
    case .exists(let question):
      put(4)
      put(question.join)
      put(keys: question.keys)
      put(missing: question.missing)
      put(question.kept)
    }
  }
}

// MARK: Reading

extension StoredBytesReader {
  /// A place in a document of a path.
  mutating func relatedPlace(in path: String) throws(StoredBytesFault) -> RelatedPlace {
    RelatedPlace(
      document: path,
      title: try optional { reader throws(StoredBytesFault) in try reader.text() },
      span: try span(), start: try position(), end: try position(), path: try text(),
      excerpt: try text())
  }

  fileprivate mutating func keys() throws(StoredBytesFault) -> [[UInt8]] {
    try list { reader throws(StoredBytesFault) in Array(try reader.text().utf8) }
  }

  fileprivate mutating func kept() throws(StoredBytesFault) -> KeptValues {
    let values = try list { reader throws(StoredBytesFault) in try reader.value() }
    let rows = try list { reader throws(StoredBytesFault) -> KeptValues.Rows in
      guard try reader.flag() else { return .unknown(try reader.missing()) }
      return .known(
        try reader.list { reader throws(StoredBytesFault) in
          try reader.list { reader throws(StoredBytesFault) in try reader.value() }
        })
    }
    return KeptValues(values: values, rows: rows)
  }

  fileprivate mutating func missing() throws(StoredBytesFault) -> [MissingFact] {
    try list { reader throws(StoredBytesFault) in try reader.fact() }
  }

  private mutating func fact() throws(StoredBytesFault) -> MissingFact {
    MissingFact(name: LocalizedText(try text(), try text()), span: nil)
  }

  private mutating func truth() throws(StoredBytesFault) -> TruthValue {
    switch try number() {
    case 0: return .yes
    case 1: return .no
    case 2: return .unknown(try missing())
    default: throw StoredBytesFault()
    }
  }

  private mutating func value() throws(StoredBytesFault) -> RuleValue {
    switch try number() {
    case 0: return .text(try text())
    case 1: return .number(try number())
    case 2: return .truth(try truth())
    case 3: return .date(LegalDate(dayNumber: try number()))
    case 4:
      let count = try number()
      guard let unit = RuleDuration.Unit(rawValue: try text()) else { throw StoredBytesFault() }
      return .duration(RuleDuration(count, unit))
    case 5:
      guard let id = EnumerationID(rawValue: try text()) else { throw StoredBytesFault() }
      let index = try number()
      guard id.members.indices.contains(index) else { throw StoredBytesFault() }
      return .member(id, index)
    case 6: return .absent(try fact())
    case 7: return .unknown(try fact())
    default: throw StoredBytesFault()
    }
  }

  fileprivate mutating func standing() throws(StoredBytesFault) -> DocumentSummary.Standing {
    guard try flag() else { return .notApplicable }
    return .asked(
      try list { reader throws(StoredBytesFault) in
        CorpusProbe(
          demand: try reader.demand(depth: 0),
          doubt: try reader.optional { reader throws(StoredBytesFault) in try reader.missing() },
          open: try reader.optional { reader throws(StoredBytesFault) in try reader.missing() },
          afterExceptions: try reader.afterExceptions(), place: try reader.place(),
          excerpt: try reader.text(),
          kept: try reader.list { reader throws(StoredBytesFault) in try reader.kept() })
      })
  }

  private mutating func afterExceptions()
    throws(StoredBytesFault) -> CorpusProbe.AfterExceptions
  {
    switch try number() {
    case 0: return .stands
    case 1: return .lifted
    case 2:
      guard let outcome = Finding.Outcome(rawValue: try text()) else { throw StoredBytesFault() }
      let facts = try missing()
      let severity = try optional { reader throws(StoredBytesFault) -> RuleSeverity in
        guard let known = RuleSeverity(rawValue: try reader.text()) else {
          throw StoredBytesFault()
        }
        return known
      }
      return .changed(outcome, facts, severity)
    default: throw StoredBytesFault()
    }
  }

  /// The deepest demand: as deep as the language lets conditions be, and some.
  private static let deepest = 64

  private mutating func demand(depth: Int) throws(StoredBytesFault) -> CorpusProbe.Remainder {
    guard depth < Self.deepest else { throw StoredBytesFault() }
    switch try number() {
    case 0: return .known(try truth())
    case 1:
      return .all(
        try list { reader throws(StoredBytesFault) in try reader.demand(depth: depth + 1) })
    case 2:
      return .any(
        try list { reader throws(StoredBytesFault) in try reader.demand(depth: depth + 1) })
    case 3: return .not(try demand(depth: depth + 1))
    case 4:
      return .exists(
        CorpusQuestion(
          join: try number(), keys: try keys(), missing: try missing(), kept: try kept()))
    default: throw StoredBytesFault()
    }
  }
}
