import SourceText

/// The sections of a rule, sorted out.
struct RuleSections {
  var seen: Set<Keyword> = []
  var category: String?
  var status: RuleStatus?
  var basis: [CheckedBasis] = []
  var from: LegalDate?
  var until: LegalDate?
  var datedBy: ExpressionSyntax?
  var kinds: Set<Int> = []
  var condition: ExpressionSyntax?
  var stages: Set<StageID> = []
  var severity: RuleSeverity?
  var severityPlace: SourceSpan?
  var unknownSeverity: RuleSeverity?
  var isForReview = false
  var jurisdiction: String?
  var definitions: [(NameSyntax, ExpressionSyntax)] = []
  var check: CheckSyntax?
  var exceptions: [ExceptionSyntax] = []
  var message: StringSyntax?
  var suggestion: StringSyntax?
  var fix: (text: StringSyntax, isSafe: Bool)?
  var examples: [ExampleSyntax] = []
}

/// Which parts of the scene a message may name.
struct MessageScene {
  let hasHit: Bool
  let hasDeadline: Bool

  init(_ check: CheckSyntax?) {
    switch check {
    case .text: (hasHit, hasDeadline) = (true, false)
    case .deadline: (hasHit, hasDeadline) = (false, true)
    default: (hasHit, hasDeadline) = (false, false)
    }
  }
}

extension RuleChecker {
  /// The sections that a rule may have more than once.
  private static let repeatable: Set<Keyword> = [
    .define, .except, .bad, .good, .unsure, .todo,
  ]

  mutating func collect(_ section: SectionSyntax, _ sections: inout RuleSections) {
    if !sections.seen.insert(section.keyword).inserted,
      !Self.repeatable.contains(section.keyword)
    {
      report(
        .duplicateSection, section.keywordSpan, CheckMessages.duplicateSection(section.keyword))
      return
    }
    switch section.content {
    case .category(let name): sections.category = category(name)
    case .status(let name):
      sections.status = member(
        name, of: NamePair("状态", "status"), among: RuleStatus.allCases, \.names)
    case .basis(let basis): sections.basis = basis.map { self.basis($0) }
    case .period(let from, let until): collectPeriod(from, until, &sections)
    case .datedBy(let day): sections.datedBy = day
    case .applies(let kinds, let condition):
      sections.kinds = Set(
        kinds.compactMap { enumerationMember($0, of: .documentKind) })
      sections.condition = condition
    case .stages(let names):
      sections.stages = Set(
        names.compactMap {
          member($0, of: NamePair("阶段", "stage"), among: StageID.allCases, \.names)
        })
    case .severity(let name, let unknown, let forReview):
      let what = NamePair("级别", "severity")
      sections.severity = member(name, of: what, among: RuleSeverity.allCases, \.names)
      sections.severityPlace = name.span
      sections.isForReview = forReview
      sections.unknownSeverity = unknown.flatMap {
        member($0, of: what, among: RuleSeverity.allCases, \.names)
      }
    case .jurisdiction(let text): sections.jurisdiction = text.text
    case .definition(let name, let value): sections.definitions.append((name, value))
    case .check(let check): sections.check = check
    case .exception(let exception): sections.exceptions.append(exception)
    case .message(let text): sections.message = text
    case .suggestion(let text): sections.suggestion = text
    case .fix(let text, let isSafe): sections.fix = (text, isSafe)
    case .example(let example): sections.examples.append(example)
    }
  }

  private mutating func collectPeriod(
    _ from: DateSyntax, _ until: DateSyntax?, _ sections: inout RuleSections
  ) {
    sections.from = from.date
    sections.until = until?.date
    if let first = from.date, let until, let last = until.date, last < first {
      report(.emptyPeriod, until.span, CheckMessages.emptyPeriod)
    }
  }

  private mutating func category(_ name: NameSyntax) -> String? {
    if CategoryTable.codes.contains(name.text) { return name.text }
    let rows = CategoryTable.rows
    let all = rows.map { NamePair("\($0.code)（\($0.chinese)）", "\($0.code) (\($0.english))") }
    let near =
      rows.first { [$0.chinese, $0.english].contains(name.text) }?.code
      ?? SpellingSuggestion.nearest(to: name.text, among: rows.map(\.code))
    report(
      .unknownCategory, name.span,
      CheckMessages.unknownMember(
        name.text, of: NamePair("类别", "category"), suggestion: near, all: all))
    return nil
  }

  /// Finds the member of an enumeration that a word names, or reports it.
  mutating func enumerationMember(_ word: NameSyntax, of id: EnumerationID) -> Int? {
    let members = id.members
    return member(word, of: id.names, among: Array(members.indices)) { members[$0].names }
  }
}
