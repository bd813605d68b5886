internal import RuleDSL

/// Answers one question to the corpus after the other (第二阶段判断), and remembers what was found.
struct CorpusEvaluator {
  private let corpus: CorpusReview
  private let rule: CorpusPlan.Rule
  private let document: Int
  private let arithmetic: RuleArithmetic
  /// The first member found for each join of the rule, with what was kept of either side.
  private(set) var firstMatches: [Int: (own: KeptValues, other: KeptValues)] = [:]
  /// The places of the members found, or of those that left the answer open.
  private(set) var related: [RelatedPlace] = []

  /// The most places of other documents that a finding names.
  static let mostRelated = 5

  init(_ corpus: CorpusReview, _ rule: CorpusPlan.Rule, document: Int) {
    self.corpus = corpus
    self.rule = rule
    self.document = document
    arithmetic = RuleArithmetic(calendar: corpus.plan.calendar)
  }

  mutating func truth(_ demand: CorpusProbe.Remainder) -> TruthValue {
    switch demand {
    case .known(let answer): return answer
    case .all(let parts): return .all(parts.map { truth($0) })
    case .any(let parts): return .any(parts.map { truth($0) })
    case .not(let inner): return truth(inner).negated
    case .exists(let question): return exists(question)
    }
  }

  private mutating func exists(_ question: CorpusQuestion) -> TruthValue {
    guard question.missing.isEmpty else { return .unknown(question.missing) }
    let join = rule.program.joins[question.join]
    let number = rule.firstJoin + question.join
    let members = corpus.index.members(of: number, question.keys, except: document)
      .filter { corpus.isOther($0.document, than: document) }
    guard members.count <= corpus.largestGroup else {
      return .unknown([CorpusNotice.largeGroup(members.count, limit: corpus.largestGroup)])
    }
    var found: [RelatedPlace] = []
    var open: [RelatedPlace] = []
    var missing: [MissingFact] = []
    for member in members {
      let summary = corpus.summaries[member.document]
      let entry = summary.entries[number][member.entry]
      var evaluator = JointEvaluator(own: question.kept, other: entry.kept, join, arithmetic)
      let answer = join.condition.map { evaluator.truth($0) } ?? .yes
      switch answer.answer {
      case .no: continue
      case .yes:
        if firstMatches[question.join] == nil {
          firstMatches[question.join] = (question.kept, entry.kept)
        }
        found.append(summary.places[entry.place])
      case .unknown:
        open.append(summary.places[entry.place])
        for fact in answer.missing where !missing.contains(fact) { missing.append(fact) }
      }
      if found.count == Self.mostRelated { break }
    }
    note(found.isEmpty ? open : found)
    if !found.isEmpty { return .yes }
    return open.isEmpty ? .no : .unknown(missing)
  }

  private mutating func note(_ places: [RelatedPlace]) {
    for place in places.prefix(Self.mostRelated)
    where related.count < Self.mostRelated && !related.contains(place) {
      related.append(place)
    }
  }
}
