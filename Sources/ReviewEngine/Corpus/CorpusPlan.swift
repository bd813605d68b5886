internal import RuleDSL

/// The rules of a plan that look into the corpus (文件库规则).
struct CorpusPlan: Sendable {
  /// One of them.
  struct Rule: Sendable {
    /// Its index among the rules of the plan.
    let index: Int
    let program: CorpusProgram
    /// The number of its first join among the joins of all rules.
    let firstJoin: Int
  }

  private(set) var rules: [Rule] = []
  /// The number of joins of all rules.
  private(set) var joinCount = 0

  mutating func add(_ program: CorpusProgram, at index: Int) {
    rules.append(Rule(index: index, program: program, firstJoin: joinCount))
    joinCount += program.joins.count
  }
}
