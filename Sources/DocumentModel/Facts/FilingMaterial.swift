/// What one paper of a filing is (报备材料), told from its name.
public enum FilingMaterial: String, CaseIterable, Sendable {
  /// 备案报告.
  case filingReport = "filing-report"
  /// 正式文本.
  case text
  /// 起草说明.
  case explanation
  /// 制定依据.
  case legalBasis = "legal-basis"
  /// 合法性审核意见.
  case legalityOpinion = "legality-opinion"
  /// 公平竞争审查结论.
  case fairCompetitionConclusion = "fair-competition-conclusion"
  /// 征求意见材料.
  case consultationRecord = "consultation-record"
  /// 电子文本.
  case electronicText = "electronic-text"
  /// 其他.
  case other

  /// Tells the kind of a paper by the words of its name, the most telling word first.
  public init(name: String) {
    self = Self.words.first { name.contains($0.word) }?.kind ?? .other
  }

  private static let words: [(word: String, kind: FilingMaterial)] = [
    ("公平竞争", .fairCompetitionConclusion), ("合法性", .legalityOpinion), ("法制审", .legalityOpinion),
    ("征求意见", .consultationRecord), ("意见采纳", .consultationRecord), ("听证", .consultationRecord),
    ("论证", .consultationRecord), ("备案报告", .filingReport), ("报备报告", .filingReport),
    ("报备函", .filingReport), ("备案函", .filingReport), ("起草说明", .explanation),
    ("制定说明", .explanation), ("说明", .explanation), ("依据", .legalBasis), ("电子", .electronicText),
    ("正式文本", .text), ("文本", .text), ("正文", .text), ("文件", .text),
  ]
}
