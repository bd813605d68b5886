internal import DocumentModel
internal import ReviewEngine

/// What a worker makes of an input: the review, settled and written, ready for the reports (逐份审查).
struct DocumentWorker: Sendable {
  /// By group.
  let configurations: [ReviewConfiguration]
  /// The compiled rules of each configuration.
  let rules: RunRules
  /// By group; nil where none is used.
  let caches: [ReviewCache?]
  /// By group.
  let settlements: [Settlement]
  let request: ReviewRequest
  /// The format of the inputs; nil to tell it from their contents.
  let format: InputFormat?
  let reports: [any StreamedReport]
  let frame: RunFrame
  /// Whether somebody needs the findings besides what the reports write of them.
  let keepsDocuments: Bool

  /// A document as the reports need it.
  struct ReviewedInput: Sendable {
    let totals: RunTotals
    /// By report.
    let pieces: [ReportSink.Piece]
    let settled: Settlement.Outcome
    /// Only when the worker keeps documents.
    let document: ReviewRun.ReviewedDocument?
  }

  /// Reads and reviews an input.
  /// - Throws: `DocumentReadError` when it cannot be read.
  func review(_ input: QueuedInput, _ reader: inout DocumentReader) throws -> ReviewedInput {
    let bytes = try InputFile.read(input.path, limit: ReadLimits().maximumBytes)
    guard let cache = caches[input.part] else {
      return try finish(try review(bytes, of: input, &reader), of: input)
    }
    let key = cache.key(of: bytes)
    let isWrittenAlone = settlements[input.part].isEmpty && !keepsDocuments
    if isWrittenAlone, let known = cache.written(key, path: input.path),
      known.pieces.count == reports.count
    {
      return known
    }
    // The text of a document is not kept with its review.
    let known = request.keepsReading ? nil : cache.review(key)
    let review = try known ?? review(bytes, of: input, &reader)
    if known == nil, !request.keepsReading { cache.store(review, key) }
    let written = try finish(review, of: input)
    if isWrittenAlone {
      cache.store(written, key, path: input.path, dependsOnAsOf: review.dependsOnAsOf)
    }
    return written
  }

  /// What the first phase of a run that compares documents makes of one.
  struct FirstPhase: Sendable {
    /// Nil for a document that is only there to be compared with.
    let review: DocumentReview?
    /// By group; nil where no rule looks into the corpus.
    let summaries: [DocumentSummary?]
  }

  /// Whether rules compare documents, so that a run over several needs two phases.
  func looksIntoCorpus() throws -> Bool {
    try configurations.contains { try rules.reviewer(of: $0).looksIntoCorpus }
  }

  /// Reads an input, reviews it when a group is given, and sums it up for every group.
  /// - Throws: `DocumentReadError` when it cannot be read.
  func begin(_ path: String, part: Int?, _ reader: inout DocumentReader) throws -> FirstPhase {
    let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
    if let known = try known(bytes, path, part: part) { return known }
    let document = try reader.read(bytes, name: path, as: format)
    var review: DocumentReview?
    let summaries = try configurations.indices.map { number -> DocumentSummary? in
      let reviewer = try rules.reviewer(of: configurations[number])
      guard number == part else {
        return reviewer.looksIntoCorpus
          ? reviewer.summary(of: document, request, path: path) : nil
      }
      guard reviewer.looksIntoCorpus else {
        review = reviewer.review(document, request)
        return nil
      }
      let both = reviewer.reviewForCorpus(document, request, path: path)
      review = both.review
      return both.summary
    }
    let made = FirstPhase(review: review, summaries: summaries)
    keep(made, bytes, part: part)
    return made
  }

  /// What an earlier run left of the first phase; nil unless it is whole.
  private func known(_ bytes: [UInt8], _ path: String, part: Int?) throws -> FirstPhase? {
    guard !request.keepsReading, !caches.contains(where: { $0 == nil }) else { return nil }
    var review: DocumentReview?
    var summaries: [DocumentSummary?] = []
    for (number, cache) in caches.enumerated() {
      guard let cache else { return nil }
      let key = cache.key(of: bytes)
      if number == part {
        review = cache.review(key)
        if review == nil { return nil }
      }
      var summary: DocumentSummary?
      if try rules.reviewer(of: configurations[number]).looksIntoCorpus {
        summary = cache.summary(key, path: path, isReviewed: number == part)
        if summary == nil { return nil }
      }
      summaries.append(summary)
    }
    return FirstPhase(review: review, summaries: summaries)
  }

  private func keep(_ made: FirstPhase, _ bytes: [UInt8], part: Int?) {
    guard !request.keepsReading else { return }
    for (number, cache) in caches.enumerated() {
      guard let cache else { continue }
      let key = cache.key(of: bytes)
      if number == part, let review = made.review { cache.store(review, key) }
      if let summary = made.summaries[number] {
        cache.store(summary, key, isReviewed: number == part)
      }
    }
  }

  private func review(
    _ bytes: [UInt8], of input: QueuedInput, _ reader: inout DocumentReader
  ) throws -> DocumentReview {
    let document = try reader.read(bytes, name: input.path, as: format)
    return try rules.reviewer(of: configurations[input.part]).review(document, request)
  }

  /// Settles a review and writes it for the reports.
  func finish(_ review: DocumentReview, of input: QueuedInput) throws -> ReviewedInput {
    var document = ReviewRun.ReviewedDocument(path: input.path, review: review)
    let settled = settlements[input.part].settle(&document)
    return ReviewedInput(
      totals: RunTotals(of: document.review),
      pieces: try reports.map { ReportSink.Piece(try $0.piece(document, frame)) }, settled: settled,
      document: keepsDocuments ? document : nil)
  }
}
