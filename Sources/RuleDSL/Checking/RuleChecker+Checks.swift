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
    mayLookIntoCorpus = true
    let typed = expression(syntax.condition, expected: .boolean)
    mayLookIntoCorpus = false
    guard let typed else { return nil }
    guard typed.reachesCorpusByLogic else {
      report(.misplacedCorpus, syntax.condition.span, CorpusMessages.misplaced)
      return nil
    }
    return syntax.isPositive ? typed : .not(typed)
  }

  private mutating func every(
    _ name: NameSyntax, _ collection: ExpressionSyntax, _ condition: ExpressionSyntax?,
    _ demand: DemandSyntax
  ) -> CheckedCheck? {
    guard let (typed, owner) = self.collection(collection) else {
      damaged.insert(SchemaNames.canonical(name.text))
      hasScene = true
      return nil
    }
    let slot = declare(name, .entity(owner))
    hasScene = ![.document, .issuer, .step, .filing, .material].contains(owner)
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
    let regions = syntax.regions.compactMap { self.region($0) }
    hasScene = true
    captures = [:]
    let pattern = self.pattern(syntax.pattern)
    captures = nil
    var tones: Set<Int>?
    var notInside: [RegionID] = []
    var inside: [[RegionID]] = []
    var companions: [CheckedCompanion] = []
    var condition: TypedExpression?
    for context in syntax.contexts {
      switch context {
      case .tone(let names):
        let known = names.compactMap { tone($0) }
        tones = (tones ?? []).union(known.flatMap(\.self))
      case .notInside(let names): notInside += names.compactMap { self.region($0) }
      case .inside(let names): inside.append(names.compactMap { self.region($0) })
      case .companion(let reach, let within, let isPositive, let part):
        guard let checked = self.pattern(part) else { continue }
        companions.append(
          CheckedCompanion(
            reach: reach, within: within, isPositive: isPositive, pattern: checked))
      case .condition(let written):
        let parts = [condition, expression(written, expected: .boolean)].compactMap(\.self)
        condition = parts.count > 1 ? .and(parts) : parts.first
      }
    }
    guard regions.count == syntax.regions.count, let pattern else { return nil }
    let affirmed = EnumerationID.tone.index(ofCode: "affirmed") ?? 0
    return CheckedTextCheck(
      regions: regions, isPositive: syntax.isPositive, pattern: pattern,
      tones: tones ?? [affirmed], notInside: notInside, inside: inside,
      companions: companions, condition: condition)
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

  /// The file's name and the line: NR-102.rule:14.
  private func place(of exception: ExceptionSyntax) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let source else { return name }
    let lines = source.bytes.prefix(exception.span.start).count { $0 == 0x0A }
    return "\(name):\(lines + 1)"
  }

  mutating func check(_ syntax: ExceptionSyntax) -> CheckedException? {
    let condition = expression(syntax.condition, expected: .boolean)
    let downgrade = syntax.downgrade.flatMap {
      member($0, of: NamePair("级别", "severity"), among: RuleSeverity.allCases, \.names)
    }
    let basis = syntax.basis.map { self.basis($0) }
    guard let condition else { return nil }
    return CheckedException(
      name: syntax.name.text, condition: condition, basis: basis, downgrade: downgrade,
      span: syntax.span, place: place(of: syntax))
  }
}
