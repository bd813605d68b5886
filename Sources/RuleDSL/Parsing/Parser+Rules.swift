import SourceText

extension Parser {
  /// The keywords that begin a section of a rule.
  static let sectionKeywords: Set<Keyword> = [
    .category, .status, .basis, .effective, .by, .applies, .stage, .severity, .jurisdiction,
    .define, .check, .except, .message, .suggest, .fix, .bad, .good, .unsure, .todo,
  ]

  /// The keywords that begin an example.
  static let exampleKeywords: Set<Keyword> = [.bad, .good, .unsure, .todo]

  mutating func parseRule() throws(Fault) -> RuleSyntax {
    let start = current.span.start
    try expect(.rule)
    let identity = try name(("规则的编号（如 NR-101）", "the identity of the rule, such as NR-101"))
    let title = try string()
    var sections: [SectionSyntax] = []
    var damaged: Set<Keyword> = []
    while true {
      if take(.end) != nil { break }
      if current.kind == .endOfFile || isItemStart(current) {
        report(.missingEnd, identity.span, RuleMessages.missingEnd(identity.text))
        lacksEnd = true
        // What stands behind may belong to it: nothing is called missing.
        damaged = Self.sectionKeywords
        break
      }
      let place = current.span.start
      let keyword = currentKeyword ?? meantKeyword(among: Self.sectionKeywords)
      do {
        sections.append(try parseSection())
      } catch {
        if let keyword { damaged.insert(keyword) }
        if current.span.start == place { advance() }
        recoverToSection()
      }
    }
    return RuleSyntax(
      identity: identity, title: title, sections: sections, damaged: damaged,
      span: span(from: start))
  }

  private func isItemStart(_ token: Token) -> Bool {
    guard case .keyword(let keyword) = token.kind, token.startsLine else { return false }
    return Self.itemKeywords.contains(keyword)
  }

  private mutating func recoverToSection() {
    skip { token in
      guard case .keyword(let keyword) = token.kind, token.startsLine else { return false }
      return keyword == .end || Self.sectionKeywords.contains(keyword)
        || Self.itemKeywords.contains(keyword)
    }
  }

  private mutating func parseSection() throws(Fault) -> SectionSyntax {
    guard let keyword = currentKeyword, Self.sectionKeywords.contains(keyword) else {
      let word = text(current)
      if let meant = meantKeyword(among: Self.sectionKeywords) {
        report(
          .misspelledKeyword, current.span,
          RuleMessages.misspelled(word, (meant.chinese, meant.english)))
      } else if isAt(.or) || isAt(.and) {
        report(.unexpected, current.span, RuleMessages.looseJoint(word))
      } else {
        report(.unexpected, current.span, RuleMessages.unexpectedSection(word))
      }
      throw Fault()
    }
    let place = current.span
    let content = try parseSectionContent(keyword)
    return SectionSyntax(content: content, keyword: keyword, keywordSpan: place)
  }

  private mutating func parseSectionContent(
    _ keyword: Keyword
  ) throws(Fault) -> SectionSyntax.Content {
    if keyword == .basis { return .basis(try parseBasisSection()) }
    advance()
    switch keyword {
    case .category: return .category(try name(("类别", "a category")))
    case .status: return .status(try nameOrKeyword(("试行、正式或者停用", "trial, final or disabled")))
    case .effective: return try parsePeriod()
    case .by:
      let day = try parseTermExpression()
      try expect(.applies)
      return .datedBy(day)
    case .applies: return try parseApplies()
    case .stage: return .stages(try nameList(("阶段", "a stage")))
    case .severity: return try parseSeverity()
    case .jurisdiction: return .jurisdiction(try string())
    case .define:
      let name = try name(("名称", "a name"))
      try expect(.is)
      return .definition(name, try parseExpression())
    case .check: return .check(try parseCheck())
    case .except: return .exception(try parseException())
    case .message: return .message(try string())
    case .suggest: return .suggestion(try string())
    case .fix:
      let text = try string()
      return .fix(text, isSafe: take(.safe) != nil)
    default: return .example(try parseExample(keyword))
    }
  }

  private mutating func parsePeriod() throws(Fault) -> SectionSyntax.Content {
    let from = try date()
    try expect(.onward)
    let until = take(.until) != nil ? try date() : nil
    return .period(from: from, until: until)
  }

  private mutating func parseApplies() throws(Fault) -> SectionSyntax.Content {
    let kinds = try nameList(("文件种类", "a kind of document"))
    let condition = take(.where) != nil ? try parseExpression() : nil
    return .applies(kinds, condition: condition)
  }

  private mutating func parseSeverity() throws(Fault) -> SectionSyntax.Content {
    let severity = try nameOrKeyword(("错误、警告或者提醒", "error, warning or info"))
    if take(.forReview) != nil { return .severity(severity, ifUnknown: nil, forReview: true) }
    guard take(.ifUnknown) != nil else {
      return .severity(severity, ifUnknown: nil, forReview: false)
    }
    let unknown = try nameOrKeyword(("错误、警告或者提醒", "error, warning or info"))
    return .severity(severity, ifUnknown: unknown, forReview: false)
  }

  mutating func nameList(_ what: (String, String)) throws(Fault) -> [NameSyntax] {
    var names = [try name(what)]
    while take(.listComma) != nil || take(.comma) != nil { names.append(try name(what)) }
    return names
  }

  private mutating func parseException() throws(Fault) -> ExceptionSyntax {
    let start = current.span.start
    let name = try name(("例外的名称", "the name of the exception"))
    try expect(.when)
    let condition = try parseExpression()
    let basis = isAt(.basis) ? try parseBasisSection() : []
    let downgrade =
      take(.downgrade) != nil ? try nameOrKeyword(("级别", "a severity")) : nil
    return ExceptionSyntax(
      name: name, condition: condition, basis: basis, downgrade: downgrade, span: span(from: start))
  }

  /// A fragment between single quotes ends at the first quote of its own.
  private mutating func requireWholeFragment() throws(Fault) {
    guard !current.startsLine, !isAt(.asOf), !isAt(.alongside), !isAt(.endOfFile) else { return }
    report(.unclosedString, current.span, RuleMessages.quotedFragment)
    throw Fault()
  }

  mutating func parseExample(_ keyword: Keyword) throws(Fault) -> ExampleSyntax {
    let start = current.span.start
    let kind: ExampleSyntax.Kind =
      switch keyword {
      case .good: .good
      case .unsure: .unsure
      case .todo: .todo
      default: .bad
      }
    let source = try parseExampleSource()
    var beside: [ExampleSyntax.Source] = []
    while take(.alongside) != nil { beside.append(try parseExampleSource()) }
    let asOf = take(.asOf) != nil ? try date() : nil
    return ExampleSyntax(
      kind: kind, source: source, beside: beside, asOf: asOf, span: span(from: start))
  }

  private mutating func parseExampleSource() throws(Fault) -> ExampleSyntax.Source {
    if take(.fragment) != nil {
      let source = ExampleSyntax.Source.fragment(try string())
      try requireWholeFragment()
      return source
    }
    if take(.see) != nil { return .file(try string()) }
    return .sentence(try string())
  }
}
