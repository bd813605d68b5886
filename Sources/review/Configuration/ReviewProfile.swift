internal import ArgumentParser
internal import RuleDSL

/// When in a document's life it is reviewed (审查阶段); decides which rules are asked.
enum ReviewProfile: String, ExpressibleByArgument, CaseIterable {
  /// 起草.
  case draft
  /// 审核.
  case legalityReview = "review"
  /// 公布前.
  case prePublish = "pre-publish"
  /// 备案.
  case filed
  /// 清理.
  case archive
  /// 年报.
  case annual

  var stage: StageID {
    switch self {
    case .draft: .drafting
    case .legalityReview: .review
    case .prePublish: .prePublication
    case .filed: .filing
    case .archive: .cleanup
    case .annual: .annualReport
    }
  }
}
