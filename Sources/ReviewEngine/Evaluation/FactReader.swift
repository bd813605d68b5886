internal import DocumentModel
internal import LawBook
internal import RuleDSL
internal import SourceText

/// Answers every fact of the catalogue from a document; keeps the collections it has made.
final class FactReader {
  let document: NormativeDocument
  private let lawFacts: CitationFactReader
  /// What the text analysis answers.
  private(set) lazy var textFacts = TextFacts(document)
  private lazy var citations = references(.citation, document.citations.count)
  private lazy var legalBases = citations.filter {
    [.legalBasis, .implementation].contains(document.citations[$0.index].role)
  }
  private lazy var provisions = references(.provision, document.blocks.count).filter {
    document.blocks[$0.index].kind == .paragraph && document.blocks[$0.index].number > 0
  }
  /// The papers of all filings, one after another.
  private lazy var materials = (document.filings ?? []).flatMap(\.materials).map {
    (name: $0, kind: FilingMaterial(name: $0))
  }
  private var groups: [CollectionGroup.Key: CollectionGroup] = [:]

  init(document: NormativeDocument, lawBook: LawBook?, asOf: LegalDate?) {
    self.document = document
    lawFacts = CitationFactReader(document: document, lawBook: lawBook, asOf: asOf)
  }

  /// The members of a collection of the document whose enumerated fact is one of some members, or not
  /// known; grouped once, so that any number of rules may ask.
  func members(
    of collection: FactDescription, where fact: FactDescription, isOneOf wanted: Set<Int>
  ) -> [EntityReference]? {
    let key = CollectionGroup.Key(collection: collection.id, fact: fact.id)
    if let group = groups[key] { return group.members(wanted) }
    let document = EntityReference(kind: .document, index: 0)
    guard case .collection(let all) = read(collection, of: document) else { return nil }
    var group = CollectionGroup()
    for member in all {
      if case .member(_, let value) = read(fact, of: member) {
        group.byMember[value, default: []].append(member)
      } else {
        group.unknown.append(member)
      }
    }
    groups[key] = group
    return group.members(wanted)
  }

  /// The article that holds a block; outside of articles the nearest numbered paragraph, else the block.
  func provision(ofBlock index: Int) -> Int { document.provision(ofBlock: index) ?? index }

  /// Whether the law book was asked about a citation, of today too.
  var hasJudgedCitations: Bool { lawFacts.hasJudged }

  /// Reads a fact of the law book on a day (于).
  func read(_ fact: FactDescription, of owner: EntityReference, on day: LegalDate) -> RuleValue {
    lawFacts.read(fact, owner.index, on: day)
  }

  /// Reads a fact.
  /// - Parameters:
  ///   - description: Which.
  ///   - owner: The thing it belongs to, of the kind the catalogue states.
  func read(_ description: FactDescription, of owner: EntityReference) -> RuleValue {
    switch description.id {
    case .documentTitle, .documentNumber, .documentSignDate, .documentPromulgationDate,
      .documentEffectiveDate, .documentExpiryDate, .documentRecipients, .documentKind,
      .documentGovernmentFilingDate, .documentCongressFilingDate, .documentIssuers,
      .documentCitations, .documentLegalBases, .documentProvisions, .documentSteps,
      .documentFilings:
      return documentFact(description)
    case .issuerName:
      return .text(document.head.issuers[owner.index].name)
    case .issuerLevel, .issuerNature:
      return lawFacts.issuer(description, document.head.issuers[owner.index])
    case .citationName, .citationArticle, .citationRole, .citationKind, .citationTone:
      return citationFact(description, owner.index)
    case .citationFoundBy, .citationStanding, .citationStandingNow, .citationArticleStanding,
      .citationCurrentArticle, .citationArticleCount, .citationCorrectName, .citationSimilarName,
      .citationRepealDate, .citationRepealedBy, .citationSuccessor, .citationMaySetPenalty,
      .citationMaySetLicence, .citationMaySetCoercion, .citationMaySetFee, .citationMaySetProof,
      .citationVerification, .citationEffectiveDate, .citationNameHolds, .citationIsInAttachment:
      return lawFacts.read(description, owner.index)
    case .provisionNumber:
      return .text(document.structuralPath(ofBlock: owner.index))
    case .provisionCitations:
      return .collection(citations(under: owner.index))
    case .stepKind, .stepStart, .stepEnd, .stepBody, .stepOutcome:
      return stepFact(description, owner.index)
    case .filingLine, .filingDate, .filingReceiver, .filingMaterials:
      return filingFact(description, owner.index)
    case .materialName, .materialKind:
      return materialFact(description, owner.index)
    case .documentSentences, .documentClauses, .documentNumbering, .documentUnpairedMarks,
      .documentAnnouncedCounts, .documentInternalReferences, .documentRepeatedSentences,
      .documentAttachments, .documentWrittenDates, .documentWrittenNumbers, .documentTerms,
      .documentAmounts, .documentShares, .documentPeriods, .documentDuties, .documentNature,
      .documentNatureReasons:
      return documentTextFact(description)
    case .sentenceWording, .sentenceClauses, .sentenceCitations, .sentenceAmounts,
      .sentenceShares, .sentencePeriods, .sentenceProvision, .provisionWording,
      .provisionSentences, .provisionClauses, .provisionAmounts, .provisionShares,
      .provisionPeriods, .citationSentence, .citationProvision, .clauseWording,
      .clauseCitations, .clauseAmounts, .clauseShares, .clausePeriods, .clauseSentence,
      .clauseProvision, .quantityWording, .quantitySentence, .quantityProvision:
      return partFact(description, of: owner)
    case .clauseTone, .clauseForce, .clauseSubject, .clauseSubjectKind, .clauseIsOutside:
      return clauseFact(description, owner)
    case .quantityYuan, .quantityPercent, .quantityLength, .quantityValue, .quantityUnit,
      .quantityBound, .quantityStart:
      return quantityFact(description, owner)
    case .numberingLabel, .numberingNumber, .numberingExpected, .numberingState, .markWording,
      .markSign, .markMissing, .markProblem, .markCorrection, .announcementWording,
      .announcementAnnounced, .announcementListed, .referenceWording, .referenceState,
      .referenceTarget, .repetitionWording, .repetitionFirst:
      return structureFact(description, owner)
    case .attachmentNumber, .attachmentName, .attachmentState, .writtenDateWording,
      .writtenDateValue, .writtenDateForm, .writtenNumberWording, .writtenNumberForm,
      .writtenNumberIsOwn, .writtenNumberCorrection, .termName, .termMeaning, .termUses,
      .termIsUsedBefore, .dutyActor, .dutyAction, .dutyFigure, .dutyTime:
      return formFact(description, owner)
    case .documentBareName, .documentMatter, .documentNumberPrefix, .documentNumberYear,
      .documentNumberSequence, .documentLeadIssuer, .citationBareName, .citationDocumentNumber,
      .citationNumberPrefix, .citationNumberYear, .citationNumberSequence:
      return corpusFact(description, owner.index)
    }
  }

  private func documentFact(_ fact: FactDescription) -> RuleValue {
    let head = document.head
    switch fact.id {
    case .documentTitle: return text(head.title, fact)
    case .documentNumber: return text(head.documentNumber, fact)
    case .documentRecipients: return text(head.recipients, fact)
    case .documentSignDate: return date(head.signDate, fact)
    case .documentPromulgationDate: return date(head.promulgationDate, fact)
    case .documentEffectiveDate: return date(head.effectiveDate, fact)
    case .documentExpiryDate: return date(head.expiryDate, fact)
    case .documentKind: return member(head.kind, .documentKind, fact)
    case .documentGovernmentFilingDate: return filingDate(.government, fact)
    case .documentCongressFilingDate: return filingDate(.congress, fact)
    case .documentIssuers: return all(.issuer, head.issuers.count)
    case .documentCitations: return .collection(citations)
    case .documentLegalBases: return .collection(legalBases)
    case .documentProvisions: return .collection(provisions)
    case .documentSteps: return records(document.procedure?.count, .step, fact)
    case .documentFilings: return records(document.filings?.count, .filing, fact)
    default: return .unknown(missing(fact, nil))
    }
  }

  private func citationFact(_ fact: FactDescription, _ index: Int) -> RuleValue {
    let citation = document.citations[index]
    switch fact.id {
    case .citationArticle:
      let place = document.sourceSpan(of: citation.span)
      return citation.article.map { .text($0.chinese) } ?? .absent(missing(fact, place))
    case .citationRole: return self.member(.citationRole, citation.role.rawValue, fact)
    case .citationKind:
      if let kind = lawFacts.kind(index) {
        return self.member(.instrumentKind, kind.rawValue, fact)
      }
      let name = LocalizedText(
        "《\(citation.name)》的效力层级", "the kind of 《\(citation.name)》")
      return .unknown(MissingFact(name: name, span: document.sourceSpan(of: citation.span)))
    case .citationTone:
      return self.member(
        .tone, self.textFacts.understanding.polarity(of: citation.span).rawValue, fact)
    default: return .text(citation.name)
    }
  }

  private func stepFact(_ fact: FactDescription, _ index: Int) -> RuleValue {
    guard let steps = document.procedure, steps.indices.contains(index) else {
      return .unknown(missing(fact, nil))
    }
    switch fact.id {
    case .stepStart: return date(steps[index].start, fact)
    case .stepEnd: return date(steps[index].end, fact)
    case .stepBody: return text(steps[index].body, fact)
    case .stepOutcome: return text(steps[index].outcome, fact)
    default: return member(.stepKind, steps[index].kind.rawValue, fact)
    }
  }

  private func filingFact(_ fact: FactDescription, _ index: Int) -> RuleValue {
    guard let filings = document.filings, filings.indices.contains(index) else {
      return .unknown(missing(fact, nil))
    }
    switch fact.id {
    case .filingDate: return date(filings[index].date, fact)
    case .filingReceiver: return text(filings[index].receiver, fact)
    case .filingMaterials:
      let before = filings[..<index].reduce(0) { $0 + $1.materials.count }
      return .collection(
        filings[index].materials.indices.map {
          EntityReference(kind: .material, index: before + $0)
        })
    default: return member(.filingLine, filings[index].line.rawValue, fact)
    }
  }

  /// A paper, by its number among the papers of all filings.
  private func materialFact(_ fact: FactDescription, _ index: Int) -> RuleValue {
    guard materials.indices.contains(index) else { return .unknown(missing(fact, nil)) }
    guard fact.id == .materialKind else { return .text(materials[index].name) }
    return member(.filingMaterial, materials[index].kind.rawValue, fact)
  }

  /// The day of the first filing on a line; known to be missing when the records name none.
  private func filingDate(_ line: FilingRecord.Line, _ fact: FactDescription) -> RuleValue {
    guard let filings = document.filings else { return .unknown(missing(fact, nil)) }
    let onLine = filings.filter { $0.line == line }
    guard !onLine.isEmpty else { return .absent(missing(fact, nil)) }
    if let day = onLine.compactMap(\.date.value).min() { return .date(day) }
    return .unknown(missing(fact, onLine[0].span))
  }

  private func citations(under block: Int) -> [EntityReference] {
    document.citations.indices
      .filter { isBlock(document.citations[$0].block, under: block) }
      .map { EntityReference(kind: .citation, index: $0) }
  }

  private func isBlock(_ block: Int, under ancestor: Int) -> Bool {
    var current = block
    while current > ancestor, document.blocks.indices.contains(current) {
      current = Int(document.blocks[current].parent)
    }
    return current == ancestor
  }

  // MARK: From the model's values to the rules'

  func missing(_ fact: FactDescription, _ span: SourceSpan?) -> MissingFact {
    MissingFact(
      name: LocalizedText(fact.runningNames.chinese, fact.runningNames.english), span: span)
  }

  func all(_ kind: EntityID, _ count: Int) -> RuleValue {
    .collection(references(kind, count))
  }

  func references(_ kind: EntityID, _ count: Int) -> [EntityReference] {
    (0..<count).map { EntityReference(kind: kind, index: $0) }
  }

  private func records(_ count: Int?, _ kind: EntityID, _ fact: FactDescription) -> RuleValue {
    count.map { all(kind, $0) } ?? .unknown(missing(fact, nil))
  }

  private func text(_ value: Fact<String>, _ fact: FactDescription) -> RuleValue {
    convert(value, fact) { .text($0) }
  }

  private func date(_ value: Fact<LegalDate>, _ fact: FactDescription) -> RuleValue {
    convert(value, fact) { .date($0) }
  }

  private func member(
    _ value: Fact<DocumentKind>, _ id: EnumerationID, _ fact: FactDescription
  ) -> RuleValue {
    convert(value, fact) { self.member(id, $0.rawValue, fact) }
  }

  func member(_ id: EnumerationID, _ code: String, _ fact: FactDescription) -> RuleValue {
    id.index(ofCode: code).map { .member(id, $0) } ?? .unknown(missing(fact, nil))
  }

  private func convert<Value>(
    _ value: Fact<Value>, _ fact: FactDescription, _ make: (Value) -> RuleValue
  ) -> RuleValue {
    switch value {
    case .known(let known, _): make(known)
    case .absent: .absent(missing(fact, nil))
    case .unknown: .unknown(missing(fact, nil))
    }
  }
}

/// The members of a collection, sorted by one enumerated fact.
private struct CollectionGroup {
  struct Key: Hashable {
    let collection: FactID
    let fact: FactID
  }

  var byMember: [Int: [EntityReference]] = [:]
  var unknown: [EntityReference] = []

  /// In the order of the collection.
  func members(_ wanted: Set<Int>) -> [EntityReference] {
    var found = unknown
    for value in wanted { found += byMember[value] ?? [] }
    return found.count > 1 ? found.sorted { $0.index < $1.index } : found
  }
}
