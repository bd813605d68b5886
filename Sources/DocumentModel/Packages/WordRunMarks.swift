/// What has to be written into one run of a Word document: marks between characters, and deletions.
struct WordRunMarks {
  /// A place between two characters of a run.
  struct Place: Hashable {
    /// The element directly inside the run.
    let child: Int
    /// The offset in the arena's text for `w:t`; else 0 before the element and 1 after it.
    let offset: Int
  }

  /// A text that takes the place of a deleted one.
  struct Insertion {
    let text: String
    /// The identity of its tracked change; nil inside of an insertion that is tracked already.
    let identity: Int?
  }

  /// A stretch that is deleted.
  struct Deletion {
    let start: Place
    let end: Place
    /// What is inserted after it.
    let insertion: Insertion?
    let identity: Int
  }

  /// The marks that close something, and those that open something, by place.
  var ends: [Place: [String]] = [:]
  var starts: [Place: [String]] = [:]
  var deletions: [Deletion] = []

  /// All places of marks and deletions.
  var places: Set<Place> {
    Set(ends.keys).union(starts.keys).union(deletions.flatMap { [$0.start, $0.end] })
  }
}
