/// What a diagnostic says, in both languages: the cause in one sentence, and the remedy.
public struct RuleMessage: Sendable {
  /// The cause in Chinese, without a full stop.
  public let chinese: String
  /// The remedy in Chinese.
  public let chineseRemedy: String
  /// The cause in English, without a full stop.
  public let english: String
  /// The remedy in English.
  public let englishRemedy: String

  /// Makes a message.
  public init(
    _ chinese: String, _ chineseRemedy: String, _ english: String, _ englishRemedy: String
  ) {
    self.chinese = chinese
    self.chineseRemedy = chineseRemedy
    self.english = english
    self.englishRemedy = englishRemedy
  }
}
