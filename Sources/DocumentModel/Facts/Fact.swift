public import SourceText

/// What a document says of one matter: a value with its place, nothing, or not to be told.
///
/// The difference between the last two is the heart of the tool: what is read and missing may be a
/// defect, what this kind of input cannot carry is only unknown (未知).
public enum Fact<Value: Sendable>: Sendable {
  /// The document says it, at this place of the source.
  case known(Value, SourceSpan)
  /// The place where it would stand was read, and it is not there.
  case absent
  /// This input cannot tell.
  case unknown

  /// The value, when known.
  public var value: Value? {
    if case .known(let value, _) = self { value } else { nil }
  }

  /// The place in the source, when known.
  public var span: SourceSpan? {
    if case .known(_, let span) = self { span } else { nil }
  }

  /// True when the place was read and nothing was there.
  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// The same fact at another place.
  func moved(_ place: (SourceSpan) -> SourceSpan) -> Fact {
    if case .known(let value, let span) = self { .known(value, place(span)) } else { self }
  }
}
