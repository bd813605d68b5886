internal import DocumentModel
internal import ReviewEngine
internal import Synchronization

/// Reviews many documents at once; results come back in the order of the inputs.
struct ReviewBatch: Sendable {
  let reviewer: DocumentReviewer
  let request: ReviewRequest
  /// The number of workers; nil for one a core.
  let jobs: Int?
  /// The format of the inputs; nil to tell it from their contents.
  var format: InputFormat?

  typealias Outcome = Result<DocumentReview, DocumentReadError>

  /// Hands out the next input to whichever worker is free.
  private final class Queue: Sendable {
    private let next = Atomic<Int>(0)

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
  }

  func run(_ paths: [String]) async -> [Outcome] {
    let workers = max(1, min(jobs ?? ProcessorCount.available, paths.count))
    let queue = Queue()
    var results: [Outcome?] = Array(repeating: nil, count: paths.count)
    await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          // One reader a worker: its parser and buffers serve all the documents it takes.
          var reader = DocumentReader()
          var mine: [(Int, Outcome)] = []
          while case let index = queue.take(), index < paths.count {
            mine.append((index, review(paths[index], &reader)))
          }
          return mine
        }
      }
      for await part in group {
        for (index, outcome) in part { results[index] = outcome }
      }
    }
    return results.map { $0 ?? .failure(DocumentReadError(.unreadable("没有结果 no result"))) }
  }

  private func review(_ path: String, _ reader: inout DocumentReader) -> Outcome {
    do throws(DocumentReadError) {
      let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
      let document = try reader.read(bytes, name: path, as: format)
      return .success(reviewer.review(document, request))
    } catch {
      return .failure(error)
    }
  }
}
