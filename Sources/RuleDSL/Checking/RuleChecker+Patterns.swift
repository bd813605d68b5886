import SourceText

extension RuleChecker {
  /// Checks a pattern and replaces word groups by their words.
  /// - Returns: Its index among the rule's patterns, or nil when it has a fault.
  mutating func pattern(_ syntax: PatternSyntax) -> Int? {
    guard let checked = patternPart(syntax) else { return nil }
    if Self.mayBeginWithNumber(checked) {
      report(.patternStart, syntax.span, CheckMessages.patternStart)
      return nil
    }
    if Self.wordCount(checked) > DeclaredNames.maximumWords {
      report(
        .patternTooLarge, syntax.span, CheckMessages.patternTooLarge(DeclaredNames.maximumWords))
      return nil
    }
    patterns.append(checked)
    return patterns.count - 1
  }

  private mutating func patternPart(_ syntax: PatternSyntax) -> CheckedPattern? {
    switch syntax {
    case .word(let word):
      guard !word.isBlank else {
        report(.emptyTerm, word.span, CheckMessages.emptyTerm)
        return nil
      }
      return .words([word.text], group: nil)
    case .group(let name):
      if let words = names.words(of: name.text, from: pack) {
        return .words(words, group: name.text)
      }
      if RuleType.number.names.matches(name.text) { return .number }
      let near = isFull ? nil : names.termsSuggestion(name.text, from: pack)
      report(.unknownName, name.span, CheckMessages.unknownTerms(name.text, suggestion: near))
      return nil
    case .alternatives(let parts):
      let checked = parts.map { patternPart($0) }
      return checked.contains { $0 == nil } ? nil : Self.merged(checked.compactMap(\.self))
    case .sequence(let parts):
      let checked = parts.map { part in
        patternPart(part.part).map {
          CheckedPatternPart(gap: part.gap?.characters ?? 0, pattern: $0)
        }
      }
      return checked.contains { $0 == nil } ? nil : .sequence(checked.compactMap(\.self))
    case .capture(let name, let inner):
      guard let checked = patternPart(inner) else {
        damaged.insert(SchemaNames.canonical(name.text))
        return nil
      }
      return slot(ofCapture: name, checked).map { .capture($0, checked) }
    }
  }

  /// The slot of a name that 取 gives; branches of one pattern may give the same name.
  private mutating func slot(ofCapture name: NameSyntax, _ pattern: CheckedPattern) -> Int? {
    guard captures != nil else {
      report(.misplacedCapture, name.span, CheckMessages.misplacedCapture)
      return nil
    }
    let type: RuleType = if case .number = pattern { .number } else { .text }
    let own = SchemaNames.canonical(name.text)
    if captures?[own] == type, let known = scope.find(own) {
      return known.slot
    }
    captures?[own] = type
    return declare(name, type)
  }

  /// A number is no word that a text can be searched for.
  private static func mayBeginWithNumber(_ pattern: CheckedPattern) -> Bool {
    switch pattern {
    case .number: true
    case .words: false
    case .alternatives(let parts): parts.contains { mayBeginWithNumber($0) }
    case .sequence(let parts): parts.first.map { mayBeginWithNumber($0.pattern) } ?? false
    case .capture(_, let inner): mayBeginWithNumber(inner)
    }
  }

  /// Alternatives that are all words become one set of words.
  private static func merged(_ parts: [CheckedPattern]) -> CheckedPattern {
    var words: [String] = []
    for part in parts {
      guard case .words(let more, nil) = part else { return .alternatives(parts) }
      words += more
    }
    return .words(words, group: nil)
  }

  private static func wordCount(_ pattern: CheckedPattern) -> Int {
    switch pattern {
    case .words(let words, _): words.count
    case .alternatives(let parts): parts.reduce(0) { $0 + wordCount($1) }
    case .sequence(let parts): parts.reduce(0) { $0 + wordCount($1.pattern) }
    case .capture(_, let inner): wordCount(inner)
    case .number: 0
    }
  }
}
