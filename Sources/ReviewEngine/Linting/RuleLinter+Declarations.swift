internal import RuleDSL
internal import SourceText

extension RuleLinter {
  /// Word groups and parameters that nobody uses, that repeat themselves, or whose names mean more.
  mutating func checkDeclarations(_ subjects: [Subject]) {
    let used = usedGroups()
    let parameters = Set(
      library.rules.flatMap { $0.statedExpressions + $0.messageValues }.flatMap(\.everyPart)
        .compactMap {
          if case .parameter(_, _, let name) = $0 { name } else { nil }
        }
    ).union(parametersUsedElsewhere)
    var kinds: [String: NamePair] = [:]
    for syntax in library.syntaxes {
      for item in syntax.items {
        switch item {
        case .terms(let terms):
          checkName(terms.name, NamePair("词组", "a word group"), syntax.file.name, &kinds)
          if !used.contains(terms.name.text) {
            report(
              .groupUnused, in: syntax.file.name, at: terms.name.span,
              .unused(NamePair("词组", "word group"), terms.name.text))
          }
          checkWords(of: terms, in: syntax.file.name)
        case .parameter(let parameter):
          checkName(parameter.name, NamePair("参数", "a parameter"), syntax.file.name, &kinds)
          check(parameter, isUsed: parameters.contains(parameter.name.text), syntax.file.name)
        default: break
        }
      }
    }
    checkGroupWords(subjects)
  }

  /// The groups that a rule names, and those that such groups name.
  private func usedGroups() -> Set<String> {
    var used = Set(
      library.rules.flatMap(\.patterns).flatMap(\.wordSets).compactMap(\.group))
    var inner: [String: [String]] = [:]
    for syntax in library.syntaxes {
      for case .terms(let terms) in syntax.items {
        for case .group(let name) in terms.members {
          inner[terms.name.text, default: []].append(name.text)
        }
      }
    }
    var open = Array(used)
    while let name = open.popLast() {
      for next in inner[name] ?? [] where used.insert(next).inserted { open.append(next) }
    }
    return used
  }

  private mutating func check(
    _ parameter: ParameterSyntax, isUsed: Bool, _ file: String
  ) {
    if !isUsed {
      report(
        .parameterUnused, in: file, at: parameter.name.span,
        .unused(NamePair("参数", "parameter"), parameter.name.text))
    }
    for value in parameter.values where value.basis.isEmpty {
      guard let from = value.from.date else { continue }
      report(
        .parameterWithoutBasis, in: file, at: value.from.span,
        .parameterWithoutBasis(parameter.name.text, from))
    }
  }

  /// A name that the language knows, or that means another kind of thing elsewhere.
  private mutating func checkName(
    _ name: NameSyntax, _ kind: NamePair, _ file: String, _ kinds: inout [String: NamePair]
  ) {
    let word = name.text
    let isSchema = SchemaNames.english[word] != nil || SchemaNames.chinese[word] != nil
    if isSchema {
      report(
        .nameClash, in: file, at: name.span,
        .nameClash(word, NamePair("规则语言里的名称", "a name of the language")))
    } else if let other = kinds[word], other != kind {
      report(.nameClash, in: file, at: name.span, .nameClash(word, other))
    }
    kinds[word] = kinds[word] ?? kind
  }

  private mutating func checkWords(of terms: TermsSyntax, in file: String) {
    var words: [StringSyntax] = []
    for case .word(let word) in terms.members { words.append(word) }
    var seen: Set<String> = []
    for word in words where !seen.insert(word.text).inserted {
      report(
        .wordRepeated, in: file, at: word.span, .wordRepeated(terms.name.text, word.text))
    }
    for word in words {
      let shorter = words.first { $0.text != word.text && word.text.hasPrefix($0.text) }
      guard let shorter else { continue }
      report(
        .wordContained, in: file, at: word.span,
        .wordContained(terms.name.text, word.text, shorter.text))
    }
  }

  /// The words of a group that no example of any rule that uses the group has.
  private mutating func checkGroupWords(_ subjects: [Subject]) {
    var texts: [String: [[UInt8]]] = [:]
    for subject in subjects {
      let caught = subject.caught.map { Self.words(of: $0) }
      let groups = Set(subject.rule.patterns.flatMap(\.wordSets).compactMap(\.group))
      for group in groups { texts[group, default: []] += caught }
    }
    for syntax in library.syntaxes {
      for case .terms(let terms) in syntax.items {
        guard let examples = texts[terms.name.text] else { continue }
        var idle: [String] = []
        for case .word(let word) in terms.members where !Self.stands(word.text, in: examples) {
          idle.append(word.text)
        }
        guard !idle.isEmpty else { continue }
        report(
          .groupWordUnexercised, in: syntax.file.name, at: terms.name.span,
          .groupWordUnexercised(terms.name.text, idle))
      }
    }
  }
}
