public import SourceText

/// The way from a buffer back to the bytes it was made from, as stretches in order.
///
/// Inside a copied stretch offsets differ by a constant. A replaced stretch (a character reference, a
/// folded blank) leads as a whole to the original bytes it stands for.
public struct SourceRuns: Sendable {
  private var starts: [UInt32] = []
  private var origins: [UInt32] = []
  /// The bytes that a replaced stretch stands for; 0 for a copied stretch.
  private var replacedLengths: [UInt32] = []

  /// Makes an empty map: every offset is its own origin.
  public init() {}

  /// The number of stretches.
  public var count: Int { starts.count }

  /// Notes that the bytes from `start` on are a copy from `origin` on; continuing one adds nothing.
  /// - Parameters:
  ///   - start: An offset in the buffer, not below the last one noted.
  ///   - origin: The matching offset in the original.
  public mutating func append(start: Int, origin: Int) {
    append(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: origin), replaced: 0)
  }

  /// Notes that the bytes from `start` on stand for other bytes of the original.
  /// - Parameters:
  ///   - start: An offset in the buffer, not below the last one noted.
  ///   - origin: Where the original bytes begin.
  ///   - length: Their number, at least 1.
  public mutating func appendReplaced(start: Int, origin: Int, length: Int) {
    append(
      UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: origin),
      replaced: UInt32(truncatingIfNeeded: max(1, length)))
  }

  mutating func append(_ start: UInt32, _ origin: UInt32, replaced: UInt32) {
    if let lastStart = starts.last, let lastOrigin = origins.last, let last = replacedLengths.last {
      if replaced == 0, last == 0, start &- lastStart == origin &- lastOrigin { return }
      if start == lastStart {
        origins[origins.count - 1] = origin
        replacedLengths[replacedLengths.count - 1] = replaced
        return
      }
    }
    starts.append(start)
    origins.append(origin)
    replacedLengths.append(replaced)
  }

  /// Finds the offset in the original.
  /// - Complexity: O(log n) in the number of stretches.
  public func origin(of offset: Int) -> Int {
    guard let index = stretch(of: offset) else { return offset }
    return replacedLengths[index] > 0
      ? Int(origins[index]) : Int(origins[index]) + offset - Int(starts[index])
  }

  /// Finds the span in the original that a span of the buffer was made from.
  public func origin(of start: Int, _ end: Int) -> SourceSpan {
    let first = origin(of: start)
    guard end > start else { return SourceSpan(first, first) }
    guard let index = stretch(of: end - 1) else { return SourceSpan(first, end) }
    let length = Int(replacedLengths[index])
    let last = length > 0 ? length : end - Int(starts[index])
    return SourceSpan(first, Int(origins[index]) + last)
  }

  /// Visits the stretches of a range: its own offset, where that leads, and the bytes it stands for.
  func forEachStretch(in range: Range<Int>, _ visit: (Int, Int, Int) -> Void) {
    guard !range.isEmpty else { return }
    guard var index = stretch(of: range.lowerBound) else {
      visit(range.lowerBound, range.lowerBound, 0)
      return
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      visit(offset, origin(of: offset), Int(replacedLengths[index]))
      index += 1
      guard index < starts.count else { return }
      offset = Int(starts[index])
    }
  }

  private func stretch(of offset: Int) -> Int? {
    guard let first = starts.first, offset >= Int(first) else { return nil }
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SourceRuns {
  /// Notes that the bytes from `start` on are a copy of a range of a buffer that has a map of its own.
  /// - Parameters:
  ///   - start: An offset in this buffer, not below the last one noted.
  ///   - range: The range of the other buffer, not empty.
  ///   - other: The map of the other buffer.
  /// - Complexity: O(log n + number of stretches in the range).
  mutating func append(start: Int, copyOf range: Range<Int>, mappedBy other: SourceRuns) {
    other.forEachStretch(in: range) { offset, origin, replaced in
      append(
        UInt32(truncatingIfNeeded: start + offset - range.lowerBound),
        UInt32(truncatingIfNeeded: origin), replaced: UInt32(truncatingIfNeeded: replaced))
    }
  }
}
