internal import RuleDSL

/// All rules of a library, compiled once for any number of documents (审查计划).
struct RulePlan: Sendable {
  /// The rules in use, by identity.
  let rules: [PlannedRule]
  /// The parameters that rules name by index.
  let parameters: [CheckedParameter]
  /// The working days.
  let calendar: WorkdayCalendar
  /// Finds the words of all rules.
  let scanner: LiteralScanner

  init(
    _ library: RuleLibrary, calendar: WorkdayCalendar,
    where isWanted: (CheckedRule) -> Bool = { $0.status != .disabled }
  ) {
    var words = WordTable()
    rules = library.rules.filter(isWanted).map { PlannedRule($0, &words) }
    parameters = library.parameters
    self.calendar = calendar
    scanner = LiteralScanner(words.words)
  }
}

/// A rule with its patterns over the words of the plan.
struct PlannedRule: Sendable {
  let rule: CheckedRule
  let patterns: [PlannedPattern]
  /// For a text check: without a word of each of these sets there is no hit; empty for others.
  let gate: [Set<Int32>]

  init(_ rule: CheckedRule, _ words: inout WordTable) {
    self.rule = rule
    patterns = rule.patterns.map { words.plan($0) }
    if case .text(let check) = rule.check {
      gate = patterns[check.pattern].requiredWords
    } else {
      gate = []
    }
  }
}
