/// What can happen to a document (办理环节), from drafting to archiving.
package enum RegisterStep: String, CaseIterable, Sendable {
  case open
  case identify
  case assess
  case consult
  case hear
  case competition
  case departmentReview = "department-review"
  case submit
  case sendBack = "send-back"
  case accept
  case review
  case revise
  case deliberate
  case sign
  case number
  case publish
  case file
  case register
  case reject
  case suspend
  case supplement
  case examine
  case pass
  case object
  case urge
  case correct
  case settle
  case revoke
  case reply
  case archive
  case clean
  case evaluate
  case interpret
  case suggest
  case answer
  case reissue
  case repeal
  case lapse
  case rectify
  case paper

  /// The Chinese name.
  package var name: String {
    switch self {
    case .open: "立案"
    case .identify: "认定"
    case .assess: "评估论证"
    case .consult: "征求意见"
    case .hear: "听证"
    case .competition: "公平竞争审查"
    case .departmentReview: "部门审核"
    case .submit: "送审"
    case .sendBack: "退回"
    case .accept: "受理"
    case .review: "合法性审核"
    case .revise: "修改说明"
    case .deliberate: "集体审议"
    case .sign: "签发"
    case .number: "统一编号"
    case .publish: "公布"
    case .file: "报备"
    case .register: "登记"
    case .reject: "不予登记"
    case .suspend: "补正"
    case .supplement: "补报"
    case .examine: "审查"
    case .pass: "通过"
    case .object: "审查意见"
    case .urge: "督办"
    case .correct: "纠错"
    case .settle: "销号"
    case .revoke: "撤销"
    case .reply: "反馈"
    case .archive: "归档"
    case .clean: "清理"
    case .evaluate: "后评估"
    case .interpret: "解释"
    case .suggest: "审查建议"
    case .answer: "答复"
    case .reissue: "重新公布"
    case .repeal: "废止"
    case .lapse: "失效"
    case .rectify: "更正"
    case .paper: "文书"
    }
  }

  /// Finds a step by its code or Chinese name.
  package init?(word: String) {
    guard let step = Self.allCases.first(where: { $0.rawValue == word || $0.name == word }) else {
      return nil
    }
    self = step
  }

  /// Whether the step belongs to one filing line.
  package var needsLine: Bool { StepTable.filing[self] != nil }

  /// The fields without which the step is refused.
  package var requiredFields: [StepField] {
    switch self {
    case .open: [.title, .issuer]
    case .review: [.outcome]
    case .sendBack, .reject, .suspend, .object, .repeal, .interpret, .rectify: [.reason]
    case .clean, .evaluate, .correct: [.outcome, .reason]
    case .settle: [.finding, .outcome, .reason]
    case .suggest: [.source]
    case .answer: [.linked]
    case .paper: [.kind]
    default: []
    }
  }

  /// The only outcomes that the step may have; empty when it has none or any.
  package var outcomes: [String] {
    switch self {
    case .review: ["合法", "应当予以修改", "不合法"]
    case .clean: ["继续有效", "修改", "废止", "失效"]
    case .evaluate: ["继续有效", "修改", "废止"]
    case .correct: ["修改", "废止", "说明"]
    case .settle: ["已纠正", "已说明"]
    default: []
    }
  }
}
