/// Turns byte offsets of one text into lines and columns.
public struct LineIndex: Sendable {
  private let lineStarts: [Int]
  private let bytes: [UInt8]
  /// The code points before each whole number of strides; empty where every line is short.
  private let codePoints: [Int]

  /// A line as long as this is counted in parts, so that a text of one line stays affordable.
  private static let stride = 2_048

  /// Finds the line starts of a text.
  /// - Parameter bytes: UTF-8; damaged bytes count as one column each lead byte.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0]
    let source = bytes.span
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset < source.count, source[offset] == 0x0A { offset += 1 }
      starts.append(offset)
    }
    lineStarts = starts
    codePoints = Self.hasLongLine(starts, bytes.count) ? Self.count(source) : []
  }

  private static func hasLongLine(_ starts: [Int], _ end: Int) -> Bool {
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      if next - start > stride { return true }
    }
    return false
  }

  private static func count(_ bytes: Span<UInt8>) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(bytes.count / stride + 1)
    var count = 0
    for index in bytes.indices {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      if (index + 1) % stride == 0 { counts.append(count) }
    }
    return counts
  }

  /// The number of lines; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// Finds line and column of a byte offset.
  /// - Parameter offset: A byte offset, 0-based; one past the end is allowed, beyond is clamped.
  /// - Complexity: O(log lines), besides at most 4 KB that are counted.
  public func position(of offset: Int) -> SourcePosition {
    let place = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    let start = min(lineStarts[low], place)
    let column =
      place - start > Self.stride && !codePoints.isEmpty
      ? codePoints(before: place) - codePoints(before: start)
      : count(from: start, to: place)
    return SourcePosition(line: low + 1, column: column + 1)
  }

  private func codePoints(before place: Int) -> Int {
    let part = place / Self.stride
    return codePoints[part] + count(from: part * Self.stride, to: place)
  }

  private func count(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The bytes of a line without its line end.
  /// - Parameter line: 1-based; a line that does not exist gives an empty span at the end.
  public func span(ofLine line: Int) -> SourceSpan {
    guard line >= 1, line <= lineStarts.count else {
      return SourceSpan(bytes.count, bytes.count)
    }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }
}
