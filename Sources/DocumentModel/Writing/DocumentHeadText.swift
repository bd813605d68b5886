internal import SourceText

/// Title, number and addressees as they are written; nil where the document has none.
struct DocumentHeadText {
  let title: [UInt8]?
  let documentNumber: [UInt8]?
  /// Without the colon.
  let recipients: [UInt8]?

  init(_ document: NormativeDocument, _ outline: DocumentOutline) {
    let text = BlockText(document)
    let head = document.head
    title = outline.title.map(text.whole) ?? head.title.value.map { Array($0.utf8) }
    documentNumber =
      outline.documentNumber.map(text.whole) ?? head.documentNumber.value.map { Array($0.utf8) }
    recipients =
      outline.recipients.map(text.whole).map(\.withoutColon)
      ?? head.recipients.value.map { Array($0.utf8) }
  }
}

extension DocumentHead {
  /// The days with the elements that state them, in the order of the vocabulary.
  var days: [(element: VocabularyElement, day: Fact<LegalDate>)] {
    [
      (.signDate, signDate), (.promulgationDate, promulgationDate),
      (.effectiveDate, effectiveDate), (.expiryDate, expiryDate),
    ]
  }
}
