internal import ReviewEngine
internal import RuleDSL

/// The reviews of a run between its two phases (待定的审查结果): few in memory, many in a file.
struct HeldReviews: Sendable {
  /// The most reviews in memory.
  private static let mostInMemory = 1_000

  private var reviews: [DocumentReview] = []
  private var places: [(offset: Int, count: Int)] = []
  private var spool: SpoolFile?
  private var end = 0
  private let keepsAll: Bool
  private let language: MessageLanguage

  /// - Parameter keepsAll: True when reviews hold the documents' text, which no file holds.
  init(keepsAll: Bool, language: MessageLanguage) {
    self.keepsAll = keepsAll
    self.language = language
  }

  /// The number of reviews.
  var count: Int { reviews.count + places.count }

  /// Adds a review.
  mutating func append(_ review: DocumentReview) throws {
    if keepsAll || reviews.count < Self.mostInMemory {
      reviews.append(review)
      return
    }
    let file = try spool ?? SpoolFile(language: language)
    spool = file
    let bytes = review.stored
    try file.append(bytes)
    places.append((end, bytes.count))
    end += bytes.count
  }

  /// A review by its number.
  func review(_ number: Int) throws -> DocumentReview {
    if number < reviews.count { return reviews[number] }
    let place = places[number - reviews.count]
    guard let bytes = spool?.bytes(at: place.offset, count: place.count),
      let review = DocumentReview(stored: bytes)
    else {
      throw OutputFile.fault(language.choose("暂存文件", "temporary file"), language)
    }
    return review
  }
}
