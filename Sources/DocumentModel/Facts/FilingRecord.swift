public import SourceText

/// One filing for the record (报备): to whom, when, with what.
public struct FilingRecord: Sendable {
  /// The two lines of filing, whose periods differ.
  public enum Line: String, CaseIterable, Sendable {
    /// 政府线: the people's government above.
    case government
    /// 人大线: the standing committee of the people's congress.
    case congress
  }

  /// Which line.
  public let line: Line
  /// The day the papers were sent.
  public let date: Fact<LegalDate>
  /// Who received them.
  public let receiver: Fact<String>
  /// The papers sent, as named.
  public let materials: [String]
  /// Where it stands.
  public let span: SourceSpan

  /// Makes a record.
  public init(
    line: Line, date: Fact<LegalDate>, receiver: Fact<String>, materials: [String],
    span: SourceSpan
  ) {
    self.line = line
    self.date = date
    self.receiver = receiver
    self.materials = materials
    self.span = span
  }
}
