internal import RuleDSL
internal import SourceText

/// Words a finding of a corpus rule from what was kept of both documents.
struct CorpusWording {
  private let probe: CorpusProbe
  private let program: CorpusProgram
  private let evaluator: CorpusEvaluator
  private let missing: [LocalizedText]
  private let arithmetic: RuleArithmetic

  init(
    _ probe: CorpusProbe, _ program: CorpusProgram, _ evaluator: CorpusEvaluator,
    _ missing: [MissingFact], _ calendar: WorkdayCalendar
  ) {
    self.probe = probe
    self.program = program
    self.evaluator = evaluator
    var seen: Set<LocalizedText> = []
    self.missing = missing.map(\.name).filter { seen.insert($0).inserted }
    arithmetic = RuleArithmetic(calendar: calendar)
  }

  /// What tells the finding from others: also the documents it names, by their titles.
  func identity(of rule: String) -> String {
    let titles = evaluator.related.map { $0.title ?? "" }.joined(separator: "\n")
    return "\(rule)\n\(probe.place.path)\n\(probe.excerpt)\n\(titles)"
  }

  func finding(
    _ planned: PlannedRule, _ outcome: Finding.Outcome, _ severity: RuleSeverity,
    fingerprint: String
  ) -> Finding {
    let rule = planned.rule
    var message = undecided(planned, outcome) ?? fill(program.message)
    if planned.wording.isUnverified { message += FindingWording.unverifiedMark }
    var finding = Finding(
      rule: rule.identity, title: rule.title, category: rule.category, severity: severity,
      outcome: outcome, place: probe.place, excerpt: probe.excerpt, message: message,
      suggestion: program.suggestion.map { fill($0) }, missing: missing, basis: rule.basis,
      fingerprint: fingerprint)
    finding.related = evaluator.related
    return finding
  }

  /// Where nothing was decided, the rule's own message would state a defect that nobody has seen.
  private func undecided(_ planned: PlannedRule, _ outcome: Finding.Outcome) -> String? {
    guard outcome == .needsReview, planned.wording.statesDefect, !missing.isEmpty,
      !missing.contains(MissingFact.judgement.name)
    else { return nil }
    var excerpt: String?
    if case .every = planned.rule.check { excerpt = probe.excerpt }
    return FindingWording.undecided(missing, excerpt, planned.rule)
  }

  private func fill(_ parts: [CorpusProgram.Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let words): words
      case .excerpt: probe.excerpt
      case .missing: FindingBuilder.list(missing)
      case .value(let join, let expression): value(expression, join).words ?? "未知"
      }
    }.joined()
  }

  /// A value of this document alone can be told without a match.
  private func value(_ expression: JointExpression, _ join: Int) -> RuleValue {
    if case .own(let index) = expression, evaluator.firstMatches[join] == nil {
      return probe.kept[join].values[index]
    }
    guard let match = evaluator.firstMatches[join] else {
      return .unknown(MissingFact(name: LocalizedText("另一文件", "another document"), span: nil))
    }
    var joint = JointEvaluator(
      own: match.own, other: match.other, program.joins[join], arithmetic)
    return joint.value(expression)
  }
}
