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

  private static let mostNames = 4096
  private static let longestName = 180
  private static let farthest = 64

  private var known: [Known] = []
  private var byName: [ArraySlice<UInt8>: Int] = [:]
  /// The order of use, the last at the end.
  private var uses: [Int] = []

  /// Notes that an instrument was named, so that later words may point at it.
  mutating func note(_ name: String, kind: InstrumentKind?, block: Int) {
    let bytes = ArraySlice(Array(name.utf8))
    if let index = byName[bytes] {
      known[index].block = block
      uses.append(index)
      return
    }
    guard known.count < Self.mostNames else { return }
    known.append(Known(name: name, kind: kind, block: block, isInstrument: true))
    let index = known.count - 1
    byName[bytes] = index
    let state = ArraySlice("中华人民共和国".utf8)
    if bytes.starts(with: state), bytes.count > state.count + 6 {
      let short = bytes.dropFirst(state.count)
      if byName[short] == nil { byName[short] = index }
    }
    uses.append(index)
  }

  /// Notes a short name.
  mutating func note(
    alias: ArraySlice<UInt8>, of name: String, kind: InstrumentKind?, isInstrument: Bool, block: Int
  ) {
    guard known.count < Self.mostNames, !alias.isEmpty, alias.count <= Self.longestName else {
      return
    }
    known.append(Known(name: name, kind: kind, block: block, isInstrument: isInstrument))
    byName[ArraySlice(Array(alias))] = known.count - 1
  }

  /// The instrument that a name stands for.
  func lookUp(_ name: ArraySlice<UInt8>) -> Known? { byName[name].map { known[$0] } }

  /// Finds the longest name that ends at an offset.
  /// - Returns: The instrument and the offset of its first byte.
  func lookUp(
    _ reader: TextReader, endingAt end: Int, from limit: Int
  ) -> (known: Known, start: Int)? {
    guard !byName.isEmpty else { return nil }
    var found: (Known, Int)?
    var start = end
    let floor = max(limit, end - Self.longestName)
    while start > floor {
      start = reader.previous(start, from: floor)
      if let index = byName[reader.bytes[start..<end]] { found = (known[index], start) }
    }
    return found
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
