internal import FoundationEssentials
public import Testing

/// Compares a text with a recorded one; `make goldens` records anew.
public enum GoldenFile {
  /// Records an issue with the first line that differs; in recording mode writes the file instead.
  public static func expect(
    _ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["REVIEW_RECORD_GOLDENS"] != nil {
      try RepositoryFolder.write(text, to: path)
      return
    }
    let expected = String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
    guard expected != text else { return }
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = line ?? min(left.count, right.count)
    let expectedLine = index < left.count ? String(left[index]) : "(end)"
    let foundLine = index < right.count ? String(right[index]) : "(end)"
    Issue.record(
      """
      \(path):\(index + 1)
      expected: \(expectedLine)
      found:    \(foundLine)
      """, sourceLocation: sourceLocation)
  }
}
