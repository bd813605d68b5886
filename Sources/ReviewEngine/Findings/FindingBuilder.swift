internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Words findings and gives them their place and identity.
struct FindingBuilder {
  private let document: NormativeDocument
  /// Made with the first finding: most documents have none.
  private var lines: LineIndex?
  private var findings: [Finding] = []
  private var repeats: [String: Int] = [:]

  init(_ document: NormativeDocument) {
    self.document = document
  }

  /// The findings by place, then by rule.
  func sorted() -> [Finding] {
    findings.sorted {
      ($0.place.span, $0.rule, $0.fingerprint) < ($1.place.span, $1.rule, $1.fingerprint)
    }
  }

  mutating func add(_ raw: RawFinding, _ evaluator: inout RuleEvaluator) {
    let rule = evaluator.planned.rule
    evaluator.slots = raw.slots
    let severity =
      raw.severity ?? (raw.outcome == .needsReview ? rule.unknownSeverity : rule.severity)
    let place = place(raw.place)
    let excerpt = raw.hit.map { document.string(of: $0) } ?? text(of: raw.place.span)
    var finding =
      Finding(
        rule: rule.identity, title: rule.title, category: rule.category, severity: severity,
        outcome: raw.outcome, place: place, excerpt: excerpt,
        message: message(rule, raw, excerpt, &evaluator),
        suggestion: rule.suggestion.map { fill($0, raw, excerpt, &evaluator) },
        missing: unique(raw.missing.map(\.name)), basis: rule.basis,
        fingerprint: fingerprint(rule.identity, place.path, excerpt))
    finding.fix = fix(rule, raw, excerpt, &evaluator)
    findings.append(finding)
  }

  /// The fix of a violation; its holes give the source's own characters, not the folded ones.
  private func fix(
    _ rule: CheckedRule, _ raw: RawFinding, _ excerpt: String, _ evaluator: inout RuleEvaluator
  ) -> TextFix? {
    guard let fix = rule.fix, raw.missing.isEmpty, let scene = raw.slots.scene else { return nil }
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
    _ rule: CheckedRule, _ raw: RawFinding, _ excerpt: String, _ evaluator: inout RuleEvaluator
  ) -> String {
    var text =
      open(rule, raw, excerpt) ?? fill(rule.message, raw, excerpt, &evaluator)
    if rule.basis.allSatisfy({ $0.verification == .unverified }) { text += "（依据未核验）" }
    return text
  }

  /// What to say of a demand that could not be decided: the rule's own message would state a defect that
  /// nobody has seen. Nil for suspicions, for deadlines and for messages that name what is missing.
  private func open(_ rule: CheckedRule, _ raw: RawFinding, _ excerpt: String) -> String? {
    let namesMissing = rule.message.parts.contains {
      if case .scene(.missing) = $0 { true } else { false }
    }
    guard raw.outcome == .needsReview, !raw.missing.isEmpty, !namesMissing,
      !raw.missing.contains(.judgement)
    else { return nil }
    let missing = Self.list(unique(raw.missing.map(\.name)))
    switch rule.check {
    case .demand, .every, .text:
      let what = raw.slots.scene == nil ? "" : "“\(excerpt)”"
      return "缺少“\(missing)”，\(what)没有判断：\(rule.title)"
    case .deadline, .manual: return nil
    }
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
      case .scene(.missing): text += Self.list(unique(raw.missing.map(\.name)))
      case .scene(.dueDate): text += raw.deadline?.due.map(\.chinese) ?? "未知"
      case .scene(.deadlineState): text += raw.deadline?.state.names.chinese ?? "未知"
      }
    }
    return text
  }

  private func string(_ value: RuleValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .truth(let truth): truth.answer == .yes ? "是" : truth.answer == .no ? "否" : "未知"
    case .date(let date): date.chinese
    case .duration(let period): "\(period.count)\(period.unit.names.chinese)"
    case .member(let id, let index): id.members[index].names.chinese
    case .entity(let entity): name(of: entity)
    case .collection(let members): "\(members.count)项"
    case .absent, .unknown: "未知"
    }
  }

  private func name(of entity: EntityReference) -> String {
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

  private static func list(_ names: [LocalizedText]) -> String {
    names.isEmpty ? "无" : names.map(\.chinese).joined(separator: "、")
  }

  private func unique(_ names: [LocalizedText]) -> [LocalizedText] {
    var seen: Set<LocalizedText> = []
    return names.filter { seen.insert($0).inserted }
  }

  private mutating func place(_ place: EvidencePlace) -> FindingPlace {
    let bytes = document.arena.source.bytes
    let index = lines ?? LineIndex(bytes)
    lines = index
    return FindingPlace(
      span: place.span, start: index.position(of: place.span.start),
      end: index.position(of: place.span.end), path: place.path,
      line: SourceExcerpt(span: place.span, in: bytes, index: index),
      original: original(place.span))
  }

  /// The place in the packed file that the text was taken from; nil for an ordinary text.
  private func original(_ span: SourceSpan) -> (first: OriginalPlace, last: OriginalPlace)? {
    let bytes = document.arena.source.bytes
    guard let originals = document.arena.originals,
      let first = originals.place(of: span.start, in: bytes)
    else { return nil }
    return (first, originals.place(of: max(span.start, span.end - 1), in: bytes) ?? first)
  }

  /// The words at a place, short enough for a table.
  private func text(of span: SourceSpan) -> String {
    let limit = 240
    let text = document.arena.source.text(
      of: SourceSpan(span.start, min(span.end, span.start + limit)))
    let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return span.length > limit ? joined.trimmingSuffix { $0 == "\u{FFFD}" } + "…" : joined
  }

  /// SHA-256 over rule, structural place and text, and the count of equal ones before it.
  private mutating func fingerprint(_ rule: String, _ path: String, _ excerpt: String) -> String {
    let key = "\(rule)\n\(path)\n\(excerpt)"
    let count = repeats[key, default: 0]
    repeats[key] = count + 1
    return Fingerprint.of("\(key)\n\(count)")
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
