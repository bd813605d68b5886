internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// 存在 and 没有 over the corpus the plain way: every other document is opened and compared.
extension ReferenceEvaluator {
  /// A thing of another document.
  private typealias Candidate = (evaluator: ReferenceEvaluator, member: EntityReference)

  /// The most documents that the evidence shows one by one.
  private static let mostShown = 20

  mutating func overCorpus(_ quantifier: TypedQuantifier, _ sentence: String) -> Judged {
    var keys: [[[UInt8]]] = []
    var missing: [MissingFact] = []
    for key in quantifier.keys {
      switch KeyValue(value(key.own).value, facts) {
      case .known(let values): keys.append(values)
      case .absent(let fact), .unknown(let fact): missing.append(fact)
      }
    }
    guard missing.isEmpty else {
      let answer = TruthValue.unknown(missing)
      return (answer, EvidenceNode(sentence, answer: word(answer)))
    }
    let before = (values, other, sides)
    defer { (values, other, sides) = before }
    sides = CorpusSides([quantifier.slot], in: [quantifier.condition].compactMap(\.self))
    let candidates = candidates(of: quantifier, keys)
    guard candidates.count <= largestGroup else {
      let fact = CorpusNotice.largeGroup(candidates.count, limit: largestGroup)
      let answer = TruthValue.unknown([fact])
      return (answer, EvidenceNode(sentence, answer: word(answer)))
    }
    var answers: [TruthValue] = []
    var parts: [EvidenceNode] = []
    for candidate in candidates {
      look(at: candidate, quantifier.slot)
      let judged = quantifier.condition.map { truth($0) }
      let answer = judged?.answer ?? .yes
      answers.append(answer)
      if parts.count < Self.mostShown {
        parts.append(
          EvidenceNode(
            candidate.evaluator.wholeName(of: candidate.member), answer: word(answer),
            place: candidate.evaluator.path, parts: judged.map { [$0.evidence] } ?? []))
      }
    }
    parts.append(
      EvidenceNode(
        language.choose(
          "文件库另有 \(corpus.count) 份文件，连接键相同的有 \(candidates.count) 项",
          "the corpus has \(corpus.count) other documents; \(candidates.count) things share the keys"
        )))
    let exists = TruthValue.any(answers)
    let answer = quantifier.isPositive ? exists : exists.negated
    return (answer, EvidenceNode(sentence, answer: word(answer), parts: parts))
  }

  /// The things whose keys are equal and that alone can meet the condition.
  private mutating func candidates(
    of quantifier: TypedQuantifier, _ keys: [[[UInt8]]]
  ) -> [Candidate] {
    let alone = Self.conjuncts(quantifier.condition).filter { sides?.of($0) == .other }
    var found: [Candidate] = []
    for evaluator in corpus where evaluator.document.textDigest != document.textDigest {
      for member in evaluator.members(of: quantifier.collection) {
        look(at: (evaluator, member), quantifier.slot)
        let isEqual = zip(quantifier.keys, keys).allSatisfy { key, own in
          guard case .known(let other) = KeyValue(value(key.other).value, evaluator.facts) else {
            return false
          }
          return other.contains { own.contains($0) }
        }
        if isEqual, !alone.contains(where: { truth($0).answer.answer == .no }) {
          found.append((evaluator, member))
        }
      }
    }
    return found
  }

  private mutating func look(at candidate: Candidate, _ slot: Int) {
    other = [candidate.evaluator]
    values[slot] = .entity(candidate.member)
  }

  private func members(of collection: TypedExpression) -> [EntityReference] {
    let whole = EntityReference(kind: .document, index: 0)
    guard case .corpus(let fact?) = collection else { return [whole] }
    if case .collection(let members) = facts.read(fact, of: whole) { return members }
    return []
  }

  private static func conjuncts(_ condition: TypedExpression?) -> [TypedExpression] {
    if case .and(let parts) = condition { return parts.flatMap { conjuncts($0) } }
    return [condition].compactMap(\.self)
  }

  private func wholeName(of member: EntityReference) -> String {
    let title = "《\(document.head.title.value ?? "")》"
    return member.kind == .document ? title : title + name(of: member)
  }

  // MARK: What the other document answers alone

  /// True for what only the document looked at can answer.
  func isOthers(_ expression: TypedExpression) -> Bool {
    !other.isEmpty && sides?.of(expression) == .other
  }

  mutating func othersTruth(_ expression: TypedExpression) -> Judged {
    var evaluator = other[0]
    evaluator.values = values
    evaluator.observations = observations
    let judged = evaluator.truth(expression)
    observations = evaluator.observations
    guard judged.answer.answer == .unknown else { return judged }
    return (.unknown(judged.answer.missing.map(\.ofOtherDocument)), judged.evidence)
  }

  mutating func othersValue(_ expression: TypedExpression) -> (value: RuleValue, place: String) {
    var evaluator = other[0]
    evaluator.values = values
    let (found, place) = evaluator.value(expression)
    let origin = place.isEmpty ? "" : "\(evaluator.path) \(place)"
    switch found {
    case .absent(let fact): return (.absent(fact.ofOtherDocument), origin)
    case .unknown(let fact): return (.unknown(fact.ofOtherDocument), origin)
    default: return (found, origin)
    }
  }
}
