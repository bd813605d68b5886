/// The heads under which a legality review answers (审核内容): 国办发〔2018〕115号（六）names seven; form comes last.
public enum ReviewHead: Int, CaseIterable, Sendable {
  /// 制定主体是否合法.
  case issuer = 1
  /// 是否超越制定机关法定职权.
  case power
  /// 内容是否符合宪法、法律、法规、规章和国家政策规定.
  case content
  /// 是否违法设立行政许可、行政处罚、行政强制、行政征收、行政收费等事项.
  case measures
  /// 是否存在没有法律、法规依据作出减损权益或者增加义务的情形.
  case rights
  /// 是否存在没有法律、法规依据作出增加本单位权力或者减少法定职责的情形.
  case ownPower
  /// 是否违反规范性文件制定程序.
  case procedure
  /// 名称、格式等: outside of the seven.
  case form

  /// The head of a class of defect.
  init(category: String) {
    self =
      switch category {
      case "ISSUER", "INTERPRET": .issuer
      case "DELEG", "ENF-BASIS", "ENF-QUOTA", "DISCRETION": .power
      case let code where code.hasPrefix("SET-"): .measures
      case "DEROGATE", "REMEDY", "RETRO", "BREACH": .rights
      case "SELF-POWER": .ownPower
      case "PROC", "UNPUB", "EFFECT": .procedure
      case "NAME", "FORMAT": .form
      default: .content
      }
  }

  /// The head as a question.
  public var names: LocalizedText {
    switch self {
    case .issuer: LocalizedText("制定主体是否合法", "is the issuer competent to issue documents")
    case .power: LocalizedText("是否超越制定机关法定职权", "does it stay within the issuer's powers")
    case .content:
      LocalizedText("内容是否符合宪法、法律、法规、规章和国家政策规定", "does it agree with higher law and policy")
    case .measures:
      LocalizedText("是否违法设立行政许可、处罚、强制、征收、收费等事项", "does it create measures without power")
    case .rights:
      LocalizedText("是否没有法律、法规依据减损权益或者增加义务", "does it reduce rights or add duties without basis")
    case .ownPower:
      LocalizedText(
        "是否没有法律、法规依据增加本单位权力或者减少法定职责", "does it add own powers or drop own duties")
    case .procedure: LocalizedText("是否违反规范性文件制定程序", "was the procedure kept")
    case .form: LocalizedText("名称和格式（七项之外）", "name and form, outside of the seven")
    }
  }
}
