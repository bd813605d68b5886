import SourceText

extension RuleChecker {
  /// Checks an expression.
  /// - Parameter expected: The type it must have; nil when any will do. Names of members are looked
  ///   up in an expected enumeration.
  /// - Returns: The expression, or nil when it has a fault, which was reported.
  mutating func expression(_ syntax: ExpressionSyntax, expected: RuleType?) -> TypedExpression? {
    guard let typed = untyped(syntax, expected) else { return nil }
    if let expected, typed.type != expected {
      report(
        .wrongType, syntax.span, CheckMessages.wrongType(typed.type, expected: expected.names))
      return nil
    }
    return typed
  }

  private mutating func untyped(
    _ syntax: ExpressionSyntax, _ expected: RuleType?
  ) -> TypedExpression? {
    switch syntax {
    case .and(let parts):
      let typed = parts.map { expression($0, expected: .boolean) }
      return typed.contains { $0 == nil } ? nil : .and(typed.compactMap(\.self))
    case .or(let parts):
      let typed = parts.map { expression($0, expected: .boolean) }
      return typed.contains { $0 == nil } ? nil : .or(typed.compactMap(\.self))
    case .not(let inner, _):
      return expression(inner, expected: .boolean).map { .not($0) }
    case .quantified(let quantifier): return quantified(quantifier)
    case .present(let value, _): return expression(value, expected: nil).map { .present($0) }
    case .compare(let keyword, let left, let right, let span):
      return comparison(keyword, left, right, span)
    case .member(let value, let members, _): return membership(value, members)
    case .contains(let value, let pattern, _): return containment(value, pattern)
    case .anchored(let value, let pattern, let atStart, _):
      guard let typed = expression(value, expected: .text), let checked = self.pattern(pattern)
      else { return nil }
      return .anchored(typed, checked, atStart: atStart)
    case .asAt(let value, let day): return dated(value, day)
    case .sum(let isPositive, let left, let right): return sum(isPositive, left, right)
    case .path(let path): return self.path(path, expected)
    case .corpus(_, let place):
      report(.misplacedCorpus, place, CorpusMessages.misplaced)
      return nil
    case .asOf: return .asOf
    case .call(let function, let arguments, let span): return call(function, arguments, span)
    case .integer(let value, _): return .number(value)
    case .date(let date): return date.date.map { .date($0) }
    case .string(let string): return .text(string.text)
    case .duration(let count, let unit, _):
      guard let known = RuleDuration.Unit(word: unit.text) else {
        report(.badUnit, unit.span, CheckMessages.badUnit(unit.text))
        return nil
      }
      return .duration(RuleDuration(count, known))
    }
  }

  /// 效力 于 文件 的 施行日期: a fact of the law book on another day than the document's own.
  private mutating func dated(
    _ value: ExpressionSyntax, _ day: ExpressionSyntax
  ) -> TypedExpression? {
    guard let typed = expression(value, expected: nil),
      let date = expression(day, expected: .date)
    else { return nil }
    guard case .fact(let fact, let owner) = typed, FactCatalogue.datedFacts.contains(fact.id) else {
      report(.notComparable, value.span, CheckMessages.notDated(lastName(value)))
      return nil
    }
    return .factAt(fact, of: owner, on: date)
  }

  private func lastName(_ syntax: ExpressionSyntax) -> String {
    if case .path(let names) = syntax { names.last?.text ?? "" } else { "" }
  }

  private mutating func quantified(_ syntax: QuantifierSyntax) -> TypedExpression? {
    if case .corpus(let path, let place) = syntax.collection {
      return corpusQuantified(syntax, path, place)
    }
    if let key = syntax.keys.first {
      report(.misplacedKeys, key.name.span, CorpusMessages.misplacedKeys)
      return nil
    }
    guard let (collection, owner) = collection(syntax.collection) else { return nil }
    let slot = declare(syntax.name, .entity(owner))
    defer { scope.remove(slot: slot) }
    var condition: TypedExpression?
    if let written = syntax.condition {
      guard let typed = expression(written, expected: .boolean) else { return nil }
      condition = typed
    }
    return .quantified(
      TypedQuantifier(
        isPositive: syntax.isPositive, slot: slot, collection: collection, keys: [],
        condition: condition))
  }

  /// Checks that an expression is a collection.
  mutating func collection(_ syntax: ExpressionSyntax) -> (TypedExpression, EntityID)? {
    guard let typed = expression(syntax, expected: nil) else { return nil }
    guard case .collection(let owner) = typed.type else {
      report(.notACollection, syntax.span, CheckMessages.notACollection(typed.type))
      return nil
    }
    return (typed, owner)
  }

  private mutating func comparison(
    _ keyword: Keyword, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let first = expression(left, expected: nil),
      let second = expression(right, expected: enumerationOnly(first.type))
    else { return nil }
    guard first.type == second.type else {
      report(.notComparable, span, CheckMessages.notComparable(first.type, second.type))
      return nil
    }
    let allowed: Bool
    let relation: ComparisonOperator
    switch keyword {
    case .differs: (relation, allowed) = (.differs, isScalar(first.type))
    case .atLeast: (relation, allowed) = (.atLeast, [.number, .duration].contains(first.type))
    case .atMost: (relation, allowed) = (.atMost, [.number, .duration].contains(first.type))
    case .before: (relation, allowed) = (.before, first.type == .date)
    case .after: (relation, allowed) = (.after, first.type == .date)
    default: (relation, allowed) = (.equals, isScalar(first.type))
    }
    guard allowed else {
      report(.notComparable, span, CheckMessages.wrongOperator(keyword, first.type))
      return nil
    }
    return .compare(relation, first, second)
  }

  private func isScalar(_ type: RuleType) -> Bool {
    switch type {
    case .entity, .collection: false
    default: true
    }
  }

  private func enumerationOnly(_ type: RuleType) -> RuleType? {
    if case .enumeration = type { type } else { nil }
  }

  private mutating func membership(
    _ value: ExpressionSyntax, _ members: [NameSyntax]
  ) -> TypedExpression? {
    guard let typed = expression(value, expected: nil) else { return nil }
    guard case .enumeration(let id) = typed.type else {
      report(
        .wrongType, value.span,
        CheckMessages.wrongType(typed.type, expected: NamePair("枚举", "enumeration")))
      return nil
    }
    let indexes = members.map { enumerationMember($0, of: id) }
    guard !indexes.contains(nil) else { return nil }
    return .member(typed, Set(indexes.compactMap(\.self)))
  }

  private mutating func containment(
    _ value: ExpressionSyntax, _ pattern: PatternSyntax
  ) -> TypedExpression? {
    guard let typed = expression(value, expected: nil), let checked = self.pattern(pattern) else {
      return nil
    }
    let searched: [EntityID] = [.document, .provision, .citation, .sentence, .clause]
    guard typed.type == .text || searched.contains(where: { typed.type == .entity($0) }) else {
      report(
        .wrongType, value.span,
        CheckMessages.wrongType(
          typed.type,
          expected: NamePair(
            "文件、条文、句子、分句、引用或者文本",
            "document, provision, sentence, clause, citation or text")))
      return nil
    }
    return .contains(typed, checked)
  }

  private mutating func sum(
    _ isPositive: Bool, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> TypedExpression? {
    guard let first = expression(left, expected: nil) else { return nil }
    let wanted: RuleType = first.type == .date ? .duration : .number
    guard first.type == .date || first.type == .number else {
      report(
        .wrongType, left.span,
        CheckMessages.wrongType(first.type, expected: NamePair("日期或者数", "day or number")))
      return nil
    }
    guard let second = expression(right, expected: nil) else { return nil }
    guard second.type == wanted else {
      let isDifference = first.type == .date && second.type == .date && !isPositive
      report(
        .wrongType, right.span,
        isDifference
          ? CheckMessages.daysSubtracted
          : CheckMessages.wrongType(second.type, expected: wanted.names))
      return nil
    }
    return .sum(isPositive: isPositive, first, second)
  }

  private mutating func call(
    _ name: NameSyntax, _ arguments: [ExpressionSyntax], _ span: SourceSpan
  ) -> TypedExpression? {
    guard
      let function = member(
        name, of: NamePair("函数", "function"), among: FunctionID.allCases, \.names)
    else { return nil }
    let typed = arguments.compactMap { expression($0, expected: nil) }
    guard typed.count == arguments.count else { return nil }
    let isRight: Bool
    switch function {
    case .days, .workdays: isRight = typed.map(\.type) == [.date, .date]
    case .count:
      if typed.count == 1, case .collection = typed[0].type {
        isRight = true
      } else {
        isRight = false
      }
    }
    guard isRight else {
      report(.wrongArguments, span, CheckMessages.wrongArguments(function.names))
      return nil
    }
    return .call(function, typed)
  }

  private mutating func path(_ names: [NameSyntax], _ expected: RuleType?) -> TypedExpression? {
    guard let first = names.first else { return nil }
    guard var value = root(first, isAlone: names.count == 1, expected) else { return nil }
    for name in names.dropFirst() {
      guard case .entity(let owner) = value.type else {
        report(
          .wrongType, name.span,
          CheckMessages.wrongType(value.type, expected: NamePair("事物", "a thing with facts")))
        return nil
      }
      if owner != .document, TypedExpression.owningDocument.matches(name.text) {
        value = .documentOf(value)
        continue
      }
      guard let fact = FactCatalogue.fact(of: owner, named: name.text) else {
        let near = SpellingSuggestion.nearest(
          to: name.text, among: FactCatalogue.names(of: owner))
        report(
          .unknownName, name.span,
          CheckMessages.unknownFact(name.text, of: owner.names, suggestion: near))
        return nil
      }
      value = .fact(fact, of: value)
    }
    return value
  }

  private mutating func root(
    _ name: NameSyntax, isAlone: Bool, _ expected: RuleType?
  ) -> TypedExpression? {
    let own = SchemaNames.canonical(name.text)
    if damaged.contains(own) || names.damaged.contains(own) { return nil }
    if let known = scope.find(own) {
      return .variable(known.slot, known.type, name: own)
    }
    if EntityID.document.names.matches(name.text) { return .document }
    if let thing = SceneThing.allCases.first(where: { $0.names.matches(name.text) }) {
      guard hasScene else {
        report(.misplacedScene, name.span, CheckMessages.misplacedScene(thing.names))
        return nil
      }
      return .variable(thing.slot, .entity(thing.entity), name: name.text)
    }
    if let index = names.parameter(named: name.text, from: pack) {
      return .parameter(index, names.parameters[index].type, name: name.text)
    }
    if isAlone, case .enumeration(let id) = expected {
      return enumerationMember(name, of: id).map { .enumerationMember(id, $0) }
    }
    if isFull {
      report(.unknownName, name.span, CheckMessages.unknownName(name.text, suggestion: nil))
      return nil
    }
    let known =
      scope.names + [EntityID.document.names.chinese, EntityID.document.names.english]
      + names.parameterNames(from: pack)
    report(
      .unknownName, name.span,
      CheckMessages.unknownName(
        name.text, suggestion: SpellingSuggestion.nearest(to: name.text, among: known)))
    return nil
  }
}
