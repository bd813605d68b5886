internal import RuleDSL
internal import SourceText

/// All rules of a library, compiled once for any number of documents (审查计划).
///
/// Rules that look for text are found by the words of the document, and rules of the same period and
/// kinds are asked together whether they apply; so a rule that has nothing to say costs nothing.
final class RulePlan: Sendable {
  /// What decides whether a rule applies, when that is the same for many rules.
  struct Scope: Hashable, Sendable {
    let kinds: Set<Int>
    let from: LegalDate
    let until: LegalDate?
    let jurisdiction: String?
    let excludedJurisdictions: [String]
    /// True when the jurisdiction must be certain, as for what an overlay made of a rule.
    let isVariant: Bool

    init(_ rule: CheckedRule) {
      kinds = rule.documentKinds
      from = rule.from
      until = rule.until
      jurisdiction = rule.jurisdiction
      excludedJurisdictions = rule.excludedJurisdictions
      isVariant = rule.isVariant
    }
  }

  /// The rules in use, by identity.
  let rules: [PlannedRule]
  /// The parameters that rules name by index.
  let parameters: [CheckedParameter]
  /// Which place lies in which.
  let places: PlaceTable
  /// The jurisdictions that rules name, worked out.
  let regions: [String: PlaceTable.Region]
  /// The working days.
  let calendar: WorkdayCalendar
  /// Finds the words of all rules.
  let scanner: LiteralScanner
  /// The patterns of all rules.
  let patterns: PatternTable
  /// Which words bring up which rules.
  let triggers: TriggerTable
  /// The scopes that rules share, and for each the number of rules that wait for a word.
  let scopes: [(scope: Scope, waiting: Int)]
  /// The rules that are asked of every document: indexes into `rules`.
  let alwaysAsked: [Int]
  /// The rules that look into the corpus; they are asked in the second phase.
  let corpus: CorpusPlan

  init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, isGated: Bool = true,
    where isWanted: (CheckedRule) -> Bool = { $0.status != .disabled }
  ) {
    var patterns = PatternTable()
    var triggers = TriggerTable()
    var rules: [PlannedRule] = []
    var scopes: [(scope: Scope, waiting: Int)] = []
    var scopeIndexes: [Scope: Int] = [:]
    var always: [Int] = []
    var checks: [SharedCheck: Int] = [:]
    var corpus = CorpusPlan()
    for checked in library.rules + library.variants where isWanted(checked) {
      let scope = Scope(checked)
      let index = scopeIndexes[scope] ?? scopes.count
      if index == scopes.count {
        scopes.append((scope, 0))
        scopeIndexes[scope] = index
      }
      var shared: Int?
      if let check = SharedCheck(checked) {
        shared = checks[check] ?? checks.count
        checks[check] = shared
      }
      let planned = checked.patterns.map { patterns.insert($0) }
      let waits =
        isGated && triggers.add(rule: rules.count, checked, planned, patterns)
      let rule = PlannedRule(
        checked, number: rules.count, scope: index, sharedCheck: shared, patterns: planned,
        hasCandidates: waits)
      if let program = CorpusProgram(checked) {
        corpus.add(program, at: rules.count)
      } else if rule.waits {
        scopes[index].waiting += 1
      } else {
        always.append(rules.count)
      }
      rules.append(rule)
    }
    triggers.finish(patterns)
    self.rules = rules
    self.scopes = scopes
    self.patterns = patterns
    self.triggers = triggers
    alwaysAsked = always
    self.corpus = corpus
    parameters = library.parameters
    places = library.places
    let named = scopes.flatMap {
      [$0.scope.jurisdiction].compactMap(\.self) + $0.scope.excludedJurisdictions
    }
    regions = Dictionary(
      named.map { ($0, library.places.region($0)) }, uniquingKeysWith: { first, _ in first })
    self.calendar = calendar
    scanner = LiteralScanner(patterns.words.words)
  }
}

/// A rule with its patterns over the words of the plan.
final class PlannedRule: Sendable {
  let rule: CheckedRule
  /// Its place among the rules of the plan.
  let number: Int
  /// The patterns, by the rule's own indexes.
  let patterns: [PatternTable.ID]
  /// The scope it shares with others, an index into the plan's scopes.
  let scope: Int
  /// The same number for rules that ask the same; nil for a check of its own.
  let sharedCheck: Int?
  /// False for a rule with a day or a condition of its own, which is asked for it alone.
  let sharesScope: Bool
  /// True when its hits stand in its candidates only.
  let hasCandidates: Bool
  /// The variables that the pattern of a text check gives values.
  let captureSlots: [Int]
  /// Its messages as far as they are the same for every finding.
  let wording: FindingWording

  /// What the answer for its scope settles for the rule; nil when its own condition must be asked, or its
  /// day is another than that of the scope.
  func scopeDecides(_ answer: Applicability) -> Applicability? {
    if sharesScope { return answer }
    guard rule.datedBy == nil, case .doesNotApply = answer else { return nil }
    return answer
  }

  /// True when a document without a candidate complies, so that the rule need not be asked.
  var waits: Bool { hasCandidates && sharesScope }

  init(
    _ rule: CheckedRule, number: Int, scope: Int, sharedCheck: Int?,
    patterns: [PatternTable.ID], hasCandidates: Bool
  ) {
    self.rule = rule
    self.number = number
    self.scope = scope
    self.sharedCheck = sharedCheck
    self.patterns = patterns
    self.hasCandidates = hasCandidates
    wording = FindingWording(rule)
    sharesScope = rule.datedBy == nil && rule.condition == nil
    if case .text(let check) = rule.check {
      captureSlots = rule.patterns[check.pattern].captureSlots
    } else {
      captureSlots = []
    }
  }
}
