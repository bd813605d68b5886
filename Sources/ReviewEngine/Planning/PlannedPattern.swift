internal import RuleDSL

/// A set of words as their identities in the scanner.
struct WordSet: Sendable {
  /// Sorted, without repeats.
  let literals: [Int32]
}

/// A pattern over scanner words (模式), from which plans take what every hit must have.
indirect enum PlannedPattern: Sendable {
  case words(WordSet)
  case alternatives([PlannedPattern])
  case sequence([(gap: Int, part: PlannedPattern)])
  case capture(Int, PlannedPattern)
  /// 数.
  case number

  /// Words one of which stands at the start of every hit.
  var firstWords: Set<Int32> {
    switch self {
    case .words(let set): Set(set.literals)
    case .alternatives(let parts): parts.reduce(into: []) { $0.formUnion($1.firstWords) }
    case .sequence(let parts): parts.first?.part.firstWords ?? []
    case .capture(_, let inner): inner.firstWords
    case .number: []
    }
  }

  /// Sets of words, from each of which every hit has one (必要词): the gate of the pattern.
  var requiredWords: [Set<Int32>] {
    switch self {
    case .words(let set): [Set(set.literals)]
    case .alternatives(let parts):
      // The smallest set of each part; together they are one demand. A part without words leaves none.
      Self.demand(of: parts.map { $0.requiredWords.min { $0.count < $1.count } })
    case .sequence(let parts): parts.flatMap(\.part.requiredWords)
    case .capture(_, let inner): inner.requiredWords
    case .number: []
    }
  }

  /// The patterns one of which every hit is of, in the order in which hits are looked for.
  var branches: [PlannedPattern] {
    if case .alternatives(let parts) = self { parts.flatMap(\.branches) } else { [self] }
  }

  private static func demand(of parts: [Set<Int32>?]) -> [Set<Int32>] {
    guard !parts.contains(nil) else { return [] }
    return [parts.reduce(into: []) { $0.formUnion($1 ?? []) }]
  }
}
