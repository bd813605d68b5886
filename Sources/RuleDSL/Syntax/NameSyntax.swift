public import SourceText

/// A word of a rule file with its place.
public struct NameSyntax: Sendable {
  /// The word as written.
  public let text: String
  /// Its place.
  public let span: SourceSpan
}

/// A string of a rule file without its marks.
public struct StringSyntax: Sendable {
  /// The text between the marks.
  public let text: String
  /// The place of the text between the marks.
  public let content: SourceSpan
  /// The place, marks included.
  public let span: SourceSpan

  /// True when nothing but blanks stands between the marks.
  var isBlank: Bool {
    text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{3000}" }
  }
}
