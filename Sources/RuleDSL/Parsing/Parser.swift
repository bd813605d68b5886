import SourceText

/// Reads tokens into syntax by recursive descent; keeps going after a fault.
///
/// After a fault it skips to the next section, 完 or declaration that begins a line, so that every
/// further fault of the file is found in the same run.
struct Parser {
  let file: SourceFile
  private let tokens: [Token]
  /// The tokens before which something stood that is no token; the lexer has told.
  private let afterDamage: Set<Int>
  private var index = 0
  private(set) var diagnostics: [Diagnostic]
  private var depth = 0
  /// True once a rule was found that 完 does not end.
  var lacksEnd = false

  /// The deepest nesting of parentheses.
  static let maximumDepth = 32
  /// The most diagnostics of one file.
  static let maximumDiagnostics = 100
  /// The largest gap of a pattern, in code points.
  static let maximumGap = 64

  /// A fault was reported; the caller recovers.
  struct Fault: Error {}

  /// Reads the tokens of a file.
  /// - Parameter splitter: Cuts words written without blanks.
  static func parse(
    _ file: SourceFile, tokens: [Token], splitter: WordSplitter
  ) -> (syntax: RuleFileSyntax, diagnostics: [Diagnostic]) {
    let split = splitter.split(tokens, of: file)
    var parser = Parser(file, split.tokens, split.diagnostics)
    let syntax = parser.parseFile()
    return (syntax, parser.diagnostics.sorted { $0.span < $1.span })
  }

  private init(_ file: SourceFile, _ tokens: [Token], _ diagnostics: [Diagnostic]) {
    self.file = file
    var kept: [Token] = []
    kept.reserveCapacity(tokens.count)
    var damage: Set<Int> = []
    for token in tokens {
      if token.kind == .damaged { damage.insert(kept.count) }
      if token.kind != .comment, token.kind != .damaged { kept.append(token) }
    }
    self.tokens = kept
    afterDamage = damage
    self.diagnostics = diagnostics
  }

  /// Reads one expression that stands alone, as in a hole of a message or on the command line.
  static func parseExpression(
    _ file: SourceFile, splitter: WordSplitter
  ) -> (expression: ExpressionSyntax?, diagnostics: [Diagnostic]) {
    let lexed = Lexer.lex(file)
    let split = splitter.split(lexed.tokens, of: file)
    var parser = Parser(file, split.tokens, lexed.diagnostics + split.diagnostics)
    let expression = try? parser.parseExpression()
    if expression != nil, parser.current.kind != .endOfFile {
      _ = parser.fault(expected: ("条件的结尾", "the end of the condition"))
    }
    return (parser.diagnostics.isEmpty ? expression : nil, parser.diagnostics)
  }

  // MARK: Looking

  var current: Token { tokens[min(index, tokens.count - 1)] }

  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  func text(_ token: Token) -> String { file.text(of: token.span) }

  func isAt(_ keyword: Keyword) -> Bool { current.kind == .keyword(keyword) }

  func isAt(_ kind: Token.Kind) -> Bool { current.kind == kind }

  var currentKeyword: Keyword? {
    if case .keyword(let keyword) = current.kind { keyword } else { nil }
  }

  /// The end of the token before the current one.
  var previousEnd: Int { index > 0 ? tokens[index - 1].span.end : 0 }

  func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, previousEnd)) }

  // MARK: Taking

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  mutating func take(_ keyword: Keyword) -> Token? { isAt(keyword) ? advance() : nil }

  mutating func take(_ kind: Token.Kind) -> Token? { isAt(kind) ? advance() : nil }

  @discardableResult
  mutating func expect(_ keyword: Keyword) throws(Fault) -> Token {
    if let token = take(keyword) { return token }
    throw fault(expected: ("“\(keyword.chinese)”", "“\(keyword.english)”"), keyword: keyword)
  }

  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ what: (String, String)) throws(Fault) -> Token {
    if let token = take(kind) { return token }
    throw fault(expected: what)
  }

  mutating func name(_ what: (String, String)) throws(Fault) -> NameSyntax {
    guard isAt(.name) || isAt(.identity) else { throw fault(expected: what) }
    let token = advance()
    return NameSyntax(text: text(token), span: token.span)
  }

  /// A name where the schema also uses words of the language, such as 提示 or 停用.
  mutating func nameOrKeyword(_ what: (String, String)) throws(Fault) -> NameSyntax {
    if currentKeyword != nil, !current.startsLine {
      let token = advance()
      return NameSyntax(text: text(token), span: token.span)
    }
    return try name(what)
  }

  mutating func string() throws(Fault) -> StringSyntax {
    guard isAt(.string) || isAt(.longString) else {
      throw fault(expected: ("引号里的文字", "a text in quotes"))
    }
    return stringSyntax(advance())
  }

  func stringSyntax(_ token: Token) -> StringSyntax {
    let open: Int
    if token.kind == .longString {
      open = 3
    } else {
      open = file.bytes[token.span.start] == 0x22 ? 1 : 3
    }
    var end = token.span.end
    let tail = SourceSpan(max(token.span.start + open, end - open), end)
    let mark = file.text(of: tail)
    if mark == "\"" || mark == "”" || mark == "\"\"\"" { end -= open }
    let content = SourceSpan(token.span.start + open, end)
    return StringSyntax(text: file.text(of: content), content: content, span: token.span)
  }

  mutating func date() throws(Fault) -> DateSyntax {
    let token = try expect(.date, ("日期（如 2021-07-15）", "a day such as 2021-07-15"))
    let written = text(token)
    let date = LegalDate(iso: written)
    if date == nil { report(.badDate, token.span, RuleMessages.badDate(written)) }
    return DateSyntax(date: date, span: token.span)
  }

  mutating func integer(_ what: (String, String)) throws(Fault) -> (value: Int, span: SourceSpan) {
    let token = try expect(.integer, what)
    guard let number = ChineseNumeral.read(file.bytes.span, at: token.span.start) else {
      report(.malformedNumber, token.span, RuleMessages.malformedNumber(text(token)))
      throw Fault()
    }
    return (number.value, token.span)
  }

  // MARK: Faults

  mutating func report(_ code: DiagnosticCode, _ span: SourceSpan, _ message: RuleMessage) {
    guard diagnostics.count < Self.maximumDiagnostics else {
      if diagnostics.count == Self.maximumDiagnostics {
        diagnostics.append(
          Diagnostic(.tooManyErrors, in: file.name, at: span, RuleMessages.tooManyErrors))
      }
      return
    }
    diagnostics.append(Diagnostic(code, in: file.name, at: span, message))
  }

  mutating func fault(expected what: (String, String), keyword: Keyword? = nil) -> Fault {
    let token = current
    // One fault, one message: what stood here is no token, and that was reported.
    if afterDamage.contains(index) { return Fault() }
    let written = text(token)
    if token.kind == .name, let meant = Keyword.otherWords[written] {
      report(
        .misspelledKeyword, token.span,
        RuleMessages.misspelled(written, (meant.chinese, meant.english)))
      return Fault()
    }
    if let keyword, token.kind == .name,
      SpellingSuggestion.nearest(to: written, among: [keyword.chinese, keyword.english]) != nil
    {
      let spellings = (keyword.chinese, keyword.english)
      report(.misspelledKeyword, token.span, RuleMessages.misspelled(written, spellings))
      return Fault()
    }
    if token.startsLine, index > 0 {
      // Something is missing at the end of a line; the next line is not to blame.
      let place = SourceSpan(previousEnd, previousEnd)
      report(.expected, place, RuleMessages.expectedMore(what))
      return Fault()
    }
    let found =
      token.kind == .endOfFile ? ("文件的结尾", "the end of the file") : ("“\(written)”", "“\(written)”")
    report(.expected, token.span, RuleMessages.expected(what, found: found))
    return Fault()
  }

  /// The keyword that a misspelt word most likely stands for.
  func meantKeyword(among keywords: Set<Keyword>) -> Keyword? {
    guard current.kind == .name else { return nil }
    if let meant = Keyword.otherWords[text(current)], keywords.contains(meant) { return meant }
    let names = keywords.flatMap { [$0.chinese, $0.english] }.sorted()
    return SpellingSuggestion.nearest(to: text(current), among: names)
      .flatMap { Keyword.bySpelling[$0] }
  }

  /// Runs a reader one level deeper.
  mutating func nested<Value>(
    _ read: (inout Parser) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    guard depth < Self.maximumDepth else {
      report(.tooDeep, current.span, RuleMessages.tooDeep)
      throw Fault()
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Skips to the next token for which the test holds, or the end of the file.
  mutating func skip(until isGoal: (Token) -> Bool) {
    depth = 0
    while current.kind != .endOfFile, !isGoal(current) { advance() }
  }
}
