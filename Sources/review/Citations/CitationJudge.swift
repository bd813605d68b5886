internal import DocumentModel
internal import LawBook
internal import SourceText

/// A citation of a document with its two verdicts: on the document's day and on the as-of day.
struct JudgedCitation {
  let citation: Citation
  let text: String
  let place: SourcePosition
  let resolution: LawBook.Resolution
  /// The canonical name of the instrument, when it is in the book.
  let instrument: String?
  /// Nil when the document has no day.
  let then: LawBook.Assessment?
  /// Nil when no as-of day was given.
  let now: LawBook.Assessment?
  /// Where the matter of an old article number went before the document was made.
  let staleNumber: LawBook.MovedArticle?
}

/// Judges the citations of documents by the law book.
struct CitationJudge {
  let book: LawBook
  /// The day of the review.
  let asOf: LegalDate?

  /// The day of a document: signing, else promulgation, else the first day in force.
  static func day(of document: NormativeDocument) -> LegalDate? {
    document.head.signDate.value ?? document.head.promulgationDate.value
      ?? document.head.effectiveDate.value
  }

  func judge(_ document: NormativeDocument) -> [JudgedCitation] {
    let lines = LineIndex(document.arena.source.bytes)
    let day = Self.day(of: document)
    return document.citations.map { citation in
      judge(
        citation, text: document.string(of: citation.span),
        place: lines.position(of: document.sourceSpan(of: citation.span).start), day: day)
    }
  }

  private func judge(
    _ citation: Citation, text: String, place: SourcePosition, day: LegalDate?
  ) -> JudgedCitation {
    let resolution = book.resolve(
      citation.name, documentNumber: citation.documentNumber, edition: citation.edition)
    let then = day.map { book.assess(resolution, article: citation.article, on: $0) }
    let now = asOf.map { today in
      // A document of a later day than the review is judged as it stands.
      book.assess(
        resolution, article: citation.article, on: today,
        citedOn: day.map { min($0, today) })
    }
    let instrument = (now ?? then)?.instrument ?? resolution.instrument
    var stale: LawBook.MovedArticle?
    if let day, let instrument, let article = citation.article, citation.edition == nil {
      stale = book.movedArticle(of: instrument, article, on: day)
    }
    return JudgedCitation(
      citation: citation, text: text, place: place, resolution: resolution,
      instrument: instrument.map { book.instrument($0).name }, then: then, now: now,
      staleNumber: stale)
  }
}
