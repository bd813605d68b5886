public import SourceText

/// A rule that may run: names resolved, types right, basis and examples there (已检查的规则).
public struct CheckedRule: Sendable {
  /// The identity, never reused.
  public let identity: String
  /// What it demands, in a few words.
  public let title: String
  /// The pack it belongs to.
  public let pack: String
  /// The file and place it was written in.
  public let file: String
  /// Its place in that file.
  public let span: SourceSpan
  /// The class of defect.
  public let category: String
  /// Whether it is in use.
  public let status: RuleStatus
  /// The statutes it stands for.
  public internal(set) var basis: [CheckedBasis]
  /// The first day it is in force.
  public let from: LegalDate
  /// The last day it is in force; nil for no end.
  public let until: LegalDate?
  /// The day that decides whether it is in force; nil for the day of the document.
  public let datedBy: TypedExpression?
  /// The kinds of document it applies to: indexes into the enumeration of document kinds.
  public let documentKinds: Set<Int>
  /// 其中: under which condition it applies.
  public package(set) var condition: TypedExpression?
  /// When in a document's life it is asked.
  public let stages: Set<StageID>
  /// How grave a violation is.
  public internal(set) var severity: RuleSeverity
  /// How grave it is when a fact is missing.
  public internal(set) var unknownSeverity: RuleSeverity
  /// 级别 … 待核: what it finds is a suspicion for a person to judge, never a violation by itself.
  public let isForReview: Bool
  /// The jurisdiction it applies in, its own or its pack's; nil for everywhere.
  public package(set) var jurisdiction: String?
  /// The narrower jurisdictions where an overlay stands for it.
  public internal(set) var excludedJurisdictions: [String] = []
  /// True for what an overlay made of a rule; it holds only where the jurisdiction is certain.
  public package(set) var isVariant = false
  /// 令: values with a name, in their order; each may use those before it.
  public package(set) var definitions: [CheckedDefinition]
  /// What must be so.
  public package(set) var check: CheckedCheck
  /// When it does not hold.
  public package(set) var exceptions: [CheckedException]
  /// 提示.
  public internal(set) var message: MessageTemplate
  /// 建议.
  public internal(set) var suggestion: MessageTemplate?
  /// 改为.
  public internal(set) var fix: CheckedFix?
  /// 反例, 正例, 疑例, 待例; of a variant, those of its overlay.
  public internal(set) var examples: [ExampleSyntax]
  /// The patterns that the check, its conditions and its exceptions look for.
  public package(set) var patterns: [CheckedPattern]
  /// The number of variable slots an evaluation needs.
  public let slotCount: Int
}

/// A statute that a rule stands for.
public struct CheckedBasis: Sendable {
  /// The title without marks.
  public let instrument: String
  /// The place in it.
  public let article: ArticleReference?
  /// The words quoted.
  public let wording: String?
  /// How well it was verified.
  public let verification: Verification

  package init(
    instrument: String, article: ArticleReference?, wording: String?, verification: Verification
  ) {
    self.instrument = instrument
    self.article = article
    self.wording = wording
    self.verification = verification
  }
}

/// 令 名 为 值.
public struct CheckedDefinition: Sendable {
  /// The slot of the variable.
  public let slot: Int
  /// The name.
  public let name: String
  /// The value.
  public package(set) var value: TypedExpression
}

/// 判定 with its names known.
public enum CheckedCheck: Sendable {
  /// Every member of a collection must meet a condition.
  case every(
    slot: Int, collection: TypedExpression, condition: TypedExpression?, demand: TypedExpression)
  /// A condition must hold.
  case demand(TypedExpression)
  /// A pattern must or must not appear.
  case text(CheckedTextCheck)
  /// Something must be done in time.
  case deadline(CheckedDeadline)
  /// A person must look.
  case manual(String)
}

/// 正文 不得 出现 … with its names known.
public struct CheckedTextCheck: Sendable {
  /// The parts of the text; a hit in any of them counts.
  public package(set) var regions: [RegionID]
  /// False for 不得.
  public let isPositive: Bool
  /// What to look for: an index into the rule's patterns.
  public let pattern: Int
  /// The tones in which a hit counts: indexes into the enumeration of tones.
  public package(set) var tones: Set<Int>
  /// The regions in which a hit does not count.
  public package(set) var notInside: [RegionID]
  /// The regions in which alone a hit counts: in one of each list.
  public package(set) var inside: [[RegionID]]
  /// What else must or must not stand beside the hit.
  public package(set) var companions: [CheckedCompanion]
  /// 其中: a condition that a hit must meet.
  public package(set) var condition: TypedExpression?
}

/// 同句 有 | 无 … and its kin.
public struct CheckedCompanion: Sendable {
  /// Where it is looked for.
  public let reach: CompanionReach
  /// How many code points 前文 and 后文 reach; nil for the whole sentence.
  public let within: Int?
  /// False for 无.
  public let isPositive: Bool
  /// What to look for: an index into the rule's patterns.
  public let pattern: Int
}

/// 应当 在 … 起 … 内 完成 … with its names known.
public struct CheckedDeadline: Sendable {
  /// The day the period is counted from.
  public package(set) var start: TypedExpression
  /// The period.
  public package(set) var period: TypedExpression
  /// What must be done.
  public let action: ActionID
  /// True when a last day that is a day of rest gives way to the next working day.
  public package(set) var rollsOver: Bool
  /// How long before the last day the state is 临期, in calendar days; nil for never.
  public let dueSoonDays: Int?
}

/// 除外 with its names known.
public struct CheckedException: Sendable {
  /// The name.
  public let name: String
  /// When it holds.
  public package(set) var condition: TypedExpression
  /// Its basis.
  public let basis: [CheckedBasis]
  /// The severity that remains; nil when nothing remains.
  public package(set) var downgrade: RuleSeverity?
  /// Its place in the rule's file.
  public let span: SourceSpan
  /// That place in words: the file's name and the line.
  public let place: String
}

/// 改为 … 安全: what to write in the place of the text found.
public struct CheckedFix: Sendable {
  /// The words with their holes.
  public let template: MessageTemplate
  /// True when it may be applied without a person looking at it.
  public let isSafe: Bool
}

/// A message with holes.
public struct MessageTemplate: Sendable {
  /// A piece of a message.
  public enum Part: Sendable {
    /// Words.
    case text(String)
    /// A value.
    case value(TypedExpression)
    /// Something of the scene.
    case scene(ScenePart)
  }

  /// The pieces in their order.
  public let parts: [Part]

  /// Makes a message.
  public init(parts: [Part]) { self.parts = parts }
}

/// A parameter with its values (参数).
public struct CheckedParameter: Sendable {
  /// The name.
  public let name: String
  /// The pack it belongs to.
  public let pack: String
  /// The type.
  public let type: RuleType
  /// The values, by their first day.
  public let values: [CheckedParameterValue]
}

/// The value of a parameter from a day on.
public struct CheckedParameterValue: Sendable {
  /// The first day.
  public let from: LegalDate
  /// The value: a literal.
  public let value: TypedExpression
  /// Its basis.
  public let basis: [CheckedBasis]
}
