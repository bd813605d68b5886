/// The language in which people are spoken to.
public enum MessageLanguage: String, CaseIterable, Sendable {
  /// Chinese, the default.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// Chooses between two spellings of the same message.
  public func choose(_ chinese: String, _ english: String) -> String {
    self == .chinese ? chinese : english
  }
}
