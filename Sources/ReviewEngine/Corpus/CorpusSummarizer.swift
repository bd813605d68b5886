internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Sums a document up for the rules that look into the corpus, while its text is at hand.
struct CorpusSummarizer {
  let plan: RulePlan
  let context: ReviewContext
  let path: String
  private var summary: DocumentSummary
  private var wholePlace: Int?
  private var words: FindingBuilder

  init(_ plan: RulePlan, _ context: ReviewContext, path: String) {
    self.plan = plan
    self.context = context
    self.path = path
    let document = context.facts.document
    let count = plan.corpus.joinCount
    words = FindingBuilder(document)
    summary = DocumentSummary(
      path: path, title: document.head.title.value, digest: document.textDigest,
      entries: Array(repeating: [], count: count),
      unknownKeys: Array(repeating: [], count: count), standings: nil, places: [])
  }

  /// - Parameter isReviewed: False for a document that is only there to be compared with.
  mutating func run(isReviewed: Bool) -> DocumentSummary {
    for rule in plan.corpus.rules {
      for (offset, join) in rule.program.joins.enumerated() {
        addEntries(of: join, at: rule.firstJoin + offset, plan.rules[rule.index])
      }
    }
    if isReviewed {
      summary.standings = plan.corpus.rules.map { rule in
        var questions = CorpusQuestioner(
          plan.rules[rule.index], rule.program, plan: plan, context: context, words: words)
        defer { words = questions.words }
        return questions.standing()
      }
    }
    summary.dependsOnAsOf = context.hasReadAsOf
    return summary
  }

  private mutating func addEntries(of join: CorpusJoin, at index: Int, _ planned: PlannedRule) {
    var evaluator = RuleEvaluator(planned, plan: plan, context: context)
    let document = EntityReference(kind: .document, index: 0)
    var members = [document]
    if let collection = join.collection {
      switch context.facts.read(collection, of: document) {
      case .collection(let found): members = found
      case let other:
        summary.unknownKeys[index] += [other.missing].compactMap(\.self)
        return
      }
    }
    for member in members {
      evaluator.slots[join.slot] = .entity(member)
      guard isWorthKeeping(join, &evaluator) else { continue }
      var keys: [[[UInt8]]] = []
      var unknown: [MissingFact] = []
      var isAbsent = false
      for key in join.keys {
        switch KeyValue(evaluator.value(key.other), context.facts) {
        case .known(let values): keys.append(values)
        // What was read and is not there equals nothing.
        case .absent: isAbsent = true
        case .unknown(let fact): unknown.append(fact)
        }
      }
      if isAbsent { continue }
      guard unknown.isEmpty else {
        summary.unknownKeys[index] += unknown
        continue
      }
      let kept = evaluator.keep(join, isOther: true)
      summary.entries[index].append(
        DocumentSummary.Entry(
          keys: KeyValue.combined(keys), kept: kept, place: place(of: member, &evaluator)))
    }
  }

  private func isWorthKeeping(_ join: CorpusJoin, _ evaluator: inout RuleEvaluator) -> Bool {
    for filter in join.filters {
      if evaluator.truth(join.otherValues[filter]).answer == .no { return false }
    }
    return true
  }

  /// The place of a member; that of the document itself is made once.
  private mutating func place(of member: EntityReference, _ evaluator: inout RuleEvaluator) -> Int {
    if member.kind == .document, let wholePlace { return wholePlace }
    let evidence = evaluator.place(of: member)
    let place = words.corpusPlace(evidence)
    summary.places.append(
      RelatedPlace(
        document: path, title: summary.title, span: place.span, start: place.start,
        end: place.end, path: place.path, excerpt: words.text(of: evidence.span)))
    if member.kind == .document { wholePlace = summary.places.count - 1 }
    return summary.places.count - 1
  }
}
