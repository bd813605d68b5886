/// A sentence (句): up to and with 。！？ or the end of its block.
public struct Sentence: Sendable {
  /// Its bytes in the reading text, end mark included.
  public let span: TextSpan
  /// Its clauses: a range of indexes into `NormativeDocument.clauses`.
  public let clauses: Range<Int32>
  /// The block it stands in, an index into `NormativeDocument.blocks`.
  public let block: Int32

  /// Makes a sentence.
  public init(span: TextSpan, clauses: Range<Int32>, block: Int32) {
    self.span = span
    self.clauses = clauses
    self.block = block
  }
}

/// A clause (分句): up to and with ，；： or the end of its sentence; 、 does not end one.
public struct Clause: Sendable {
  /// Its bytes in the reading text, end mark included.
  public let span: TextSpan
  /// The sentence it stands in, an index into `NormativeDocument.sentences`.
  public let sentence: Int32

  /// Makes a clause.
  public init(span: TextSpan, sentence: Int32) {
    self.span = span
    self.sentence = sentence
  }
}

/// A stretch inside a paragraph that is set apart by marks.
public struct InlineRegion: Sendable {
  /// What the marks say.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// 引语: “…”, 「…」 or straight quotes.
    case quotation
    /// 书名号: 《…》 or 〈…〉; an outer one covers the inner ones.
    case bookTitle
    /// 括注: （…）.
    case parenthesis
  }

  /// What the marks say.
  public let kind: Kind
  /// The bytes with their marks; one that is never closed ends with its sentence.
  public let span: TextSpan
  /// False when its closing mark is missing, also where a mark of another kind stands for it: “…".
  ///
  /// A closing mark without an opening one is a region of its own, of that mark alone.
  public let isClosed: Bool

  /// Makes a region.
  public init(kind: Kind, span: TextSpan, isClosed: Bool) {
    self.kind = kind
    self.span = span
    self.isClosed = isClosed
  }
}
