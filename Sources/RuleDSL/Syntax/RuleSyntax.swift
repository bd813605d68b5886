public import SourceText

/// A rule as written (规则).
public struct RuleSyntax: Sendable {
  /// The identity, never reused.
  public let identity: NameSyntax
  /// What it demands, in a few words.
  public let title: StringSyntax
  /// Its sections in the order written.
  public let sections: [SectionSyntax]
  /// The keywords of sections that could not be read; they are there, though not among `sections`.
  public let damaged: Set<Keyword>
  /// The whole, from 规则 to 完.
  public let span: SourceSpan
}

/// A section of a rule with the place of its keyword.
public struct SectionSyntax: Sendable {
  /// What the section says.
  public enum Content: Sendable {
    /// 类别.
    case category(NameSyntax)
    /// 状态.
    case status(NameSyntax)
    /// 依据.
    case basis([BasisSyntax])
    /// 施行 … 起 至 ….
    case period(from: DateSyntax, until: DateSyntax?)
    /// 按 … 适用.
    case datedBy(ExpressionSyntax)
    /// 适用 …、… 其中 ….
    case applies([NameSyntax], condition: ExpressionSyntax?)
    /// 阶段.
    case stages([NameSyntax])
    /// 级别 … 未知时 ….
    case severity(NameSyntax, ifUnknown: NameSyntax?, forReview: Bool)
    /// 地域.
    case jurisdiction(StringSyntax)
    /// 令 … 为 ….
    case definition(NameSyntax, ExpressionSyntax)
    /// 判定.
    case check(CheckSyntax)
    /// 除外.
    case exception(ExceptionSyntax)
    /// 提示.
    case message(StringSyntax)
    /// 建议.
    case suggestion(StringSyntax)
    /// 改为 … 安全.
    case fix(StringSyntax, isSafe: Bool)
    /// 反例, 正例, 疑例, 待例.
    case example(ExampleSyntax)
  }

  /// What it says.
  public let content: Content
  /// The keyword that opens it.
  public let keyword: Keyword
  /// The place of that keyword.
  public let keywordSpan: SourceSpan
}

/// 判定: what must be so.
public enum CheckSyntax: Sendable {
  /// 每一 … 属于 … 其中 … ， 应当 | 不得 ….
  case every(NameSyntax, in: ExpressionSyntax, condition: ExpressionSyntax?, DemandSyntax)
  /// 应当 | 不得 ….
  case demand(DemandSyntax)
  /// 正文 不得 | 应当 出现 ….
  case text(TextCheckSyntax)
  /// 应当 在 … 起 … 内 完成 … 临期 ….
  case deadline(DeadlineSyntax)
  /// 人工: a question for a person.
  case manual(StringSyntax)
}

/// A condition that must hold or must not hold.
public struct DemandSyntax: Sendable {
  /// False for 不得.
  public let isPositive: Bool
  /// The condition.
  public let condition: ExpressionSyntax
}

/// What must or must not appear in a part of the text.
public struct TextCheckSyntax: Sendable {
  /// The parts of the text.
  public let regions: [NameSyntax]
  /// False for 不得.
  public let isPositive: Bool
  /// What to look for.
  public let pattern: PatternSyntax
  /// Under which conditions a hit counts.
  public let contexts: [ContextSyntax]
}

/// 应当 在 起点 起 期限 内 完成 事项 顺延 临期 ….
public struct DeadlineSyntax: Sendable {
  /// The day the period is counted from.
  public let start: ExpressionSyntax
  /// The period.
  public let period: ExpressionSyntax
  /// What must be done.
  public let action: NameSyntax
  /// 顺延: a last day that is a day of rest gives way to the next working day.
  public let rollsOver: Bool
  /// How long before the last day the state is 临期.
  public let dueSoon: ExpressionSyntax?
  /// The whole.
  public let span: SourceSpan
}

/// 除外: a named exception.
public struct ExceptionSyntax: Sendable {
  /// The name.
  public let name: NameSyntax
  /// When it holds.
  public let condition: ExpressionSyntax
  /// Its basis; empty when none is given.
  public let basis: [BasisSyntax]
  /// 降为: the severity that remains; nil when nothing remains.
  public let downgrade: NameSyntax?
  /// The whole.
  public let span: SourceSpan
}

/// An example that is run as a test.
public struct ExampleSyntax: Sendable {
  /// What the rule must answer.
  public enum Kind: String, Sendable {
    /// 反例: a violation.
    case bad
    /// 正例: no finding.
    case good
    /// 疑例: needs review.
    case unsure
    /// 待例: a known gap; counted, not tested.
    case todo
  }

  /// Where the example's document comes from.
  public enum Source: Sendable {
    /// A sentence, put into a small document.
    case sentence(StringSyntax)
    /// 文件片段: elements of the document vocabulary.
    case fragment(StringSyntax)
    /// 见: a file beside the rules.
    case file(StringSyntax)
  }

  /// What the rule must answer.
  public let kind: Kind
  /// The document under review.
  public let source: Source
  /// 另有: the other documents of the corpus.
  public let beside: [Source]
  /// 基准日, when given.
  public let asOf: DateSyntax?
  /// The whole.
  public let span: SourceSpan
}
