import SourceText

/// The names that a text has used so far: full names, short names and what 该法 points at.
struct CitationNames: Sendable {
  /// An instrument that was named.
  struct Known: Sendable {
    /// The full name as written where it was named.
    let name: String
    /// Its kind, as far as it can be told.
    let kind: InstrumentKind?
    /// The block where it was named last.
    var block: Int
    /// False for a list or a form that was given a short name.
    let isInstrument: Bool
  }

  private static let state = "中华人民共和国"
  private static let mostNames = 4096
  private static let longestName = 180
  private static let farthest = 64

  private var known: [Known] = []
  private var byName = NameIndex()
  /// The order of use, the last at the end.
  private var uses: [Int] = []

  /// Notes that an instrument was named, so that later words may point at it.
  mutating func note(_ name: String, kind: InstrumentKind?, block: Int) {
    let bytes = name.utf8.span
    if let index = byName.value(of: bytes) {
      known[index].block = block
      uses.append(index)
      return
    }
    guard known.count < Self.mostNames else { return }
    let index = known.count
    known.append(Known(name: name, kind: kind, block: block, isInstrument: true))
    byName.set(bytes, to: index)
    let state = Self.state.utf8.count
    if bytes.count > state + 6, name.utf8.starts(with: Self.state.utf8) {
      let short = bytes.extracting(state...)
      if byName.value(of: short) == nil { byName.set(short, to: index) }
    }
    uses.append(index)
  }

  /// Notes a short name.
  mutating func note(
    alias: Span<UInt8>, of name: String, kind: InstrumentKind?, isInstrument: Bool, block: Int
  ) {
    guard known.count < Self.mostNames, !alias.isEmpty, alias.count <= Self.longestName else {
      return
    }
    byName.set(alias, to: known.count)
    known.append(Known(name: name, kind: kind, block: block, isInstrument: isInstrument))
  }

  /// The instrument that a name stands for.
  func lookUp(_ name: Span<UInt8>) -> Known? { byName.value(of: name).map { known[$0] } }

  /// Finds the longest name that ends at an offset.
  /// - Returns: The instrument and the offset of its first byte.
  func lookUp(
    _ reader: TextReader, endingAt end: Int, from limit: Int
  ) -> (known: Known, start: Int)? {
    let floor = max(limit, end - Self.longestName)
    guard let found = byName.longest(endingAt: end, from: floor, in: reader.bytes.span) else {
      return nil
    }
    return (known[found.value], found.start)
  }

  /// The instrument named last whose name ends with a noun: what 该条例 or 《条例》 points at.
  /// - Parameter block: Only those named in this block; nil for anywhere before.
  func last(endingWith noun: ArraySlice<UInt8>, inBlock block: Int?) -> Known? {
    for index in uses.suffix(Self.farthest).reversed() {
      let candidate = known[index]
      if let block, candidate.block != block { continue }
      let bytes = Array(candidate.name.utf8)
      let reader = TextReader(bytes: bytes)
      let core = bytes[..<reader.endOfCore(0, bytes.count)]
      if Self.ends(core, with: noun) { return candidate }
    }
    return nil
  }

  private static func ends(_ name: ArraySlice<UInt8>, with noun: ArraySlice<UInt8>) -> Bool {
    guard name.count >= noun.count, name.suffix(noun.count).elementsEqual(noun) else {
      return false
    }
    // 办法 ends with 法 but is no law; 民法典 is one.
    let bytes = Array(name)
    let found = InstrumentSuffix.table.match(bytes, endingAt: bytes.count, from: 0)
    return found.map { $0.length <= noun.count || $0.tag.isName } ?? false
  }
}
