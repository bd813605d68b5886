internal import SourceText

/// The kinds of small change that the examples of a rule should notice (变异算子).
///
/// Single words of groups and of lists of words are no changes: they are synonyms, and
/// `rules lint` names those that no example has (`word-unexercised`, `group-word-unexercised`).
public enum MutationOperator: String, CaseIterable, Sendable {
  /// A branch of 或 in a pattern is dropped: a whole way of writing the defect.
  case branch
  /// Every gap of a pattern is widened to the limit.
  case gapWidened = "gap-widened"
  /// Every gap of a pattern is closed.
  case gapClosed = "gap-closed"
  /// Every tone counts.
  case tone
  /// A part of the text, or 不在 or 位于, is dropped.
  case region
  /// 同句, 前文 and their kin are dropped.
  case companion
  /// A part of a condition, or the whole of it, is dropped.
  case condition
  /// A comparison or a test is turned round.
  case comparison
  /// A number, a period or a parameter is moved by one.
  case threshold
  /// An exception is dropped.
  case exception
  /// 降为 is dropped, so that the exception takes the violation away.
  case effect
  /// 顺延 is dropped or added.
  case rollover

  /// The name for people.
  package var name: LocalizedText {
    switch self {
    case .branch: LocalizedText("模式的一支", "branch of a pattern")
    case .gapWidened: LocalizedText("间隔放宽", "gap widened")
    case .gapClosed: LocalizedText("间隔收紧", "gap closed")
    case .tone: LocalizedText("语气", "tone")
    case .region: LocalizedText("区域", "region")
    case .companion: LocalizedText("旁证", "companion")
    case .condition: LocalizedText("条件", "condition")
    case .comparison: LocalizedText("比较改反", "comparison turned round")
    case .threshold: LocalizedText("界限差一", "threshold off by one")
    case .exception: LocalizedText("例外", "exception")
    case .effect: LocalizedText("例外的效果", "effect of an exception")
    case .rollover: LocalizedText("顺延", "roll-over")
    }
  }
}
