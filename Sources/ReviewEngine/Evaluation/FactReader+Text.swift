internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension FactReader {
  func documentTextFact(_ fact: FactDescription) -> RuleValue {
    switch fact.id {
    case .documentSentences: return .collection(entities(.sentence, textFacts.sentences))
    case .documentClauses: return .collection(entities(.clause, textFacts.clauses))
    case .documentNumbering: return all(.numbering, textFacts.numbering.count)
    case .documentUnpairedMarks: return all(.unpairedMark, textFacts.unpairedMarks.count)
    case .documentAnnouncedCounts: return all(.announcement, textFacts.announcements.count)
    case .documentInternalReferences: return all(.internalReference, textFacts.references.count)
    case .documentRepeatedSentences: return all(.repetition, textFacts.repetitions.count)
    case .documentAttachments: return all(.attachment, textFacts.attachments.count)
    case .documentWrittenDates: return all(.writtenDate, textFacts.dates.count)
    case .documentWrittenNumbers: return all(.writtenNumber, textFacts.numbers.count)
    case .documentTerms: return all(.term, textFacts.terms.count)
    case .documentAmounts: return quantities(.money, in: nil)
    case .documentShares: return quantities(.share, in: nil)
    case .documentPeriods: return quantities(.period, in: nil)
    case .documentDuties: return all(.duty, textFacts.duties.count)
    case .documentNature:
      return member(.nature, textFacts.normativity.answer.rawValue, fact)
    default:
      let reasons = textFacts.normativity.reasons.map(ReasonWords.chinese)
      return .text(reasons.joined(separator: "；"))
    }
  }

  /// What a sentence, a clause, a provision, a citation or a quantity holds, and where it stands.
  func partFact(_ fact: FactDescription, of owner: EntityReference) -> RuleValue {
    guard let span = textFacts.span(of: owner) else { return .unknown(missing(fact, nil)) }
    switch fact.id {
    case .sentenceWording, .clauseWording, .provisionWording, .quantityWording:
      return .text(document.string(of: span))
    case .sentenceClauses, .provisionClauses:
      return .collection(entities(.clause, document.clauseRange(in: span)))
    case .provisionSentences:
      return .collection(entities(.sentence, document.sentenceRange(in: span)))
    case .sentenceCitations, .clauseCitations:
      return .collection(entities(.citation, document.citationRange(in: span)))
    case .sentenceAmounts, .clauseAmounts, .provisionAmounts: return quantities(.money, in: span)
    case .sentenceShares, .clauseShares, .provisionShares: return quantities(.share, in: span)
    case .sentencePeriods, .clausePeriods, .provisionPeriods: return quantities(.period, in: span)
    case .citationSentence, .clauseSentence, .quantitySentence:
      guard let clause = document.clauseIndex(at: span.start) else {
        return .absent(missing(fact, document.sourceSpan(of: span)))
      }
      return .entity(
        EntityReference(kind: .sentence, index: Int(document.clauses[clause].sentence)))
    default:
      guard let block = document.blockIndex(at: span.start),
        let provision = document.provision(ofBlock: block)
      else { return .absent(missing(fact, document.sourceSpan(of: span))) }
      return .entity(EntityReference(kind: .provision, index: provision))
    }
  }

  func clauseFact(_ fact: FactDescription, _ owner: EntityReference) -> RuleValue {
    let span = document.clauses[owner.index].span
    switch fact.id {
    case .clauseTone:
      return member(.tone, textFacts.understanding.tone(ofClause: owner.index).rawValue, fact)
    case .clauseForce:
      return member(.force, textFacts.understanding.force(ofClause: owner.index).rawValue, fact)
    default: break
    }
    guard let subject = textFacts.understanding.subject(ofClause: owner.index) else {
      // Whom a clause without a subject binds cannot be told.
      return .unknown(missing(fact, document.sourceSpan(of: span)))
    }
    switch fact.id {
    case .clauseSubject: return .text(document.string(of: subject.span))
    case .clauseSubjectKind: return member(.subjectKind, subject.kind.rawValue, fact)
    default: return .truth(TruthValue(subject.kind.isOutside))
    }
  }

  func quantityFact(_ fact: FactDescription, _ owner: EntityReference) -> RuleValue {
    let quantity = textFacts.quantities[owner.index]
    let place = document.sourceSpan(of: quantity.span)
    switch fact.id {
    case .quantityUnit: return .text(quantity.unit)
    case .quantityBound: return member(.bound, quantity.limit.rawValue, fact)
    case .quantityStart:
      return quantity.start.map { .text(document.string(of: $0)) } ?? .absent(missing(fact, place))
    default: break
    }
    guard let value = quantity.whole else { return .unknown(missing(fact, place)) }
    switch (fact.id, quantity.kind) {
    case (.quantityValue, _), (.quantityYuan, .money), (.quantityPercent, .share):
      return .number(value)
    case (.quantityLength, .period):
      guard let unit = RuleDuration.Unit(word: quantity.unit) else {
        return .unknown(missing(fact, place))
      }
      return .duration(RuleDuration(value, unit))
    default: return .absent(missing(fact, place))
    }
  }

  private func quantities(_ kind: Quantity.Kind, in span: TextSpan?) -> RuleValue {
    let all = textFacts.quantities
    var found: [EntityReference] = []
    for (index, quantity) in all.enumerated() where quantity.kind == kind {
      if let span {
        if quantity.span.start < span.start { continue }
        if quantity.span.start >= span.end { break }
      }
      found.append(EntityReference(kind: .quantity, index: index))
    }
    return .collection(found)
  }

  private func entities(_ kind: EntityID, _ indexes: some Sequence<Int>) -> [EntityReference] {
    indexes.map { EntityReference(kind: kind, index: $0) }
  }
}
