import SourceText

/// Which tokens begin a line, and how far it is indented.
struct LineLayout {
  /// The indent of the line that a token begins, by the token's first byte.
  private(set) var indents: [Int: Int] = [:]
  /// The first bytes of declarations, which have a blank line before them.
  private(set) var items: Set<Int> = []

  init(_ syntax: RuleFileSyntax, _ tokens: [Token]) {
    layHeader(tokens)
    for item in syntax.items {
      switch item {
      case .terms(let terms): layItem(Self.opening(before: terms.name.span, tokens))
      case .parameter(let parameter):
        layItem(Self.opening(before: parameter.name.span, tokens))
        for value in parameter.values {
          indents[Self.opening(before: value.from.span, tokens)] = 2
        }
        if let last = parameter.values.last {
          layEnd(after: last.from.span.end, tokens)
        }
      case .rule(let rule): lay(rule, tokens)
      case .overlay(let overlay): lay(overlay, tokens)
      case .districts(let name, _): layItem(Self.opening(before: name.span, tokens))
      case .retired(let names):
        if let first = names.first { layItem(Self.opening(before: first.span, tokens)) }
      }
    }
  }

  private mutating func layHeader(_ tokens: [Token]) {
    for token in tokens {
      switch token.kind {
      case .comment, .integer, .name, .version, .string: continue
      case .keyword(.language), .keyword(.pack), .keyword(.use):
        indents[token.span.start] = 0
      case .keyword(.version), .keyword(.jurisdiction): continue
      default: return
      }
    }
  }

  private mutating func layItem(_ offset: Int) {
    indents[offset] = 0
    items.insert(offset)
  }

  private mutating func layEnd(after offset: Int, _ tokens: [Token]) {
    for token in tokens[Self.index(at: offset, tokens)...] where token.kind == .keyword(.end) {
      indents[token.span.start] = 0
      return
    }
  }

  /// The index of the first token that begins at a byte or after it, by halving.
  private static func index(at offset: Int, _ tokens: [Token]) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func lay(_ rule: RuleSyntax, _ tokens: [Token]) {
    layItem(rule.span.start)
    for section in rule.sections {
      indents[section.keywordSpan.start] = 2
      if case .check = section.content,
        let body = tokens[Self.index(at: section.keywordSpan.end, tokens)...].first(where: {
          $0.kind != .comment
        })
      {
        indents[body.span.start] = 4
      }
    }
    indents[rule.span.end - Self.endLength(rule.span.end, tokens)] = 0
  }

  private mutating func lay(_ overlay: OverlaySyntax, _ tokens: [Token]) {
    layItem(overlay.span.start)
    let changes = Parser.exampleKeywords.union([.tighten, .relax, .severity, .disable])
    for token in tokens[Self.index(at: overlay.span.start, tokens)...] {
      guard token.span.start < overlay.span.end else { break }
      if case .keyword(let keyword) = token.kind, changes.contains(keyword), token.startsLine {
        indents[token.span.start] = 2
      }
    }
    indents[overlay.span.end - Self.endLength(overlay.span.end, tokens)] = 0
  }

  /// The length of the token that ends at a byte.
  private static func endLength(_ end: Int, _ tokens: [Token]) -> Int {
    let next = index(at: end, tokens)
    return tokens[..<next].last { $0.span.end == end }?.span.length ?? 0
  }

  /// The first byte of the token before a span.
  private static func opening(before span: SourceSpan, _ tokens: [Token]) -> Int {
    tokens[..<index(at: span.start, tokens)].last { $0.kind != .comment }?.span.start ?? span.start
  }
}
