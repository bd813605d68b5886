internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension RuleLinter {
  /// Messages that do not help the person who gets them.
  mutating func checkMessages(_ subject: Subject) {
    let rule = subject.rule
    let speaksOfPlaces =
      switch rule.check {
      case .text(let check): !check.isPositive
      case .every: true
      default: false
      }
    let hasHole = rule.message.parts.contains { if case .text = $0 { false } else { true } }
    let place = subject.syntax.place(of: .message)
    if speaksOfPlaces, !hasHole {
      report(.messageWithoutHole, rule, at: place, .messageWithoutHole)
    }
    if rule.suggestion == nil { report(.suggestionMissing, rule, at: place, .suggestionMissing) }
    for template in [rule.message, rule.suggestion].compactMap(\.self) {
      guard case .text(let words)? = template.parts.last, words.hasSuffix("。") else { continue }
      report(.messageFullStop, rule, at: place, .messageFullStop)
    }
  }

  /// Examples that are too few, too far away, or written twice.
  mutating func checkExamples(_ subject: Subject) {
    let rule = subject.rule
    checkRepeats(subject)
    let bad = rule.examples.filter { $0.kind == .bad }
    if bad.count == 1, rule.examples.count(where: { $0.kind == .unsure }) == 0 {
      report(.singleBadExample, rule, at: bad[0].span, .singleBadExample)
    }
    checkKinds(subject)
    guard case .text(let check) = rule.check, !check.isPositive else { return }
    for example in bad {
      guard case .sentence(let text) = example.source, !text.text.contains("⟦") else { continue }
      report(.badExampleUnmarked, rule, at: example.span, .badExampleUnmarked)
    }
    let good = subject.examples.filter { $0.syntax.kind == .good }
    let texts = good.map { Self.words(of: $0.document) }
    let words = rule.patterns[check.pattern].wordSets.flatMap(\.words)
    if !words.contains(where: { Self.stands($0, in: texts) }) {
      report(
        .nearMissMissing, rule, at: good.first?.syntax.span ?? subject.syntax.identity.span,
        .nearMissMissing)
    }
  }

  private mutating func checkRepeats(_ subject: Subject) {
    var seen: Set<String> = []
    for example in subject.rule.examples {
      let text = ([example.source] + example.beside).map { source in
        switch source {
        case .sentence(let written), .fragment(let written), .file(let written):
          written.text.filter { $0 != "⟦" && $0 != "⟧" }
        }
      }.joined(separator: "\n")
      if !seen.insert(text + (example.asOf?.date?.iso ?? "")).inserted {
        report(.exampleTwice, subject.rule, at: example.span, .exampleTwice)
      }
    }
  }

  /// A document that states no kind counts as a normative document.
  private mutating func checkKinds(_ subject: Subject) {
    let members = EnumerationID.documentKind.members
    let shown = Set(
      subject.examples.compactMap { example in
        let kind = example.document.head.kind.value ?? .normativeDocument
        return EnumerationID.documentKind.index(ofCode: kind.rawValue)
      })
    for kind in subject.rule.documentKinds.subtracting(shown).sorted() {
      report(
        .kindUnexercised, subject.rule, at: subject.syntax.place(of: .applies),
        .kindUnexercised(members[kind].names))
    }
  }

  /// Runs every example, as `rules test` does.
  mutating func checkExampleResults() {
    for result in runner.run() {
      guard let failure = result.failure else { continue }
      findings.append(
        LintFinding(
          check: .exampleFails, severity: LintCheck.exampleFails.severity, rule: result.rule,
          file: result.file, span: result.span,
          message: LintMessage.exampleFails(failure).cause,
          remedy: LintMessage.exampleFails(failure).remedy))
    }
  }
}
