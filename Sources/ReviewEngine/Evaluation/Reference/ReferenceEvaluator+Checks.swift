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

  func found(_ answer: TruthValue, _ span: SourceSpan?) -> Found {
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
      setScene(span(ofText: member))
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
