internal import RuleDSL

/// What the run says about the corpus as a whole (文件库说明): documents that could not be compared.
public struct CorpusNotice: Sendable, Hashable {
  /// The rule that could not compare them.
  public let rule: String
  /// What is the matter, with the number of documents.
  public let text: LocalizedText
  /// The first documents concerned, by path.
  public let documents: [String]

  /// The most documents that a notice names.
  static let mostDocuments = 3

  /// Documents that do not tell a key.
  static func missingKey(_ fact: LocalizedText, _ rule: String, _ paths: [String]) -> CorpusNotice {
    CorpusNotice(
      rule: rule,
      text: LocalizedText(
        "文件库里有 \(paths.count) 份文件读不出“\(fact.chinese)”，没有参加比对；补上后再审查",
        "\(paths.count) documents of the corpus do not tell “\(fact.english)” and were not compared; add it and review again"
      ), documents: Array(paths.prefix(mostDocuments)))
  }

  /// What an answer lacks when too many members share a key.
  static func largeGroup(_ count: Int, limit: Int) -> MissingFact {
    MissingFact(
      name: LocalizedText(
        "逐一比对（文件库里连接键相同的有 \(count) 项，超过 \(limit) 项，没有比对）",
        "a comparison one by one (\(count) things of the corpus share the keys, more than \(limit))"
      ),
      span: nil)
  }
}
