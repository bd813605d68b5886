import SourceText

/// Rules that look into the corpus (文件库规则).
extension RuleChecker {
  /// Checks 存在 or 没有 over the corpus.
  mutating func corpusQuantified(
    _ syntax: QuantifierSyntax, _ path: [NameSyntax], _ place: SourceSpan
  ) -> TypedExpression? {
    guard mayLookIntoCorpus, !isInsideCorpus else {
      report(.misplacedCorpus, place, CorpusMessages.misplaced)
      return nil
    }
    guard !syntax.keys.isEmpty else {
      report(.noJoinKey, place, CorpusMessages.noKey)
      return nil
    }
    guard let (collection, owner) = corpusCollection(path) else { return nil }
    // What this side says of a key is read before the member has its name.
    let values = syntax.keys.map { $0.value.map { ($0, expression($0, expected: nil)) } }
    let slot = declare(syntax.name, .entity(owner))
    corpusSlots.insert(slot)
    let member = TypedExpression.variable(slot, .entity(owner), name: syntax.name.text)
    var keys: [JoinKey] = []
    for (key, value) in zip(syntax.keys, values) {
      if let value, value.1 == nil { continue }
      if let checked = joinKey(key, member, value?.1) { keys.append(checked) }
    }
    guard keys.count == syntax.keys.count else { return nil }
    guard keys.contains(where: { Self.tellsApart($0.fact.type) }) else {
      report(.badJoinKey, syntax.keys[0].name.span, CorpusMessages.weakKeys)
      return nil
    }
    isInsideCorpus = true
    defer { isInsideCorpus = false }
    var condition: TypedExpression?
    if let written = syntax.condition {
      guard let typed = expression(written, expected: .boolean) else { return nil }
      guard CorpusSides([slot], in: [typed]).tooMixed(typed) == nil else {
        report(.mixedCorpus, written.span, CorpusMessages.mixed)
        return nil
      }
      condition = typed
    }
    return .quantified(
      TypedQuantifier(
        isPositive: syntax.isPositive, slot: slot, collection: collection, keys: keys,
        condition: condition))
  }

  /// 文件库, or a collection of its documents by the name of that collection.
  private mutating func corpusCollection(_ path: [NameSyntax]) -> (TypedExpression, EntityID)? {
    guard let name = path.first else { return (.corpus(nil), .document) }
    guard let fact = FactCatalogue.fact(of: .document, named: name.text) else {
      let near = SpellingSuggestion.nearest(
        to: name.text, among: FactCatalogue.names(of: .document))
      report(
        .unknownName, name.span,
        CheckMessages.unknownFact(name.text, of: EntityID.document.names, suggestion: near))
      return nil
    }
    guard case .collection(let owner) = fact.type, path.count == 1 else {
      report(.notACollection, name.span, CheckMessages.notACollection(fact.type))
      return nil
    }
    return (.corpus(fact), owner)
  }

  private mutating func joinKey(
    _ key: JoinKeySyntax, _ member: TypedExpression, _ value: TypedExpression?
  ) -> JoinKey? {
    guard case .entity(let owner) = member.type else { return nil }
    let fact: FactDescription
    let other: TypedExpression
    if let own = FactCatalogue.fact(of: owner, named: key.name.text) {
      (fact, other) = (own, .fact(own, of: member))
    } else if let whole = FactCatalogue.fact(of: .document, named: key.name.text) {
      (fact, other) = (whole, .fact(whole, of: .documentOf(member)))
    } else {
      let near = SpellingSuggestion.nearest(
        to: key.name.text,
        among: FactCatalogue.names(of: owner) + FactCatalogue.names(of: .document))
      report(
        .unknownName, key.name.span,
        CheckMessages.unknownFact(key.name.text, of: owner.names, suggestion: near))
      return nil
    }
    guard Self.mayBeKey(fact.type) else {
      report(.badJoinKey, key.name.span, CorpusMessages.badKey(fact.names, fact.type))
      return nil
    }
    guard let own = value ?? sameFact(named: key.name.text, except: member) else {
      report(.badJoinKey, key.name.span, CorpusMessages.noOwnFact(fact.names))
      return nil
    }
    guard own.type == fact.type else {
      report(
        .wrongType, key.value?.span ?? key.name.span,
        CheckMessages.wrongType(own.type, expected: fact.type.names))
      return nil
    }
    return JoinKey(fact: fact, other: other, own: own)
  }

  /// The fact of the same name on this side: of the nearest thing with a name that has it, else of the
  /// document.
  private func sameFact(named name: String, except member: TypedExpression) -> TypedExpression? {
    for known in scope.inward {
      let variable = TypedExpression.variable(known.slot, known.type, name: known.name)
      guard case .entity(let owner) = known.type, !corpusSlots.contains(known.slot),
        let fact = FactCatalogue.fact(of: owner, named: name)
      else { continue }
      return .fact(fact, of: variable)
    }
    return FactCatalogue.fact(of: .document, named: name).map { .fact($0, of: .document) }
  }

  private static func mayBeKey(_ type: RuleType) -> Bool {
    switch type {
    case .text, .number, .date, .enumeration, .collection(.issuer): true
    case .boolean, .duration, .entity, .collection: false
    }
  }

  /// A key with few values would put the whole corpus into a few groups.
  private static func tellsApart(_ type: RuleType) -> Bool {
    if case .enumeration = type { false } else { true }
  }

  /// Reports what a rule that looks into the corpus cannot say.
  mutating func checkCorpusUse(
    _ check: CheckedCheck, _ exceptions: [CheckedException], _ sections: RuleSections
  ) {
    guard !corpusSlots.isEmpty else {
      for example in sections.examples where !example.beside.isEmpty {
        report(.corpusExample, example.span, CorpusMessages.needlessDocuments)
      }
      return
    }
    for exception in exceptions where !speaksOnlyOfThisDocument(exception.condition) {
      report(.misplacedCorpus, exception.span, CorpusMessages.misplacedMember)
    }
    for example in sections.examples where example.beside.isEmpty && example.kind != .todo {
      report(.corpusExample, example.span, CorpusMessages.oneDocument)
    }
    if let fix = sections.fix {
      report(.misplacedFix, fix.text.span, CorpusMessages.noFix)
    }
  }

  private func speaksOnlyOfThisDocument(_ expression: TypedExpression) -> Bool {
    !expression.contains {
      if case .variable(let slot, _, _) = $0 { corpusSlots.contains(slot) } else { false }
    }
  }
}
