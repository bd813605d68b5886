internal import DocumentModel
internal import ReviewEngine

/// What a worker makes of an input: the review, settled and written, ready for the reports (逐份审查).
struct DocumentWorker: Sendable {
  /// By group.
  let reviewers: [DocumentReviewer]
  /// By group.
  let settlements: [Settlement]
  let request: ReviewRequest
  /// The format of the inputs; nil to tell it from their contents.
  let format: InputFormat?
  let reports: [any StreamedReport]
  let frame: RunFrame

  /// A document as the reports need it.
  struct ReviewedInput: Sendable {
    let totals: RunTotals
    /// By report.
    let pieces: [ReportSink.Piece]
    let settled: Settlement.Outcome
  }

  /// Reads and reviews an input.
  /// - Throws: `DocumentReadError` when it cannot be read.
  func review(_ input: QueuedInput, _ reader: inout DocumentReader) throws -> ReviewedInput {
    let bytes = try InputFile.read(input.path, limit: ReadLimits().maximumBytes)
    let document = try reader.read(bytes, name: input.path, as: format)
    return try finish(reviewers[input.part].review(document, request), of: input)
  }

  private func finish(_ review: DocumentReview, of input: QueuedInput) throws -> ReviewedInput {
    var document = ReviewRun.ReviewedDocument(path: input.path, review: review)
    let settled = settlements[input.part].settle(&document)
    return ReviewedInput(
      totals: RunTotals(of: document.review),
      pieces: try reports.map { ReportSink.Piece(try $0.piece(document, frame)) }, settled: settled)
  }
}
