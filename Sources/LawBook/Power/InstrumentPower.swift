public import SourceText

/// What a kind of instrument may do about a measure, and the article that says so.
public struct InstrumentPower: Sendable, Hashable {
  /// How far the power goes.
  public enum Extent: Sendable, Hashable {
    /// The kind may set the measure up.
    case full
    /// It may within a limit, in Chinese.
    case limited(String)
    /// It may not.
    case none
  }

  /// The measure.
  public let measure: Measure
  /// How far the power goes.
  public let extent: Extent
  /// The statute's canonical name.
  public let statute: String
  /// The article of the text in force since 2023: 第十六条.
  public let article: String

  /// Every power that an article was read for; what is not listed is not known here.
  public static func powers(of kind: InstrumentKind) -> [InstrumentPower] {
    Measure.allCases.compactMap { power(of: kind, over: $0) }
  }

  /// The power of a kind over one measure; nil where no article read says so.
  public static func power(
    of kind: InstrumentKind, over measure: Measure
  ) -> InstrumentPower? {
    guard let rank = PowerClass(kind) else { return nil }
    let found: (Extent, Basis)? =
      switch measure {
      case .penalty: penalty(rank)
      case .licence: licence(rank)
      case .coerciveMeasure: coerciveMeasure(rank)
      case .coerciveExecution:
        (rank == .law ? .full : .none, ("中华人民共和国行政强制法", "第十三条"))
      case .fee: fee(rank)
      case .licensingFee: licensingFee(rank)
      case .proof: decided(rank, (business, "第四十四条"))
      case .intermediary: decided(rank, (business, "第四十三条"))
      case .tax: tax(rank)
      case .personalLiberty, .expropriation: (rank == .law ? .full : .none, lawOnly)
      case .marketAccessList:
        rank.isBelowRegulations ? (.none, (business, "第二十条")) : nil
      case .marketBurden:
        rank == .document ? (.none, (business, "第六十四条")) : nil
      }
    guard let (extent, basis) = found else { return nil }
    return InstrumentPower(
      measure: measure, extent: extent, statute: basis.statute, article: basis.article)
  }

  private typealias Basis = (statute: String, article: String)

  private static let business = "优化营商环境条例"
  private static let penalties = "中华人民共和国行政处罚法"
  private static let licences = "中华人民共和国行政许可法"
  private static let lawOnly: Basis = ("中华人民共和国立法法", "第十一条")

  private static func penalty(_ rank: PowerClass) -> (Extent, Basis) {
    switch rank {
    case .law: (.full, (penalties, "第十条"))
    case .administrativeRegulation: (.limited("限制人身自由除外"), (penalties, "第十一条"))
    case .localRegulation: (.limited("限制人身自由、吊销营业执照除外"), (penalties, "第十二条"))
    case .departmentalRule: (.limited("警告、通报批评或者一定数额罚款"), (penalties, "第十三条"))
    case .localRule: (.limited("警告、通报批评或者一定数额罚款"), (penalties, "第十四条"))
    case .stateCouncilDecision, .document: (.none, (penalties, "第十六条"))
    }
  }

  private static func licence(_ rank: PowerClass) -> (Extent, Basis) {
    switch rank {
    case .law, .administrativeRegulation: (.full, (licences, "第十四条"))
    case .stateCouncilDecision: (.limited("必要时由国务院决定设定"), (licences, "第十四条"))
    case .localRegulation: (.limited("尚未制定法律、行政法规的事项"), (licences, "第十五条"))
    case .localRule: (.limited("仅省级人民政府规章可以设定临时性许可"), (licences, "第十五条"))
    case .departmentalRule, .document: (.none, (licences, "第十七条"))
    }
  }

  private static func coerciveMeasure(_ rank: PowerClass) -> (Extent, Basis) {
    let basis: Basis = ("中华人民共和国行政强制法", "第十条")
    return switch rank {
    case .law: (.full, basis)
    case .administrativeRegulation: (.limited("限制人身自由、冻结和应当由法律规定的除外"), basis)
    case .localRegulation: (.limited("仅查封和扣押"), basis)
    case .departmentalRule, .localRule, .stateCouncilDecision, .document: (.none, basis)
    }
  }

  private static func fee(_ rank: PowerClass) -> (Extent, Basis) {
    let basis: Basis = (business, "第二十五条")
    return switch rank {
    case .law, .administrativeRegulation: (.full, basis)
    case .stateCouncilDecision: (.limited("须经国务院批准"), basis)
    case .localRegulation, .departmentalRule, .localRule, .document: (.none, basis)
    }
  }

  private static func licensingFee(_ rank: PowerClass) -> (Extent, Basis) {
    let allowed = rank == .law || rank == .administrativeRegulation
    return (allowed ? .full : .none, (licences, "第五十八条"))
  }

  /// 法律、法规或者国务院决定.
  private static func decided(_ rank: PowerClass, _ basis: Basis) -> (Extent, Basis) {
    switch rank {
    case .law, .administrativeRegulation, .localRegulation: (.full, basis)
    case .stateCouncilDecision: (.limited("须为国务院决定"), basis)
    case .departmentalRule, .localRule, .document: (.none, basis)
    }
  }

  private static func tax(_ rank: PowerClass) -> (Extent, Basis) {
    switch rank {
    case .law: (.full, lawOnly)
    case .administrativeRegulation:
      (.limited("须经法律授权国务院规定"), ("中华人民共和国税收征收管理法", "第三条"))
    default: (.none, ("中华人民共和国税收征收管理法", "第三条"))
    }
  }
}

/// The kinds that the statutes on setting up measures tell apart.
private enum PowerClass {
  case law, administrativeRegulation, localRegulation, departmentalRule, localRule
  case stateCouncilDecision, document

  init?(_ kind: InstrumentKind) {
    switch kind {
    case .law: self = .law
    case .administrativeRegulation: self = .administrativeRegulation
    case .localRegulation: self = .localRegulation
    case .departmentalRule: self = .departmentalRule
    case .localRule: self = .localRule
    case .nationalPolicy: self = .stateCouncilDecision
    case .normativeDocument, .internalDocument: self = .document
    case .constitution, .supervisionRegulation, .judicialInterpretation, .partyRegulation,
      .standard:
      return nil
    }
  }

  var isBelowRegulations: Bool {
    self == .departmentalRule || self == .localRule || self == .document
  }
}
