internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// Where the results of a run go, in the order of the inputs: reports, workbooks, sums (审查结果的去处).
struct RunOutput {
  /// The inputs that were not reviewed.
  var failures: [ReviewRun.Failure] = []
  private(set) var statistics: RunStatistics
  private let frame: RunFrame
  private let countsRules: Bool
  private let sinks: [ReportSink]
  private var workbooks: [WorkbookSink]
  private var files: SettlementFiles
  private var outcome = ReviewSession.Outcome()

  /// Opens the targets.
  init(
    _ session: ReviewSession, _ setting: RunSetting, _ configurations: [ReviewConfiguration]
  ) throws {
    frame = setting.frame
    files = setting.files
    countsRules = session.showsStatistics
    statistics = RunStatistics(language: session.language)
    let frame = setting.frame
    sinks = try session.targets.compactMap { target in
      guard let format = target.format else { return nil }
      let report = format.report(
        language: session.language, version: ReviewCommand.version, isColoured: target.isColoured)
      return try ReportSink(report, to: target.file, frame, language: session.language)
    }
    workbooks = session.targets.filter { $0.format == nil }.compactMap(\.file).map {
      WorkbookSink($0, asOf: session.request.asOf, language: session.language)
    }
  }

  /// What writes each document, in the order of the pieces.
  var reports: [any StreamedReport] { sinks.map(\.report) }

  /// Whether somebody needs the findings themselves.
  var needsDocuments: Bool { countsRules || !workbooks.isEmpty }

  /// Takes in the next result.
  mutating func add(
    _ result: Result<DocumentWorker.ReviewedInput, any Error>, of input: QueuedInput,
    _ configuration: ReviewConfiguration
  ) throws {
    switch result {
    case .failure(let error as DocumentReadError):
      failures.append(.init(path: input.path, error: error))
    case .failure(let error): throw error
    case .success(let reviewed):
      files.add(reviewed.settled, of: input.path, configuration)
      try add(reviewed, (configuration.failOn ?? .error).severity)
    }
  }

  private mutating func add(
    _ reviewed: DocumentWorker.ReviewedInput, _ threshold: RuleSeverity?
  ) throws {
    outcome.totals += reviewed.totals
    if let threshold, let gravest = reviewed.totals.gravest, gravest >= threshold {
      outcome.fails = true
    }
    for (sink, piece) in zip(sinks, reviewed.pieces) { try sink.add(piece) }
    guard let document = reviewed.document else { return }
    if countsRules { statistics.add(document) }
    for index in workbooks.indices { workbooks[index].add(document) }
  }

  /// Notes what the rules compared.
  mutating func note(_ corpus: ComparedCorpus) { outcome.totals.corpus = corpus }

  /// Notes that the rest of the inputs was left.
  mutating func interrupt(at path: String, remaining: Int) {
    outcome.isInterrupted = true
    failures.append(
      .init(path: path, error: DocumentReadError(.interrupted(remaining: remaining))))
  }

  /// Adds what the files of waivers say, and puts the reports in their places.
  mutating func finish(_ configurations: [ReviewConfiguration]) throws -> ReviewSession.Outcome {
    let strictest = configurations.compactMap { ($0.failOn ?? .error).severity }.min()
    for document in files.ownReviews(isWhole: !outcome.isInterrupted) {
      try add(
        DocumentWorker.ReviewedInput(
          totals: RunTotals(of: document.review),
          pieces: try sinks.map { ReportSink.Piece(try $0.report.piece(document, frame)) },
          settled: Settlement.Outcome(), document: document), strictest)
    }
    outcome.totals.failures = failures.count
    if !outcome.isInterrupted { try files.writeBaselines() }
    for sink in sinks { try sink.finish(outcome.totals, failures) }
    for index in workbooks.indices {
      for failure in failures { workbooks[index].add(failure) }
      try workbooks[index].finish()
    }
    return outcome
  }
}
