/// One paragraph of a document in reading order, with its place in the structure.
public struct Block: Sendable {
  /// What the paragraph is.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// 标题.
    case title
    /// 发文字号.
    case documentNumber
    /// 主送机关.
    case recipients
    /// 章名、节名 and the headings of numbered levels that are a line of their own.
    case heading
    /// 正文段落.
    case paragraph
    /// 表格单元.
    case tableCell
    /// 署名、成文日期.
    case signature
    /// 附件标题.
    case attachmentTitle
    /// 附件 text, whatever its own structure.
    case attachmentText
    /// 脚注、尾注.
    case note
    /// 网页残留: navigation, share links, QR hints and the like.
    case pageResidue
  }

  /// The part of the structure that the paragraph's own number opens.
  public enum Level: UInt8, CaseIterable, Comparable, Sendable {
    /// 编.
    case part
    /// 章.
    case chapter
    /// 节.
    case section
    /// 条.
    case article
    /// 一、
    case first
    /// （一）; inside an article this is a 项.
    case second
    /// 1.
    case third
    /// （1）.
    case fourth
    /// No number of its own.
    case unnumbered

    /// Orders from the outermost level to the innermost.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the paragraph is.
  public let kind: Kind
  /// The level its number opens; `unnumbered` when it has none.
  public let level: Level
  /// The value of its number, 0 when it has none.
  public let number: Int32
  /// The number after 之 in an inserted article (第三条之一), else 0.
  public let insertion: Int32
  /// The paragraph (款) inside its article, 1-based; 0 outside articles and for items.
  public let paragraphOfArticle: Int32
  /// The block that this one belongs under, an index into `NormativeDocument.blocks`; -1 for none.
  public let parent: Int32
  /// The whole paragraph, its number included.
  public let span: TextSpan
  /// The bytes that its number takes at the start of the span.
  public let numberLength: Int32
  /// The node of the arena that holds it.
  public let node: NodeID
  /// Its sentences: a range of indexes into `NormativeDocument.sentences`.
  public let sentences: Range<Int32>

  /// Makes a block.
  public init(
    kind: Kind, level: Level, number: Int, insertion: Int = 0, paragraphOfArticle: Int, parent: Int,
    span: TextSpan, numberLength: Int, node: NodeID, sentences: Range<Int32>
  ) {
    self.kind = kind
    self.level = level
    self.number = Int32(clamping: number)
    self.insertion = Int32(clamping: insertion)
    self.paragraphOfArticle = Int32(clamping: paragraphOfArticle)
    self.parent = Int32(clamping: parent)
    self.span = span
    self.numberLength = Int32(clamping: numberLength)
    self.node = node
    self.sentences = sentences
  }
}
