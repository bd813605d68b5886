internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Words findings and gives them their place and identity.
struct FindingBuilder {
  /// A finding with what its order depends on.
  private struct Entry {
    let span: SourceSpan
    let rule: String
    let index: Int
  }

  /// A place in the source as reports show it; many findings of one document stand at the same.
  private struct Sight {
    let place: FindingPlace
    let words: String
  }

  private let document: NormativeDocument
  /// Made with the first finding: most documents have none.
  private var lines: LineIndex?
  private var findings: [Finding] = []
  private var entries: [Entry] = []
  private var sights: [SourceSpan: Sight] = [:]
  private var identities = FingerprintCounter()

  init(_ document: NormativeDocument) {
    self.document = document
  }

  /// The findings by place, then by rule.
  func sorted() -> [Finding] {
    let order = entries.sorted { left, right in
      if left.span != right.span { return left.span < right.span }
      if left.rule != right.rule { return left.rule < right.rule }
      return findings[left.index].fingerprint < findings[right.index].fingerprint
    }
    return order.map { findings[$0.index] }
  }

  mutating func add(_ raw: RawFinding, _ evaluator: inout RuleEvaluator) {
    // The rule is asked member by member: a copy of it would cost more than its texts.
    let planned = evaluator.planned
    evaluator.slots = raw.slots
    let severity =
      raw.severity
      ?? (raw.outcome == .needsReview ? planned.rule.unknownSeverity : planned.rule.severity)
    let sight = sight(of: raw.place)
    let excerpt = raw.hit.map { document.string(of: $0) } ?? sight.words
    var finding =
      Finding(
        rule: planned.rule.identity, title: planned.rule.title, category: planned.rule.category,
        severity: severity, outcome: raw.outcome, place: sight.place, excerpt: excerpt,
        message: message(raw, excerpt, &evaluator),
        suggestion: planned.wording.suggestion
          ?? planned.rule.suggestion.map { fill($0, raw, excerpt, &evaluator) },
        missing: unique(raw.missing), basis: planned.rule.basis,
        fingerprint: identities.fingerprint(
          planned.rule.identity, sight.place.path, excerpt))
    finding.fix = fix(raw, excerpt, &evaluator)
    entries.append(
      Entry(span: raw.place.span, rule: planned.rule.identity, index: findings.count))
    findings.append(finding)
  }

  /// Says in the last finding how many of the same rule were left out.
  mutating func tellOfMore(_ count: Int) {
    guard let last = findings.indices.last else { return }
    findings[last].message += FindingWording.more(count)
  }

  /// The fix of a violation; its holes give the source's own characters, not the folded ones.
  private func fix(
    _ raw: RawFinding, _ excerpt: String, _ evaluator: inout RuleEvaluator
  ) -> TextFix? {
    guard let fix = evaluator.planned.rule.fix, raw.missing.isEmpty, let scene = raw.slots.scene
    else { return nil }
    let span = document.sourceSpan(of: scene)
    // A stretch that runs over the marks of the vocabulary cannot be written anew as a whole.
    let bytes = document.arena.source.bytes
    let isXML = bytes.prefix(4).contains(UInt8(ascii: "<"))
    if isXML, bytes[span.start..<min(span.end, bytes.count)].contains(UInt8(ascii: "<")) {
      return nil
    }
    var text = ""
    for part in fix.template.parts {
      switch part {
      case .scene(.hit): text += document.arena.source.text(of: span)
      case .value(.variable(let slot, _, _)) where raw.slots.captured[slot] != nil:
        let place = raw.slots.captured[slot].map { document.sourceSpan(of: $0) }
        text += place.map { document.arena.source.text(of: $0) } ?? ""
      default: text += fill(MessageTemplate(parts: [part]), raw, excerpt, &evaluator)
      }
    }
    return TextFix(span: span, replacement: text, isSafe: fix.isSafe)
  }

  /// A message, with what is missing and with the warning that a basis was not verified.
  private func message(
    _ raw: RawFinding, _ excerpt: String, _ evaluator: inout RuleEvaluator
  ) -> String {
    let planned = evaluator.planned
    let text =
      open(raw, excerpt, planned) ?? planned.wording.message
      ?? fill(planned.rule.message, raw, excerpt, &evaluator)
    return planned.wording.isUnverified ? text + FindingWording.unverifiedMark : text
  }

  /// What to say of a demand that could not be decided.
  ///
  /// The rule's own message would state a defect that nobody has seen. Nil for suspicions, for deadlines and for messages that name what is missing.
  private func open(_ raw: RawFinding, _ excerpt: String, _ planned: PlannedRule) -> String? {
    guard raw.outcome == .needsReview, planned.wording.statesDefect, !raw.missing.isEmpty,
      !raw.missing.contains(.judgement)
    else { return nil }
    return FindingWording.undecided(
      unique(raw.missing), raw.slots.scene == nil ? nil : excerpt, planned.rule)
  }

  private func fill(
    _ template: MessageTemplate, _ raw: RawFinding, _ excerpt: String,
    _ evaluator: inout RuleEvaluator
  ) -> String {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let words): text += words
      case .value(let expression): text += string(evaluator.value(expression))
      case .scene(.hit): text += excerpt
      case .scene(.missing): text += Self.list(unique(raw.missing))
      case .scene(.dueDate): text += raw.deadline?.due.map(\.chinese) ?? "未知"
      case .scene(.deadlineState): text += raw.deadline?.state.names.chinese ?? "未知"
      }
    }
    return text
  }

  private func string(_ value: RuleValue) -> String {
    if case .entity(let entity) = value { return name(of: entity) }
    return value.words ?? "未知"
  }

  func name(of entity: EntityReference) -> String {
    switch entity.kind {
    case .citation:
      let citation = document.citations[entity.index]
      return "《\(citation.name)》\(citation.article?.chinese ?? "")"
    case .provision: return document.structuralPath(ofBlock: entity.index)
    case .sentence: return document.string(of: document.sentences[entity.index].span)
    case .clause: return document.string(of: document.clauses[entity.index].span)
    case .issuer: return document.head.issuers[entity.index].name
    default: return entity.kind.names.chinese
    }
  }

  static func list(_ names: [LocalizedText]) -> String {
    names.isEmpty ? "无" : names.map(\.chinese).joined(separator: "、")
  }

  private func unique(_ missing: [MissingFact]) -> [LocalizedText] {
    guard missing.count > 1 else { return missing.map(\.name) }
    var seen: Set<LocalizedText> = []
    return missing.map(\.name).filter { seen.insert($0).inserted }
  }

  private mutating func sight(of place: EvidencePlace) -> Sight {
    if let known = sights[place.span], known.place.path == place.path { return known }
    let bytes = document.arena.source.bytes
    let index = lines ?? LineIndex(bytes)
    lines = index
    let sight = Sight(
      place: FindingPlace(
        span: place.span, start: index.position(of: place.span.start),
        end: index.position(of: place.span.end), path: place.path,
        line: SourceExcerpt(span: place.span, in: bytes, index: index),
        original: original(place.span)),
      words: text(of: place.span))
    sights[place.span] = sight
    return sight
  }

  /// A place for the second phase, where it may become that of a finding.
  mutating func corpusPlace(_ place: EvidencePlace) -> FindingPlace { sight(of: place).place }

  /// The place in the packed file that the text was taken from; nil for an ordinary text.
  private func original(_ span: SourceSpan) -> (first: OriginalPlace, last: OriginalPlace)? {
    let bytes = document.arena.source.bytes
    guard let originals = document.arena.originals,
      let first = originals.place(of: span.start, in: bytes)
    else { return nil }
    return (first, originals.place(of: max(span.start, span.end - 1), in: bytes) ?? first)
  }

  /// The words at a place, short enough for a table.
  func text(of span: SourceSpan) -> String {
    let limit = 240
    let source = document.arena.source
    var isCut = span.length > limit
    var text = source.text(of: SourceSpan(span.start, min(span.end, span.start + limit)))
    // Where marks of a format stand between the words, the words alone are shown.
    if text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
      let words = document.writtenWords(ofSource: span, limit: limit)
    {
      (text, isCut) = (words.text, words.isCut)
    }
    let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isCut ? joined.trimmingSuffix { $0 == "\u{FFFD}" } + "…" : joined
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
