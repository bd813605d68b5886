/// A reference to a part of the document itself (内部引用): 本办法第十条, 前款, 附件2.
public struct InternalReference: Sendable, Hashable {
  /// Whether the part is there.
  public enum State: String, CaseIterable, Sendable {
    /// 有着落: the part was found.
    case resolved
    /// 悬空: the document has no such part.
    case dangling
    /// 不明: it cannot be told.
    case unclear
  }

  /// The words that refer.
  public let span: TextSpan
  /// Whether the part is there.
  public let state: State
  /// The block referred to, an index into `NormativeDocument.blocks`; nil unless resolved.
  public let target: Int?
  /// The block that refers.
  public let block: Int
}

extension NormativeDocument {
  /// The references to parts of the document itself, in the order of the text.
  /// - Complexity: O(length of the text).
  public func internalReferences() -> [InternalReference] {
    var reader = InternalReferenceReader(self)
    return reader.read()
  }
}
