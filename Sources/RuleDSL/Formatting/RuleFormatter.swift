public import SourceText

/// Writes a rule file in its one canonical form (规范格式); comments, strings and statutes stay as they are.
///
/// Sections get a line each, indented by two; line breaks inside a section stay where the author put
/// them, indented by four more. Punctuation is full-width in Chinese files, half-width in English ones.
public struct RuleFormatter {
  /// In which language keywords and schema names are written.
  public enum Keywords: String, CaseIterable, Sendable {
    /// Chinese.
    case chinese = "zh"
    /// English.
    case english = "en"
  }

  private let file: SourceFile
  private let tokens: [Token]
  private let indents: [Int: Int]
  private let items: Set<Int>
  private let keywords: Keywords
  private var output = ""
  private var parentheses: [Bool] = []

  /// Formats a file.
  /// - Parameters:
  ///   - keywords: The language; nil keeps that of the file's first keyword.
  ///   - declared: Names that other files of the pack declare.
  /// - Returns: The text, or what keeps the file from being read.
  public static func format(
    _ file: SourceFile, keywords: Keywords? = nil, declared: Set<String> = []
  ) -> Result<String, FormatFailure> {
    let (lexed, faults) = Lexer.lex(file)
    let splitter = WordSplitter(
      declared: declared.union(WordSplitter.declaredNames(lexed, of: file)))
    let (syntax, found) = Parser.parse(file, tokens: lexed, splitter: splitter)
    let diagnostics = faults + found
    guard diagnostics.isEmpty else { return .failure(FormatFailure(diagnostics: diagnostics)) }
    let (split, _) = splitter.split(lexed, of: file)
    var formatter = RuleFormatter(
      file, split, syntax, keywords ?? Self.language(of: split, file))
    formatter.run()
    return .success(formatter.output)
  }

  /// The names that rule files declare, for formatting each of them.
  public static func declaredNames(of files: [SourceFile]) -> Set<String> {
    files.reduce(into: []) {
      $0.formUnion(WordSplitter.declaredNames(Lexer.lex($1).tokens, of: $1))
    }
  }

  private init(
    _ file: SourceFile, _ tokens: [Token], _ syntax: RuleFileSyntax, _ keywords: Keywords
  ) {
    self.file = file
    self.tokens = tokens
    self.keywords = keywords
    let layout = LineLayout(syntax, tokens)
    indents = layout.indents
    items = layout.items
  }

  private static func language(of tokens: [Token], _ file: SourceFile) -> Keywords {
    for token in tokens {
      guard case .keyword(let keyword) = token.kind else { continue }
      return file.text(of: token.span) == keyword.english ? .english : .chinese
    }
    return .chinese
  }

  private mutating func run() {
    var indent = 0
    var previous: Token?
    for (index, token) in tokens.enumerated() where token.kind != .endOfFile {
      let next = nextIndent(index)
      if let start = indents[token.span.start] {
        startLine(start, blankLine: items.contains(token.span.start), after: previous)
        indent = start
      } else if token.kind == .comment, token.startsLine || previous == nil {
        let leadsItem = leadsItem(index)
        startLine(
          next ?? indent, blankLine: leadsItem || hasBlankLine(previous, token), after: previous)
      } else if token.startsLine || previous?.kind == .comment {
        startLine(indent + 4, blankLine: false, after: previous)
      } else if let previous, needsBlank(previous, token) {
        output += token.kind == .comment ? "  " : " "
      }
      output += spelling(token, index)
      previous = token
    }
    if !output.isEmpty { output += "\n" }
  }

  private mutating func startLine(_ indent: Int, blankLine: Bool, after previous: Token?) {
    guard let previous else { return }
    // The comments of a declaration stand right above it; the blank line goes before them.
    let joins = previous.kind == .comment && previous.startsLine
    output += "\n"
    if blankLine, !joins { output += "\n" }
    output += String(repeating: " ", count: indent)
  }

  /// The indent of the next token that begins a line by the layout, for the comments above it.
  private func nextIndent(_ index: Int) -> Int? {
    for token in tokens[index...] where token.kind != .comment {
      return indents[token.span.start]
    }
    return nil
  }

  private func leadsItem(_ index: Int) -> Bool {
    for token in tokens[index...] where token.kind != .comment {
      return items.contains(token.span.start)
    }
    return false
  }

  private func hasBlankLine(_ previous: Token?, _ token: Token) -> Bool {
    guard let previous else { return false }
    return file.bytes[previous.span.end..<token.span.start].count { $0 == 0x0A } > 1
  }

  private func needsBlank(_ left: Token, _ right: Token) -> Bool {
    switch (left.kind, right.kind) {
    case (_, .comma), (_, .listComma), (_, .colon), (_, .closeParenthesis), (_, .closeBracket),
      (.openParenthesis, _), (.openBracket, _):
      return false
    case (_, .keyword(.of)): return keywords == .chinese
    case (.name, .openParenthesis): return !isFunction(left)
    case (.comma, _), (.listComma, _), (.colon, _): return keywords == .english
    default: return true
    }
  }

  private mutating func spelling(_ token: Token, _ index: Int) -> String {
    let text = file.text(of: token.span)
    let isChinese = keywords == .chinese
    switch token.kind {
    case .keyword(let keyword): return isChinese ? keyword.chinese : keyword.english
    case .name: return (isChinese ? SchemaNames.chinese[text] : SchemaNames.english[text]) ?? text
    case .openParenthesis:
      parentheses.append(index > 0 && isFunction(tokens[index - 1]))
      return isChinese ? "（" : "("
    case .closeParenthesis:
      _ = parentheses.popLast()
      return isChinese ? "）" : ")"
    case .openBracket: return "["
    case .closeBracket: return "]"
    case .comma, .listComma: return isChinese ? (isClauseComma(index) ? "，" : "、") : ","
    case .colon: return isChinese ? "：" : ":"
    case .plus: return "+"
    case .minus: return "-"
    case .integer:
      return ChineseNumeral.read(file.bytes.span, at: token.span.start).map { String($0.value) }
        ?? text
    case .string: return quoted(text)
    case .comment: return text.hasPrefix("＃") ? "#" + text.dropFirst() : text
    default: return text
    }
  }

  /// A comma before 应当 or 不得, and between the arguments of a function, is ，; in lists it is 、.
  private func isClauseComma(_ index: Int) -> Bool {
    if parentheses.last == true { return true }
    for token in tokens[(index + 1)...] where token.kind != .comment {
      return token.kind == .keyword(.must) || token.kind == .keyword(.mustNot)
    }
    return false
  }

  private func isFunction(_ token: Token) -> Bool {
    guard token.kind == .name else { return false }
    let text = file.text(of: token.span)
    return FunctionID.allCases.contains { $0.names.matches(text) }
  }

  /// A string in straight quotes, unless it holds one.
  private func quoted(_ text: String) -> String {
    guard text.hasPrefix("“"), text.hasSuffix("”") else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains("\"") ? text : "\"\(inner)\""
  }
}

/// A file that cannot be formatted because it cannot be read.
public struct FormatFailure: Error, Sendable {
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
}
