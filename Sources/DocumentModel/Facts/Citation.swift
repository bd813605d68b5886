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
  ///
  /// A short name that the text introduces (以下简称《条例》) and words that point back (该法) give the full
  /// name they stand for; the span leads to the words themselves.
  public let name: String
  /// The article and its parts, when named.
  public let article: ArticleReference?
  /// What the citation is there for.
  public let role: Role
  /// The kind, as far as the name, or the number behind it, tells it; nil when they do not.
  public let kind: InstrumentKind?
  /// Name and article together; of a list's later articles the article alone.
  public let span: TextSpan
  /// The block it stands in, an index into `NormativeDocument.blocks`.
  public let block: Int
  /// The number (文号) in parentheses behind the name, as written; nil when there is none.
  public let documentNumber: String?
  /// The year of the edition in parentheses behind the name: 2021 for （2021年修订）.
  public let edition: Int?

  /// Makes a citation.
  public init(
    name: String, article: ArticleReference?, role: Role, kind: InstrumentKind?, span: TextSpan,
    block: Int, documentNumber: String? = nil, edition: Int? = nil
  ) {
    self.name = name
    self.article = article
    self.role = role
    self.kind = kind
    self.span = span
    self.block = block
    self.documentNumber = documentNumber
    self.edition = edition
  }
}
