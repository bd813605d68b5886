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

  /// Where a group stands among those of its name.
  private struct Place: Hashable {
    let name: String
    let index: Int
  }

  /// The most words of all groups together after expansion.
  private static let maximumTotal = 2_000_000

  /// Replaces groups inside groups by their words, the inner before the outer, each once.
  mutating func expandTerms(_ diagnostics: inout [Diagnostic]) {
    var visited: Set<Place> = []
    var total = 0
    for name in groups.keys.sorted() {
      for index in (groups[name] ?? []).indices {
        var path = [Place(name: name, index: index)]
        while let place = path.last, let group = groups[place.name]?[place.index] {
          if group.words != nil {
            path.removeLast()
          } else if visited.insert(place).inserted {
            path += openPlaces(inside: group, visited, &diagnostics)
          } else {
            let words = total > Self.maximumTotal ? [] : gather(group, &diagnostics)
            total += words.count
            if total > Self.maximumTotal {
              diagnostics.append(
                Diagnostic(
                  .patternTooLarge, in: group.file, at: group.syntax.name.span,
                  CheckMessages.patternTooLarge(Self.maximumTotal)))
            }
            groups[place.name]?[place.index].words = words
            path.removeLast()
          }
        }
      }
    }
  }

  /// The groups inside a group that are to be expanded before it; one that is being expanded leads back to itself.
  private func openPlaces(
    inside group: Group, _ visited: Set<Place>, _ diagnostics: inout [Diagnostic]
  ) -> [Place] {
    var places: [Place] = []
    for case .group(let inner) in group.syntax.members {
      guard let place = place(of: inner.text, from: group.pack),
        let found = groups[place.name]?[place.index]
      else {
        let isTold = diagnostics.count < Parser.maximumDiagnostics
        let near = isTold ? termsSuggestion(inner.text, from: group.pack) : nil
        diagnostics.append(
          Diagnostic(
            .unknownName, in: group.file, at: inner.span,
            CheckMessages.unknownTerms(inner.text, suggestion: near)))
        continue
      }
      if found.words == nil, visited.contains(place) {
        // Told at the one that stands first, and only there.
        let isFirst =
          (found.file, found.syntax.name.span) <= (group.file, group.syntax.name.span)
        let told = isFirst ? found : group
        diagnostics.append(
          Diagnostic(
            .emptyTerm, in: told.file, at: told.syntax.name.span,
            CheckMessages.termCycle(told.syntax.name.text)))
      } else if found.words == nil {
        places.append(place)
      }
    }
    return places
  }

  /// The words of a group whose inner groups are expanded.
  private func gather(_ group: Group, _ diagnostics: inout [Diagnostic]) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    for member in group.syntax.members {
      switch member {
      case .word(let word):
        if seen.insert(word.text).inserted { words.append(word.text) }
        if word.isBlank {
          diagnostics.append(
            Diagnostic(.emptyTerm, in: group.file, at: word.span, CheckMessages.emptyTerm))
        }
      case .group(let inner):
        for word in find(inner.text, from: group.pack)?.words ?? []
        where seen.insert(word).inserted {
          words.append(word)
        }
      }
    }
    guard words.count > Self.maximumWords else { return words }
    diagnostics.append(
      Diagnostic(
        .patternTooLarge, in: group.file, at: group.syntax.name.span,
        CheckMessages.patternTooLarge(Self.maximumWords)))
    return Array(words.prefix(Self.maximumWords))
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
    place(of: name, from: pack).flatMap { groups[$0.name]?[$0.index] }
  }

  /// The group of a name that a pack sees: its own, else the first of a pack that it uses.
  private func place(of name: String, from pack: String) -> Place? {
    let own = SchemaNames.canonical(name)
    let known = groups[own] ?? []
    let index =
      known.firstIndex { $0.pack == pack } ?? known.firstIndex { sees($0.pack, from: pack) }
    return index.map { Place(name: own, index: $0) }
  }
}
