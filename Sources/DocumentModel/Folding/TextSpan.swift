/// A half-open range of byte offsets in a document's reading text, 0-based.
///
/// Not to be mixed up with `SourceSpan`, which counts bytes of the file: `NormativeDocument` leads from
/// one to the other.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// The offset of the first byte.
  public let start: Int32
  /// The offset after the last byte.
  public let end: Int32

  /// Makes a span.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// True when no byte is covered.
  @inlinable public var isEmpty: Bool { end <= start }

  /// The byte offsets as a range.
  @inlinable public var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// Tells whether the other span lies wholly inside.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}
