/// Which words bring up which rules (触发).
///
/// A pattern of a text check is split into its branches. Each branch waits for the words of the rarest set
/// that its hits need; the other sets are asked only where one of those words stands. So a rule none of
/// whose rare words stands in a clause costs that clause nothing.
struct TriggerTable: Sendable {
  /// A branch of a rule's pattern with what a clause must have for it.
  struct Branch: Sendable {
    /// The rule, an index into the plan's rules.
    let rule: Int32
    let pattern: PatternTable.ID
    /// Sets of `demands`, a word of each of which must begin in the clause.
    let inClause: Range<Int32>
    /// Sets of `demands`, a word of each of which must begin in the sentence: what 同句 有 asks.
    let inSentence: Range<Int32>
  }

  private(set) var branches: [Branch] = []
  private(set) var demands: [WordSetTable.ID] = []
  /// For each word, where its branches begin in `waiting`; one more at the end.
  private(set) var offsets: [Int32] = [0]
  /// The branches by the word they wait for.
  private(set) var waiting: [Int32] = []
  private var pending: [(literal: Int32, branch: Int32)] = []

  /// A branch before it is added: the sets that a clause and that a sentence must have a word of.
  struct Demand {
    let pattern: PlannedPattern
    let inClause: [Set<Int32>]
    let inSentence: [Set<Int32>]
  }

  /// Adds the branches of a rule.
  mutating func add(
    rule: Int, _ list: [Demand], _ words: WordTable, _ patterns: inout PatternTable
  ) {
    for demand in list {
      let ordered = demand.inClause.map { (set: $0, rate: words.rate(of: $0)) }
        .sorted { ($0.rate, $0.set.count) < ($1.rate, $1.set.count) }
      guard let anchor = ordered.first?.set else { continue }
      let clause = append(ordered.dropFirst().map(\.set), &patterns)
      let sentence = append(
        demand.inSentence.sorted { words.rate(of: $0) < words.rate(of: $1) }, &patterns)
      let branch = Int32(branches.count)
      branches.append(
        Branch(
          rule: Int32(rule), pattern: patterns.insert(demand.pattern), inClause: clause,
          inSentence: sentence))
      for literal in anchor { pending.append((literal, branch)) }
    }
  }

  /// Sorts the branches by the words they wait for; no rule may be added afterwards.
  mutating func finish(wordCount: Int) {
    var counts = Array(repeating: Int32(0), count: wordCount + 1)
    for (literal, _) in pending { counts[Int(literal) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    offsets = counts
    waiting = Array(repeating: 0, count: pending.count)
    // Branches come in their order, so those of one word stay in the order of their rules.
    for (literal, branch) in pending {
      waiting[Int(counts[Int(literal)])] = branch
      counts[Int(literal)] += 1
    }
    pending = []
  }

  private mutating func append(
    _ sets: [Set<Int32>], _ patterns: inout PatternTable
  ) -> Range<Int32> {
    let first = Int32(demands.count)
    for set in sets { demands.append(patterns.insert(set)) }
    return first..<Int32(demands.count)
  }
}
