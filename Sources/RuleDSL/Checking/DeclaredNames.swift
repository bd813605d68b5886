import SourceText

/// The word groups and parameters of all packs, and which pack sees which.
struct DeclaredNames: Sendable {
  private struct Group: Sendable {
    let syntax: TermsSyntax
    let file: String
    let pack: String
    var words: [String]?
  }

  /// The packs that a pack builds on, by name.
  var uses: [String: Set<String>] = [:]
  /// Cuts words written without blanks, in the holes of messages too.
  var splitter = WordSplitter(declared: [])
  private(set) var parameters: [CheckedParameter] = []
  /// The names of parameters that have a fault, which was reported; rules that use them have none of their own.
  private(set) var damaged: Set<String> = []
  private var groups: [String: [Group]] = [:]
  private var parameterIndexes: [String: [Int]] = [:]

  /// Stands for a pack that sees what every pack declares.
  static let everyPack = "*"

  /// The most words of a group after expansion.
  static let maximumWords = 10_000

  mutating func declare(
    _ terms: TermsSyntax, pack: String, file: String, _ diagnostics: inout [Diagnostic]
  ) {
    let name = SchemaNames.canonical(terms.name.text)
    if groups[name]?.contains(where: { $0.pack == pack }) == true {
      diagnostics.append(
        Diagnostic(
          .duplicateName, in: file, at: terms.name.span, CheckMessages.duplicate(name)))
      return
    }
    groups[name, default: []].append(Group(syntax: terms, file: file, pack: pack))
  }

  /// Adds a parameter; false when its pack has one of that name.
  mutating func declare(_ parameter: CheckedParameter) -> Bool {
    let name = SchemaNames.canonical(parameter.name)
    let known = parameterIndexes[name] ?? []
    if known.contains(where: { parameters[$0].pack == parameter.pack }) { return false }
    parameterIndexes[name, default: []].append(parameters.count)
    parameters.append(parameter)
    return true
  }

  /// Keeps the name of a parameter with a fault.
  mutating func declareDamaged(_ name: String) { damaged.insert(SchemaNames.canonical(name)) }

  /// Replaces groups inside groups by their words.
  mutating func expandTerms(_ diagnostics: inout [Diagnostic]) {
    for name in groups.keys.sorted() {
      for index in (groups[name] ?? []).indices {
        guard let group = groups[name]?[index] else { continue }
        var path: [String] = []
        let words = expand(group, &path, &diagnostics)
        var seen: Set<String> = []
        groups[name]?[index].words = words.filter { seen.insert($0).inserted }
      }
    }
  }

  private func expand(
    _ group: Group, _ path: inout [String], _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    let name = SchemaNames.canonical(group.syntax.name.text)
    guard !path.contains(name) else {
      diagnostics.append(
        Diagnostic(
          .emptyTerm, in: group.file, at: group.syntax.name.span, CheckMessages.termCycle(name)))
      return []
    }
    path.append(name)
    defer { path.removeLast() }
    var words: [String] = []
    for member in group.syntax.members {
      switch member {
      case .word(let word):
        words.append(word.text)
        if path.count == 1, word.text.allSatisfy(\.isWhitespace) {
          diagnostics.append(
            Diagnostic(.emptyTerm, in: group.file, at: word.span, CheckMessages.emptyTerm))
        }
      case .group(let inner):
        if let found = find(inner.text, from: group.pack) {
          words += expand(found, &path, &diagnostics)
        } else if path.count == 1 {
          diagnostics.append(
            Diagnostic(
              .unknownName, in: group.file, at: inner.span,
              CheckMessages.unknownTerms(
                inner.text, suggestion: termsSuggestion(inner.text, from: group.pack))))
        }
      }
      if words.count > Self.maximumWords {
        if path.count == 1 {
          diagnostics.append(
            Diagnostic(
              .patternTooLarge, in: group.file, at: group.syntax.name.span,
              CheckMessages.patternTooLarge(Self.maximumWords)))
        }
        return Array(words.prefix(Self.maximumWords))
      }
    }
    return words
  }

  /// The words of a group that a pack sees.
  func words(of name: String, from pack: String) -> [String]? { find(name, from: pack)?.words }

  /// The index of a parameter that a pack sees.
  func parameter(named name: String, from pack: String) -> Int? {
    let known = parameterIndexes[SchemaNames.canonical(name)] ?? []
    return known.first { parameters[$0].pack == pack }
      ?? known.first { sees(parameters[$0].pack, from: pack) }
  }

  /// The names of the parameters that a pack sees.
  func parameterNames(from pack: String) -> [String] {
    parameters.filter { $0.pack == pack || sees($0.pack, from: pack) }.map(\.name)
  }

  /// The name of a group that a misspelt one most likely stands for.
  func termsSuggestion(_ name: String, from pack: String) -> String? {
    SpellingSuggestion.nearest(
      to: name, among: groups.keys.filter { find($0, from: pack) != nil }.sorted())
  }

  private func sees(_ other: String, from pack: String) -> Bool {
    pack == Self.everyPack || uses[pack]?.contains(other) == true
  }

  private func find(_ name: String, from pack: String) -> Group? {
    let known = groups[SchemaNames.canonical(name)] ?? []
    return known.first { $0.pack == pack }
      ?? known.first { sees($0.pack, from: pack) }
  }
}
