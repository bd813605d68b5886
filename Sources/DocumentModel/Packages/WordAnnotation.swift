public import SourceText

/// A comment for a Word document (批注), with the change that goes with it.
public struct WordAnnotation: Sendable {
  /// What it is about, in bytes of the document's source.
  public let span: SourceSpan
  /// The words, a paragraph each.
  public let paragraphs: [String]
  /// The text to put in the place of some bytes of the source, as a tracked change (修订).
  public let change: (span: SourceSpan, text: String)?

  /// Makes a comment.
  public init(
    span: SourceSpan, paragraphs: [String], change: (span: SourceSpan, text: String)? = nil
  ) {
    self.span = span
    self.paragraphs = paragraphs
    self.change = change
  }
}
