public import SourceText

/// What to look for in a clause.
public indirect enum PatternSyntax: Sendable {
  /// A word.
  case word(StringSyntax)
  /// A word group.
  case group(NameSyntax)
  /// One of several, joined by 或.
  case alternatives([PatternSyntax])
  /// One after another, each with the most characters that may stand before it.
  case sequence([(gap: GapSyntax?, part: PatternSyntax)])
  /// 取 名: the hit of the part gets a name.
  case capture(NameSyntax, PatternSyntax)

  /// The place of the whole.
  public var span: SourceSpan {
    switch self {
    case .word(let word): word.span
    case .group(let name): name.span
    case .alternatives(let parts):
      parts.dropFirst().reduce(parts.first?.span ?? SourceSpan(0, 0)) { $0.union($1.span) }
    case .sequence(let parts):
      parts.dropFirst().reduce(parts.first?.part.span ?? SourceSpan(0, 0)) {
        $0.union($1.part.span)
      }
    case .capture(let name, let part): name.span.union(part.span)
    }
  }
}

/// 隔: the most characters between two parts.
public struct GapSyntax: Sendable {
  /// Code points.
  public let characters: Int
  /// The number's place.
  public let span: SourceSpan
}

/// Under which condition a hit counts.
public enum ContextSyntax: Sendable {
  /// 语气.
  case tone([NameSyntax])
  /// 不在.
  case notInside([NameSyntax])
  /// 位于.
  case inside([NameSyntax])
  /// 同句, 同分句, 同条, 前文, 后文 with 有 | 无; the number of characters that 前文 and 后文 reach.
  case companion(CompanionReach, within: Int?, isPositive: Bool, PatternSyntax)
  /// 其中: a condition on the hit.
  case condition(ExpressionSyntax)
}

/// Where the companion of a hit is looked for.
public enum CompanionReach: String, CaseIterable, Sendable {
  /// 同句.
  case sentence
  /// 同分句.
  case clause
  /// 同条.
  case provision
  /// 前文: before the hit, in its sentence.
  case before
  /// 后文: after the hit, in its sentence.
  case after

  /// The keyword that names it.
  public var keyword: Keyword {
    switch self {
    case .sentence: .sameSentence
    case .clause: .sameClause
    case .provision: .sameProvision
    case .before: .textBefore
    case .after: .textAfter
    }
  }
}
