internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension RuleEvaluator {
  /// Looks for a pattern and judges each hit by its surroundings, then by the rule's own condition.
  mutating func text(_ check: CheckedTextCheck) -> [RawFinding] {
    var before = slots
    defer { slots = before }
    // A branch not taken leaves its captures without a value.
    for slot in planned.captureSlots {
      before[slot] = .absent(VariableSlots.noValue)
    }
    var findings: [RawFinding] = []
    var open: TruthValue?
    for match in matches(of: check) where counts(match, check) {
      slots = before
      bind(match)
      let answer = check.condition.map { truth($0) } ?? .yes
      if answer.answer == .no { continue }
      if check.isPositive {
        if answer.answer == .yes { return [] }
        open = .unknown((open?.missing ?? []) + answer.missing)
        continue
      }
      findings.append(finding(at: match, answer))
    }
    guard check.isPositive else { return findings }
    slots = before
    return finding(for: open ?? .no) { $0.placeOfDocument }
  }

  private func matches(of check: CheckedTextCheck) -> [PatternMatcher.Match] {
    guard planned.hasCandidates else {
      let whole = TextSpan(0, document.text.bytes.count)
      return matcher.matches(planned.patterns[check.pattern], in: whole)
    }
    let table = context.candidates
    var found: [PatternMatcher.Match] = []
    var branches: [PatternTable.ID] = []
    var index = table.first(of: planned.number)
    while index >= 0 {
      let candidate = table.candidates[Int(index)]
      branches.append(plan.triggers.branches[Int(candidate.branch)].pattern)
      let isLast =
        candidate.next < 0 || table.candidates[Int(candidate.next)].clause != candidate.clause
      if isLast {
        matcher.matches(branches, inClause: Int(candidate.clause), &found)
        branches.removeAll(keepingCapacity: true)
      }
      index = candidate.next
    }
    return found
  }

  private func finding(at match: PatternMatcher.Match, _ answer: TruthValue) -> RawFinding {
    let block = document.blockIndex(at: match.span.start) ?? 0
    let place = EvidencePlace(
      span: document.sourceSpan(of: match.span), path: document.structuralPath(ofBlock: block))
    return RawFinding(
      outcome: answer.answer == .yes ? .violation : .needsReview, missing: answer.missing,
      place: place, hit: match.span, slots: slots)
  }

  private mutating func bind(_ match: PatternMatcher.Match) {
    slots.scene = match.span
    for capture in match.captures {
      let text = document.string(of: capture.span)
      slots.captured[capture.slot] = capture.span
      slots[capture.slot] = capture.isNumber ? Self.number(text) : .text(text)
    }
  }

  /// The value of a number as written.
  static func number(_ text: String) -> RuleValue {
    let bytes = Array(text.utf8)
    if let value = AmountNumeral.read(bytes.span, at: 0)?.value { return .number(value) }
    return .unknown(
      MissingFact(name: LocalizedText("“\(text)”的数值", "the value of “\(text)”"), span: nil))
  }

  /// Tells whether a hit stands where, how and beside what the check demands.
  private func counts(_ match: PatternMatcher.Match, _ check: CheckedTextCheck) -> Bool {
    let hit = match.span
    guard check.regions.contains(where: { isIn($0, hit) }),
      check.inside.allSatisfy({ $0.contains { isIn($0, hit) } }),
      !check.notInside.contains(where: { isIn($0, hit) })
    else { return false }
    for companion in check.companions {
      let range = range(of: companion, beside: hit, inClause: match.clause)
      let isThere = matcher.contains(planned.patterns[companion.pattern], in: range)
      guard isThere == companion.isPositive else { return false }
    }
    guard check.tones.count < EnumerationID.tone.members.count else { return true }
    // Last, since it costs most.
    let polarity = facts.textFacts.understanding.polarity(of: hit, literals: match.literals)
    return EnumerationID.tone.index(ofCode: polarity.rawValue).map(check.tones.contains) ?? false
  }

  /// The stretch of text in which a companion of a hit is looked for.
  private func range(
    of companion: CheckedCompanion, beside hit: TextSpan, inClause clause: Int
  ) -> TextSpan {
    let sentence = document.sentences[Int(document.clauses[clause].sentence)].span
    switch companion.reach {
    case .sentence: return sentence
    case .clause: return document.clauses[clause].span
    case .provision:
      let block = document.blockIndex(at: hit.start) ?? 0
      let provision = facts.provision(ofBlock: block)
      return range(of: EntityReference(kind: .provision, index: provision))
    case .before:
      let start = companion.within.map { back($0, from: hit.start, to: sentence.start) }
      return TextSpan(Int(start ?? sentence.start), Int(hit.start))
    case .after:
      let end = companion.within.map { forth($0, from: hit.end, to: sentence.end) }
      return TextSpan(Int(hit.end), Int(max(hit.end, end ?? sentence.end)))
    }
  }

  private func back(_ characters: Int, from start: Int32, to floor: Int32) -> Int32 {
    let bytes = document.text.bytes
    var place = Int(start)
    var left = characters
    while left > 0, place > Int(floor) {
      place -= 1
      if bytes[place] & 0xC0 != 0x80 { left -= 1 }
    }
    return Int32(place)
  }

  private func forth(_ characters: Int, from start: Int32, to limit: Int32) -> Int32 {
    let bytes = document.text.bytes
    var place = Int(start)
    var left = characters
    while left > 0, place < Int(limit) {
      place += UTF8Text.length(ofLead: bytes[place])
      left -= 1
    }
    return Int32(min(place, Int(limit)))
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

  // MARK: The surroundings of a place

  /// The place of a thing of the text; nil for others.
  func scene(of entity: EntityReference) -> TextSpan? { facts.textFacts.span(of: entity) }

  /// 本条, 本句 or 本分句.
  func sceneValue(_ slot: Int) -> RuleValue {
    guard let scene = slots.scene, let clause = document.clauseIndex(at: scene.start) else {
      return .unknown(VariableSlots.noValue)
    }
    switch slot {
    case SceneThing.clause.slot: return .entity(EntityReference(kind: .clause, index: clause))
    case SceneThing.sentence.slot:
      let sentence = Int(document.clauses[clause].sentence)
      return .entity(EntityReference(kind: .sentence, index: sentence))
    default:
      let block = document.blockIndex(at: scene.start) ?? 0
      return .entity(EntityReference(kind: .provision, index: facts.provision(ofBlock: block)))
    }
  }
}
