import SourceText

extension RuleChecker {
  /// Checks the holes of a message.
  mutating func template(_ syntax: StringSyntax, _ scene: MessageScene) -> MessageTemplate {
    var parts: [MessageTemplate.Part] = []
    var rest = syntax.text[...]
    var consumed = 0
    while let open = rest.firstIndex(of: "{") {
      let before = rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      if !before.isEmpty { parts.append(.text(String(before))) }
      let inner = rest[rest.index(after: open)..<close]
      let start = syntax.content.start + consumed + before.utf8.count + 1
      parts.append(hole(String(inner), at: start, scene))
      consumed += before.utf8.count + inner.utf8.count + 2
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return MessageTemplate(parts: parts)
  }

  private mutating func hole(
    _ text: String, at start: Int, _ scene: MessageScene
  ) -> MessageTemplate.Part {
    let span = SourceSpan(start, start + text.utf8.count)
    let word = text.split(separator: " ").joined()
    if let part = ScenePart.allCases.first(where: { $0.names.matches(word) }) {
      let isThere =
        switch part {
        case .hit: scene.hasHit
        case .dueDate, .deadlineState: scene.hasDeadline
        case .missing: true
        }
      if !isThere { report(.unknownHole, span, CheckMessages.sceneMismatch(part.names)) }
      return .scene(part)
    }
    let parsed = Parser.parseExpression(
      SourceFile(name: file, text: text), splitter: names.splitter)
    guard let syntax = parsed.expression else {
      report(
        .unknownHole, span, CheckMessages.damagedHole(text, parsed.diagnostics.first?.message))
      return .text("")
    }
    var inner = self
    inner.clearDiagnostics()
    guard let typed = inner.expression(syntax, expected: nil) else {
      guard let fault = inner.diagnostics.first else { return .text("") }
      report(.unknownHole, span, CheckMessages.damagedHole(text, fault.message))
      return .text("")
    }
    guard CorpusSides(corpusSlots, in: [typed]).tooMixed(typed, insideRows: true) == nil else {
      report(.mixedCorpus, span, CorpusMessages.mixed)
      return .text("")
    }
    patterns = inner.patterns
    slotCount = inner.slotCount
    return .value(typed)
  }
}
