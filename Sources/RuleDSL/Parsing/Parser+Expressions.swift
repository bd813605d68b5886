import SourceText

extension Parser {
  mutating func parseExpression() throws(Fault) -> ExpressionSyntax {
    try nested { parser throws(Fault) in try parser.parseLogic() }
  }

  private mutating func parseLogic() throws(Fault) -> ExpressionSyntax {
    var parts = [try parseUnary()]
    let joint = currentKeyword
    guard joint == .and || joint == .or else { return parts[0] }
    while isAt(.and) || isAt(.or) {
      if currentKeyword != joint {
        report(.mixedLogic, current.span, RuleMessages.mixedLogic)
      }
      advance()
      parts.append(try parseUnary())
    }
    return joint == .and ? .and(parts) : .or(parts)
  }

  private mutating func parseUnary() throws(Fault) -> ExpressionSyntax {
    let start = current.span.start
    switch current.kind {
    case .keyword(.not):
      advance()
      let inner = try nested { parser throws(Fault) in try parser.parseUnary() }
      return .not(inner, span(from: start))
    case .keyword(.exists), .keyword(.none):
      return try parseQuantifier()
    case .openParenthesis:
      advance()
      let inner = try parseExpression()
      try expect(.closeParenthesis, ("“）”", "“)”"))
      return inner
    default:
      return try parseRelation()
    }
  }

  private mutating func parseQuantifier() throws(Fault) -> ExpressionSyntax {
    let start = current.span.start
    let isPositive = isAt(.exists)
    advance()
    try expect(.openParenthesis, ("“（”", "“(”"))
    let name = try name(("名称", "a name"))
    try expect(.element)
    let collection = try parseTermExpression()
    let keys = take(.by) != nil ? try parseKeys() : []
    let condition = take(.where) != nil ? try parseExpression() : nil
    try expect(.closeParenthesis, ("“）”", "“)”"))
    return .quantified(
      QuantifierSyntax(
        isPositive: isPositive, name: name, collection: collection, keys: keys,
        condition: condition, span: span(from: start)))
  }

  /// Reads 按 [制定机关、本名 等于 引 的 本名], the keys of a library.
  private mutating func parseKeys() throws(Fault) -> [JoinKeySyntax] {
    try expect(.openBracket, ("“[”", "“[”"))
    var keys = [try parseKey()]
    while take(.comma) != nil || take(.listComma) != nil { keys.append(try parseKey()) }
    try expect(.closeBracket, ("“]”", "“]”"))
    return keys
  }

  private mutating func parseKey() throws(Fault) -> JoinKeySyntax {
    let name = try nameOrKeyword(("连接键（如 制定机关）", "a key such as issuers"))
    return JoinKeySyntax(
      name: name, value: take(.equals) != nil ? try parseTermExpression() : nil)
  }

  private mutating func parseRelation() throws(Fault) -> ExpressionSyntax {
    let left = try parseTermExpression()
    let start = left.span.start
    switch currentKeyword {
    case .present:
      advance()
      return .present(left, span(from: start))
    case .equals, .differs, .atLeast, .atMost, .before, .after:
      guard case .keyword(let relation) = advance().kind else { throw Fault() }
      let right = try parseTermExpression()
      return .compare(relation, left, right, span(from: start))
    case .element:
      advance()
      let members = try parseList()
      return .member(left, members, span(from: start))
    case .contains:
      advance()
      let pattern = try parseAtom()
      return .contains(left, pattern, span(from: start))
    case .beginsWith, .endsWith:
      let atStart = isAt(.beginsWith)
      advance()
      let pattern = try parseAtom()
      return .anchored(left, pattern, atStart: atStart, span(from: start))
    default:
      if isAt(.name), !current.startsLine, Keyword.otherWords[text(current)] != nil {
        throw fault(expected: ("比较", "a comparison"))
      }
      return left
    }
  }

  private mutating func parseList() throws(Fault) -> [NameSyntax] {
    try expect(.openBracket, ("“[”", "“[”"))
    let what = ("名称", "a name")
    var names = [try nameOrKeyword(what)]
    while take(.comma) != nil || take(.listComma) != nil { names.append(try nameOrKeyword(what)) }
    try expect(.closeBracket, ("“]”", "“]”"))
    return names
  }

  /// A value: factors joined by + and -.
  mutating func parseTermExpression() throws(Fault) -> ExpressionSyntax {
    var left = try parseFactor()
    var count = 0
    while isAt(.plus) || isAt(.minus) {
      // Each sum is one level deeper, for whoever walks the tree.
      count += 1
      guard count <= Self.maximumDepth else {
        report(.tooDeep, current.span, RuleMessages.tooDeep)
        throw Fault()
      }
      let isPositive = isAt(.plus)
      advance()
      left = .sum(isPositive: isPositive, left, try parseFactor())
    }
    return left
  }

  private mutating func parseFactor() throws(Fault) -> ExpressionSyntax {
    let value = try parsePrimary()
    guard take(.asAt) != nil else { return value }
    return .asAt(value, try parsePrimary())
  }

  private mutating func parsePrimary() throws(Fault) -> ExpressionSyntax {
    let token = current
    switch token.kind {
    case .keyword(.asOf):
      advance()
      return .asOf(token.span)
    case .keyword(.corpus):
      advance()
      var names: [NameSyntax] = []
      while take(.of) != nil { names.append(try nameOrKeyword(("名称", "a name"))) }
      return .corpus(names, span(from: token.span.start))
    case .integer:
      let number = try integer(("数", "a number"))
      guard isAt(.name) else { return .integer(number.value, number.span) }
      let unit = try name(("单位", "a unit"))
      return .duration(number.value, unit: unit, span(from: token.span.start))
    case .date:
      return .date(try date())
    case .string, .longString:
      return .string(try string())
    case .name where peek(1).kind == .openParenthesis && !peek(1).startsLine:
      return try parseCall()
    case .name:
      return .path(try parsePath())
    default:
      throw fault(expected: ("值", "a value"))
    }
  }

  private mutating func parsePath() throws(Fault) -> [NameSyntax] {
    var names = [try name(("名称", "a name"))]
    while take(.of) != nil { names.append(try nameOrKeyword(("名称", "a name"))) }
    return names
  }

  private mutating func parseCall() throws(Fault) -> ExpressionSyntax {
    let function = try name(("函数", "a function"))
    try expect(.openParenthesis, ("“（”", "“(”"))
    var arguments = [try nested { parser throws(Fault) in try parser.parseTermExpression() }]
    while take(.comma) != nil || take(.listComma) != nil {
      arguments.append(try nested { parser throws(Fault) in try parser.parseTermExpression() })
    }
    try expect(.closeParenthesis, ("“）”", "“)”"))
    return .call(function, arguments, span(from: function.span.start))
  }
}
