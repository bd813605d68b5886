internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// One call of `review check`: inputs in, reports out, each document in memory only while it is its turn.
struct ReviewSession {
  let groups: ReviewGroups
  let request: ReviewRequest
  let jobs: Int?
  let updatesBaseline: Bool
  /// The folder of imported law texts; nil for none.
  let texts: String?
  let language: MessageLanguage
  /// The format of the inputs; nil to tell it from their contents.
  let format: InputFormat?
  /// The reports to write.
  let targets: [ReportTarget]

  /// What a session gave.
  struct Outcome {
    var totals = RunTotals()
    /// Whether a finding that counts reaches the threshold of its configuration.
    var fails = false
    /// Whether somebody asked to stop before the last input.
    var isInterrupted = false
  }

  /// Reviews all inputs and writes the reports; documents stand in the order of the inputs, then files of
  /// waivers, then what could not be reviewed.
  func run(_ inputs: InputCollector) async throws -> Outcome {
    let parts = try groups.groups(of: inputs.paths)
    // Without inputs the rules are loaded all the same, so that a fault in them is not passed over.
    let configurations = parts.isEmpty ? [groups.stated] : parts.map(\.configuration)
    let rules = try RunRules(configurations, texts: texts, language: language)
    let frame = rules.frame(asOf: request.asOf)
    var files = try SettlementFiles(
      configurations, asOf: request.asOf, updatesBaseline: updatesBaseline, language: language)
    let sinks = try targets.map { try ReportSink($0, frame, language: language) }
    let worker = DocumentWorker(
      reviewers: try parts.map { try rules.reviewer(of: $0.configuration) },
      settlements: parts.map { files.settlement(of: $0.configuration) }, request: request,
      format: format, reports: sinks.map(\.report), frame: frame)
    let queue = parts.enumerated().flatMap { number, part in
      part.inputs.map { QueuedInput(index: $0, path: inputs.paths[$0], part: number) }
    }.sorted { $0.index < $1.index }

    var outcome = Outcome()
    var failures = inputs.failures
    let done = try await WorkerRounds(jobs: jobs).run(queue.count) { place, reader in
      Result { try worker.review(queue[place], &reader) }
    } consume: { place, result in
      let input = queue[place]
      switch result {
      case .failure(let error as DocumentReadError):
        failures.append(.init(path: input.path, error: error))
      case .failure(let error): throw error
      case .success(let document):
        let configuration = parts[input.part].configuration
        files.add(document.settled, of: input.path, configuration)
        outcome.totals += document.totals
        outcome.fails = outcome.fails || reaches(document.totals, configuration.failOn ?? .error)
        for (sink, piece) in zip(sinks, document.pieces) { try sink.add(piece) }
      }
    }
    if done < queue.count {
      outcome.isInterrupted = true
      let remaining = DocumentReadError(.interrupted(remaining: queue.count - done))
      failures.append(.init(path: queue[done].path, error: remaining))
    }
    let strictest = configurations.compactMap { ($0.failOn ?? .error).severity }.min()
    for document in files.ownReviews(isWhole: !outcome.isInterrupted) {
      let totals = RunTotals(of: document.review)
      outcome.totals += totals
      outcome.fails = outcome.fails || reaches(totals, strictest)
      for sink in sinks { try sink.add(ReportSink.Piece(try sink.report.piece(document, frame))) }
    }
    outcome.totals.failures = failures.count
    if !outcome.isInterrupted { try files.writeBaselines() }
    for sink in sinks { try sink.finish(outcome.totals, failures) }
    return outcome
  }

  private func reaches(_ totals: RunTotals, _ threshold: FailureThreshold) -> Bool {
    reaches(totals, threshold.severity)
  }

  private func reaches(_ totals: RunTotals, _ threshold: RuleSeverity?) -> Bool {
    guard let threshold, let gravest = totals.gravest else { return false }
    return gravest >= threshold
  }
}

/// An input that waits for a worker (待审文件).
struct QueuedInput: Sendable {
  /// Its place among the inputs.
  let index: Int
  let path: String
  /// The group whose configuration governs it.
  let part: Int
}
