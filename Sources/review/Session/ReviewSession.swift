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
  /// Documents that are read to be compared with, and not reviewed.
  var comparedOnly = InputCollector([])
  /// The reports to write.
  let targets: [ReportTarget]
  /// False leaves every cache aside.
  var usesCache = true
  /// Whether to tell the sums by rule on standard error.
  var showsStatistics = false

  /// What a session gave.
  struct Outcome {
    var totals = RunTotals()
    /// Whether a finding that counts reaches the threshold of its configuration.
    var fails = false
    /// Whether somebody asked to stop before the last input.
    var isInterrupted = false

    /// How the command ends.
    var status: ExitStatus {
      if isInterrupted { return .interrupted }
      if totals.failures > 0 { return .incomplete }
      return fails ? .findings : .clean
    }
  }

  /// Reviews all inputs and writes the reports; documents stand in the order of the inputs, then files of
  /// waivers, then what could not be reviewed.
  func run(_ inputs: InputCollector) async throws -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    let parts = try groups.groups(of: inputs.paths)
    // Without inputs the rules are loaded all the same, so that a fault in them is not passed over.
    let configurations = (parts.isEmpty ? [groups.stated] : parts.map(\.configuration))
      .map { usesCache ? $0 : $0.withoutCache }
    let setting = try RunSetting(self, configurations)
    var output = try RunOutput(self, setting, configurations)
    let worker = setting.worker(output.reports, keepsDocuments: output.needsDocuments)
    let queue = parts.enumerated().flatMap { number, part in
      part.inputs.map { QueuedInput(index: $0, path: inputs.paths[$0], part: number) }
    }.sorted { $0.index < $1.index }
    let progress = ProgressLine(queue.count, language: language)
    output.failures = inputs.failures
    let beside = beside(inputs)
    let done: Int
    if queue.count + beside.count > 1, try worker.looksIntoCorpus() {
      var corpus = CorpusRun(
        worker, queue, comparedOnly: beside, jobs: jobs, language: language)
      output.failures += comparedOnly.failures
      done = try await corpus.read(progress) {
        output.failures.append(.init(path: $0, error: $1))
      }
      let compared = try await corpus.finish { input, reviewed in
        try output.add(.success(reviewed), of: input, configurations[input.part])
      }
      output.note(compared)
    } else {
      done = try await WorkerRounds(jobs: jobs).run(queue.count) { place, reader in
        defer { progress.step() }
        return Result { try worker.review(queue[place], &reader) }
      } consume: { place, result in
        try output.add(result, of: queue[place], configurations[queue[place].part])
      }
    }
    progress.end()
    if done < queue.count {
      output.interrupt(at: queue[done].path, remaining: queue.count - done)
    }
    let outcome = try output.finish(configurations)
    setting.caches.close()
    if showsStatistics {
      StandardStreams.writeError(
        output.statistics.render(
          outcome.totals, time: clock.now - start, cacheHits: setting.caches.hitCount))
    }
    return outcome
  }

  /// The documents that are only there to be compared with, without those that are reviewed themselves.
  private func beside(_ inputs: InputCollector) -> [String] {
    var known = Set(inputs.paths.map { PathText.absolute($0) })
    return comparedOnly.paths.filter { known.insert(PathText.absolute($0)).inserted }
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
