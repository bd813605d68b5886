internal import DocumentModel
internal import RuleDSL

/// What the text analysis answers of one document; each part is worked out when a rule first asks.
final class TextFacts {
  private let document: NormativeDocument
  /// Tone, force and subjects, which many rules ask for the same clauses.
  let understanding: DocumentUnderstanding

  private(set) lazy var numbering = document.numberingMarks()
  private(set) lazy var unpairedMarks = document.unpairedMarks()
  private(set) lazy var announcements = document.announcedCounts()
  private(set) lazy var references = document.internalReferences()
  private(set) lazy var repetitions = document.repeatedSentences()
  private(set) lazy var attachments = document.attachmentEntries()
  private(set) lazy var dates = document.writtenDates()
  private(set) lazy var numbers = document.writtenNumbers()
  private(set) lazy var terms = document.definedTerms()
  private(set) lazy var quantities = document.quantities()
  private(set) lazy var duties = understanding.measurableDuties()
  private(set) lazy var normativity = understanding.normativity()

  init(_ document: NormativeDocument) {
    self.document = document
    understanding = DocumentUnderstanding(document)
  }

  /// The sentences and clauses that rules speak of: those of the text, without the portal's words.
  private(set) lazy var sentences = document.sentences.indices.filter {
    Self.isText(document.blocks[Int(document.sentences[$0].block)].kind)
  }
  private(set) lazy var clauses = document.clauses.indices.filter {
    let sentence = document.sentences[Int(document.clauses[$0].sentence)]
    return Self.isText(document.blocks[Int(sentence.block)].kind)
  }

  private static func isText(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading, .tableCell, .attachmentText: true
    case .title, .documentNumber, .recipients, .signature, .attachmentTitle, .note, .pageResidue:
      false
    }
  }

  /// The bytes of the reading text that a thing takes; nil for what is no part of the text.
  func span(of entity: EntityReference) -> TextSpan? {
    let index = entity.index
    switch entity.kind {
    case .citation: return document.citations[index].span
    case .provision: return document.spanWithChildren(ofBlock: index)
    case .sentence: return document.sentences[index].span
    case .clause: return document.clauses[index].span
    case .numbering: return document.blocks[numbering[index].block].span
    case .unpairedMark: return unpairedMarks[index].span
    case .announcement: return announcements[index].span
    case .internalReference: return references[index].span
    case .repetition: return repetitions[index].span
    case .attachment: return attachments[index].span
    case .writtenDate: return dates[index].mention.span
    case .writtenNumber: return numbers[index].span
    case .term: return terms[index].span
    case .quantity: return quantities[index].span
    case .duty: return duties[index].action
    case .document, .issuer, .step, .filing, .material: return nil
    }
  }
}
