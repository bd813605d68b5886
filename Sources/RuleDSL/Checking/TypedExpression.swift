public import SourceText

/// A condition or value whose names and types are known (已检查的表达式).
public indirect enum TypedExpression: Hashable, Sendable {
  /// 且: false as soon as one part is false.
  case and([TypedExpression])
  /// 或: true as soon as one part is true.
  case or([TypedExpression])
  /// 非.
  case not(TypedExpression)
  /// 存在 or 没有.
  case quantified(TypedQuantifier)
  /// 有值.
  case present(TypedExpression)
  /// A comparison of two values of one type.
  case compare(ComparisonOperator, TypedExpression, TypedExpression)
  /// 属于: the value is one of these members of its enumeration.
  case member(TypedExpression, Set<Int>)
  /// 含有: the text of a thing has a hit of the rule's pattern with this index.
  case contains(TypedExpression, Int)
  /// 开头为, 结尾为: a hit of the rule's pattern with this index stands at the start or the end of a text.
  case anchored(TypedExpression, Int, atStart: Bool)
  /// A fact of a thing.
  case fact(FactDescription, of: TypedExpression)
  /// A fact of a thing as it is on a day: 效力 于 2026-08-16.
  case factAt(FactDescription, of: TypedExpression, on: TypedExpression)
  /// 文件.
  case document
  /// 文件库, or one of the collections of its documents; only what 存在 and 没有 range over.
  case corpus(FactDescription?)
  /// 所属文件: the document that a thing belongs to.
  case documentOf(TypedExpression)
  /// A variable, by its slot.
  case variable(Int, RuleType, name: String)
  /// 基准日.
  case asOf
  /// A parameter, by its index in the corpus.
  case parameter(Int, RuleType, name: String)
  /// A date and a period, or two numbers.
  case sum(isPositive: Bool, TypedExpression, TypedExpression)
  /// A function.
  case call(FunctionID, [TypedExpression])
  /// A value written in the rule.
  case number(Int)
  /// A value written in the rule.
  case text(String)
  /// A value written in the rule.
  case date(LegalDate)
  /// A value written in the rule.
  case duration(RuleDuration)
  /// A member of an enumeration.
  case enumerationMember(EnumerationID, Int)

  /// 所属文件: from a thing to the document that holds it.
  static let owningDocument = NamePair("所属文件", "owning_document")

  /// The type of its value.
  public var type: RuleType {
    switch self {
    case .and, .or, .not, .quantified, .present, .compare, .member, .contains, .anchored: .boolean
    case .fact(let fact, _), .factAt(let fact, _, _): fact.type
    case .document, .documentOf: .entity(.document)
    case .corpus(let fact): fact?.type ?? .collection(.document)
    case .variable(_, let type, _), .parameter(_, let type, _): type
    case .asOf, .date: .date
    case .sum(_, let left, _): left.type
    case .call: .number
    case .number: .number
    case .text: .text
    case .duration: .duration
    case .enumerationMember(let id, _): .enumeration(id)
    }
  }
}

/// 存在（…） or 没有（…） with its names known.
public struct TypedQuantifier: Hashable, Sendable {
  /// False for 没有.
  public let isPositive: Bool
  /// The slot of each member.
  public let slot: Int
  /// The collection.
  public let collection: TypedExpression
  /// 按: the keys that members of the corpus must share; empty for a collection of one document.
  public let keys: [JoinKey]
  /// 其中; nil when every member counts.
  public package(set) var condition: TypedExpression?

  /// True when it ranges over the corpus.
  public var isOverCorpus: Bool { !keys.isEmpty }
}

/// A key by which documents of the corpus are found (连接键), with its names known.
public struct JoinKey: Hashable, Sendable {
  /// The fact of the other side.
  public let fact: FactDescription
  /// The value of the other side.
  public let other: TypedExpression
  /// The value of this side.
  public let own: TypedExpression
}

/// How two values are compared.
public enum ComparisonOperator: String, Sendable {
  /// 等于.
  case equals
  /// 不等于.
  case differs
  /// 至少.
  case atLeast
  /// 至多.
  case atMost
  /// 早于.
  case before
  /// 晚于.
  case after
}

/// A pattern whose word groups are known.
public indirect enum CheckedPattern: Sendable {
  /// One of these words; the group they were declared in, when they were.
  case words([String], group: String?)
  /// One of several.
  case alternatives([CheckedPattern])
  /// One after another; gaps in code points.
  case sequence([CheckedPatternPart])
  /// A hit that gets a name, by its slot.
  case capture(Int, CheckedPattern)
  /// 数: a whole number in digits or Chinese numerals.
  case number
}

/// A part of a sequence.
public struct CheckedPatternPart: Sendable {
  /// The most code points that may stand before it.
  public package(set) var gap: Int
  /// The part.
  public package(set) var pattern: CheckedPattern
}
