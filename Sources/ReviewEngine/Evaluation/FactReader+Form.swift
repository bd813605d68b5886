internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension FactReader {
  /// Facts of numbers, marks, announced counts, internal references and repeated sentences.
  func structureFact(_ fact: FactDescription, _ owner: EntityReference) -> RuleValue {
    let index = owner.index
    switch fact.id {
    case .numberingLabel:
      return .text(document.structuralPath(ofBlock: textFacts.numbering[index].block))
    case .numberingNumber: return .number(textFacts.numbering[index].number)
    case .numberingExpected: return .number(textFacts.numbering[index].expected)
    case .numberingState:
      return member(.numberingState, textFacts.numbering[index].state.rawValue, fact)
    case .markSign: return .text(textFacts.unpairedMarks[index].mark)
    case .markMissing: return .text(textFacts.unpairedMarks[index].missing)
    case .markProblem:
      return member(.markProblem, textFacts.unpairedMarks[index].problem.rawValue, fact)
    case .markCorrection:
      return optional(textFacts.unpairedMarks[index].suggestion, fact, owner)
    case .announcementAnnounced: return .number(textFacts.announcements[index].announced)
    case .announcementListed: return .number(textFacts.announcements[index].listed)
    case .referenceState:
      return member(.referenceState, textFacts.references[index].state.rawValue, fact)
    case .referenceTarget:
      let target = textFacts.references[index].target
      if target == nil, textFacts.references[index].state == .unclear {
        return .unknown(missing(fact, place(owner)))
      }
      return optional(target.map { document.structuralPath(ofBlock: $0) }, fact, owner)
    case .repetitionFirst:
      let first = document.blockIndex(at: textFacts.repetitions[index].first.start)
      return optional(first.map { document.structuralPath(ofBlock: $0) }, fact, owner)
    default: return wording(owner, fact)
    }
  }

  /// Facts of attachments, written dates and numbers, short names and measurable duties.
  func formFact(_ fact: FactDescription, _ owner: EntityReference) -> RuleValue {
    let index = owner.index
    switch fact.id {
    case .attachmentNumber: return .number(textFacts.attachments[index].number)
    case .attachmentName: return .text(textFacts.attachments[index].name)
    case .attachmentState:
      return member(.attachmentState, textFacts.attachments[index].state.rawValue, fact)
    case .writtenDateValue:
      return textFacts.dates[index].mention.date.map { .date($0) }
        ?? .absent(missing(fact, place(owner)))
    case .writtenDateForm: return member(.dateForm, textFacts.dates[index].form.rawValue, fact)
    case .writtenNumberForm:
      return member(.numberForm, textFacts.numbers[index].form.rawValue, fact)
    case .writtenNumberIsOwn: return .truth(TruthValue(textFacts.numbers[index].isOwn))
    case .writtenNumberCorrection: return .text(textFacts.numbers[index].suggestion)
    case .termName: return .text(textFacts.terms[index].term)
    case .termMeaning: return .text(textFacts.terms[index].meaning)
    case .termUses: return .number(textFacts.terms[index].uses)
    case .termIsUsedBefore: return .truth(TruthValue(textFacts.terms[index].earlierUse != nil))
    case .dutyActor: return optional(textFacts.duties[index].actor, fact, owner)
    case .dutyFigure: return optional(textFacts.duties[index].number, fact, owner)
    case .dutyTime: return optional(textFacts.duties[index].deadline, fact, owner)
    default: return wording(owner, fact)
    }
  }

  private func wording(_ owner: EntityReference, _ fact: FactDescription) -> RuleValue {
    textFacts.span(of: owner).map { .text(document.string(of: $0)) } ?? .unknown(missing(fact, nil))
  }

  private func place(_ owner: EntityReference) -> SourceSpan? {
    textFacts.span(of: owner).map { document.sourceSpan(of: $0) }
  }

  private func optional(
    _ value: TextSpan?, _ fact: FactDescription, _ owner: EntityReference
  ) -> RuleValue {
    optional(value.map { document.string(of: $0) }, fact, owner)
  }

  private func optional(
    _ value: String?, _ fact: FactDescription, _ owner: EntityReference
  ) -> RuleValue {
    value.map { .text($0) } ?? .absent(missing(fact, place(owner)))
  }
}
