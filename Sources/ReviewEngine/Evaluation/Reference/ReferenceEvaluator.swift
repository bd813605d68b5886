internal import DocumentModel
internal import LawBook
internal import RuleDSL
internal import SourceText

/// Answers a rule the plain way: a walk over its tree, every pattern tried at every character, nothing
/// compiled, shared or skipped.
///
/// It exists to hold the fast evaluator against, and to show the reasoning of an outcome; it shares
/// with the fast one the facts of the document and nothing of how conditions are answered.
struct ReferenceEvaluator {
  /// What the reference says of one place.
  struct Verdict {
    var outcome: Finding.Outcome
    /// A severity other than the rule's own, when something asks for one.
    var override: RuleSeverity?
    var missing: Set<LocalizedText>
    /// The place, for checks that look at several.
    let span: SourceSpan?
  }

  let rule: CheckedRule
  let document: NormativeDocument
  let parameters: [CheckedParameter]
  let calendar: WorkdayCalendar
  let asOf: LegalDate?
  let places: PlaceTable
  let language: MessageLanguage
  let sentences: ExpressionSentence
  let facts: FactReader
  let lines: LineIndex
  var values: [Int: RuleValue] = [:]
  /// The path of the document, for evidence from other documents.
  var path = ""
  /// The other documents of the corpus.
  var corpus: [ReferenceEvaluator] = []
  /// The document of the corpus that is looked at; none or one.
  var other: [ReferenceEvaluator] = []
  /// Which document each part of the condition speaks of, while one is looked at.
  var sides: CorpusSides?
  /// The most things with equal keys that are compared.
  var largestGroup = CorpusJoin.largestGroup
  /// What conditions answered; collected only when somebody asks.
  var observations: ConditionObservations?

  init(
    _ rule: CheckedRule, document: NormativeDocument, parameters: [CheckedParameter],
    calendar: WorkdayCalendar, lawBook: LawBook? = nil, asOf: LegalDate?,
    places: PlaceTable = PlaceTable(), language: MessageLanguage = .chinese
  ) {
    self.places = places
    self.rule = rule
    self.document = document
    self.parameters = parameters
    self.calendar = calendar
    self.asOf = asOf
    self.language = language
    sentences = ExpressionSentence(rule, language: language)
    facts = FactReader(document: document, lawBook: lawBook, asOf: asOf)
    lines = LineIndex(document.arena.source.bytes)
  }

  /// What the rule says, nil when it does not apply, and why.
  mutating func evaluate() -> (verdicts: [Verdict]?, evidence: EvidenceNode) {
    let (applies, reasons) = applicability()
    let scope = EvidenceNode(
      language.choose("是否适用", "does it apply"), answer: word(applies), parts: reasons)
    let title = "\(rule.identity) \(rule.title)"
    if applies.answer == .no {
      return (
        nil,
        EvidenceNode(title, answer: language.choose("不适用", "not applicable"), parts: [scope])
      )
    }
    if rule.looksIntoCorpus, corpus.isEmpty {
      let nothing = language.choose("文件库里没有别的文件可比", "the corpus has no other document")
      return (
        nil,
        EvidenceNode(
          title, answer: language.choose("不适用", "not applicable"),
          parts: [scope, EvidenceNode(nothing)])
      )
    }
    for definition in rule.definitions {
      values[definition.slot] = value(definition.value).value
    }
    let (found, evidence) = check()
    var verdicts: [Verdict] = []
    var exceptions: [EvidenceNode] = []
    for (verdict, bindings) in found {
      values = bindings
      let (kept, reasons) = afterExceptions(verdict)
      exceptions += reasons
      guard var kept else { continue }
      if applies.answer == .unknown {
        kept.outcome = .needsReview
        kept.missing.formUnion(applies.missing.map(\.name))
      }
      if rule.isForReview, kept.outcome == .violation {
        kept.outcome = .needsReview
        kept.missing.insert(MissingFact.judgement.name)
      }
      verdicts.append(kept)
    }
    return (
      verdicts,
      EvidenceNode(title, answer: outcomeWord(verdicts), parts: [scope, evidence] + exceptions)
    )
  }

  private func outcomeWord(_ verdicts: [Verdict]) -> String {
    if verdicts.contains(where: { $0.outcome == .violation }) {
      return language.choose("违规", "violation")
    }
    return verdicts.isEmpty
      ? language.choose("合规", "compliant") : language.choose("待核", "needs review")
  }

  /// 是, 否 or 未知 with what is missing.
  func word(_ truth: TruthValue) -> String {
    switch truth.answer {
    case .yes: return language.choose("是", "yes")
    case .no: return language.choose("否", "no")
    case .unknown:
      let names = truth.missing.map { $0.name.text(in: language) }
      let list = names.joined(separator: language.choose("、", ", "))
      return language.choose("未知", "unknown")
        + (list.isEmpty ? "" : language.choose("，缺少\(list)", ", missing \(list)"))
    }
  }

  func placeWords(_ span: SourceSpan, _ path: String) -> String {
    let position = lines.position(of: span.start)
    return "\(position.line):\(position.column)" + (path.isEmpty ? "" : " \(path)")
  }

  /// The severity of a verdict.
  func severity(of verdict: Verdict) -> RuleSeverity {
    if let override = verdict.override { return override }
    return verdict.outcome == .violation ? rule.severity : rule.unknownSeverity
  }

  // MARK: Whether it applies

  private mutating func applicability() -> (TruthValue, [EvidenceNode]) {
    var answers: [TruthValue] = []
    var reasons: [EvidenceNode] = []
    func note(_ sentence: String, _ answer: TruthValue) {
      answers.append(answer)
      reasons.append(EvidenceNode(sentence, answer: word(answer)))
    }
    var kindAnswer = TruthValue.yes
    let kind = document.head.kind.value ?? .normativeDocument
    if let index = EnumerationID.documentKind.index(ofCode: kind.rawValue) {
      kindAnswer = TruthValue(rule.documentKinds.contains(index))
    }
    note(
      language.choose(
        "文件种类在适用范围内（没有写明的视为行政规范性文件）",
        "the kind is among those it applies to (a normative document when none is stated)"),
      kindAnswer)
    if rule.jurisdiction != nil || !rule.excludedJurisdictions.isEmpty {
      note(
        language.choose("制定机关属于规则的地域", "the issuer belongs to the rule's jurisdiction"),
        TruthValue(isInJurisdiction))
    }
    let day = lawDay()
    switch day {
    case .date(let date):
      let holds = date >= rule.from && rule.until.map { date <= $0 } ?? true
      note(
        language.choose("\(date.chinese)在施行期间内", "\(date.iso) lies in its period"),
        TruthValue(holds))
    default:
      let missing = [day.missing].compactMap(\.self)
      let answer = rule.until == nil ? TruthValue.yes : .unknown(missing)
      note(language.choose("日期不明，按现行规则", "day unknown, today's law"), answer)
    }
    if answers.contains(where: { $0.answer == .no }) { return (.no, reasons) }
    if let condition = rule.condition {
      let (answer, evidence) = truth(condition)
      answers.append(answer)
      reasons.append(evidence)
    }
    return (.all(answers), reasons)
  }

  /// The issuers' names decide; where they do not tell, the rule holds and what an overlay made of it does not.
  private var isInJurisdiction: Bool {
    let names = document.head.issuers.map(\.name)
    for excluded in rule.excludedJurisdictions
    where places.relation(of: names, to: excluded) == .inside {
      return false
    }
    guard let own = rule.jurisdiction else { return true }
    let relation = places.relation(of: names, to: own)
    return relation == .inside || relation == .unknown && !rule.isVariant
  }

  mutating func lawDay() -> RuleValue {
    if let expression = rule.datedBy { return value(expression).value }
    if let day = documentDay { return .date(day) }
    let name = LocalizedText("成文日期", "date of signing")
    return .unknown(MissingFact(name: name, span: nil))
  }

  var documentDay: LegalDate? {
    document.head.signDate.value ?? document.head.promulgationDate.value ?? asOf
  }

  // MARK: Exceptions

  private mutating func afterExceptions(_ verdict: Verdict) -> (Verdict?, [EvidenceNode]) {
    guard verdict.outcome == .violation, !rule.exceptions.isEmpty else { return (verdict, []) }
    var result = verdict
    var evidence: [EvidenceNode] = []
    var effects: [RuleSeverity?] = []
    var names: [String] = []
    for exception in rule.exceptions {
      let (answer, reasons) = truth(exception.condition)
      evidence.append(
        EvidenceNode(
          language.choose("例外“\(exception.name)”", "exception “\(exception.name)”"),
          answer: word(answer),
          parts: [reasons]))
      if answer.answer == .yes {
        effects.append(exception.downgrade)
        names.append("“\(exception.name)”（\(exception.place)）")
      }
      if answer.answer == .unknown {
        result.outcome = .needsReview
        result.missing.formUnion(answer.missing.map(\.name))
      }
    }
    guard let first = effects.first else { return (result, evidence) }
    if Set(effects).count > 1 {
      let list = names.joined(separator: "、")
      result.outcome = .needsReview
      result.missing.insert(
        LocalizedText(
          "例外\(list)同时成立而效果不同", "exceptions \(list) hold at once with different effects"))
      return (result, evidence)
    }
    guard let downgrade = first else { return (nil, evidence) }
    result.override = min(downgrade, rule.severity)
    return (result, evidence)
  }
}
