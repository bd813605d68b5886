internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ReferenceEvaluator {
  typealias Found = [(verdict: Verdict, bindings: [Int: RuleValue])]

  mutating func check() -> (Found, EvidenceNode) {
    switch rule.check {
    case .every(let slot, let collection, let condition, let demand):
      return every(slot, collection, condition, demand)
    case .demand(let demand):
      let judged = truth(demand)
      return (found(judged.answer, nil), judged.evidence)
    case .text(let check): return text(check)
    case .deadline(let deadline): return self.deadline(deadline)
    case .manual(let question):
      let fact = MissingFact(name: LocalizedText("人工核对：\(question)", question), span: nil)
      return (found(.unknown([fact]), nil), EvidenceNode(question))
    }
  }

  private func found(_ answer: TruthValue, _ span: SourceSpan?) -> Found {
    switch answer.answer {
    case .yes: []
    case .no:
      [(Verdict(outcome: .violation, override: nil, missing: [], span: span), values)]
    case .unknown:
      [
        (
          Verdict(
            outcome: .needsReview, override: nil,
            missing: Set(answer.missing.map(\.name)), span: span), values
        )
      ]
    }
  }

  /// The title, or where a title would stand.
  private var documentSpan: SourceSpan {
    if let span = document.head.title.span { return span }
    let first = document.blocks.first { $0.kind != .pageResidue }
    return first.map { document.sourceSpan(of: $0.span) } ?? SourceSpan(0, 0)
  }

  private mutating func every(
    _ slot: Int, _ collection: TypedExpression, _ condition: TypedExpression?,
    _ demand: TypedExpression
  ) -> (Found, EvidenceNode) {
    let title = language.choose(
      "\(sentences.say(collection))逐项核对", "each of \(sentences.say(collection))")
    let all = value(collection).value
    guard case .collection(let members) = all else {
      let answer = TruthValue.unknown([all.missing].compactMap(\.self))
      return (found(answer, documentSpan), EvidenceNode(title, answer: word(answer)))
    }
    var result: Found = []
    var parts: [EvidenceNode] = []
    for member in members {
      values[slot] = .entity(member)
      let filter = condition.map { truth($0) }
      if filter?.answer.answer == .no { continue }
      let judged = truth(demand)
      var answer = judged.answer
      if let filter, filter.answer.answer == .unknown, answer.answer != .yes {
        answer = .unknown(filter.answer.missing + answer.missing)
      }
      result += found(answer, span(of: member))
      parts.append(
        EvidenceNode(
          name(of: member), answer: word(answer), place: place(of: member),
          parts: (filter.map { [$0.evidence] } ?? []) + [judged.evidence]))
    }
    return (result, EvidenceNode(title, parts: parts))
  }

  // MARK: Text

  private mutating func text(_ check: CheckedTextCheck) -> (Found, EvidenceNode) {
    let sentence = sentences.say(pattern: check.pattern)
    var parts: [EvidenceNode] = []
    var counted: [TextSpan] = []
    let whole = TextSpan(0, document.text.bytes.count)
    for hit in matches(rule.patterns[check.pattern], in: whole) {
      let reasons = objections(hit, check)
      if reasons.isEmpty { counted.append(hit) }
      let block = document.blockIndex(at: hit.start) ?? 0
      parts.append(
        EvidenceNode(
          "“\(document.string(of: hit))”",
          answer: reasons.isEmpty
            ? language.choose("算", "counts")
            : language.choose("不算：", "does not count: ") + reasons.joined(separator: "、"),
          place: placeWords(
            document.sourceSpan(of: hit), document.structuralPath(ofBlock: block))))
    }
    let title = language.choose("在文中寻找\(sentence)", "looking for \(sentence)")
    let none = parts.isEmpty ? language.choose("没有找到", "nothing found") : ""
    let evidence = EvidenceNode(title, answer: none, parts: parts)
    if check.isPositive { return (counted.isEmpty ? found(.no, nil) : [], evidence) }
    return (counted.flatMap { found(.no, document.sourceSpan(of: $0)) }, evidence)
  }

  /// Why a hit does not count; empty when it does.
  private func objections(_ hit: TextSpan, _ check: CheckedTextCheck) -> [String] {
    var reasons: [String] = []
    func region(_ id: RegionID) -> String { language.choose(id.names.chinese, id.names.english) }
    if !isIn(check.region, hit) {
      reasons.append(
        language.choose("不在\(region(check.region))", "outside \(region(check.region))"))
    }
    for inside in check.inside where !isIn(inside, hit) {
      reasons.append(language.choose("不在\(region(inside))", "outside \(region(inside))"))
    }
    for outside in check.notInside where isIn(outside, hit) {
      reasons.append(language.choose("在\(region(outside))里", "inside \(region(outside))"))
    }
    let tone = document.polarity(of: hit)
    let index = EnumerationID.tone.index(ofCode: tone.rawValue)
    if index.map({ !check.tones.contains($0) }) ?? true {
      let names = index.map { EnumerationID.tone.members[$0].names }
      reasons.append(
        language.choose("语气是\(names?.chinese ?? "")", "the tone is \(names?.english ?? "")"))
    }
    for companion in check.sameSentence {
      let sentence = document.sentences.first {
        $0.span.start <= hit.start && hit.start < $0.span.end
      }
      let isThere = sentence.map { !matches(rule.patterns[companion.pattern], in: $0.span).isEmpty }
      if isThere != companion.isPositive {
        let words = sentences.say(pattern: companion.pattern)
        reasons.append(
          companion.isPositive
            ? language.choose("同句没有\(words)", "no \(words) in the sentence")
            : language.choose("同句有\(words)", "\(words) in the sentence"))
      }
    }
    return reasons
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

  // MARK: Deadlines

  private mutating func deadline(_ deadline: CheckedDeadline) -> (Found, EvidenceNode) {
    let start = value(deadline.start)
    let period = value(deadline.period).value
    let title = language.choose(
      "自\(sentences.say(deadline.start))起\(sentences.say(deadline.period))内完成\(deadline.action.names.chinese)",
      "\(deadline.action.names.english) within \(sentences.say(deadline.period)) of \(sentences.say(deadline.start))"
    )
    guard case .date(let first) = start.value, case .duration(let length) = period else {
      let answer = TruthValue.unknown([start.value.missing, period.missing].compactMap(\.self))
      return (found(answer, nil), EvidenceNode(title, answer: word(answer)))
    }
    var end = lastDay(length, first)
    while deadline.rollsOver, case .date(let day) = end {
      let isWorkday = calendar.isWorkday(day)
      if case .known(true) = isWorkday { break }
      if case .uncovered(let year) = isWorkday {
        end = .unknown(missingYear(year))
      } else {
        end = .date(LegalDate(dayNumber: day.dayNumber + 1))
      }
    }
    guard case .date(let due) = end else {
      let answer = TruthValue.unknown([end.missing].compactMap(\.self))
      return (found(answer, nil), EvidenceNode(title, answer: word(answer), place: start.place))
    }
    return judge(deadline, due, title, start.place)
  }

  private mutating func judge(
    _ deadline: CheckedDeadline, _ due: LegalDate, _ title: String, _ place: String
  ) -> (Found, EvidenceNode) {
    let entity = EntityReference(kind: .document, index: 0)
    guard let description = FactCatalogue.description(of: deadline.action.fact) else {
      return ([], EvidenceNode(title))
    }
    let done = facts.read(description, of: entity)
    let noDay = MissingFact(name: LocalizedText("基准日（--as-of）", "as-of date (--as-of)"), span: nil)
    var result: Found = []
    let state: DeadlineState
    switch (done, asOf) {
    case (.date(let day), _): state = day > due ? .late : .onTime
    case (.absent, .some(let today)) where today > due: state = .overdue
    case (.absent, .some(let today)):
      let days = due.dayNumber - today.dayNumber
      state = deadline.dueSoonDays.map { days <= $0 } == true ? .dueSoon : .notDue
    case (.absent, .none):
      state = .unknown
      result = found(.unknown([noDay]), nil)
    case (_, .some(let today)) where today <= due: state = .notDue
    case (let open, let today):
      state = .unknown
      result = found(.unknown([open.missing, today == nil ? noDay : nil].compactMap(\.self)), nil)
    }
    if state == .late || state == .overdue { result = found(.no, nil) }
    if state == .dueSoon {
      let verdict = Verdict(outcome: .needsReview, override: .info, missing: [], span: nil)
      result = [(verdict, values)]
    }
    let answer = language.choose(state.names.chinese, state.names.english)
    let due = EvidenceNode(language.choose("到期日 \(due.chinese)", "due \(due.iso)"))
    return (result, EvidenceNode(title, answer: answer, place: place, parts: [due]))
  }
}
