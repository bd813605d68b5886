/// The two lines of filing (政府线、人大线), which are never counted together.
package enum FilingLine: String, CaseIterable, Sendable {
  /// 政府线: the people's government above.
  case government
  /// 人大线: the standing committee of the people's congress.
  case congress

  /// The Chinese name.
  package var name: String { self == .government ? "政府线" : "人大线" }

  /// Finds a line by its code or Chinese name.
  package init?(word: String) {
    guard let line = Self.allCases.first(where: { $0.rawValue == word || $0.name == word }) else {
      return nil
    }
    self = line
  }
}
