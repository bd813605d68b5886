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
    for syntax in syntaxes { checkUses(syntax, names) }
    names.expandTerms(&diagnostics)
    var rules: [CheckedRule] = []
    var places: [String: (file: String, span: SourceSpan)] = [:]
    for syntax in syntaxes {
      for item in syntax.items {
        switch item {
        case .rule(let rule):
          if let first = places[rule.identity.text] {
            diagnostics.append(
              Diagnostic(
                .duplicateRule, in: syntax.file.name, at: rule.identity.span,
                CheckMessages.duplicateRule(rule.identity.text),
                notes: [.init(file: first.file, span: first.span, text: CheckMessages.firstPlace)]))
            continue
          }
          places[rule.identity.text] = (syntax.file.name, rule.identity.span)
          var checker = RuleChecker(
            file: syntax.file.name, pack: syntax.pack?.text ?? "", names, source: syntax.file)
          if let checked = checker.check(rule) { rules.append(checked) }
          diagnostics += checker.diagnostics
        case .overlay(let overlay):
          diagnostics.append(
            Diagnostic(
              .badOverlay, in: syntax.file.name, at: overlay.span,
              CheckMessages.notYet(NamePair("覆盖", "overlay"))))
        case .terms, .parameter:
          break
        }
      }
    }
    return RuleLibrary(
      packs: packs(), rules: rules.sorted { $0.identity < $1.identity },
      parameters: names.parameters, files: syntaxes.map(\.file) + unread,
      diagnostics: diagnostics.sorted { ($0.file, $0.span) < ($1.file, $1.span) }, names: names)
  }

  private mutating func declare(_ syntax: RuleFileSyntax, in names: inout DeclaredNames) {
    let pack = syntax.pack?.text ?? ""
    names.uses[pack, default: []].formUnion(syntax.uses.map(\.name.text))
    for item in syntax.items {
      switch item {
      case .terms(let terms):
        names.declare(terms, pack: pack, file: syntax.file.name, &diagnostics)
      case .parameter(let parameter):
        var checker = RuleChecker(file: syntax.file.name, pack: pack, names)
        let checked = checker.check(parameter)
        diagnostics += checker.diagnostics
        guard let checked else { continue }
        if !names.declare(checked) {
          diagnostics.append(
            Diagnostic(
              .duplicateName, in: syntax.file.name, at: parameter.name.span,
              CheckMessages.duplicate(parameter.name.text)))
        }
      case .rule, .overlay:
        break
      }
    }
  }

  private mutating func checkUses(_ syntax: RuleFileSyntax, _ names: DeclaredNames) {
    for use in syntax.uses where names.uses[use.name.text] == nil {
      diagnostics.append(
        Diagnostic(
          .packMismatch, in: syntax.file.name, at: use.name.span,
          CheckMessages.packMismatch(use.name.text)))
    }
  }

  private func packs() -> [RuleLibrary.Pack] {
    let byName = Dictionary(grouping: syntaxes.filter { $0.pack != nil }) { $0.pack?.text ?? "" }
    return byName.keys.sorted().map { name in
      let files = byName[name] ?? []
      return RuleLibrary.Pack(
        name: name, version: files.lazy.compactMap(\.version?.text).first ?? "",
        jurisdiction: files.lazy.compactMap(\.jurisdiction?.text).first,
        files: files.map(\.file.name))
    }
  }
}
