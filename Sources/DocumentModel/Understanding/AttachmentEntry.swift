/// An attachment as the list under the text announces it and as it follows the text (附件).
///
/// Source: GB/T 9704-2012 7.3.4 and 7.3.7: number and name must agree in both places.
public struct AttachmentEntry: Sendable, Hashable {
  /// How the two places agree.
  public enum State: String, CaseIterable, Sendable {
    /// 一致.
    case matched
    /// 名称不一致.
    case differentName
    /// 缺附件: announced, and other attachments follow, but not this one.
    case missing
    /// 未说明: follows the text without being announced.
    case unannounced
    /// 未随文: announced, and no attachment at all follows in this input.
    case notIncluded
  }

  /// The number; 0 when it has none.
  public let number: Int
  /// The name announced, or of the attachment itself where it was not announced.
  public let name: String
  /// How the two places agree.
  public let state: State
  /// The name in the list, or the title of the attachment where it was not announced.
  public let span: TextSpan
}

extension NormativeDocument {
  /// The attachments by number.
  public func attachmentEntries() -> [AttachmentEntry] {
    AttachmentReader(self).read()
  }
}
