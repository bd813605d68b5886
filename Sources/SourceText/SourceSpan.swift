/// A half-open range of UTF-8 byte offsets in a source text, 0-based.
public struct SourceSpan: Hashable, Comparable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte.
  public let end: Int

  /// Makes a span; an end before the start becomes an empty span at the start.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes covered.
  public var length: Int { end - start }

  /// True when no byte is covered.
  public var isEmpty: Bool { end == start }

  /// The smallest span that covers both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }

  /// Tells whether a byte offset lies inside.
  public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }

  /// Orders by start, then by end.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}
