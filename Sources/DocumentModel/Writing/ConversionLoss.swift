/// What a converted document does not say as the original did (转换中的损失).
public enum ConversionLoss: Sendable, Equatable {
  /// A fact of the head.
  case head(HeadPart)
  /// 程序记录: so many steps.
  case procedure(steps: Int)
  /// 报备记录: so many filings.
  case filings(Int)
  /// Tables whose rows and columns are not kept.
  case tables(Int)
  /// References whose targets are not kept.
  case references(Int)
  /// Words of the portal around the document; they are left out on purpose.
  case pageText(lines: Int)
  /// Footnotes and endnotes that are no longer such.
  case notes(Int)
  /// Paragraphs whose text is not found again, and the place of the first.
  case text(paragraphs: Int, first: String)
  /// Paragraphs whose text is found at another place of the structure, and the place of the first.
  case structure(paragraphs: Int, first: String)
  /// Paragraphs that follow one another in another order.
  case order
  /// Citations that are not found again.
  case citations(Int)

  /// A fact of the head.
  public enum HeadPart: String, CaseIterable, Sendable {
    /// 标题.
    case title
    /// 发文字号.
    case documentNumber
    /// 制定机关.
    case issuers
    /// 成文日期.
    case signDate
    /// 公布日期.
    case promulgationDate
    /// 施行日期.
    case effectiveDate
    /// 失效日期.
    case expiryDate
    /// 主送机关.
    case recipients
    /// 文件种类.
    case kind
  }
}
