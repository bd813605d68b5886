import SourceText

/// Checks one rule: names, types, sections, and that its basis can carry its severity.
struct RuleChecker {
  let file: String
  let pack: String
  let names: DeclaredNames
  /// The text of the file, for the lines of exceptions.
  let source: SourceFile?
  private(set) var diagnostics: [Diagnostic] = []
  var scope = VariableScope()
  var slotCount = 0
  var patterns: [CheckedPattern] = []
  /// True once the check is known to judge places of the text: 本条, 本句, 本分句 have a meaning then.
  var hasScene = false
  /// True while the condition that a check demands is read: only there the corpus may be asked.
  var mayLookIntoCorpus = false
  /// True inside 存在 or 没有 over the corpus.
  var isInsideCorpus = false
  /// The names of members of the corpus.
  var corpusSlots: Set<Int> = []
  /// The names that 取 gives, while patterns may give some; nil elsewhere.
  var captures: [String: RuleType]?
  /// Names whose value has a fault, which was reported: using them is no fault of its own.
  var damaged: Set<String> = []

  /// How many more faults of this file are told.
  private let budget: Int

  init(
    file: String, pack: String, _ names: DeclaredNames, source: SourceFile? = nil,
    budget: Int = Parser.maximumDiagnostics
  ) {
    self.budget = budget
    self.file = file
    self.source = source
    self.pack = pack
    self.names = names
  }

  /// True when no further fault will be told, so that none needs a suggestion.
  var isFull: Bool { diagnostics.count >= budget }

  /// Forgets what was reported: a hole is reported once, as a whole.
  mutating func clearDiagnostics() { diagnostics = [] }

  mutating func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: RuleMessage,
    severity: Diagnostic.Severity = .error
  ) {
    // One over the budget shows that there are more.
    guard diagnostics.count <= budget else { return }
    diagnostics.append(Diagnostic(code, in: file, at: span, message, severity: severity))
  }

  /// Checks a rule.
  /// - Returns: The rule, or nil when it has a fault.
  mutating func check(_ rule: RuleSyntax) -> CheckedRule? {
    var sections = RuleSections()
    for section in rule.sections { collect(section, &sections) }
    requireSections(of: rule, sections)
    for definition in sections.definitions { define(definition.0, definition.1) }
    let datedBy = sections.datedBy.flatMap { self.datedBy($0) }
    let condition = sections.condition.flatMap { expression($0, expected: .boolean) }
    let definitions = checkedDefinitions
    let check = sections.check.flatMap { self.check($0) }
    let kind = MessageScene(sections.check)
    let exceptions = checkedExceptions(sections.exceptions)
    warnOfConflicts(exceptions)
    // Without a check its variables are not known; holes that name them are no fault of their own.
    let message = check == nil ? nil : sections.message.map { template($0, kind) }
    let suggestion = check == nil ? nil : sections.suggestion.map { template($0, kind) }
    let fix = check.flatMap { checkedFix(sections, $0, kind) }
    checkMarks(sections.examples)
    checkCap(sections)
    if let check { checkCorpusUse(check, exceptions, sections) }
    guard !diagnostics.contains(where: { $0.severity == .error }), let check,
      let category = sections.category, let from = sections.from, let severity = sections.severity,
      let message
    else { return nil }
    return CheckedRule(
      identity: rule.identity.text, title: rule.title.text, pack: pack, file: file,
      span: rule.span, category: category, status: sections.status ?? .final,
      basis: sections.basis, from: from, until: sections.until, datedBy: datedBy,
      documentKinds: sections.kinds, condition: condition, stages: sections.stages,
      severity: severity, unknownSeverity: sections.unknownSeverity ?? severity,
      isForReview: sections.isForReview,
      jurisdiction: sections.jurisdiction, definitions: definitions, check: check,
      exceptions: exceptions, message: message, suggestion: suggestion, fix: fix,
      examples: sections.examples, patterns: patterns, slotCount: slotCount)
  }

  /// A fix needs a stretch of text to put itself in the place of.
  private mutating func checkedFix(
    _ sections: RuleSections, _ check: CheckedCheck, _ scene: MessageScene
  ) -> CheckedFix? {
    guard let fix = sections.fix else { return nil }
    var hasPlace = hasScene
    if case .text(let text) = check, text.isPositive { hasPlace = false }
    guard hasPlace else {
      report(.misplacedFix, fix.text.span, CheckMessages.misplacedFix)
      return nil
    }
    return CheckedFix(template: template(fix.text, scene), isSafe: fix.isSafe)
  }

  /// The day that decides which value a parameter has, so no parameter may stand in it.
  private mutating func datedBy(_ syntax: ExpressionSyntax) -> TypedExpression? {
    guard let day = expression(syntax, expected: .date) else { return nil }
    let isParameter = day.contains { if case .parameter = $0 { true } else { false } }
    guard !isParameter else {
      report(.wrongType, syntax.span, CheckMessages.datedByParameter)
      return nil
    }
    return day
  }

  /// Exceptions are held against each other, so there is a limit to their number.
  private mutating func checkedExceptions(_ written: [ExceptionSyntax]) -> [CheckedException] {
    if written.count > Self.maximumExceptions {
      report(
        .patternTooLarge, written[Self.maximumExceptions].span,
        CheckMessages.tooManyExceptions(Self.maximumExceptions))
    }
    return written.prefix(Self.maximumExceptions).compactMap { check($0) }
  }

  /// The most exceptions of a rule.
  private static let maximumExceptions = 64

  private mutating func warnOfConflicts(_ exceptions: [CheckedException]) {
    for (first, second) in ExceptionConflict.pairs(exceptions) {
      let (one, other) = (exceptions[first], exceptions[second])
      diagnostics.append(
        Diagnostic(
          .conflictingExceptions, in: file, at: other.span,
          CheckMessages.conflictingExceptions(one.name, other.name), severity: .warning,
          notes: [.init(file: file, span: one.span, text: CheckMessages.firstPlace)]))
    }
  }

  /// True once a basis says nothing known of its verification.
  private var hasDamagedBasis = false
  private var checkedDefinitions: [CheckedDefinition] = []

  private mutating func define(_ name: NameSyntax, _ value: ExpressionSyntax) {
    guard let typed = expression(value, expected: nil) else {
      damaged.insert(SchemaNames.canonical(name.text))
      return
    }
    let slot = declare(name, typed.type)
    checkedDefinitions.append(CheckedDefinition(slot: slot, name: name.text, value: typed))
  }

  /// Gives a name a slot; the caller ends its scope.
  mutating func declare(_ name: NameSyntax, _ type: RuleType) -> Int {
    let own = SchemaNames.canonical(name.text)
    if scope.find(own) != nil
      || EntityID.document.names.matches(name.text)
      || SceneThing.allCases.contains(where: { $0.names.matches(name.text) })
      || names.parameter(named: name.text, from: pack) != nil
    {
      report(.shadowedName, name.span, CheckMessages.duplicate(name.text))
      damaged.insert(own)
    }
    let slot = slotCount
    slotCount += 1
    scope.append(own, slot: slot, type: type)
    return slot
  }

  // MARK: Sections

  private mutating func requireSections(of rule: RuleSyntax, _ sections: RuleSections) {
    let required: [Keyword] = [
      .category, .basis, .effective, .applies, .stage, .severity, .check, .message,
    ]
    for keyword in required where !sections.seen.union(rule.damaged).contains(keyword) {
      report(
        .missingSection, rule.identity.span,
        CheckMessages.missingSection(keyword, rule.identity.text))
    }
    let kinds = Set(sections.examples.map(\.kind))
    if !kinds.contains(.bad), !kinds.contains(.unsure),
      rule.damaged.isDisjoint(with: [.bad, .unsure])
    {
      report(
        .missingExample, rule.identity.span,
        CheckMessages.missingExample(.bad, rule.identity.text))
    }
    if !kinds.contains(.good), !rule.damaged.contains(.good) {
      report(
        .missingExample, rule.identity.span,
        CheckMessages.missingExample(.good, rule.identity.text))
    }
  }

  /// A statute can carry only what was read of it: 全文 an error, 节选 a warning, 未核 a hint.
  private mutating func checkCap(_ sections: RuleSections) {
    guard !diagnostics.contains(where: { $0.code == .unverifiedBasis }), !hasDamagedBasis,
      let severity = sections.severity, let place = sections.severityPlace,
      let best = sections.basis.map(\.verification.gravest).max()
    else { return }
    let allowed = sections.status == .trial ? min(best, .warning) : best
    if severity > allowed {
      report(.unverifiedBasis, place, CheckMessages.weakBasis(severity, allowed))
    }
  }

  mutating func checkMarks(_ examples: [ExampleSyntax]) {
    for example in examples {
      guard case .sentence(let text) = example.source else { continue }
      var open = false
      var isPaired = true
      for scalar in text.text.unicodeScalars where scalar == "⟦" || scalar == "⟧" {
        if (scalar == "⟦") == open { isPaired = false }
        open.toggle()
      }
      if open || !isPaired { report(.badMark, text.span, CheckMessages.badMark) }
    }
  }

  /// Checks a parameter.
  /// - Returns: The parameter, or nil when it has a fault.
  mutating func check(_ parameter: ParameterSyntax) -> CheckedParameter? {
    let types = RuleType.parameterTypes
    guard let type = types.first(where: { $0.names.matches(parameter.type.text) }) else {
      let all = types.map(\.names)
      report(
        .unknownMember, parameter.type.span,
        CheckMessages.unknownMember(
          parameter.type.text, of: NamePair("类型", "type"), suggestion: nil, all: all))
      return nil
    }
    var values: [CheckedParameterValue] = []
    for dated in parameter.values {
      guard let value = expression(dated.value, expected: type), let from = dated.from.date else {
        continue
      }
      if let last = values.last, last.from >= from {
        report(.emptyPeriod, dated.from.span, CheckMessages.unorderedValues(parameter.name.text))
      }
      values.append(
        CheckedParameterValue(from: from, value: value, basis: dated.basis.map { basis($0) }))
    }
    guard diagnostics.isEmpty else { return nil }
    return CheckedParameter(name: parameter.name.text, pack: pack, type: type, values: values)
  }

  /// Checks a basis; one without 核验 is reported and counts as 未核.
  mutating func basis(_ syntax: BasisSyntax) -> CheckedBasis {
    var verification = Verification.unverified
    if let word = syntax.verification {
      let known = member(
        word, of: NamePair("核验", "verified"), among: Verification.allCases, \.names)
      hasDamagedBasis = hasDamagedBasis || known == nil
      verification = known ?? .unverified
    } else {
      report(
        .unverifiedBasis, syntax.span, CheckMessages.missingVerification(syntax.instrument.text))
    }
    return CheckedBasis(
      instrument: syntax.instrument.text, article: syntax.article?.reference,
      wording: syntax.wording?.text, verification: verification)
  }

  /// Finds the member of a closed set that a word names, or reports it with a suggestion.
  mutating func member<Member>(
    _ word: NameSyntax, of what: NamePair, among members: [Member],
    _ names: (Member) -> NamePair
  ) -> Member? {
    if let found = members.first(where: { names($0).matches(word.text) }) { return found }
    let all = members.map(names)
    let near =
      isFull
      ? nil
      : SpellingSuggestion.nearest(
        to: word.text, among: all.flatMap { [$0.chinese, $0.english] })
    report(
      .unknownMember, word.span,
      CheckMessages.unknownMember(word.text, of: what, suggestion: near, all: all))
    return nil
  }
}
