internal import RuleDSL

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
  private var anchors: [WordSetTable.ID] = []

  /// Adds a 不得 出现 rule.
  /// - Returns: False for every other rule, and when a branch has no word to wait for: it must look everywhere.
  mutating func add(
    rule: Int, _ checked: CheckedRule, _ planned: [PatternTable.ID], _ patterns: PatternTable
  ) -> Bool {
    guard case .text(let check) = checked.check, Self.waits(check, planned, patterns) else {
      return false
    }
    // 同句 有: the words must stand in the sentence of the hit, whichever branch it is of.
    let beside = check.companions.filter { $0.isPositive && $0.reach == .sentence }
      .flatMap { patterns.required(of: planned[$0.pattern]) }
    let inSentence = append(Self.rarestFirst(beside, patterns))
    for branch in patterns.branches(of: planned[check.pattern]) {
      let sets = Self.rarestFirst(patterns.required(of: branch), patterns)
      anchors.append(contentsOf: sets.prefix(1))
      branches.append(
        Branch(
          rule: Int32(rule), pattern: branch, inClause: append(Array(sets.dropFirst())),
          inSentence: inSentence))
    }
    return true
  }

  /// Tells whether a check finds nothing where none of its words stands.
  static func waits(
    _ check: CheckedTextCheck, _ planned: [PatternTable.ID], _ patterns: PatternTable
  ) -> Bool {
    !check.isPositive
      && patterns.branches(of: planned[check.pattern])
        .allSatisfy { !patterns.required(of: $0).isEmpty }
  }

  /// Sorts the branches by the words they wait for; no rule may be added afterwards.
  mutating func finish(_ patterns: PatternTable) {
    var counts = Array(repeating: Int32(0), count: patterns.words.words.count + 1)
    for anchor in anchors {
      for literal in patterns.sets.literals(of: anchor) { counts[Int(literal) + 1] += 1 }
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    offsets = counts
    waiting = Array(repeating: 0, count: Int(counts[counts.count - 1]))
    // Branches come in their order, so those of one word stay in the order of their rules.
    for (branch, anchor) in anchors.enumerated() {
      for literal in patterns.sets.literals(of: anchor) {
        waiting[Int(counts[Int(literal)])] = Int32(branch)
        counts[Int(literal)] += 1
      }
    }
  }

  private static func rarestFirst(
    _ sets: [WordSetTable.ID], _ patterns: PatternTable
  ) -> [WordSetTable.ID] {
    sets.map { (set: $0, rate: patterns.rate(of: $0)) }
      .sorted { ($0.rate, $0.set.index) < ($1.rate, $1.set.index) }.map(\.set)
  }

  private mutating func append(_ sets: [WordSetTable.ID]) -> Range<Int32> {
    let first = Int32(demands.count)
    demands += sets
    return first..<Int32(demands.count)
  }
}
