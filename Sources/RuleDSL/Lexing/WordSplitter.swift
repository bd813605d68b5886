import SourceText

/// Cuts words that were written without blanks (不加空格的写法): 应当文件的标题有值.
///
/// A word is cut into the fewest words of the language, the schema and the author; where two cuts are
/// equally short, the author must separate them. A word that is itself known stays whole.
struct WordSplitter {
  private let vocabulary: Set<String>
  /// The units of periods, which stand behind a number only.
  private static let units = Set(RuleDuration.Unit.allCases.map(\.names.chinese))
  private let longest: Int

  /// - Parameter declared: The names that the author gives: groups, parameters, variables.
  init(declared: Set<String>) {
    vocabulary = Self.schema.subtracting(Self.units).union(declared)
    longest = vocabulary.map { $0.unicodeScalars.count }.max() ?? 1
  }

  /// Cuts the words of a file.
  func split(
    _ tokens: [Token], of file: SourceFile
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var diagnostics: [Diagnostic] = []
    for token in tokens {
      guard token.kind == .name else {
        result.append(token)
        continue
      }
      let word = file.text(of: token.span)
      let unit = result.last?.kind == .integer ? Self.unit(atStartOf: word) : nil
      let ways = knows(word) || unit == word ? [] : segmentations(of: word, after: unit)
      if ways.count > 1 {
        let readings = ways.map { $0.joined(separator: " ") }
        diagnostics.append(
          Diagnostic(
            .ambiguousWord, in: file.name, at: token.span,
            RuleMessages.ambiguousWord(word, readings)))
      }
      // An ambiguous word is read in one way, so that its parts give no faults of their own.
      if let way = ways.first { append(way, of: token, to: &result) } else { result.append(token) }
    }
    return (result, diagnostics)
  }

  /// The unit with which a word behind a number begins: 30日内.
  private static func unit(atStartOf word: String) -> String? {
    units.filter { word.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
  }

  private func append(_ pieces: [String], of token: Token, to tokens: inout [Token]) {
    var start = token.span.start
    for (index, piece) in pieces.enumerated() {
      let end = start + piece.utf8.count
      let kind =
        piece.unicodeScalars.allSatisfy(Self.isDigit)
        ? .integer : Keyword.bySpelling[piece].map { Token.Kind.keyword($0) } ?? .name
      tokens.append(
        Token(
          kind: kind, span: SourceSpan(start, end), startsLine: index == 0 && token.startsLine))
      start = end
    }
  }

  /// The names that a file declares: what follows 词组, 参数, 令, 每一, 取, 除外, or stands before 属于
  /// after a parenthesis.
  static func declaredNames(_ tokens: [Token], of file: SourceFile) -> Set<String> {
    var names: Set<String> = []
    for (previous, token) in zip(tokens, tokens.dropFirst()) where token.kind == .name {
      switch previous.kind {
      case .keyword(.terms), .keyword(.parameter), .keyword(.define), .keyword(.every),
        .keyword(.capture), .keyword(.except), .openParenthesis:
        names.insert(file.text(of: token.span))
      default: continue
      }
    }
    return names
  }

  /// The ways to cut a word into the fewest known words, at most two of them: none, one, or ambiguous.
  /// - Parameter unit: The unit with which the word begins, when it stands behind a number.
  func segmentations(of word: String, after unit: String? = nil) -> [[String]] {
    if let unit {
      let rest = String(word.dropFirst(unit.count))
      if Keyword.bySpelling[rest] != nil || knows(rest) { return [[unit, rest]] }
      return segmentations(of: rest).map { [unit] + $0 }
    }
    let scalars = Array(word.unicodeScalars)
    guard scalars.count > 1, scalars.count <= 64 else { return [] }
    // ways[i]: up to two of the shortest ways to cut the part before i.
    var ways: [[[String]]] = Array(repeating: [], count: scalars.count + 1)
    ways[0] = [[]]
    for end in 1...scalars.count {
      for start in max(0, end - longest)..<end where !ways[start].isEmpty {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[start..<end])
        let text = String(piece)
        guard
          vocabulary.contains(text) || Self.isNumber(scalars, start..<end)
            || start > 0 && Self.isDigit(scalars[start - 1]) && Self.units.contains(text)
        else { continue }
        let length = ways[start][0].count + 1
        if let best = ways[end].first?.count {
          if length > best { continue }
          if length < best { ways[end] = [] }
        }
        for way in ways[start] where ways[end].count < 2 { ways[end].append(way + [text]) }
      }
    }
    return ways[scalars.count]
  }

  /// Tells whether a part of a word is a number, and all of that number.
  private static func isNumber(_ scalars: [Unicode.Scalar], _ part: Range<Int>) -> Bool {
    scalars[part].allSatisfy(isDigit)
      && (part.lowerBound == 0 || !isDigit(scalars[part.lowerBound - 1]))
      && (part.upperBound == scalars.count || !isDigit(scalars[part.upperBound]))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Tells whether a word needs no cutting.
  func knows(_ word: String) -> Bool { vocabulary.contains(word) }

  /// The Chinese words of the language and of the schema.
  private static let schema: Set<String> = Set(Keyword.allCases.map(\.chinese)).union(
    SchemaNames.pairs.map(\.chinese))
}
