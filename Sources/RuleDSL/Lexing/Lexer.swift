import SourceText

/// Cuts a rule file into tokens; full-width punctuation counts as half-width.
///
/// Never stops at damage: what begins no token becomes a `damaged` token and a diagnostic.
struct Lexer {
  /// The tokens found, comments among them, the last one `endOfFile`.
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private var offset = 0
  private var startsLine = true

  /// The longest rule file, in bytes; a pack is a folder of small files.
  static let maximumBytes = 4 * 1024 * 1024

  private init(_ file: SourceFile) {
    self.file = file
  }

  /// Cuts a whole file.
  /// - Complexity: O(n).
  static func lex(_ file: SourceFile) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(file)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private mutating func run() {
    let source = file.bytes
    let bytes = source.span
    if bytes.count > Self.maximumBytes {
      report(.fileTooLarge, SourceSpan(0, 0), RuleMessages.fileTooLarge(Self.maximumBytes))
    } else if let bad = UTF8Text.firstInvalidOffset(bytes) {
      report(.notUTF8, SourceSpan(bad, bad + 1), RuleMessages.notUTF8)
    } else {
      if file.bytes.starts(with: ByteOrderMark.utf8) { offset = ByteOrderMark.utf8.count }
      tokens.reserveCapacity(bytes.count / 8)
      while offset < bytes.count { next(bytes) }
      offset = bytes.count
    }
    tokens.append(
      Token(kind: .endOfFile, span: SourceSpan(offset, offset), startsLine: startsLine))
  }

  private mutating func next(_ bytes: Span<UInt8>) {
    let start = offset
    let (scalar, length) = UTF8Text.decode(bytes, at: offset)
    switch scalar {
    case 0x0A, 0x0D:
      offset += 1
      startsLine = true
    case 0x20, 0x09, 0x3000, 0xFEFF, 0xA0:
      offset += length
    case 0x23, 0xFF03:  // # ＃
      offset = lineEnd(bytes, from: offset)
      append(.comment, from: start)
    case 0x22:  // "
      if matches(bytes, "\"\"\"", at: offset) { longString(bytes) } else { string(bytes, 0x22) }
    case 0x201C: string(bytes, 0x201D)  // “ ”
    case 0x300A: bracketed(bytes, open: 0x300A, close: 0x300B, kind: .title)  // 《 》
    case 0x300C: bracketed(bytes, open: 0x300C, close: 0x300D, kind: .quotation)  // 「 」
    case 0x30...0x39, 0xFF10...0xFF19: number(bytes)
    case 0x27 where matches(bytes, "'s", at: offset):
      offset += 2
      append(.keyword(.of), from: start)
    default:
      if let kind = Self.punctuation(scalar) {
        offset += length
        append(kind, from: start)
      } else if scalar == 0x7B2C, let article = ArticleReference.read(bytes, at: offset) {  // 第
        offset = article.end
        append(.article, from: start)
      } else if Self.isWordScalar(scalar) {
        word(bytes)
      } else {
        offset += length
        append(.damaged, from: start)
        report(
          .unexpectedCharacter, SourceSpan(start, offset),
          RuleMessages.unexpectedCharacter(file.text(of: SourceSpan(start, offset))))
      }
    }
  }

  private mutating func word(_ bytes: Span<UInt8>) {
    let start = offset
    let isASCII = bytes[offset] < 0x80
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      let joins =
        scalar == 0x2D && isASCII && offset + 1 < bytes.count
        && Self.isASCIIWord(bytes[offset + 1])
      guard joins || (Self.isWordScalar(scalar) && (scalar < 0x80) == isASCII) || isDigit(scalar)
      else { break }
      if !isASCII, isDate(bytes, at: offset) { break }
      if !isASCII, scalar == 0x7B2C, offset > start,
        ArticleReference.read(bytes, at: offset) != nil
      {
        break
      }
      offset += length
    }
    let text = file.text(of: SourceSpan(start, offset))
    if let keyword = Keyword.bySpelling[text] {
      append(.keyword(keyword), from: start)
    } else if isASCII, Self.isIdentity(text) {
      append(.identity, from: start)
    } else {
      append(.name, from: start)
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) {
    let start = offset
    var dots = 0
    var dashes = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      let next = offset + length < bytes.count ? bytes[offset + length] : 0
      let digitFollows = next >= 0x30 && next <= 0x39
      if scalar == 0x2E, digitFollows {
        dots += 1
      } else if scalar == 0x2D, digitFollows, offset - start == 4 || dashes > 0 {
        dashes += 1
      } else if !isDigit(scalar) {
        break
      }
      offset += length
    }
    switch (dots, dashes) {
    case (0, 0): append(.integer, from: start)
    case (0, 2): append(.date, from: start)
    case (1..., 0): append(.version, from: start)
    default:
      append(.damaged, from: start)
      report(
        .malformedNumber, SourceSpan(start, offset),
        RuleMessages.malformedNumber(file.text(of: SourceSpan(start, offset))))
    }
  }

  private mutating func string(_ bytes: Span<UInt8>, _ close: UInt32) {
    let start = offset
    offset += UTF8Text.decode(bytes, at: offset).length
    var depth = 1
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      if scalar == 0x0A || scalar == 0x0D { break }
      offset += length
      if scalar == 0x201C, close == 0x201D { depth += 1 }
      if scalar == close { depth -= 1 }
      if depth == 0 {
        append(.string, from: start)
        return
      }
    }
    append(.string, from: start)
    report(.unclosedString, SourceSpan(start, offset), RuleMessages.unclosedString)
  }

  private mutating func longString(_ bytes: Span<UInt8>) {
    let start = offset
    offset += 3
    while offset < bytes.count {
      if matches(bytes, "\"\"\"", at: offset) {
        offset += 3
        append(.longString, from: start)
        return
      }
      offset += 1
    }
    append(.longString, from: start)
    report(.unclosedString, SourceSpan(start, start + 3), RuleMessages.unclosedLongString)
  }

  private mutating func bracketed(
    _ bytes: Span<UInt8>, open: UInt32, close: UInt32, kind: Token.Kind
  ) {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      if scalar == 0x0A || scalar == 0x0D { break }
      offset += length
      if scalar == open { depth += 1 }
      if scalar == close { depth -= 1 }
      if depth == 0 {
        append(kind, from: start)
        return
      }
    }
    append(kind, from: start)
    let message =
      kind == .title ? RuleMessages.unclosedTitle : RuleMessages.unclosedQuotation
    report(.unclosedTitle, SourceSpan(start, offset), message)
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, span: SourceSpan(start, offset), startsLine: startsLine))
    startsLine = false
  }

  private mutating func report(_ code: DiagnosticCode, _ span: SourceSpan, _ text: RuleMessage) {
    diagnostics.append(Diagnostic(code, in: file.name, at: span, text))
  }

  private func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func matches(_ bytes: Span<UInt8>, _ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    var index = start
    for byte in text.description.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Tells whether a day such as 2021-07-15 begins here: 自2021-07-15起 is three tokens.
  private func isDate(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + 10 <= bytes.count else { return false }
    for index in 0..<10 {
      let isHyphen = index == 4 || index == 7
      guard isHyphen ? bytes[start + index] == 0x2D : isDigit(UInt32(bytes[start + index])) else {
        return false
      }
    }
    return true
  }

  private func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  private static func punctuation(_ scalar: UInt32) -> Token.Kind? {
    switch scalar {
    case 0x28, 0xFF08: .openParenthesis
    case 0x29, 0xFF09: .closeParenthesis
    case 0x5B, 0xFF3B: .openBracket
    case 0x5D, 0xFF3D: .closeBracket
    case 0x2C, 0xFF0C: .comma
    case 0x3001: .listComma
    case 0x3A, 0xFF1A: .colon
    case 0x2B, 0xFF0B: .plus
    case 0x2D, 0xFF0D: .minus
    default: nil
    }
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5F
  }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3007: true
    default: false
    }
  }

  private static func isIdentity(_ text: String) -> Bool {
    var hyphens = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x30...0x39: continue
      case 0x2D: hyphens += 1
      default: return false
      }
    }
    return hyphens > 0 || text.utf8.count >= 4
  }
}
