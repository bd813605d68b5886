/// A measure that only certain kinds of instrument may set up (设定权).
public enum Measure: String, CaseIterable, Sendable {
  /// 行政处罚.
  case penalty
  /// 行政许可, in disguise too (备案、登记、认定……).
  case licence
  /// 行政强制措施.
  case coerciveMeasure = "coercive-measure"
  /// 行政强制执行.
  case coerciveExecution = "coercive-execution"
  /// 政府性基金、涉企行政事业性收费、涉企保证金.
  case fee
  /// A charge for licensing or for an inspection (实施许可、监督检查收费).
  case licensingFee = "licensing-fee"
  /// 证明事项.
  case proof
  /// 中介服务 as a condition of an approval.
  case intermediary
  /// 税收 and its reductions.
  case tax
  /// 限制人身自由的强制措施和处罚.
  case personalLiberty = "personal-liberty"
  /// 对非国有财产的征收、征用.
  case expropriation
  /// 市场准入性质的负面清单.
  case marketAccessList = "market-access-list"
  /// 减损市场主体权益或者增加其义务.
  case marketBurden = "market-burden"

  /// The Chinese term.
  public var term: String {
    switch self {
    case .penalty: "行政处罚"
    case .licence: "行政许可"
    case .coerciveMeasure: "行政强制措施"
    case .coerciveExecution: "行政强制执行"
    case .fee: "政府性基金、涉企收费或者涉企保证金"
    case .licensingFee: "许可、检查收费"
    case .proof: "证明事项"
    case .intermediary: "中介服务事项"
    case .tax: "税收"
    case .personalLiberty: "限制人身自由"
    case .expropriation: "征收、征用"
    case .marketAccessList: "市场准入负面清单"
    case .marketBurden: "减损市场主体权益或者增加义务"
    }
  }
}
