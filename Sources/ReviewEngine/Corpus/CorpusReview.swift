internal import RuleDSL
internal import SourceText

/// The second phase of a review (第二阶段): rules that look into the corpus, over summaries alone.
public struct CorpusReview: Sendable {
  let plan: RulePlan
  let summaries: [DocumentSummary]
  let index: CorpusIndex
  let largestGroup: Int

  /// Joins the documents of a run.
  /// - Parameters:
  ///   - reviewer: The one that made the summaries.
  ///   - summaries: Of the documents under review and of those that are only there to be compared with.
  /// - Complexity: O(n log n) in the number of documents.
  public init(_ reviewer: DocumentReviewer, _ summaries: [DocumentSummary]) {
    self.init(reviewer, summaries, largestGroup: CorpusJoin.largestGroup)
  }

  init(_ reviewer: DocumentReviewer, _ summaries: [DocumentSummary], largestGroup: Int) {
    plan = reviewer.plan
    self.summaries = summaries
    self.largestGroup = largestGroup
    index = CorpusIndex(summaries, joinCount: plan.corpus.joinCount)
  }

  /// Adds what the rules say of a document to its review.
  ///
  /// With nothing to compare with, the rules do not apply.
  /// - Parameter position: The place of the document's summary in the list.
  public func complete(_ review: inout DocumentReview, at position: Int) {
    let places = summaries[position].probes.count
    var added: [(finding: Finding, place: Int)] = []
    defer { review.add(added, places: places) }
    guard summaries.count > 1, let standings = summaries[position].standings else { return }
    var repeats: [String: Int] = [:]
    var place = 0
    for (rule, standing) in zip(plan.corpus.rules, standings) {
      guard case .asked(let probes) = standing else { continue }
      review.notApplicable -= 1
      review.notApplicableRules?.remove(plan.rules[rule.index].rule.identity)
      let before = added.count
      for probe in probes {
        if let finding = finding(probe, rule, position, &repeats) { added.append((finding, place)) }
        place += 1
      }
      if added.count == before { review.compliant += 1 }
    }
  }

  /// Tells whether a document is another one: neither itself nor a copy of it.
  func isOther(_ document: Int, than own: Int) -> Bool {
    summaries[document].digest != summaries[own].digest
  }

  private func finding(
    _ probe: CorpusProbe, _ corpusRule: CorpusPlan.Rule, _ position: Int,
    _ repeats: inout [String: Int]
  ) -> Finding? {
    let rule = plan.rules[corpusRule.index].rule
    var evaluator = CorpusEvaluator(self, corpusRule, document: position)
    let answer = evaluator.truth(probe.demand)
    guard answer.answer != .yes else { return nil }
    var outcome: Finding.Outcome = answer.answer == .no ? .violation : .needsReview
    var missing = answer.missing
    var severity: RuleSeverity?
    if let doubt = probe.doubt {
      outcome = .needsReview
      missing = doubt + missing
    }
    if outcome == .violation {
      switch probe.afterExceptions {
      case .stands: break
      case .lifted: return nil
      case .changed(let changed, let facts, let own):
        (outcome, missing, severity) = (changed, facts, own)
      }
    }
    if let open = probe.open {
      outcome = .needsReview
      missing += open
    }
    if rule.isForReview, outcome == .violation {
      outcome = .needsReview
      missing.append(.judgement)
    }
    let words = CorpusWording(probe, corpusRule.program, evaluator, missing, plan.calendar)
    let key = words.identity(of: rule.identity)
    let count = repeats[key, default: 0]
    repeats[key] = count + 1
    return words.finding(
      plan.rules[corpusRule.index], outcome,
      severity ?? (outcome == .needsReview ? rule.unknownSeverity : rule.severity),
      fingerprint: Fingerprint.of(Array("\(key)\n\(count)".utf8)))
  }

  // MARK: What concerns the whole corpus

  /// What could not be compared, by rule.
  public var notices: [CorpusNotice] {
    plan.corpus.rules.flatMap { rule in
      var paths: [LocalizedText: Set<String>] = [:]
      for join in rule.firstJoin..<(rule.firstJoin + rule.program.joins.count) {
        for summary in summaries {
          for fact in summary.unknownKeys[join] {
            paths[fact.name, default: []].insert(summary.path)
          }
        }
      }
      let identity = plan.rules[rule.index].rule.identity
      return paths.sorted { $0.key.chinese < $1.key.chinese }.map {
        CorpusNotice.missingKey(
          $0.key, identity, $0.value.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      }
    }
  }
}
