internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// A run whose rules compare documents (两个阶段): all are read and summed up first, then completed and written.
struct CorpusRun {
  private let worker: DocumentWorker
  private let queue: [QueuedInput]
  /// Read to be compared with, not reviewed.
  private let comparedOnly: [String]
  private let jobs: Int?
  private var held: HeldReviews
  /// The place in the queue of each review held.
  private var places: [Int] = []
  /// By group, then in the order of the reviews held; those that are only compared come last.
  private var summaries: [[DocumentSummary]]

  init(
    _ worker: DocumentWorker, _ queue: [QueuedInput], comparedOnly: [String], jobs: Int?,
    language: MessageLanguage
  ) {
    self.worker = worker
    self.queue = queue
    self.comparedOnly = comparedOnly
    self.jobs = jobs
    held = HeldReviews(keepsAll: worker.request.keepsReading, language: language)
    summaries = Array(repeating: [], count: worker.configurations.count)
  }

  /// The first phase: reads everything.
  /// - Parameter fail: Called for each input that cannot be read.
  /// - Returns: The number of inputs that were worked on.
  mutating func read(
    _ progress: ProgressLine, fail: (String, DocumentReadError) -> Void
  ) async throws -> Int {
    let (worker, queue, others) = (worker, queue, comparedOnly)
    let done = try await WorkerRounds(jobs: jobs).run(queue.count) { place, reader in
      defer { progress.step() }
      return Result { try worker.begin(queue[place].path, part: queue[place].part, &reader) }
    } consume: { place, result in
      try add(result, queue[place].path, place, fail)
    }
    _ = try await WorkerRounds(jobs: jobs).run(others.count) { place, reader in
      Result { try worker.begin(others[place], part: nil, &reader) }
    } consume: { place, result in
      try add(result, others[place], nil, fail)
    }
    return done
  }

  private mutating func add(
    _ result: Result<DocumentWorker.FirstPhase, any Error>, _ path: String, _ place: Int?,
    _ fail: (String, DocumentReadError) -> Void
  ) throws {
    switch result {
    case .failure(let error as DocumentReadError): fail(path, error)
    case .failure(let error): throw error
    case .success(let begun):
      for (number, summary) in begun.summaries.enumerated() {
        if let summary { summaries[number].append(summary) }
      }
      if let review = begun.review, let place {
        try held.append(review)
        places.append(place)
      }
    }
  }

  /// The second phase: completes, settles and writes what was read.
  /// - Parameter consume: Called with each document in the order of the inputs.
  /// - Returns: What was compared.
  func finish(
    consume: (QueuedInput, DocumentWorker.ReviewedInput) throws -> Void
  ) async throws -> ComparedCorpus {
    let (worker, queue, held, places) = (worker, queue, held, places)
    let corpora = try worker.configurations.enumerated().map { number, configuration in
      let reviewer = try worker.rules.reviewer(of: configuration)
      return reviewer.looksIntoCorpus ? CorpusReview(reviewer, summaries[number]) : nil
    }
    var rounds = WorkerRounds(jobs: jobs)
    // What was read is written, also after a request to stop.
    rounds.heedsInterruption = false
    _ = try await rounds.run(held.count) { number, _ in
      Result {
        let input = queue[places[number]]
        var review = try held.review(number)
        corpora[input.part]?.complete(&review, at: number)
        return try worker.finish(review, of: input)
      }
    } consume: { number, result in
      try consume(queue[places[number]], try result.get())
    }
    let documents = summaries.map(\.count).max() ?? 0
    var notices: [CorpusNotice] = []
    for notice in corpora.compactMap(\.self).flatMap(\.notices) where !notices.contains(notice) {
      notices.append(notice)
    }
    return ComparedCorpus(
      documents: documents, comparedOnly: documents - held.count, notices: notices)
  }
}
