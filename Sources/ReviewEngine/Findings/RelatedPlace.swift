public import SourceText

/// A place in another document that belongs to a finding (另见).
public struct RelatedPlace: Sendable, Hashable {
  /// The path of that document as given.
  public let document: String
  /// Its title; nil when it has none.
  public let title: String?
  /// The byte offsets in its source, as UTF-8.
  public let span: SourceSpan
  /// The first character.
  public let start: SourcePosition
  /// The place after the last character.
  public let end: SourcePosition
  /// The place as a clerk cites it.
  public let path: String
  /// The text there.
  public let excerpt: String
}
