import SourceText

/// Brings rule files together: packs, word groups, parameters, then rules.
struct LibraryBuilder {
  private var lexed: [(file: SourceFile, tokens: [Token])] = []
  private var unread: [SourceFile] = []
  private var syntaxes: [RuleFileSyntax] = []
  private var diagnostics: [Diagnostic] = []

  mutating func read(_ file: SourceFile) {
    let (tokens, found) = Lexer.lex(file)
    diagnostics += found
    let isText = !found.contains { $0.code == .fileTooLarge || $0.code == .notUTF8 }
    if isText { lexed.append((file, tokens)) } else { unread.append(file) }
  }

  mutating func finish() -> RuleLibrary {
    let declared = lexed.reduce(into: Set<String>()) {
      $0.formUnion(WordSplitter.declaredNames($1.tokens, of: $1.file))
    }
    let splitter = WordSplitter(declared: declared)
    for (file, tokens) in lexed {
      let (syntax, found) = Parser.parse(file, tokens: tokens, splitter: splitter)
      syntaxes.append(syntax)
      diagnostics += found
    }
    var names = DeclaredNames()
    names.splitter = splitter
    for syntax in syntaxes { declare(syntax, in: &names) }
    let packs = packs()
    let versions = Dictionary(
      packs.map { ($0.name, $0.version) }, uniquingKeysWith: { first, _ in first })
    for syntax in syntaxes { checkUses(syntax, names, versions) }
    names.expandTerms(&diagnostics)
    let places = declarePlaces()
    let retired = retiredIdentities()
    let regions = Dictionary(
      packs.map { ($0.name, $0.jurisdiction) }, uniquingKeysWith: { first, _ in first })
    var overlays = OverlayBuilder(checkRules(names, regions, retired), names, places)
    overlays.damaged = damagedIdentities(overlays.rules)
    overlays.lay(writtenOverlays(regions))
    diagnostics += overlays.diagnostics
    return RuleLibrary(
      packs: packs, rules: overlays.rules, variants: overlays.variants, places: places,
      parameters: overlays.parameters, files: syntaxes.map(\.file) + unread, syntaxes: syntaxes,
      diagnostics: told(), names: names)
  }

  /// The diagnostics by file and place, not more of a file than a person reads.
  private func told() -> [Diagnostic] {
    var list: [Diagnostic] = []
    list.reserveCapacity(diagnostics.count)
    var count = 0
    for diagnostic in diagnostics.sorted(by: { ($0.file, $0.span) < ($1.file, $1.span) }) {
      count = list.last?.file == diagnostic.file ? count + 1 : 1
      if count <= Parser.maximumDiagnostics {
        list.append(diagnostic)
      } else if count == Parser.maximumDiagnostics + 1 {
        list.append(
          Diagnostic(
            .tooManyErrors, in: diagnostic.file, at: diagnostic.span, RuleMessages.tooManyErrors))
      }
    }
    return list
  }

  private mutating func checkRules(
    _ names: DeclaredNames, _ regions: [String: String?],
    _ retired: [String: (file: String, span: SourceSpan)]
  ) -> [CheckedRule] {
    var rules: [CheckedRule] = []
    var faults: [String: Int] = [:]
    var places: [String: (file: String, span: SourceSpan)] = [:]
    for syntax in syntaxes {
      for case .rule(let rule) in syntax.items {
        let identity = rule.identity.text
        if let first = places[identity] ?? retired[identity] {
          let message =
            places[identity] == nil ? .retired(identity) : CheckMessages.duplicateRule(identity)
          diagnostics.append(
            Diagnostic(
              .duplicateRule, in: syntax.file.name, at: rule.identity.span, message,
              notes: [.init(file: first.file, span: first.span, text: CheckMessages.firstPlace)]))
          continue
        }
        places[identity] = (syntax.file.name, rule.identity.span)
        let pack = syntax.pack?.text ?? ""
        let told = faults[syntax.file.name, default: 0]
        if told > Parser.maximumDiagnostics { continue }
        var checker = RuleChecker(
          file: syntax.file.name, pack: pack, names, source: syntax.file,
          budget: Parser.maximumDiagnostics - told)
        if var checked = checker.check(rule) {
          checked.jurisdiction = checked.jurisdiction ?? regions[pack] ?? nil
          rules.append(checked)
        }
        diagnostics += checker.diagnostics
        if !checker.diagnostics.isEmpty {
          faults[syntax.file.name, default: 0] += checker.diagnostics.count
        }
      }
    }
    return rules.sorted { $0.identity < $1.identity }
  }

  /// The identities of rules with a fault: an overlay over one has none of its own.
  private func damagedIdentities(_ rules: [CheckedRule]) -> Set<String> {
    var written: Set<String> = []
    for syntax in syntaxes {
      for case .rule(let rule) in syntax.items { written.insert(rule.identity.text) }
    }
    return written.subtracting(rules.map(\.identity))
  }

  private func writtenOverlays(_ regions: [String: String?]) -> [OverlayBuilder.Written] {
    syntaxes.flatMap { syntax in
      syntax.items.compactMap { item in
        guard case .overlay(let overlay) = item else { return nil }
        let pack = syntax.pack?.text ?? ""
        return OverlayBuilder.Written(
          syntax: overlay, file: syntax.file.name, pack: pack,
          jurisdiction: overlay.jurisdiction?.text ?? regions[pack] ?? nil)
      }
    }
  }

  /// The identities that are never used again, with their place.
  private func retiredIdentities() -> [String: (file: String, span: SourceSpan)] {
    var retired: [String: (file: String, span: SourceSpan)] = [:]
    for syntax in syntaxes {
      for case .retired(let names) in syntax.items {
        for name in names { retired[name.text] = (syntax.file.name, name.span) }
      }
    }
    return retired
  }

  private mutating func declarePlaces() -> PlaceTable {
    var table = PlaceTable()
    for syntax in syntaxes {
      for case .districts(let parent, let members) in syntax.items {
        for member in members where !table.add(member.text, in: parent.text) {
          diagnostics.append(
            Diagnostic(
              .duplicateName, in: syntax.file.name, at: member.span, .otherPlace(member.text)))
        }
      }
    }
    return table
  }

  private mutating func declare(_ syntax: RuleFileSyntax, in names: inout DeclaredNames) {
    let pack = syntax.pack?.text ?? ""
    names.uses[pack, default: []].formUnion(syntax.uses.map(\.name.text))
    for item in syntax.items {
      switch item {
      case .terms(let terms):
        names.declare(terms, pack: pack, file: syntax.file.name, &diagnostics)
      case .parameter(let parameter):
        let (checked, faults) = Self.check(parameter, syntax.file.name, pack, names)
        diagnostics += faults
        guard let checked else {
          names.declareDamaged(parameter.name.text)
          continue
        }
        if !names.declare(checked) {
          diagnostics.append(
            Diagnostic(
              .duplicateName, in: syntax.file.name, at: parameter.name.span,
              CheckMessages.duplicate(parameter.name.text)))
        }
      case .rule, .overlay, .districts, .retired:
        break
      }
    }
  }

  /// Checks a parameter with a checker that is gone before the names change; else they were copied for each.
  private static func check(
    _ parameter: ParameterSyntax, _ file: String, _ pack: String, _ names: DeclaredNames
  ) -> (CheckedParameter?, [Diagnostic]) {
    var checker = RuleChecker(file: file, pack: pack, names)
    let checked = checker.check(parameter)
    return (checked, checker.diagnostics)
  }

  private mutating func checkUses(
    _ syntax: RuleFileSyntax, _ names: DeclaredNames, _ versions: [String: String]
  ) {
    for use in syntax.uses where names.uses[use.name.text] == nil {
      diagnostics.append(
        Diagnostic(
          .packMismatch, in: syntax.file.name, at: use.name.span,
          CheckMessages.packMismatch(use.name.text)))
    }
    for use in syntax.uses {
      guard let wanted = use.version, let found = versions[use.name.text], !found.isEmpty,
        Self.numbers(found).lexicographicallyPrecedes(Self.numbers(wanted.text))
      else { continue }
      diagnostics.append(
        Diagnostic(
          .packMismatch, in: syntax.file.name, at: wanted.span, .oldVersion(use.name.text, found)))
    }
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }

  private func packs() -> [RuleLibrary.Pack] {
    var byName: [String: [Int]] = [:]
    for index in syntaxes.indices {
      if let name = syntaxes[index].pack?.text { byName[name, default: []].append(index) }
    }
    return byName.keys.sorted().map { name in
      let files = byName[name] ?? []
      return RuleLibrary.Pack(
        name: name, version: files.lazy.compactMap { syntaxes[$0].version?.text }.first ?? "",
        jurisdiction: files.lazy.compactMap { syntaxes[$0].jurisdiction?.text }.first,
        files: files.map { syntaxes[$0].file.name })
    }
  }
}
