/// A duty of a plan that can be measured (量化任务): who does what, how much, by when.
public struct MeasurableDuty: Sendable, Hashable {
  /// Who acts; nil when neither the clause nor those before it in its sentence say.
  public let actor: TextSpan?
  /// The clause with what is to be done.
  public let action: TextSpan
  /// The number with its unit and bound, as written: 不少于60学时; nil where only the time is fixed.
  public let number: TextSpan?
  /// The time, as written: 2025年前, 每年, 三日内; nil when none is named.
  public let deadline: TextSpan?
  /// The block it stands in, an index into `NormativeDocument.blocks`.
  public let block: Int
}

extension NormativeDocument {
  /// The measurable duties in the order of the text.
  /// - Complexity: O(length of the text).
  public func measurableDuties() -> [MeasurableDuty] {
    DutyReader(tone: ToneReader(remembering: self)).read()
  }
}
