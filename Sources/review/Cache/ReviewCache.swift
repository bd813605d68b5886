internal import ReviewEngine
internal import SourceText

/// What the documents of one configuration left in the cache (审查缓存): reviews, and what the reports of
/// this run write of them.
///
/// A review depends on the bytes of the document, the program, the rules with law book and calendar, and what was
/// selected; on the as-of date only when something read it.
struct ReviewCache: Sendable {
  let folder: CacheFolder
  /// Names everything that all documents of the configuration share.
  let context: CacheKey
  /// Names the reports and what they know besides the document.
  let reports: CacheKey
  let asOf: LegalDate?

  /// The names of a document in the cache.
  struct DocumentKey: Sendable {
    fileprivate let anyDay: CacheKey
    fileprivate let thisDay: CacheKey
  }

  /// The key of a document by its bytes.
  func key(of contents: [UInt8]) -> DocumentKey {
    let document = context.child(contents)
    return DocumentKey(
      anyDay: document.child([0]),
      thisDay: document.child([1], Array((asOf?.iso ?? "").utf8)))
  }

  /// A review of an earlier run.
  func review(_ key: DocumentKey) -> DocumentReview? {
    (folder.bytes(key.anyDay) ?? folder.bytes(key.thisDay)).flatMap { DocumentReview(stored: $0) }
  }

  /// Keeps a review.
  func store(_ review: DocumentReview, _ key: DocumentKey) {
    folder.store(review.stored, review.dependsOnAsOf ? key.thisDay : key.anyDay)
  }

  /// A summary of an earlier run.
  /// - Parameter isReviewed: False for a document that is only there to be compared with.
  func summary(_ key: DocumentKey, path: String, isReviewed: Bool) -> DocumentSummary? {
    let kind: [UInt8] = [isReviewed ? 2 : 3]
    return (folder.bytes(key.anyDay.child(kind)) ?? folder.bytes(key.thisDay.child(kind)))
      .flatMap { DocumentSummary(stored: $0, path: path) }
  }

  /// Keeps a summary.
  func store(_ summary: DocumentSummary, _ key: DocumentKey, isReviewed: Bool) {
    let day = summary.dependsOnAsOf ? key.thisDay : key.anyDay
    folder.store(summary.stored, day.child([isReviewed ? 2 : 3]))
  }

  /// What the reports of this run write of a document whose findings nothing settles.
  func written(_ key: DocumentKey, path: String) -> DocumentWorker.ReviewedInput? {
    let name = Array(path.utf8)
    let bytes =
      folder.bytes(reports.child(key.anyDay.bytes, name))
      ?? folder.bytes(reports.child(key.thisDay.bytes, name))
    return bytes.flatMap { DocumentWorker.ReviewedInput(stored: $0) }
  }

  /// Keeps what the reports write.
  func store(
    _ written: DocumentWorker.ReviewedInput, _ key: DocumentKey, path: String, dependsOnAsOf: Bool
  ) {
    let document = dependsOnAsOf ? key.thisDay : key.anyDay
    folder.store(written.stored, reports.child(document.bytes, Array(path.utf8)))
  }
}

extension DocumentWorker.ReviewedInput {
  /// Sums and pieces as bytes.
  fileprivate var stored: [UInt8] {
    let numbers = totals.numbers
    var bytes = FixedNumber.bytes(UInt64(numbers.count))
    for number in numbers { bytes += FixedNumber.bytes(UInt64(number)) }
    for piece in pieces {
      for part in [piece.outline, piece.body] {
        bytes += FixedNumber.bytes(UInt64(part.count))
        bytes += part
      }
    }
    return bytes
  }

  /// Reads them back; nil when they are not what was written.
  fileprivate init?(stored bytes: [UInt8]) {
    var offset = 0
    func number() -> Int? {
      guard offset + 8 <= bytes.count else { return nil }
      defer { offset += 8 }
      return Int(exactly: FixedNumber.read(bytes, at: offset))
    }
    guard let count = number(), count <= 64 else { return nil }
    let numbers = (0..<count).compactMap { _ in number() }
    guard let totals = RunTotals(numbers: numbers) else { return nil }
    var parts: [[UInt8]] = []
    while offset < bytes.count {
      guard let count = number(), count <= bytes.count - offset else { return nil }
      parts.append(Array(bytes[offset..<(offset + count)]))
      offset += count
    }
    guard parts.count.isMultiple(of: 2) else { return nil }
    self.init(
      totals: totals,
      pieces: stride(from: 0, to: parts.count, by: 2).map {
        ReportSink.Piece(outline: parts[$0], body: parts[$0 + 1])
      }, settled: Settlement.Outcome(), document: nil)
  }
}
