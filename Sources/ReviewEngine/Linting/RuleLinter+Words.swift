internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension RuleLinter {
  /// Words that no example uses, that stand alone, and patterns that are searched everywhere.
  mutating func checkWords(_ subject: Subject) {
    let rule = subject.rule
    guard case .text(let check) = rule.check else { return }
    let place = subject.syntax.place(of: .check)
    let caught = subject.caught.map { Self.words(of: $0) }
    let pattern = rule.patterns[check.pattern]
    var reported: Set<String> = []
    for set in pattern.wordSets {
      if let group = set.group {
        let isUsed = set.words.contains { Self.stands($0, in: caught) }
        if !isUsed, reported.insert(group).inserted {
          report(.wordUnexercised, rule, at: place, .wordUnexercised(group))
        }
      } else {
        for word in set.words where !Self.stands(word, in: caught) {
          guard reported.insert(word).inserted else { continue }
          report(.wordUnexercised, rule, at: wordPlace(word, subject), .wordUnexercised(word))
        }
      }
    }
    if case .sequence = pattern {
    } else {
      let single = pattern.openingWords.first { $0.unicodeScalars.count == 1 }
      if let single, !pattern.openingWords.isEmpty, Self.isBare(single, pattern) {
        report(.singleCharacterWord, rule, at: place, .singleCharacterWord(single))
      }
    }
    var table = PatternTable()
    let planned = table.insert(pattern)
    if table.required(of: planned).isEmpty {
      report(.alwaysAsked, rule, at: place, .alwaysAsked)
    }
  }

  /// A word that alone makes a hit.
  private static func isBare(_ word: String, _ pattern: CheckedPattern) -> Bool {
    switch pattern {
    case .words(let words, _): words.contains(word)
    case .alternatives(let parts): parts.contains { isBare(word, $0) }
    case .capture(_, let inner): isBare(word, inner)
    default: false
    }
  }

  static func words(of document: NormativeDocument) -> [UInt8] {
    document.text.bytes.filter { $0 != 0x20 && $0 != 0x0A }
  }

  static func stands(_ word: String, in texts: [[UInt8]]) -> Bool {
    let bytes = WordSearch.folded(word)
    return texts.contains { WordSearch.contains(bytes, in: $0) }
  }

  /// Where a word is written in the rule's check, or the check itself.
  private func wordPlace(_ word: String, _ subject: Subject) -> SourceSpan {
    guard case .check(.text(let text))? = subject.syntax.section(.check)?.content else {
      return subject.syntax.place(of: .check)
    }
    return Self.place(of: word, text.pattern) ?? text.pattern.span
  }

  private static func place(of word: String, _ pattern: PatternSyntax) -> SourceSpan? {
    switch pattern {
    case .word(let written): written.text == word ? written.span : nil
    case .alternatives(let parts): parts.lazy.compactMap { place(of: word, $0) }.first
    case .sequence(let parts): parts.lazy.compactMap { place(of: word, $0.part) }.first
    case .capture(_, let inner): place(of: word, inner)
    default: nil
    }
  }
}
