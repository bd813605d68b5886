internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ReferenceEvaluator {
  mutating func text(_ check: CheckedTextCheck) -> (Found, EvidenceNode) {
    let sentence = sentences.say(pattern: check.pattern)
    var parts: [EvidenceNode] = []
    var result: Found = []
    var answers: [TruthValue] = []
    let whole = TextSpan(0, document.text.bytes.count)
    var before = values
    for slot in rule.patterns[check.pattern].captureSlots {
      before[slot] = .absent(VariableSlots.noValue)
    }
    for hit in matches(rule.patterns[check.pattern], in: whole) {
      values = before
      setScene(hit.span)
      for capture in hit.captures { values[capture.slot] = capture.value }
      let reasons = objections(hit, check)
      let judged = reasons.isEmpty ? check.condition.map { truth($0) } : nil
      let answer = reasons.isEmpty ? judged?.answer ?? .yes : .no
      answers.append(answer)
      if answer.answer != .no {
        result += found(answer.negated, document.sourceSpan(of: hit.span))
      }
      let block = document.blockIndex(at: hit.span.start) ?? 0
      parts.append(
        EvidenceNode(
          "“\(document.string(of: hit.span))”", answer: word(answer, reasons),
          place: placeWords(
            document.sourceSpan(of: hit.span), document.structuralPath(ofBlock: block)),
          parts: judged.map { [$0.evidence] } ?? []))
    }
    values = before
    let title = language.choose("在文中寻找\(sentence)", "looking for \(sentence)")
    let none = parts.isEmpty ? language.choose("没有找到", "nothing found") : ""
    let evidence = EvidenceNode(title, answer: none, parts: parts)
    if check.isPositive { return (found(.any(answers), nil), evidence) }
    return (result, evidence)
  }

  private func word(_ answer: TruthValue, _ reasons: [String]) -> String {
    switch answer.answer {
    case .yes: language.choose("算", "counts")
    case .unknown: word(answer)
    case .no where reasons.isEmpty:
      language.choose("不算：不符合“其中”", "does not count: not where it should be")
    case .no: language.choose("不算：", "does not count: ") + reasons.joined(separator: "、")
    }
  }

  /// Why a hit does not count; empty when it does.
  private func objections(_ found: ReferenceHit, _ check: CheckedTextCheck) -> [String] {
    let hit = found.span
    var reasons: [String] = []
    func region(_ id: RegionID) -> String { language.choose(id.names.chinese, id.names.english) }
    func list(_ ids: [RegionID]) -> String { ids.map { region($0) }.joined(separator: "、") }
    for demanded in [check.regions] + check.inside
    where !demanded.contains(where: { isIn($0, hit) }) {
      reasons.append(language.choose("不在\(list(demanded))", "outside \(list(demanded))"))
    }
    for outside in check.notInside where isIn(outside, hit) {
      reasons.append(language.choose("在\(region(outside))里", "inside \(region(outside))"))
    }
    let tone = document.polarity(of: hit, literals: found.literals)
    let index = EnumerationID.tone.index(ofCode: tone.rawValue)
    if index.map({ !check.tones.contains($0) }) ?? true {
      let names = index.map { EnumerationID.tone.members[$0].names }
      reasons.append(
        language.choose("语气是\(names?.chinese ?? "")", "the tone is \(names?.english ?? "")"))
    }
    for companion in check.companions {
      let range = range(of: companion, beside: hit)
      let isThere =
        range.map { !matches(rule.patterns[companion.pattern], in: $0).isEmpty } ?? false
      guard isThere != companion.isPositive else { continue }
      let words = sentences.say(pattern: companion.pattern)
      let place = language.choose(
        companion.reach.keyword.chinese, "the \(companion.reach.rawValue)")
      reasons.append(
        companion.isPositive
          ? language.choose("\(place)没有\(words)", "no \(words) in \(place)")
          : language.choose("\(place)有\(words)", "\(words) in \(place)"))
    }
    return reasons
  }

  private func range(of companion: CheckedCompanion, beside hit: TextSpan) -> TextSpan? {
    func holding(_ spans: [TextSpan]) -> TextSpan? {
      spans.first { $0.start <= hit.start && hit.start < $0.end }
    }
    guard let sentence = holding(document.sentences.map(\.span)) else { return nil }
    switch companion.reach {
    case .sentence: return sentence
    case .clause: return holding(document.clauses.map(\.span))
    case .provision:
      guard case .entity(let provision)? = values[SceneThing.provision.slot] else { return nil }
      return range(of: provision)
    case .before:
      let text = document.string(of: TextSpan(Int(sentence.start), Int(hit.start)))
      let kept = companion.within.map { text.unicodeScalars.suffix($0) } ?? text.unicodeScalars[...]
      let length = String(String.UnicodeScalarView(kept)).utf8.count
      return TextSpan(Int(hit.start) - length, Int(hit.start))
    case .after:
      let end = max(hit.end, sentence.end)
      let text = document.string(of: TextSpan(Int(hit.end), Int(end)))
      let kept = companion.within.map { text.unicodeScalars.prefix($0) } ?? text.unicodeScalars[...]
      let length = String(String.UnicodeScalarView(kept)).utf8.count
      return TextSpan(Int(hit.end), Int(hit.end) + length)
    }
  }

  private func isIn(_ region: RegionID, _ span: TextSpan) -> Bool {
    func inline(_ kind: InlineRegion.Kind) -> Bool {
      document.regions.contains { $0.kind == kind && $0.span.contains(span) }
    }
    guard
      let block = document.blocks.first(where: {
        $0.span.start <= span.start && span.start < $0.span.end
      })
    else { return false }
    switch region {
    case .quotation: return inline(.quotation)
    case .bookTitle: return inline(.bookTitle)
    case .parenthesis: return inline(.parenthesis)
    case .title: return block.kind == .title
    case .body:
      return block.kind == .heading || block.kind == .paragraph || block.kind == .tableCell
    case .provisions: return block.kind == .paragraph && (block.number > 0 || block.parent >= 0)
    case .attachment: return block.kind == .attachmentTitle || block.kind == .attachmentText
    case .signature: return block.kind == .signature
    case .table: return block.kind == .tableCell
    }
  }

  // MARK: The surroundings of a place

  func span(ofText entity: EntityReference) -> TextSpan? { facts.textFacts.span(of: entity) }

  /// Gives 本条, 本句 and 本分句 their values.
  mutating func setScene(_ span: TextSpan?) {
    for thing in SceneThing.allCases { values[thing.slot] = nil }
    guard let span,
      let clause = document.clauses.firstIndex(where: {
        $0.span.start <= span.start && span.start < $0.span.end
      })
    else { return }
    let sentence = Int(document.clauses[clause].sentence)
    let block = document.blockIndex(at: span.start) ?? 0
    values[SceneThing.clause.slot] = .entity(EntityReference(kind: .clause, index: clause))
    values[SceneThing.sentence.slot] = .entity(EntityReference(kind: .sentence, index: sentence))
    values[SceneThing.provision.slot] = .entity(
      EntityReference(kind: .provision, index: facts.provision(ofBlock: block)))
  }
}
