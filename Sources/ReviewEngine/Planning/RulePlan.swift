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
  /// The working days.
  let calendar: WorkdayCalendar
  /// Finds the words of all rules.
  let scanner: LiteralScanner
  /// The scopes that rules share, and for each the number of rules that wait for a word.
  let scopes: [(scope: Scope, waiting: Int)]
  /// For each word, the rules that wait for it: indexes into `rules`.
  let rulesByWord: [[Int32]]
  /// The rules that are asked of every document: indexes into `rules`.
  let alwaysAsked: [Int]

  init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, isGated: Bool = true,
    where isWanted: (CheckedRule) -> Bool = { $0.status != .disabled }
  ) {
    var words = WordTable()
    var rules: [PlannedRule] = []
    var scopes: [(scope: Scope, waiting: Int)] = []
    var scopeIndexes: [Scope: Int] = [:]
    var waiting: [(rule: Int, words: Set<Int32>)] = []
    var always: [Int] = []
    var checks: [SharedCheck: Int] = [:]
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
      let rule = PlannedRule(checked, scope: index, sharedCheck: shared, &words)
      if isGated, let trigger = rule.trigger {
        scopes[index].waiting += 1
        waiting.append((rules.count, trigger))
      } else {
        always.append(rules.count)
      }
      rules.append(rule)
    }
    var byWord: [[Int32]] = Array(repeating: [], count: words.words.count)
    for (rule, trigger) in waiting {
      for word in trigger { byWord[Int(word)].append(Int32(rule)) }
    }
    self.rules = rules
    self.scopes = scopes
    rulesByWord = byWord
    alwaysAsked = always
    parameters = library.parameters
    places = library.places
    self.calendar = calendar
    scanner = LiteralScanner(words.words)
  }
}

/// A rule with its patterns over the words of the plan.
final class PlannedRule: Sendable {
  let rule: CheckedRule
  let patterns: [PlannedPattern]
  /// The scope it shares with others, an index into the plan's scopes.
  let scope: Int
  /// For a text check: without a word of each of these sets there is no hit; empty for others.
  let gate: [Set<Int32>]
  /// The same number for rules that ask the same; nil for a check of its own.
  let sharedCheck: Int?
  /// False for a rule with a day or a condition of its own, which is asked for it alone.
  let sharesScope: Bool
  /// The words for one of which a 不得 出现 rule waits; nil for a rule that every document is asked.
  let trigger: Set<Int32>?

  init(
    _ rule: CheckedRule, scope: Int, sharedCheck: Int?, _ words: inout WordTable
  ) {
    self.rule = rule
    self.sharedCheck = sharedCheck
    self.scope = scope
    patterns = rule.patterns.map { words.plan($0) }
    sharesScope = rule.datedBy == nil && rule.condition == nil
    guard case .text(let check) = rule.check else {
      gate = []
      trigger = nil
      return
    }
    let gate = patterns[check.pattern].requiredWords
    self.gate = gate
    trigger = check.isPositive || !sharesScope ? nil : words.rarest(of: gate)
  }
}
