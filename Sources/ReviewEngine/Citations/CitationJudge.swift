package import DocumentModel
package import LawBook
package import SourceText

/// Judges the citations of documents by the law book, for reports and for the facts of rules alike.
package struct CitationJudge: Sendable {
  /// The law book.
  package let book: LawBook
  /// The day of the review; nil leaves everything that depends on it open.
  package let asOf: LegalDate?

  /// Makes a judge.
  package init(book: LawBook, asOf: LegalDate?) {
    self.book = book
    self.asOf = asOf
  }

  /// The day of a document: signing, else promulgation, else the first day in force, else the as-of
  /// day, since a draft is judged by the law of the day it is looked at.
  package static func day(of document: NormativeDocument, asOf: LegalDate?) -> LegalDate? {
    if let day = document.head.signDate.value ?? document.head.promulgationDate.value { return day }
    guard let start = document.head.effectiveDate.value else { return asOf }
    // A draft may name a day to come; its law is that of the review.
    return asOf.map { min($0, start) } ?? start
  }

  /// Judges all citations of a document, in their order.
  package func judge(_ document: NormativeDocument) -> [CitationJudgement] {
    let day = Self.day(of: document, asOf: asOf)
    return document.citations.map { judge($0, of: document, on: day) }
  }

  /// Judges one citation.
  /// - Parameter day: The document's day.
  package func judge(
    _ citation: Citation, of document: NormativeDocument, on day: LegalDate?
  ) -> CitationJudgement {
    let resolution = book.resolve(
      citation.name, documentNumber: citation.documentNumber, edition: citation.edition)
    let then = day.map { book.assess(resolution, article: citation.article, on: $0) }
    let now = asOf.map { today in
      // A document of a later day than the review is judged as it stands.
      book.assess(
        resolution, article: citation.article, on: today, citedOn: day.map { min($0, today) })
    }
    let instrument = (then?.instrument ?? now?.instrument) ?? resolution.instrument
    return CitationJudgement(
      resolution: resolution, instrument: instrument, day: day, then: then, now: now,
      formerNumber: formerNumber(citation, instrument, document, day))
  }

  /// An old number is only that of the moved matter where the sentence speaks of it; otherwise the
  /// article that bears the number now may well be meant.
  private func formerNumber(
    _ citation: Citation, _ instrument: LawBook.InstrumentID?, _ document: NormativeDocument,
    _ day: LegalDate?
  ) -> LawBook.MovedArticle? {
    guard let day, let instrument, let article = citation.article, citation.edition == nil,
      let sentence = document.sentence(at: citation.span.start)
    else { return nil }
    return book.formerNumber(
      of: instrument, article, on: day,
      in: document.text.bytes.span.extracting(sentence.range))
  }
}

/// A citation of a document with what the law book says of it on two days (引用核验).
package struct CitationJudgement: Sendable {
  /// What the cited name stands for.
  package let resolution: LawBook.Resolution
  /// The instrument meant on the document's day; nil when none is in the book.
  package let instrument: LawBook.InstrumentID?
  /// The document's day; nil when neither document nor request tells one.
  package let day: LegalDate?
  /// The verdict on the document's day; nil when it has none.
  package let then: LawBook.Assessment?
  /// The verdict on the as-of day; nil when none was given.
  package let now: LawBook.Assessment?
  /// The move of the article, where the number cited is the one before the move.
  package let formerNumber: LawBook.MovedArticle?
}

extension NormativeDocument {
  /// The sentence that holds a byte of the reading text; nil between sentences.
  package func sentence(at offset: Int32) -> TextSpan? {
    clauseIndex(at: offset).map { sentences[Int(clauses[$0].sentence)].span }
  }
}
