internal import DocumentModel

/// The clauses of one document in which a hit of a rule may stand (候选).
///
/// Invariants: the candidates of a rule are linked in order of their clause; of one clause in the order of
/// the branches. What is no candidate has no hit.
struct CandidateTable {
  /// A clause that has what a branch needs.
  struct Candidate {
    let clause: Int32
    let branch: Int32
    /// The next candidate of the same rule; -1 for none.
    var next: Int32
  }

  private(set) var candidates: [Candidate] = []
  /// For each rule its first and last candidate; -1 for none.
  private var ends: [(first: Int32, last: Int32)]
  /// The rules that have candidates, in the order of their identities.
  private(set) var rules: [Int32] = []

  /// Finds the candidates of all rules.
  /// - Complexity: O(hits × branches that wait for their words).
  init(
    _ document: NormativeDocument, _ table: HitTable, _ triggers: TriggerTable,
    _ sets: WordSetTable, ruleCount: Int
  ) {
    ends = Array(repeating: (-1, -1), count: ruleCount)
    var asked = Array(repeating: Int32(-1), count: triggers.branches.count)
    var live: [Int32] = []
    for sentence in document.sentences {
      let clauses = sentence.clauses
      guard !clauses.isEmpty else { continue }
      let whole =
        table.windows[Int(clauses.lowerBound)].hits
        .lowerBound..<table.windows[
          Int(clauses.upperBound) - 1
        ].hits.upperBound
      for clause in clauses {
        let hits = table.windows[Int(clause)].hits
        live.removeAll(keepingCapacity: true)
        for index in hits {
          let literal = Int(table.hits[Int(index)].literal)
          for place in triggers.offsets[literal]..<triggers.offsets[literal + 1] {
            let branch = triggers.waiting[Int(place)]
            guard asked[Int(branch)] != clause else { continue }
            asked[Int(branch)] = clause
            let wanted = triggers.branches[Int(branch)]
            if Self.meets(triggers, wanted.inClause, table, hits, sets),
              Self.meets(triggers, wanted.inSentence, table, whole, sets)
            {
              live.append(branch)
            }
          }
        }
        live.sort()
        for branch in live {
          add(rule: triggers.branches[Int(branch)].rule, clause: clause, branch: branch)
        }
      }
    }
    rules.sort()
  }

  private static func meets(
    _ triggers: TriggerTable, _ demands: Range<Int32>, _ table: HitTable, _ hits: Range<Int32>,
    _ sets: WordSetTable
  ) -> Bool {
    for index in demands {
      guard table.contains(triggers.demands[Int(index)], in: hits, sets) else { return false }
    }
    return true
  }

  private mutating func add(rule: Int32, clause: Int32, branch: Int32) {
    let index = Int32(candidates.count)
    candidates.append(Candidate(clause: clause, branch: branch, next: -1))
    let last = ends[Int(rule)].last
    if last >= 0 {
      candidates[Int(last)].next = index
      ends[Int(rule)].last = index
    } else {
      ends[Int(rule)] = (index, index)
      rules.append(rule)
    }
  }

  /// The first candidate of a rule; -1 for none.
  func first(of rule: Int) -> Int32 { ends[rule].first }
}
