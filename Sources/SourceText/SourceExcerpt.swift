/// One line of source with carets under a span, aligned under wide characters.
public struct SourceExcerpt: Sendable {
  /// The visible part of the line; controls are shown as blanks.
  public let line: String
  /// Blanks and carets of the same display width as the part they underline.
  public let carets: String
  /// Where the span begins.
  public let position: SourcePosition

  /// Makes an excerpt of what an earlier one held.
  package init(line: String, carets: String, position: SourcePosition) {
    self.line = line
    self.carets = carets
    self.position = position
  }

  /// Cuts the excerpt of a span; a span over several lines is underlined to the end of its first.
  /// - Parameters:
  ///   - span: Byte offsets.
  ///   - bytes: The source the index was made from.
  ///   - maximumColumns: The widest excerpt in terminal columns; long lines are cut with an ellipsis.
  public init(span: SourceSpan, in bytes: [UInt8], index: LineIndex, maximumColumns: Int = 100) {
    position = index.position(of: span.start)
    let whole = index.span(ofLine: position.line)
    let source = bytes.span
    let caretStart = min(max(span.start, whole.start), whole.end)
    let caretEnd = min(max(span.end, caretStart), whole.end)
    let start = Self.cut(
      source, from: caretStart, downTo: whole.start, columns: maximumColumns / 3)
    let used = DisplayWidth.columns(source, from: start, to: caretStart)
    let end = Self.cut(source, from: caretStart, upTo: whole.end, columns: maximumColumns - used)
    let head = start > whole.start ? "…" : ""
    let tail = end < whole.end ? "…" : ""
    line = head + Self.visible(bytes[start..<end]) + tail
    let lead = DisplayWidth.columns(source, from: start, to: caretStart) + (head.isEmpty ? 0 : 1)
    let width = DisplayWidth.columns(
      source, from: caretStart, to: min(caretEnd, max(end, caretStart)))
    carets = String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, width))
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func cut(
    _ bytes: Span<UInt8>, from place: Int, upTo limit: Int, columns: Int
  ) -> Int {
    var width = 0
    var offset = place
    while offset < limit {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      width += DisplayWidth.columns(of: scalar)
      if width > columns { break }
      offset += length
    }
    return min(offset, limit)
  }

  private static func cut(
    _ bytes: Span<UInt8>, from place: Int, downTo limit: Int, columns: Int
  ) -> Int {
    var width = 0
    var offset = place
    while offset > limit {
      var previous = offset - 1
      while previous > limit, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      width += DisplayWidth.columns(of: UTF8Text.decode(bytes, at: previous).scalar)
      if width > columns { break }
      offset = previous
    }
    return offset
  }
}
