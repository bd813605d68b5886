public import SourceText

/// A rule file as written (规则文件), names not yet resolved.
public struct RuleFileSyntax: Sendable {
  /// The file.
  public let file: SourceFile
  /// The pack it belongs to; nil when the header is damaged.
  public let pack: NameSyntax?
  /// The pack's version, where this file states it.
  public let version: NameSyntax?
  /// The pack's jurisdiction, where this file states it.
  public let jurisdiction: StringSyntax?
  /// The packs it builds on.
  public let uses: [UseSyntax]
  /// Terms, parameters, rules and overlays in their order.
  public let items: [ItemSyntax]
}

/// 使用: a pack that this one builds on.
public struct UseSyntax: Sendable {
  /// The pack's name.
  public let name: NameSyntax
  /// The version it was written against.
  public let version: NameSyntax?
}

/// A declaration of a rule file.
public enum ItemSyntax: Sendable {
  /// 词组.
  case terms(TermsSyntax)
  /// 参数.
  case parameter(ParameterSyntax)
  /// 规则.
  case rule(RuleSyntax)
  /// 覆盖.
  case overlay(OverlaySyntax)
  /// 辖区: a place and the places inside it.
  case districts(StringSyntax, [StringSyntax])
  /// 停用: identities that are never used again.
  case retired([NameSyntax])
}

/// 词组: words that stand for one another in patterns.
public struct TermsSyntax: Sendable {
  /// The name.
  public let name: NameSyntax
  /// The words, or names of other word groups.
  public let members: [TermSyntax]
}

/// A member of a word group.
public enum TermSyntax: Sendable {
  /// A word.
  case word(StringSyntax)
  /// Another word group.
  case group(NameSyntax)
}

/// 参数: a value that a statute sets and later changes.
public struct ParameterSyntax: Sendable {
  /// The name.
  public let name: NameSyntax
  /// The type.
  public let type: NameSyntax
  /// The values with the day each begins.
  public let values: [DatedValueSyntax]
}

/// A parameter's value from a day on.
public struct DatedValueSyntax: Sendable {
  /// The first day.
  public let from: DateSyntax
  /// The value.
  public let value: ExpressionSyntax
  /// The basis of this value.
  public let basis: [BasisSyntax]
}

/// A day as written.
public struct DateSyntax: Sendable {
  /// The day; nil when the calendar has none such.
  public let date: LegalDate?
  /// Its place.
  public let span: SourceSpan
}

/// 依据: a statute, a place in it, its words, and how well all that was verified.
public struct BasisSyntax: Sendable {
  /// The title without marks.
  public let instrument: NameSyntax
  /// The article, when named.
  public let article: ArticleSyntax?
  /// The wording quoted, when given.
  public let wording: StringSyntax?
  /// 核验: how it was verified; nil when not stated.
  public let verification: NameSyntax?
  /// The whole.
  public let span: SourceSpan
}

/// A place in an instrument, as written.
public struct ArticleSyntax: Sendable {
  /// The place.
  public let reference: ArticleReference
  /// Where it is written.
  public let span: SourceSpan
}

/// 覆盖: how a narrower jurisdiction changes a rule.
public struct OverlaySyntax: Sendable {
  /// The rule changed.
  public let rule: NameSyntax
  /// The narrower jurisdiction.
  public let jurisdiction: StringSyntax?
  /// The basis of the change.
  public let basis: [BasisSyntax]
  /// The changes.
  public let changes: [OverlayChangeSyntax]
  /// 反例, 正例, 疑例 and 待例 of the rule as changed.
  public let examples: [ExampleSyntax]
  /// The whole.
  public let span: SourceSpan
}

/// One change of an overlay.
public enum OverlayChangeSyntax: Sendable {
  /// 收紧: a parameter's stricter value.
  case tighten(NameSyntax, DatedValueSyntax)
  /// 放宽: a parameter's laxer value.
  case relax(NameSyntax, DatedValueSyntax)
  /// 级别: another severity.
  case severity(NameSyntax)
  /// 停用: the rule does not apply there.
  case disable(SourceSpan)
}
