public import SourceText

/// The smallest piece of a rule file that has a meaning.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: Hashable, Sendable {
    /// A word of the language.
    case keyword(Keyword)
    /// A name of the schema or of the rule author.
    case name
    /// An identity in capital letters, digits and hyphens: `NR-101`, `SET-PENALTY`, `FORMAT`.
    case identity
    /// A title with its marks: `《行政处罚法》`.
    case title
    /// A place in an instrument: `第十六条第二款`.
    case article
    /// The wording of a statute: `「……」`.
    case quotation
    /// A string in `"…"` or `“…”`, on one line.
    case string
    /// A string in `"""…"""`, over any number of lines.
    case longString
    /// A whole number.
    case integer
    /// A day: `2021-07-15`.
    case date
    /// A version: `0.1.0`.
    case version
    /// `(` or `（`.
    case openParenthesis
    /// `)` or `）`.
    case closeParenthesis
    /// `[` or `［`.
    case openBracket
    /// `]` or `］`.
    case closeBracket
    /// `,` or `，`.
    case comma
    /// `、`, between the members of a list.
    case listComma
    /// `:` or `：`.
    case colon
    /// `+` or `＋`.
    case plus
    /// `-` or `－`.
    case minus
    /// `#` to the end of the line.
    case comment
    /// Bytes that begin no token.
    case damaged
    /// The end of the file.
    case endOfFile
  }

  /// What it is.
  public let kind: Kind
  /// Its bytes, marks included.
  public let span: SourceSpan
  /// True when a line end stands between this token and the one before it.
  public let startsLine: Bool

  /// Makes a token.
  public init(kind: Kind, span: SourceSpan, startsLine: Bool) {
    self.kind = kind
    self.span = span
    self.startsLine = startsLine
  }
}
