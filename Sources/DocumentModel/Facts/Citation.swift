public import SourceText

/// A reference to an instrument (引用), with the article where one is named.
public struct Citation: Sendable {
  /// What the citation is there for.
  public enum Role: String, CaseIterable, Sendable {
    /// 制定依据: the document is made on this basis.
    case legalBasis = "legal-basis"
    /// 处理依据: a measure is taken under it (依照…处罚).
    case handlingBasis = "handling-basis"
    /// 参照.
    case reference
    /// 废止: named as repealed.
    case repeal
    /// 修改: named as amended.
    case amendment
    /// 贯彻落实: a policy that the document carries out.
    case implementation
    /// 一般提及.
    case mention
  }

  /// The instrument's name without the title marks, as written, folded.
  public let name: String
  /// The article and its parts, when named.
  public let article: ArticleReference?
  /// What the citation is there for.
  public let role: Role
  /// The kind, as far as the name alone tells it; nil when it does not.
  public let kind: InstrumentKind?
  /// Name and article together.
  public let span: TextSpan
  /// The block it stands in, an index into `NormativeDocument.blocks`.
  public let block: Int

  /// Makes a citation.
  public init(
    name: String, article: ArticleReference?, role: Role, kind: InstrumentKind?, span: TextSpan,
    block: Int
  ) {
    self.name = name
    self.article = article
    self.role = role
    self.kind = kind
    self.span = span
    self.block = block
  }
}
