internal import SourceText

/// The way from the reading text to the source while a document is being made.
struct SourcePlaces {
  let text: ReadingText
  let arena: DocumentArena

  /// The place of a span in the source.
  func source(_ span: TextSpan) -> SourceSpan {
    let inArena = text.runs.origin(of: Int(span.start), Int(span.end))
    return arena.runs.origin(of: inArena.start, inArena.end)
  }

  /// The folded text of a span.
  func string(_ span: TextSpan) -> String {
    String(decoding: text.bytes[span.range], as: UTF8.self)
  }

  /// The text of a span as it is written, without blanks.
  func written(_ span: TextSpan) -> String {
    let place = text.runs.origin(of: Int(span.start), Int(span.end))
    return Self.withoutBlanks(arena.text, from: place.start, to: place.end)
  }

  /// A part of a text without blanks and invisible characters.
  static func withoutBlanks(_ bytes: [UInt8], from start: Int, to end: Int) -> String {
    let source = bytes.span
    var kept: [UInt8] = []
    kept.reserveCapacity(max(0, end - start))
    var index = start
    while index < end {
      let layout = TextFolder.layout(source, at: index, to: end)
      if layout.length > 0 {
        index += layout.length
      } else {
        kept.append(source[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
