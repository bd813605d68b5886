/// All names of the schema in both languages (名称对照): one to one, so that a file can be turned from
/// one language into the other and back without knowing what a name means where it stands.
public enum SchemaNames {
  /// Every pair, some of them more than once.
  public static let pairs: [NamePair] =
    FactCatalogue.facts.map(\.names) + [EntityID.document.names]
    + EnumerationID.allCases.flatMap { $0.members.map(\.names) }
    + RegionID.allCases.map(\.names) + ActionID.allCases.map(\.names)
    + FunctionID.allCases.map(\.names) + StageID.allCases.map(\.names)
    + RuleSeverity.allCases.map(\.names) + RuleStatus.allCases.map(\.names)
    + Verification.allCases.map(\.names) + RuleDuration.Unit.allCases.map(\.names)
    + SceneThing.allCases.map(\.names) + RuleType.parameterTypes.map(\.names) + [
      TypedExpression.owningDocument, NamePair("任意", "any"), NamePair("自然日", "calendar_day"),
    ]

  /// The Chinese form of a word of the schema, any other word as it is: an author's own name that is also one of the
  /// schema's is written in both languages too.
  static func canonical(_ word: String) -> String { chinese[word] ?? word }

  /// The English name of a Chinese one.
  public static let english: [String: String] = Dictionary(
    pairs.map { ($0.chinese, $0.english) }, uniquingKeysWith: { first, _ in first })

  /// The Chinese name of an English one.
  public static let chinese: [String: String] = Dictionary(
    pairs.map { ($0.english, $0.chinese) }, uniquingKeysWith: { first, _ in first })
}
