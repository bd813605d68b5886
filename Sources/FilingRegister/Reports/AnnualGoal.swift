package import RuleDSL
package import SourceText

/// A rate that a plan asks for (目标), as a rule pack sets it.
package struct AnnualGoal: Sendable, Equatable {
  /// The goal in per cent.
  package let percent: Int
  /// The plan that sets it, with how well that was verified.
  package let basis: String

  /// The parameters of rule packs that set goals, by what must reach them.
  package enum Rate: String, CaseIterable, Sendable {
    case competition = "公平竞争审查率目标"
    case review = "合法性审核率目标"
    case deliberation = "集体审议率目标"
    case portal = "网站公布率目标"
    case decisionCatalogue = "重大行政决策目录公布率目标"
    case decisionReview = "重大行政决策合法性审查率目标"
    case decisionDeliberation = "重大行政决策集体讨论率目标"
    case decisionArchive = "重大行政决策归档率目标"
  }

  /// Every parameter of rule packs that a goal may rest on.
  package static var parameters: Set<String> { Set(Rate.allCases.map(\.rawValue)) }

  /// The goals in force on a day.
  package static func all(_ library: RuleLibrary, on day: LegalDate) -> [Rate: AnnualGoal] {
    var goals: [Rate: AnnualGoal] = [:]
    for parameter in library.parameters {
      guard let rate = Rate(rawValue: parameter.name),
        let value = parameter.values.last(where: { $0.from <= day }),
        case .number(let percent) = value.value
      else { continue }
      let words = value.basis.map {
        "《\($0.instrument)》\($0.article?.chinese ?? "")（\($0.verification.names.chinese)）"
      }
      goals[rate] = AnnualGoal(percent: percent, basis: words.joined(separator: "、"))
    }
    return goals
  }
}
