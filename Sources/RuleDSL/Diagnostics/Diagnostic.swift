public import SourceText

/// A fault in a rule file (诊断): what, where, and the remedy, for the people who write rules.
public struct Diagnostic: Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The rule does not load.
    case error
    /// The rule loads; something is probably not meant.
    case warning
  }

  /// Another place that belongs to the cause.
  public struct Note: Sendable {
    /// The file.
    public let file: String
    /// The place.
    public let span: SourceSpan
    /// What is there.
    public let text: RuleMessage
  }

  /// What it is about.
  public let code: DiagnosticCode
  /// How bad it is.
  public let severity: Severity
  /// The file it stands in.
  public let file: String
  /// The place in that file.
  public let span: SourceSpan
  /// Cause and remedy.
  public let message: RuleMessage
  /// Other places that belong to the cause.
  public let notes: [Note]

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode, in file: String, at span: SourceSpan, _ message: RuleMessage,
    severity: Severity = .error, notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.span = span
    self.message = message
    self.notes = notes
  }
}
