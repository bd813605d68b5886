internal import DocumentModel
internal import Synchronization

/// Hands inputs to workers and their results on in the order of the inputs (分批审查).
///
/// The inputs go out in rounds, and only the results of one round are in memory.
struct WorkerRounds: Sendable {
  /// The number of workers; nil for one a core.
  let jobs: Int?
  /// False where what was begun must be ended, whoever asks to stop.
  var heedsInterruption = true

  /// The inputs of a round for each worker: enough that none waits long for the last one.
  private static let share = 32

  /// Hands out the next input to whichever worker is free.
  private final class Queue: Sendable {
    private let next: Atomic<Int>

    init(from first: Int) { next = Atomic(first) }

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
  }

  /// Works on all inputs, until somebody asks to stop.
  /// - Parameters:
  ///   - count: The number of inputs.
  ///   - work: Called from several threads at once, with the reader of its worker.
  ///   - consume: Called with each result in the order of the inputs, never at once.
  /// - Returns: The number of inputs that were worked on.
  func run<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int, inout DocumentReader) -> Result,
    consume: (Int, Result) throws -> Void
  ) async throws -> Int {
    let workers = max(1, min(jobs ?? ProcessorCount.available, count))
    var done = 0
    for start in stride(from: 0, to: count, by: workers * Self.share) {
      if heedsInterruption, Interruption.isRequested { break }
      let end = min(count, start + workers * Self.share)
      let results = await round(start..<end, workers, work)
      for (offset, result) in results.enumerated() {
        guard let result else { continue }
        try consume(start + offset, result)
        done += 1
      }
    }
    return done
  }

  private func round<Result: Sendable>(
    _ range: Range<Int>, _ workers: Int,
    _ work: @escaping @Sendable (Int, inout DocumentReader) -> Result
  ) async -> [Result?] {
    let queue = Queue(from: range.lowerBound)
    var results: [Result?] = Array(repeating: nil, count: range.count)
    await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          // One reader a worker: its parser and buffers serve all the documents it takes.
          var reader = DocumentReader()
          var mine: [(Int, Result)] = []
          while !(heedsInterruption && Interruption.isRequested), case let index = queue.take(),
            index < range.upperBound
          {
            mine.append((index, work(index, &reader)))
          }
          return mine
        }
      }
      for await part in group {
        for (index, result) in part { results[index - range.lowerBound] = result }
      }
    }
    return results
  }
}
