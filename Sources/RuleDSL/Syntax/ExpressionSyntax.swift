public import SourceText

/// A condition or a value as written.
public indirect enum ExpressionSyntax: Sendable {
  /// 且.
  case and([ExpressionSyntax])
  /// 或.
  case or([ExpressionSyntax])
  /// 非.
  case not(ExpressionSyntax, SourceSpan)
  /// 存在（…） or 没有（…）.
  case quantified(QuantifierSyntax)
  /// 有值.
  case present(ExpressionSyntax, SourceSpan)
  /// 等于, 不等于, 至少, 至多, 早于, 晚于.
  case compare(Keyword, ExpressionSyntax, ExpressionSyntax, SourceSpan)
  /// 属于 […].
  case member(ExpressionSyntax, [NameSyntax], SourceSpan)
  /// 含有.
  case contains(ExpressionSyntax, PatternSyntax, SourceSpan)
  /// 开头为 or 结尾为.
  case anchored(ExpressionSyntax, PatternSyntax, atStart: Bool, SourceSpan)
  /// 于: the value on another day.
  case asAt(ExpressionSyntax, ExpressionSyntax)
  /// + and -.
  case sum(isPositive: Bool, ExpressionSyntax, ExpressionSyntax)
  /// A name, or a field of a field: 文件 的 标题.
  case path([NameSyntax])
  /// 文件库, or a collection of its documents: 文件库 的 引用.
  case corpus([NameSyntax], SourceSpan)
  /// 基准日.
  case asOf(SourceSpan)
  /// 工作日数（甲，乙）.
  case call(NameSyntax, [ExpressionSyntax], SourceSpan)
  /// A whole number.
  case integer(Int, SourceSpan)
  /// A day.
  case date(DateSyntax)
  /// A text.
  case string(StringSyntax)
  /// 15 工作日.
  case duration(Int, unit: NameSyntax, SourceSpan)

  /// The place of the whole.
  public var span: SourceSpan {
    switch self {
    case .and(let parts), .or(let parts):
      parts.dropFirst().reduce(parts.first?.span ?? SourceSpan(0, 0)) { $0.union($1.span) }
    case .not(_, let span), .present(_, let span), .compare(_, _, _, let span),
      .member(_, _, let span), .contains(_, _, let span), .anchored(_, _, _, let span),
      .call(_, _, let span),
      .integer(_, let span), .asOf(let span), .duration(_, _, let span), .corpus(_, let span):
      span
    case .quantified(let quantifier): quantifier.span
    case .asAt(let value, let day): value.span.union(day.span)
    case .sum(_, let left, let right): left.span.union(right.span)
    case .path(let names):
      names.dropFirst().reduce(names.first?.span ?? SourceSpan(0, 0)) { $0.union($1.span) }
    case .date(let date): date.span
    case .string(let string): string.span
    }
  }
}

/// A key by which documents of the corpus are found (连接键): 制定机关, or 本名 等于 引 的 本名.
public struct JoinKeySyntax: Sendable {
  /// The fact of the other document.
  public let name: NameSyntax
  /// What it must equal; nil for the same fact on this side.
  public let value: ExpressionSyntax?
}

/// 存在（甲 属于 集合 于 日 按 […] 其中 条件）.
public struct QuantifierSyntax: Sendable {
  /// False for 没有.
  public let isPositive: Bool
  /// The name of each member.
  public let name: NameSyntax
  /// The collection.
  public let collection: ExpressionSyntax
  /// 按: the keys by which the documents of the corpus are found.
  public let keys: [JoinKeySyntax]
  /// 其中.
  public let condition: ExpressionSyntax?
  /// The whole.
  public let span: SourceSpan
}
