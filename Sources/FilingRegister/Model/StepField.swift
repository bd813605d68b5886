/// The fields that a step may carry (要素), by the name that is stored.
package enum StepField: String, CaseIterable, Sendable {
  case title
  case issuer
  case issuerKind = "issuer-kind"
  case documentNumber = "document-number"
  case kind
  case signed
  case published
  case effective
  case expiry
  case number
  case receiver
  case outcome
  case reason
  case category
  case due
  case start
  case end
  case materials
  case meeting
  case address
  case path
  case digest
  case findings
  case finding
  case source
  case linked
  case stage

  /// The Chinese name.
  package var name: String {
    switch self {
    case .title: "标题"
    case .issuer: "制定机关"
    case .issuerKind: "机关类别"
    case .documentNumber: "文号"
    case .kind: "种类"
    case .signed: "成文日期"
    case .published: "公布日期"
    case .effective: "施行日期"
    case .expiry: "失效日期"
    case .number: "编号"
    case .receiver: "接收机关"
    case .outcome: "结论"
    case .reason: "理由"
    case .category: "问题类别"
    case .due: "限期"
    case .start: "开始"
    case .end: "结束"
    case .materials: "材料"
    case .meeting: "会议"
    case .address: "网址"
    case .path: "文件"
    case .digest: "文件摘要"
    case .findings: "审查发现"
    case .finding: "问题序号"
    case .source: "来源"
    case .linked: "关联"
    case .stage: "阶段"
    }
  }

  /// Finds a field by its code or Chinese name.
  package init?(word: String) {
    // What a register calls its numbers is understood too.
    let word = word == "登记号" || word == "备案号" ? Self.number.name : word
    guard let field = Self.allCases.first(where: { $0.rawValue == word || $0.name == word }) else {
      return nil
    }
    self = field
  }

  /// Whether the field holds a day as `2026-11-24`.
  package var isDay: Bool {
    switch self {
    case .signed, .published, .effective, .expiry, .due, .start, .end: true
    default: false
    }
  }
}
