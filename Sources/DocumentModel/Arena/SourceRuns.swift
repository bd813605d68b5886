public import SourceText

/// The way from a buffer back to the bytes it was made from, as stretches of equal distance.
///
/// Inside a stretch offsets differ by a constant. Where bytes were replaced (a character reference, a
/// folded blank), the stretch before ends and the replaced bytes lead to the place of the original.
public struct SourceRuns: Sendable {
  private var starts: [UInt32] = []
  private var origins: [UInt32] = []

  /// Makes an empty map.
  public init() {}

  /// The number of stretches.
  public var count: Int { starts.count }

  /// Notes that the bytes from `start` on come from `origin` on; a continuing stretch adds nothing.
  /// - Parameters:
  ///   - start: An offset in the buffer, not below the last one noted.
  ///   - origin: The matching offset in the original.
  @inlinable
  public mutating func append(start: Int, origin: Int) {
    append(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: origin))
  }

  @usableFromInline
  mutating func append(_ start: UInt32, _ origin: UInt32) {
    if let lastStart = starts.last, let lastOrigin = origins.last {
      if start &- lastStart == origin &- lastOrigin { return }
      if start == lastStart {
        origins[origins.count - 1] = origin
        return
      }
    }
    starts.append(start)
    origins.append(origin)
  }

  /// Finds the offset in the original.
  /// - Complexity: O(log n) in the number of stretches.
  public func origin(of offset: Int) -> Int {
    guard let first = starts.first, offset >= Int(first) else { return offset }
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    let origin = Int(origins[low]) + offset - Int(starts[low])
    // Never past the next stretch: bytes that the original does not have lead to its end.
    return high < starts.count ? min(origin, max(Int(origins[high]), Int(origins[low]))) : origin
  }

  /// Finds the span in the original that a span of the buffer was made from.
  public func origin(of start: Int, _ end: Int) -> SourceSpan {
    guard end > start else { return SourceSpan(origin(of: start), origin(of: start)) }
    return SourceSpan(origin(of: start), origin(of: end - 1) + 1)
  }
}
