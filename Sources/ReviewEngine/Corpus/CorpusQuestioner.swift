internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Asks a corpus rule of a document as far as the document alone can answer; what is left are questions
/// to the corpus.
struct CorpusQuestioner {
  private let planned: PlannedRule
  private let program: CorpusProgram
  private let context: ReviewContext
  private var evaluator: RuleEvaluator
  /// Finds the lines of the document once for all rules.
  private(set) var words: FindingBuilder

  init(
    _ planned: PlannedRule, _ program: CorpusProgram, plan: RulePlan, context: ReviewContext,
    words: FindingBuilder
  ) {
    self.planned = planned
    self.program = program
    self.context = context
    evaluator = RuleEvaluator(planned, plan: plan, context: context)
    self.words = words
  }

  mutating func standing() -> DocumentSummary.Standing {
    var open: [MissingFact]?
    switch evaluator.applicability() {
    case .doesNotApply: return .notApplicable
    case .open(let missing): open = missing
    case .applies: break
    }
    for definition in planned.rule.definitions {
      evaluator.slots[definition.slot] = evaluator.value(definition.value)
    }
    switch planned.rule.check {
    case .demand(let demand):
      return .asked([probe(demand, place(of: demand), doubt: nil, open)].compactMap(\.self))
    case .every(let slot, let collection, let condition, let demand):
      return .asked(every(slot, collection, condition, demand, open))
    case .text, .deadline, .manual: return .notApplicable
    }
  }

  private mutating func every(
    _ slot: Int, _ collection: TypedExpression, _ condition: TypedExpression?,
    _ demand: TypedExpression, _ open: [MissingFact]?
  ) -> [CorpusProbe] {
    let found = evaluator.members(of: collection, slot: slot, where: condition)
    guard case .collection(let members) = found else {
      let missing = [found.missing].compactMap(\.self)
      let unknown = TypedExpression.and([demand])
      return [probe(unknown, evaluator.placeOfDocument, doubt: missing, open)].compactMap(\.self)
    }
    var probes: [CorpusProbe] = []
    for member in members {
      evaluator.slots[slot] = .entity(member)
      evaluator.slots.scene = evaluator.scene(of: member)
      let applies = condition.map { evaluator.truth($0) } ?? .yes
      if applies.answer == .no { continue }
      let doubt = applies.answer == .unknown ? applies.missing : nil
      if let probe = probe(demand, evaluator.place(of: member), doubt: doubt, open) {
        probes.append(probe)
      }
    }
    return probes
  }

  /// The question that a demand asks at a place; nil when it is met whatever the corpus holds.
  private mutating func probe(
    _ demand: TypedExpression, _ place: EvidencePlace, doubt: [MissingFact]?,
    _ open: [MissingFact]?
  ) -> CorpusProbe? {
    let slots = evaluator.slots
    let remainder = remainder(of: demand)
    if case .known(let answer) = remainder, answer.answer == .yes { return nil }
    evaluator.slots = slots
    let kept = program.joins.map { evaluator.keep($0, isOther: false) }
    evaluator.slots = slots
    return CorpusProbe(
      demand: remainder, doubt: doubt, open: open, afterExceptions: afterExceptions(place),
      place: words.corpusPlace(place), excerpt: words.text(of: place.span), kept: kept)
  }

  private mutating func afterExceptions(_ place: EvidencePlace) -> CorpusProbe.AfterExceptions {
    guard !planned.rule.exceptions.isEmpty else { return .stands }
    let violation = RawFinding(
      outcome: .violation, missing: [], place: place, slots: evaluator.slots)
    guard let kept = evaluator.afterExceptions(violation) else { return .lifted }
    return .changed(kept.outcome, kept.missing, kept.severity)
  }

  // MARK: What is left of a demand

  private mutating func remainder(of expression: TypedExpression) -> CorpusProbe.Remainder {
    guard expression.looksIntoCorpus else { return .known(evaluator.truth(expression)) }
    switch expression {
    case .and(let parts): return all(parts.map { remainder(of: $0) })
    case .or(let parts): return any(parts.map { remainder(of: $0) })
    case .not(let inner): return negated(remainder(of: inner))
    case .quantified(let quantifier):
      let exists =
        quantifier.isOverCorpus ? question(quantifier) : remainder(ofMembers: quantifier)
      return quantifier.isPositive ? exists : negated(exists)
    default: return .known(evaluator.truth(expression))
    }
  }

  private func all(_ parts: [CorpusProbe.Remainder]) -> CorpusProbe.Remainder {
    let isFalse = parts.contains {
      if case .known(let part) = $0 { part.answer == .no } else { false }
    }
    return isFalse ? .known(.no) : .all(parts)
  }

  private func any(_ parts: [CorpusProbe.Remainder]) -> CorpusProbe.Remainder {
    let isTrue = parts.contains {
      if case .known(let part) = $0 { part.answer == .yes } else { false }
    }
    return isTrue ? .known(.yes) : .any(parts)
  }

  private func negated(_ part: CorpusProbe.Remainder) -> CorpusProbe.Remainder {
    if case .known(let truth) = part { .known(truth.negated) } else { .not(part) }
  }

  private mutating func remainder(
    ofMembers quantifier: TypedQuantifier
  ) -> CorpusProbe.Remainder {
    let collection = evaluator.value(quantifier.collection)
    guard case .collection(let members) = collection, let condition = quantifier.condition else {
      return .known(.unknown([collection.missing].compactMap(\.self)))
    }
    return any(
      members.map { member in
        evaluator.slots[quantifier.slot] = .entity(member)
        return remainder(of: condition)
      })
  }

  private mutating func question(_ quantifier: TypedQuantifier) -> CorpusProbe.Remainder {
    guard let number = program.join(ofSlot: quantifier.slot) else { return .known(.unknown([])) }
    var keys: [[[UInt8]]] = []
    var missing: [MissingFact] = []
    for key in quantifier.keys {
      switch KeyValue(evaluator.value(key.own), context.facts) {
      case .known(let values): keys.append(values)
      case .absent(let fact), .unknown(let fact): missing.append(fact)
      }
    }
    return .exists(
      CorpusQuestion(
        join: number, keys: missing.isEmpty ? KeyValue.combined(keys) : [], missing: missing,
        kept: evaluator.keep(program.joins[number], isOther: false)))
  }

  /// The first key that stands in the document, else the title.
  private mutating func place(of demand: TypedExpression) -> EvidencePlace {
    for quantifier in demand.everyPart.compactMap(\.corpusQuantifier) {
      for key in quantifier.keys {
        if let place = evaluator.placeOfValue(key.own) { return place }
      }
    }
    return evaluator.placeOfDocument
  }
}
