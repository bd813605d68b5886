public import SourceText

/// The way from a buffer back to the bytes it was made from, as stretches in order.
///
/// Inside a copied stretch offsets differ by a constant. A replaced stretch (a character reference, a
/// folded blank) leads as a whole to the original bytes it stands for.
public struct SourceRuns: Sendable {
  /// A stretch of the buffer with its place in the original.
  struct Stretch: Sendable, BitwiseCopyable {
    let start: UInt32
    let origin: UInt32
    /// The bytes that a replaced stretch stands for; 0 for a copied stretch.
    let replaced: UInt32

    /// Tells whether a copied stretch that begins at an offset only goes on with this one.
    @inline(__always)
    func isContinued(at start: UInt32, from origin: UInt32, replaced: UInt32) -> Bool {
      replaced == 0 && self.replaced == 0 && start &- self.start == origin &- self.origin
    }
  }

  private var stretches: [Stretch] = []

  /// Makes an empty map: every offset is its own origin.
  public init() {}

  /// Makes a map of stretches in order, none of which goes on with the one before.
  init(_ stretches: [Stretch]) {
    self.stretches = stretches
  }

  /// The number of stretches.
  public var count: Int { stretches.count }

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
    let added = Stretch(start: start, origin: origin, replaced: replaced)
    if let last = stretches.last {
      if last.isContinued(at: start, from: origin, replaced: replaced) { return }
      if start == last.start {
        stretches[stretches.count - 1] = added
        return
      }
    }
    stretches.append(added)
  }

  /// Finds the offset in the original.
  /// - Complexity: O(log n) in the number of stretches.
  public func origin(of offset: Int) -> Int {
    guard let index = stretch(of: offset) else { return offset }
    let found = stretches[index]
    return found.replaced > 0
      ? Int(found.origin) : Int(found.origin) + offset - Int(found.start)
  }

  /// Finds the span in the original that a span of the buffer was made from.
  public func origin(of start: Int, _ end: Int) -> SourceSpan {
    let first = origin(of: start)
    guard end > start else { return SourceSpan(first, first) }
    guard let index = stretch(of: end - 1) else { return SourceSpan(first, end) }
    let found = stretches[index]
    let last = found.replaced > 0 ? Int(found.replaced) : end - Int(found.start)
    return SourceSpan(first, Int(found.origin) + last)
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
      visit(offset, origin(of: offset), Int(stretches[index].replaced))
      index += 1
      guard index < stretches.count else { return }
      offset = Int(stretches[index].start)
    }
  }

  private func stretch(of offset: Int) -> Int? {
    guard let first = stretches.first, offset >= Int(first.start) else { return nil }
    var low = 0
    var high = stretches.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(stretches[middle].start) <= offset { low = middle } else { high = middle }
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
