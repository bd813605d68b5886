import SourceText

extension RuleChecker {
  mutating func check(_ syntax: CheckSyntax) -> CheckedCheck? {
    switch syntax {
    case .every(let name, let collection, let condition, let demand):
      return every(name, collection, condition, demand)
    case .demand(let demand):
      return self.demand(demand).map { .demand($0) }
    case .text(let text):
      return textCheck(text).map { .text($0) }
    case .deadline(let deadline):
      return self.deadline(deadline).map { .deadline($0) }
    case .manual(let question):
      return .manual(question.text)
    }
  }

  private mutating func demand(_ syntax: DemandSyntax) -> TypedExpression? {
    expression(syntax.condition, expected: .boolean).map { syntax.isPositive ? $0 : .not($0) }
  }

  private mutating func every(
    _ name: NameSyntax, _ collection: ExpressionSyntax, _ condition: ExpressionSyntax?,
    _ demand: DemandSyntax
  ) -> CheckedCheck? {
    guard let (typed, owner) = self.collection(collection) else { return nil }
    let slot = declare(name, .entity(owner))
    var filter: TypedExpression?
    if let condition {
      guard let checked = expression(condition, expected: .boolean) else { return nil }
      filter = checked
    }
    // The name stays in scope: messages and exceptions speak of the member that fails.
    return self.demand(demand).map {
      .every(slot: slot, collection: typed, condition: filter, demand: $0)
    }
  }

  private mutating func textCheck(_ syntax: TextCheckSyntax) -> CheckedTextCheck? {
    let region = self.region(syntax.region)
    let pattern = self.pattern(syntax.pattern)
    var tones: Set<Int>?
    var notInside: [RegionID] = []
    var inside: [RegionID] = []
    var companions: [CheckedCompanion] = []
    for context in syntax.contexts {
      switch context {
      case .tone(let names):
        let known = names.compactMap { tone($0) }
        tones = (tones ?? []).union(known.flatMap(\.self))
      case .notInside(let name): notInside += [self.region(name)].compactMap(\.self)
      case .inside(let name): inside += [self.region(name)].compactMap(\.self)
      case .sameSentence(let isPositive, let part):
        guard let checked = self.pattern(part) else { continue }
        companions.append(CheckedCompanion(isPositive: isPositive, pattern: checked))
      }
    }
    guard let region, let pattern else { return nil }
    let affirmed = EnumerationID.tone.index(ofCode: "affirmed") ?? 0
    return CheckedTextCheck(
      region: region, isPositive: syntax.isPositive, pattern: pattern,
      tones: tones ?? [affirmed], notInside: notInside, inside: inside,
      sameSentence: companions)
  }

  /// 任意 stands for every tone.
  private mutating func tone(_ name: NameSyntax) -> [Int]? {
    if name.text == "任意" || name.text == "any" {
      return Array(EnumerationID.tone.members.indices)
    }
    return enumerationMember(name, of: .tone).map { [$0] }
  }

  private mutating func region(_ name: NameSyntax) -> RegionID? {
    member(name, of: NamePair("区域", "region"), among: RegionID.allCases, \.names)
  }

  private mutating func deadline(_ syntax: DeadlineSyntax) -> CheckedDeadline? {
    let start = expression(syntax.start, expected: .date)
    let period = expression(syntax.period, expected: .duration)
    let action = member(
      syntax.action, of: NamePair("事项", "action"), among: ActionID.allCases, \.names)
    var dueSoon: Int?
    if let written = syntax.dueSoon {
      guard case .duration(let count, let unit, _) = written,
        RuleDuration.Unit(word: unit.text) == .calendarDay
      else {
        report(.badUnit, written.span, CheckMessages.badUnit(""))
        return nil
      }
      dueSoon = count
    }
    guard let start, let period, let action else { return nil }
    return CheckedDeadline(
      start: start, period: period, action: action, rollsOver: syntax.rollsOver,
      dueSoonDays: dueSoon)
  }

  mutating func check(_ syntax: ExceptionSyntax) -> CheckedException? {
    let condition = expression(syntax.condition, expected: .boolean)
    let downgrade = syntax.downgrade.flatMap {
      member($0, of: NamePair("级别", "severity"), among: RuleSeverity.allCases, \.names)
    }
    let basis = syntax.basis.map { self.basis($0) }
    guard let condition else { return nil }
    return CheckedException(
      name: syntax.name.text, condition: condition, basis: basis, downgrade: downgrade)
  }

  // MARK: Patterns

  /// Checks a pattern and replaces word groups by their words.
  /// - Returns: Its index among the rule's patterns, or nil when it has a fault.
  mutating func pattern(_ syntax: PatternSyntax) -> Int? {
    guard let checked = patternPart(syntax) else { return nil }
    if Self.wordCount(checked) > DeclaredNames.maximumWords {
      report(
        .patternTooLarge, syntax.span, CheckMessages.patternTooLarge(DeclaredNames.maximumWords))
      return nil
    }
    patterns.append(checked)
    return patterns.count - 1
  }

  private mutating func patternPart(_ syntax: PatternSyntax) -> CheckedPattern? {
    switch syntax {
    case .word(let word):
      guard !word.text.allSatisfy(\.isWhitespace) else {
        report(.emptyTerm, word.span, CheckMessages.emptyTerm)
        return nil
      }
      return .words([word.text], group: nil)
    case .group(let name):
      if let words = names.words(of: name.text, from: pack) {
        return .words(words, group: name.text)
      }
      let near = names.termsSuggestion(name.text, from: pack)
      report(.unknownName, name.span, CheckMessages.unknownTerms(name.text, suggestion: near))
      return nil
    case .alternatives(let parts):
      let checked = parts.map { patternPart($0) }
      return checked.contains { $0 == nil } ? nil : Self.merged(checked.compactMap(\.self))
    case .sequence(let parts):
      let checked = parts.map { part in
        patternPart(part.part).map {
          CheckedPatternPart(gap: part.gap?.characters ?? 0, pattern: $0)
        }
      }
      return checked.contains { $0 == nil } ? nil : .sequence(checked.compactMap(\.self))
    case .capture(let name, let inner):
      let checked = patternPart(inner)
      let slot = declare(name, .text)
      return checked.map { .capture(slot, $0) }
    }
  }

  /// Alternatives that are all words become one set of words.
  private static func merged(_ parts: [CheckedPattern]) -> CheckedPattern {
    var words: [String] = []
    for part in parts {
      guard case .words(let more, nil) = part else { return .alternatives(parts) }
      words += more
    }
    return .words(words, group: nil)
  }

  private static func wordCount(_ pattern: CheckedPattern) -> Int {
    switch pattern {
    case .words(let words, _): words.count
    case .alternatives(let parts): parts.reduce(0) { $0 + wordCount($1) }
    case .sequence(let parts): parts.reduce(0) { $0 + wordCount($1.pattern) }
    case .capture(_, let inner): wordCount(inner)
    }
  }

  // MARK: Messages

  /// Checks the holes of a message.
  mutating func template(_ syntax: StringSyntax, _ scene: MessageScene) -> MessageTemplate {
    var parts: [MessageTemplate.Part] = []
    var rest = syntax.text[...]
    var consumed = 0
    while let open = rest.firstIndex(of: "{") {
      let before = rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      if !before.isEmpty { parts.append(.text(String(before))) }
      let inner = rest[rest.index(after: open)..<close]
      let start = syntax.content.start + consumed + before.utf8.count + 1
      parts.append(hole(String(inner), at: start, scene))
      consumed += before.utf8.count + inner.utf8.count + 2
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return MessageTemplate(parts: parts)
  }

  private mutating func hole(
    _ text: String, at start: Int, _ scene: MessageScene
  ) -> MessageTemplate.Part {
    let span = SourceSpan(start, start + text.utf8.count)
    let word = text.split(separator: " ").joined()
    if let part = ScenePart.allCases.first(where: { $0.names.matches(word) }) {
      let isThere =
        switch part {
        case .hit: scene.hasHit
        case .dueDate, .deadlineState: scene.hasDeadline
        case .missing: true
        }
      if !isThere { report(.unknownHole, span, CheckMessages.sceneMismatch(part.names)) }
      return .scene(part)
    }
    let parsed = Parser.parseExpression(
      SourceFile(name: file, text: text), splitter: names.splitter)
    guard let syntax = parsed.expression else {
      report(.unknownHole, span, CheckMessages.unknownHole(text))
      return .text("")
    }
    var inner = self
    inner.clearDiagnostics()
    guard let typed = inner.expression(syntax, expected: nil) else {
      report(.unknownHole, span, CheckMessages.unknownHole(text))
      return .text("")
    }
    return .value(typed)
  }
}
