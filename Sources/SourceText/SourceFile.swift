/// A text with the name under which messages speak of it.
public struct SourceFile: Sendable {
  /// The path or label shown to people.
  public let name: String
  /// The text as UTF-8.
  public let bytes: [UInt8]

  /// Makes a source.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a source from a string.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a span; bytes outside the source are left out, damaged UTF-8 is repaired.
  public func text(of span: SourceSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
