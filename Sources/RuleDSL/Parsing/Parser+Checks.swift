import SourceText

extension Parser {
  mutating func parseCheck() throws(Fault) -> CheckSyntax {
    switch currentKeyword {
    case .manual:
      advance()
      return .manual(try string())
    case .every:
      return try parseEvery()
    case .must where peek(1).kind == .keyword(.at):
      return .deadline(try parseDeadline())
    case .must, .mustNot:
      return .demand(try parseDemand())
    default:
      return .text(try parseTextCheck())
    }
  }

  private mutating func parseEvery() throws(Fault) -> CheckSyntax {
    try expect(.every)
    let name = try name(("名称", "a name"))
    try expect(.element)
    let collection = try parseTermExpression()
    let condition = take(.where) != nil ? try parseExpression() : nil
    try expect(.comma, ("“，”", "“,”"))
    return .every(name, in: collection, condition: condition, try parseDemand())
  }

  private mutating func parseDemand() throws(Fault) -> DemandSyntax {
    if take(.must) != nil {
      return DemandSyntax(isPositive: true, condition: try parseExpression())
    }
    guard take(.mustNot) != nil else {
      throw fault(expected: ("“应当”或者“不得”", "“must” or “must-not”"), keyword: .must)
    }
    return DemandSyntax(isPositive: false, condition: try parseExpression())
  }

  private mutating func parseDeadline() throws(Fault) -> DeadlineSyntax {
    let begin = current.span.start
    try expect(.must)
    try expect(.at)
    let start = try parseTermExpression()
    try expect(.onward)
    let period = try parseTermExpression()
    try expect(.within)
    try expect(.complete)
    let action = try name(("要完成的事项", "what must be done"))
    let rollsOver = take(.rollsOver) != nil
    let dueSoon = take(.dueSoon) != nil ? try parseTermExpression() : nil
    return DeadlineSyntax(
      start: start, period: period, action: action, rollsOver: rollsOver, dueSoon: dueSoon,
      span: span(from: begin))
  }

  private mutating func parseTextCheck() throws(Fault) -> TextCheckSyntax {
    let regions = try nameList(("文本区域（如 正文）", "a part of the text, such as body"))
    let isPositive = isAt(.must)
    guard take(.must) != nil || take(.mustNot) != nil else {
      throw fault(expected: ("“应当”或者“不得”", "“must” or “must-not”"), keyword: .mustNot)
    }
    try expect(.contain)
    let pattern = try parsePattern()
    var contexts: [ContextSyntax] = []
    while let context = try parseContext() { contexts.append(context) }
    return TextCheckSyntax(
      regions: regions, isPositive: isPositive, pattern: pattern, contexts: contexts)
  }

  private mutating func parseContext() throws(Fault) -> ContextSyntax? {
    let region = ("区域（如 引语、书名号）", "a region such as quotation")
    switch currentKeyword {
    case .tone:
      advance()
      return .tone(try alternativeNames(("语气", "a tone")))
    case .notInside:
      advance()
      return .notInside(try alternativeNames(region))
    case .inside:
      advance()
      return .inside(try alternativeNames(region))
    case .where:
      advance()
      return .condition(try parseExpression())
    case let keyword?:
      return try CompanionReach.allCases.first { $0.keyword == keyword }
        .map { reach throws(Fault) in try parseCompanion(reach) }
    default:
      return nil
    }
  }

  private mutating func parseCompanion(_ reach: CompanionReach) throws(Fault) -> ContextSyntax {
    advance()
    var within: Int?
    if isAt(.integer) {
      let number = try integer(("字数", "a number of characters"))
      if number.value > Self.maximumGap || (reach != .before && reach != .after) {
        report(.patternTooLarge, number.span, RuleMessages.reachTooLarge(Self.maximumGap))
      }
      within = number.value
    }
    let isPositive = isAt(.has)
    guard take(.has) != nil || take(.hasNo) != nil else {
      throw fault(expected: ("“有”或者“无”", "“has” or “has-no”"))
    }
    return .companion(reach, within: within, isPositive: isPositive, try parseAtom())
  }

  /// Names joined by 、 or 或.
  private mutating func alternativeNames(_ what: (String, String)) throws(Fault) -> [NameSyntax] {
    var names = [try name(what)]
    while take(.listComma) != nil || take(.comma) != nil || take(.or) != nil {
      names.append(try name(what))
    }
    return names
  }

  mutating func parsePattern() throws(Fault) -> PatternSyntax {
    var parts = [try parseSequence()]
    while take(.or) != nil { parts.append(try parseSequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func parseSequence() throws(Fault) -> PatternSyntax {
    var parts: [(gap: GapSyntax?, part: PatternSyntax)] = [(nil, try parseAtom())]
    while true {
      if take(.gap) != nil {
        let number = try integer(("字数", "a number of characters"))
        if number.value > Self.maximumGap {
          report(.patternTooLarge, number.span, RuleMessages.gapTooLarge(Self.maximumGap))
        }
        let gap = GapSyntax(characters: number.value, span: number.span)
        parts.append((gap, try parseAtom()))
      } else if isAtomStart {
        parts.append((nil, try parseAtom()))
      } else {
        return parts.count == 1 ? parts[0].part : .sequence(parts)
      }
    }
  }

  private var isAtomStart: Bool {
    switch current.kind {
    case .string, .name, .openParenthesis, .keyword(.capture): !current.startsLine || isAt(.string)
    default: false
    }
  }

  mutating func parseAtom() throws(Fault) -> PatternSyntax {
    switch current.kind {
    case .string:
      return .word(try string())
    case .name:
      return .group(try name(("词或者词组", "a word or a word group")))
    case .keyword(.capture):
      advance()
      let name = try name(("名称", "a name"))
      return .capture(name, try nested { parser throws(Fault) in try parser.parseAtom() })
    case .openParenthesis:
      advance()
      let pattern = try nested { parser throws(Fault) in try parser.parsePattern() }
      try expect(.closeParenthesis, ("“）”", "“)”"))
      return pattern
    default:
      throw fault(expected: ("词、词组或者（", "a word, a word group or “(”"))
    }
  }
}
