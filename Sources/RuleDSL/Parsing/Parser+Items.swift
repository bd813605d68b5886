import SourceText

extension Parser {
  /// The keywords that begin a declaration.
  static let itemKeywords: Set<Keyword> = [
    .terms, .parameter, .rule, .overlay, .districts, .disable,
  ]

  mutating func parseFile() -> RuleFileSyntax {
    var pack: NameSyntax?
    var version: NameSyntax?
    var jurisdiction: StringSyntax?
    var uses: [UseSyntax] = []
    do {
      (pack, version, jurisdiction) = try parseHeader()
      while isAt(.use) { uses.append(try parseUse()) }
    } catch {
      recoverToItem()
    }
    var items: [ItemSyntax] = []
    while true {
      skipRestOfRule()
      if current.kind == .endOfFile { break }
      let start = current.span.start
      do {
        items.append(try parseItem())
      } catch {
        if current.span.start == start { advance() }
        recoverToItem()
      }
    }
    return RuleFileSyntax(
      file: file, pack: pack, version: version, jurisdiction: jurisdiction, uses: uses,
      items: items)
  }

  private mutating func parseHeader() throws(Fault) -> (NameSyntax, NameSyntax?, StringSyntax?) {
    guard take(.language) != nil else {
      throw fault(
        expected: ("文件的第一行“语言 1”", "“language 1”, the first line of a file"), keyword: .language)
    }
    let number = try integer(("规则语言的版本（1）", "the version of the rule language (1)"))
    if number.value != 1 {
      report(.unsupportedLanguage, number.span, RuleMessages.unsupportedLanguage(number.value))
    }
    try expect(.pack)
    let pack = try name(("规则包的名称", "the name of the pack"))
    var version: NameSyntax?
    if take(Keyword.version) != nil {
      let token = try expect(.version, ("版本（如 0.1.0）", "a version such as 0.1.0"))
      version = NameSyntax(text: text(token), span: token.span)
    }
    let jurisdiction = take(.jurisdiction) != nil ? try string() : nil
    return (pack, version, jurisdiction)
  }

  private mutating func parseUse() throws(Fault) -> UseSyntax {
    try expect(.use)
    let pack = try name(("规则包的名称", "the name of a pack"))
    var version: NameSyntax?
    if take(Keyword.version) != nil {
      let token = try expect(.version, ("版本（如 0.1.0）", "a version such as 0.1.0"))
      version = NameSyntax(text: text(token), span: token.span)
    }
    return UseSyntax(name: pack, version: version)
  }

  /// Skips the sections that stand behind a declaration in the middle of a rule: that the rule was not ended
  /// has been reported.
  private mutating func skipRestOfRule() {
    guard lacksEnd, let keyword = currentKeyword,
      keyword == .end || Self.sectionKeywords.contains(keyword),
      !Self.itemKeywords.contains(keyword)
    else { return }
    recoverToItem()
  }

  private mutating func recoverToItem() {
    skip { token in
      guard case .keyword(let keyword) = token.kind, token.startsLine else { return false }
      return Self.itemKeywords.contains(keyword)
    }
  }

  private mutating func parseItem() throws(Fault) -> ItemSyntax {
    switch currentKeyword {
    case .terms: return .terms(try parseTerms())
    case .parameter: return .parameter(try parseParameter())
    case .rule: return .rule(try parseRule())
    case .overlay: return .overlay(try parseOverlay())
    case .districts: return try parseDistricts()
    case .disable:
      advance()
      return .retired(try nameList(("规则的编号", "the identity of a rule")))
    default:
      let word = text(current)
      if let keyword = meantKeyword(among: Self.itemKeywords) {
        report(
          .misspelledKeyword, current.span,
          RuleMessages.misspelled(word, (keyword.chinese, keyword.english)))
      } else {
        report(.unexpected, current.span, RuleMessages.unexpectedItem(word))
      }
      throw Fault()
    }
  }

  private mutating func parseDistricts() throws(Fault) -> ItemSyntax {
    advance()
    let name = try string()
    try expect(.is)
    var members = [try string()]
    while take(.listComma) != nil || take(.comma) != nil { members.append(try string()) }
    return .districts(name, members)
  }

  private mutating func parseTerms() throws(Fault) -> TermsSyntax {
    try expect(.terms)
    let name = try name(("词组的名称", "the name of the word group"))
    try expect(.is)
    var members = [try parseTerm()]
    while take(.listComma) != nil || take(.comma) != nil { members.append(try parseTerm()) }
    return TermsSyntax(name: name, members: members)
  }

  private mutating func parseTerm() throws(Fault) -> TermSyntax {
    if isAt(.name) {
      return .group(try name(("词或者词组", "a word or a word group")))
    }
    return .word(try string())
  }

  private mutating func parseParameter() throws(Fault) -> ParameterSyntax {
    try expect(.parameter)
    let name = try name(("参数的名称", "the name of the parameter"))
    try expect(.colon, ("“：”和类型", "“:” and a type"))
    let type = try self.name(("类型", "a type"))
    var values: [DatedValueSyntax] = []
    while isAt(.from) { values.append(try parseDatedValue()) }
    if values.isEmpty { throw fault(expected: ("“自 日期 为 值”", "“from DATE is VALUE”")) }
    guard take(.end) != nil else {
      report(.missingEnd, name.span, RuleMessages.missingEnd(name.text))
      throw Fault()
    }
    return ParameterSyntax(name: name, type: type, values: values)
  }

  private mutating func parseDatedValue() throws(Fault) -> DatedValueSyntax {
    try expect(.from)
    let from = try date()
    try expect(.is)
    let value = try parseTermExpression()
    let basis = isAt(.basis) ? try parseBasisSection() : []
    return DatedValueSyntax(from: from, value: value, basis: basis)
  }

  /// Reads 依据 …、….
  mutating func parseBasisSection() throws(Fault) -> [BasisSyntax] {
    try expect(.basis)
    var basis = [try parseBasis()]
    while take(.listComma) != nil || take(.comma) != nil { basis.append(try parseBasis()) }
    return basis
  }

  private mutating func parseBasis() throws(Fault) -> BasisSyntax {
    let title = try expect(.title, ("《法律文件的名称》", "《the title of an instrument》"))
    // A title or a quotation that was not closed took the rest of the line with it.
    guard text(title).hasSuffix("》") else { throw Fault() }
    let inner = SourceSpan(title.span.start + 3, max(title.span.start + 3, title.span.end - 3))
    let instrument = NameSyntax(text: file.text(of: inner), span: title.span)
    var article: ArticleSyntax?
    if let token = take(.article),
      let read = ArticleReference.read(file.bytes.span, at: token.span.start)
    {
      article = ArticleSyntax(reference: read.reference, span: token.span)
    }
    var wording: StringSyntax?
    if let token = take(.quotation) {
      guard text(token).hasSuffix("」") else { throw Fault() }
      let content = SourceSpan(token.span.start + 3, max(token.span.start + 3, token.span.end - 3))
      wording = StringSyntax(text: file.text(of: content), content: content, span: token.span)
    }
    var verification: NameSyntax?
    if take(.verified) != nil {
      verification = try name(("全文、节选或者未核", "full, excerpt or unverified"))
    }
    return BasisSyntax(
      instrument: instrument, article: article, wording: wording, verification: verification,
      span: span(from: title.span.start))
  }

  private mutating func parseOverlay() throws(Fault) -> OverlaySyntax {
    let start = current.span.start
    try expect(.overlay)
    let rule = try name(("规则的编号", "the identity of a rule"))
    let jurisdiction = take(.jurisdiction) != nil ? try string() : nil
    let basis = isAt(.basis) ? try parseBasisSection() : []
    var changes: [OverlayChangeSyntax] = []
    while let change = try parseChange() { changes.append(change) }
    var examples: [ExampleSyntax] = []
    while let keyword = currentKeyword, Self.exampleKeywords.contains(keyword) {
      advance()
      examples.append(try parseExample(keyword))
    }
    guard take(.end) != nil else {
      report(.missingEnd, rule.span, RuleMessages.missingEnd(rule.text))
      throw Fault()
    }
    return OverlaySyntax(
      rule: rule, jurisdiction: jurisdiction, basis: basis, changes: changes, examples: examples,
      span: span(from: start))
  }

  private mutating func parseChange() throws(Fault) -> OverlayChangeSyntax? {
    switch currentKeyword {
    case .tighten:
      advance()
      let name = try name(("参数的名称", "the name of a parameter"))
      return .tighten(name, try parseDatedValue())
    case .relax:
      advance()
      let name = try name(("参数的名称", "the name of a parameter"))
      return .relax(name, try parseDatedValue())
    case .severity:
      advance()
      return .severity(try nameOrKeyword(("级别", "a severity")))
    case .disable:
      return .disable(advance().span)
    default:
      return nil
    }
  }
}
