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

  private func review(
    _ bytes: [UInt8], of input: QueuedInput, _ reader: inout DocumentReader
  ) throws -> DocumentReview {
    let document = try reader.read(bytes, name: input.path, as: format)
    return try rules.reviewer(of: configurations[input.part]).review(document, request)
  }

  private func finish(_ review: DocumentReview, of input: QueuedInput) throws -> ReviewedInput {
    var document = ReviewRun.ReviewedDocument(path: input.path, review: review)
    let settled = settlements[input.part].settle(&document)
    return ReviewedInput(
      totals: RunTotals(of: document.review),
      pieces: try reports.map { ReportSink.Piece(try $0.piece(document, frame)) }, settled: settled,
      document: keepsDocuments ? document : nil)
  }
}
