public import DocumentModel
internal import RuleDSL

extension DocumentReviewer {
  /// Whether a rule in use looks into the corpus, so that documents must be summed up.
  public var looksIntoCorpus: Bool { !plan.corpus.rules.isEmpty }

  /// Asks every rule about a document and sums it up for those that look into the corpus.
  /// - Returns: The review, which `CorpusReview` completes, and the summary.
  public func reviewForCorpus(
    _ document: NormativeDocument, _ request: ReviewRequest, path: String
  ) -> (review: DocumentReview, summary: DocumentSummary) {
    let context = context(of: document, request)
    var summarizer = CorpusSummarizer(plan, context, path: path)
    let summary = summarizer.run(isReviewed: true)
    let review = review(
      document, request, context, places: summary.probes.map(\.place.span))
    return (review, summary)
  }

  /// Sums up a document that is only there to be compared with.
  public func summary(
    of document: NormativeDocument, _ request: ReviewRequest, path: String
  ) -> DocumentSummary {
    var summarizer = CorpusSummarizer(plan, context(of: document, request), path: path)
    return summarizer.run(isReviewed: false)
  }

  /// Reviews a document beside others, as one run over all of them would.
  func review(
    _ document: NormativeDocument, beside others: [NormativeDocument], _ request: ReviewRequest,
    largestGroup: Int = CorpusJoin.largestGroup
  ) -> DocumentReview {
    guard looksIntoCorpus, !others.isEmpty else { return review(document, request) }
    var (review, summary) = reviewForCorpus(document, request, path: "1")
    let summaries =
      [summary]
      + others.enumerated().map { self.summary(of: $1, request, path: "\($0 + 2)") }
    CorpusReview(self, summaries, largestGroup: largestGroup).complete(&review, at: 0)
    return review
  }
}

extension NormativeDocument {
  /// Tells texts apart.
  var textDigest: String { Fingerprint.of(text.bytes) }
}
