internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// What a check found at one place, before exceptions and wording.
struct RawFinding {
  var outcome: Finding.Outcome
  var missing: [MissingFact]
  let place: EvidencePlace
  /// The text found, when the check looks for text.
  var hit: TextSpan?
  var deadline: (state: DeadlineState, due: LegalDate?)?
  /// The variables as they were at this place, for exceptions and messages.
  let slots: VariableSlots
  /// A gentler severity than the rule's, when one applies.
  var severity: RuleSeverity?
}

extension RuleEvaluator {
  /// Runs the rule's check.
  /// - Returns: What is wrong or open; empty when the document complies.
  mutating func runCheck() -> [RawFinding] {
    for definition in planned.rule.definitions {
      slots[definition.slot] = value(definition.value)
    }
    switch planned.rule.check {
    case .every(let slot, let collection, let condition, let demand):
      return every(slot, collection, condition, demand)
    case .demand(let demand):
      return finding(for: truth(demand)) { $0.place(ofFailed: demand) }
    case .text(let check):
      return text(check)
    case .deadline(let deadline):
      return self.deadline(deadline)
    case .manual(let question):
      let fact = MissingFact(name: LocalizedText("人工核对：\(question)", question), span: nil)
      return finding(for: .unknown([fact])) { $0.placeOfDocument }
    }
  }

  private mutating func finding(
    for answer: TruthValue, at place: (inout RuleEvaluator) -> EvidencePlace
  ) -> [RawFinding] {
    guard answer.answer != .yes else { return [] }
    let outcome: Finding.Outcome = answer.answer == .no ? .violation : .needsReview
    return [
      RawFinding(outcome: outcome, missing: answer.missing, place: place(&self), slots: slots)
    ]
  }

  private mutating func every(
    _ slot: Int, _ collection: TypedExpression, _ condition: TypedExpression?,
    _ demand: TypedExpression
  ) -> [RawFinding] {
    let found = members(of: collection, slot: slot, where: condition)
    guard case .collection(let members) = found else {
      let missing = [found.missing].compactMap(\.self)
      return finding(for: .unknown(missing)) { $0.placeOfDocument }
    }
    var findings: [RawFinding] = []
    for member in members {
      slots[slot] = .entity(member)
      let applies = condition.map { truth($0) } ?? .yes
      if applies.answer == .no { continue }
      let answer = truth(demand)
      if answer.answer == .yes { continue }
      // Where it is open whether the member counts, a failed demand is open too.
      let joint = applies.answer == .unknown ? .unknown(applies.missing + answer.missing) : answer
      findings += finding(for: joint) { $0.place(of: member) }
    }
    return findings
  }

  // MARK: Text

  private mutating func text(_ check: CheckedTextCheck) -> [RawFinding] {
    let pattern = planned.patterns[check.pattern]
    let isReached = matcher.passes(planned.gate)
    let whole = TextSpan(0, document.text.bytes.count)
    let matches =
      isReached ? matcher.matches(pattern, in: whole).filter { counts($0.span, check) } : []
    guard !check.isPositive else {
      return matches.isEmpty ? finding(for: .no) { $0.placeOfDocument } : []
    }
    return matches.map { match in
      for capture in match.captures {
        slots[capture.slot] = .text(document.string(of: capture.span))
      }
      let block = document.blockIndex(at: match.span.start) ?? 0
      let place = EvidencePlace(
        span: document.sourceSpan(of: match.span),
        path: document.structuralPath(ofBlock: block))
      return RawFinding(
        outcome: .violation, missing: [], place: place, hit: match.span, slots: slots)
    }
  }

  /// Tells whether a hit stands where, how and beside what the check demands.
  private func counts(_ hit: TextSpan, _ check: CheckedTextCheck) -> Bool {
    guard isIn(check.region, hit), check.inside.allSatisfy({ isIn($0, hit) }),
      !check.notInside.contains(where: { isIn($0, hit) })
    else { return false }
    let tone = EnumerationID.tone.index(ofCode: document.polarity(of: hit).rawValue)
    guard let tone, check.tones.contains(tone) else { return false }
    guard !check.sameSentence.isEmpty, let clause = document.clauseIndex(at: hit.start) else {
      return check.sameSentence.isEmpty
    }
    let sentence = document.sentences[Int(document.clauses[clause].sentence)].span
    return check.sameSentence.allSatisfy { companion in
      let isThere = !matcher.matches(planned.patterns[companion.pattern], in: sentence).isEmpty
      return isThere == companion.isPositive
    }
  }

  private func isIn(_ region: RegionID, _ span: TextSpan) -> Bool {
    switch region {
    case .quotation: return document.isInside(.quotation, span)
    case .bookTitle: return document.isInside(.bookTitle, span)
    case .parenthesis: return document.isInside(.parenthesis, span)
    default: break
    }
    guard let index = document.blockIndex(at: span.start) else { return false }
    let block = document.blocks[index]
    switch region {
    case .title: return block.kind == .title
    case .body: return [.heading, .paragraph, .tableCell].contains(block.kind)
    case .provisions: return block.kind == .paragraph && (block.number > 0 || block.parent >= 0)
    case .attachment: return [.attachmentTitle, .attachmentText].contains(block.kind)
    case .signature: return block.kind == .signature
    case .table: return block.kind == .tableCell
    case .quotation, .bookTitle, .parenthesis: return false
    }
  }

  // MARK: Deadlines

  private mutating func deadline(_ deadline: CheckedDeadline) -> [RawFinding] {
    let start = value(deadline.start)
    let period = value(deadline.period)
    guard case .date(let first) = start, case .duration(let length) = period else {
      return open([start.missing, period.missing].compactMap(\.self), nil, deadline)
    }
    let due: LegalDate
    switch lastDay(of: length, from: first, rollsOver: deadline.rollsOver) {
    case .date(let day): due = day
    case let other: return open([other.missing].compactMap(\.self), nil, deadline)
    }
    let done = FactCatalogue.description(of: deadline.action.fact)
      .map { facts.read($0, of: EntityReference(kind: .document, index: 0)) }
    switch done {
    case .date(let day):
      return result(day <= due ? .onTime : .late, due, deadline)
    case .absent:
      guard let asOf else { return open([missingAsOf], due, deadline) }
      if asOf > due { return result(.overdue, due, deadline) }
      let soon = deadline.dueSoonDays.map { asOf.adding(days: $0) >= due } ?? false
      return result(soon ? .dueSoon : .notDue, due, deadline)
    default:
      // Not known whether it was done: before the last day nothing is late yet.
      if let asOf, asOf <= due { return [] }
      let missing = [done?.missing, asOf == nil ? missingAsOf : nil].compactMap(\.self)
      return open(missing, due, deadline)
    }
  }

  private func lastDay(
    of period: RuleDuration, from start: LegalDate, rollsOver: Bool
  ) -> RuleValue {
    let end = end(of: period, start)
    guard rollsOver, case .date(let day) = end else { return end }
    switch plan.calendar.rolledOver(day) {
    case .known(let next): return .date(next)
    case .uncovered(let year): return .unknown(Self.missingCalendar(year))
    }
  }

  private var missingAsOf: MissingFact {
    MissingFact(name: LocalizedText("基准日（--as-of）", "as-of date (--as-of)"), span: nil)
  }

  private mutating func result(
    _ state: DeadlineState, _ due: LegalDate, _ deadline: CheckedDeadline
  ) -> [RawFinding] {
    switch state {
    case .onTime, .notDue: return []
    case .late, .overdue, .dueSoon, .unknown:
      let place = placeOfValue(deadline.start) ?? placeOfDocument
      return [
        RawFinding(
          outcome: state == .dueSoon ? .needsReview : .violation, missing: [], place: place,
          deadline: (state, due), slots: slots, severity: state == .dueSoon ? .info : nil)
      ]
    }
  }

  private mutating func open(
    _ missing: [MissingFact], _ due: LegalDate?, _ deadline: CheckedDeadline
  ) -> [RawFinding] {
    let place = placeOfValue(deadline.start) ?? placeOfDocument
    return [
      RawFinding(
        outcome: .needsReview, missing: missing, place: place, deadline: (.unknown, due),
        slots: slots)
    ]
  }
}
