internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ReferenceEvaluator {
  typealias Judged = (answer: TruthValue, evidence: EvidenceNode)

  mutating func truth(_ expression: TypedExpression) -> Judged {
    let judged = isOthers(expression) ? othersTruth(expression) : judge(expression)
    observations?.note(expression, judged.answer.answer)
    return judged
  }

  private mutating func judge(_ expression: TypedExpression) -> Judged {
    let sentence = sentences.say(expression)
    switch expression {
    case .and(let parts):
      let judged = parts.map { truth($0) }
      let answer = TruthValue.all(judged.map(\.answer))
      return (answer, EvidenceNode(sentence, answer: word(answer), parts: judged.map(\.evidence)))
    case .or(let parts):
      let judged = parts.map { truth($0) }
      let answer = TruthValue.any(judged.map(\.answer))
      return (answer, EvidenceNode(sentence, answer: word(answer), parts: judged.map(\.evidence)))
    case .not(let inner):
      let judged = truth(inner)
      let answer = judged.answer.negated
      return (answer, EvidenceNode(sentence, answer: word(answer), parts: [judged.evidence]))
    case .quantified(let quantifier):
      return quantifier.isOverCorpus
        ? overCorpus(quantifier, sentence) : quantified(quantifier, sentence)
    case .present(let inner): return leaf(sentence, present(value(inner).value), [inner])
    case .compare(let relation, let left, let right):
      let answer = compare(relation, value(left).value, value(right).value)
      return leaf(sentence, answer, [left, right])
    case .member(let inner, let members):
      let found = value(inner).value
      if case .member(_, let index) = found {
        return leaf(sentence, TruthValue(members.contains(index)), [inner])
      }
      return leaf(sentence, .unknown([found.missing].compactMap(\.self)), [inner])
    case .contains(let thing, let pattern):
      let found = value(thing).value
      let hits: [ReferenceHit]
      switch found {
      case .entity(let entity): hits = matches(rule.patterns[pattern], in: range(of: entity))
      case .text(let text):
        let bytes = TextFolding.fold(text)
        hits = matches(rule.patterns[pattern], bytes, from: 0, to: bytes.count)
      default: return leaf(sentence, .unknown([found.missing].compactMap(\.self)), [thing])
      }
      return leaf(sentence, TruthValue(!hits.isEmpty), [thing])
    case .anchored(let thing, let pattern, let atStart):
      let found = value(thing).value
      guard case .text(let text) = found else {
        return leaf(sentence, .unknown([found.missing].compactMap(\.self)), [thing])
      }
      let stands = stands(rule.patterns[pattern], TextFolding.fold(text), atStart: atStart)
      return leaf(sentence, TruthValue(stands), [thing])
    default:
      let found = value(expression).value
      if case .truth(let answer) = found { return leaf(sentence, answer, []) }
      return leaf(sentence, .unknown([found.missing].compactMap(\.self)), [])
    }
  }

  /// A condition that rests on values: they are shown below it, with their places.
  private mutating func leaf(
    _ sentence: String, _ answer: TruthValue, _ operands: [TypedExpression]
  ) -> Judged {
    var parts: [EvidenceNode] = []
    for operand in operands {
      guard case .fact = operand else { continue }
      let (found, place) = value(operand)
      parts.append(EvidenceNode("\(sentences.say(operand))：\(words(found))", place: place))
    }
    return (answer, EvidenceNode(sentence, answer: word(answer), parts: parts))
  }

  func words(_ value: RuleValue) -> String {
    switch value {
    case .text(let text): "“\(text)”"
    case .number(let number): String(number)
    case .truth(let truth): word(truth)
    case .date(let date): language.choose(date.chinese, date.iso)
    case .duration(let period): "\(period.count)\(period.unit.names.chinese)"
    case .member(let id, let index):
      language.choose(id.members[index].names.chinese, id.members[index].names.english)
    case .entity(let entity): name(of: entity)
    case .collection(let members): language.choose("\(members.count) 项", "\(members.count)")
    case .absent: language.choose("没有写", "not stated")
    case .unknown: language.choose("未知", "unknown")
    }
  }

  private mutating func quantified(_ quantifier: TypedQuantifier, _ sentence: String) -> Judged {
    let collection = value(quantifier.collection).value
    guard case .collection(let members) = collection else {
      let answer = TruthValue.unknown([collection.missing].compactMap(\.self))
      return (answer, EvidenceNode(sentence, answer: word(answer)))
    }
    // The names of things are in the document that holds them.
    let home = isOthers(quantifier.collection) ? other[0] : self
    var answers: [TruthValue] = []
    var parts: [EvidenceNode] = []
    for member in members {
      values[quantifier.slot] = .entity(member)
      let judged = quantifier.condition.map { truth($0) }
      let answer = judged?.answer ?? .yes
      answers.append(answer)
      parts.append(
        EvidenceNode(
          home.name(of: member), answer: word(answer), place: home.place(of: member),
          parts: judged.map { [$0.evidence] } ?? []))
    }
    if members.isEmpty {
      let none = language.choose("\(sentences.say(quantifier.collection))一项也没有", "there is none")
      parts.append(EvidenceNode(none))
    }
    let exists = TruthValue.any(answers)
    let answer = quantifier.isPositive ? exists : exists.negated
    return (answer, EvidenceNode(sentence, answer: word(answer), parts: parts))
  }

  func name(of entity: EntityReference) -> String {
    switch entity.kind {
    case .citation:
      let citation = document.citations[entity.index]
      return "《\(citation.name)》\(citation.article?.chinese ?? "")"
    case .provision: return document.structuralPath(ofBlock: entity.index)
    case .issuer: return document.head.issuers[entity.index].name
    case .document: return language.choose("文件", "document")
    case .step, .filing, .material:
      let names = entity.kind.names
      return language.choose(names.chinese, names.english) + " \(entity.index + 1)"
    case .sentence, .clause, .numbering, .unpairedMark, .announcement, .internalReference,
      .repetition, .attachment, .writtenDate, .writtenNumber, .term, .quantity, .duty:
      let words = facts.textFacts.span(of: entity).map { document.string(of: $0) } ?? ""
      return words.count > 30 ? String(words.prefix(30)) + "…" : words
    }
  }

  func span(of entity: EntityReference) -> SourceSpan? {
    switch entity.kind {
    case .citation: document.sourceSpan(of: document.citations[entity.index].span)
    case .provision: document.sourceSpan(of: document.blocks[entity.index].span)
    case .issuer: document.head.issuers[entity.index].span
    case .step: document.procedure?[entity.index].span
    case .filing: document.filings?[entity.index].span
    case .material, .document: nil
    case .sentence, .clause, .numbering, .unpairedMark, .announcement, .internalReference,
      .repetition, .attachment, .writtenDate, .writtenNumber, .term, .quantity, .duty:
      facts.textFacts.span(of: entity).map { document.sourceSpan(of: $0) }
    }
  }

  func place(of entity: EntityReference) -> String {
    guard let span = span(of: entity) else { return "" }
    let path =
      switch entity.kind {
      case .citation: document.structuralPath(ofBlock: document.citations[entity.index].block)
      default: ""
      }
    return placeWords(span, path)
  }

  private func present(_ value: RuleValue) -> TruthValue {
    switch value {
    case .absent: return .no
    case .unknown(let fact): return .unknown([fact])
    case .collection(let members): return TruthValue(members.count > 0)
    default: return .yes
    }
  }

  private func compare(
    _ relation: ComparisonOperator, _ left: RuleValue, _ right: RuleValue
  ) -> TruthValue {
    var missing: [MissingFact] = []
    if let fact = left.missing { missing.append(fact) }
    if let fact = right.missing { missing.append(fact) }
    if !missing.isEmpty { return .unknown(missing) }
    let order: Int?
    switch (left, right) {
    case (.number(let a), .number(let b)): order = a < b ? -1 : a > b ? 1 : 0
    case (.date(let a), .date(let b)): order = a.dayNumber - b.dayNumber
    case (.text(let a), .text(let b)): order = a.utf8.elementsEqual(b.utf8) ? 0 : 1
    case (.member(_, let a), .member(_, let b)): order = a - b
    case (.duration(let a), .duration(let b)) where a.unit == b.unit: order = a.count - b.count
    default: order = nil
    }
    guard let order else { return .unknown([]) }
    switch relation {
    case .equals: return TruthValue(order == 0)
    case .differs: return TruthValue(order != 0)
    case .atLeast: return TruthValue(order >= 0)
    case .atMost: return TruthValue(order <= 0)
    case .before: return TruthValue(order < 0)
    case .after: return TruthValue(order > 0)
    }
  }
}
