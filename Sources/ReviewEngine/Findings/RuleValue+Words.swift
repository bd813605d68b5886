internal import RuleDSL
internal import SourceText

extension RuleValue {
  /// The value as messages write it; nil for a thing, whose name only its document knows.
  var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .truth(let truth): truth.answer == .yes ? "是" : truth.answer == .no ? "否" : "未知"
    case .date(let date): date.chinese
    case .duration(let period): "\(period.count)\(period.unit.names.chinese)"
    case .member(let id, let index): id.members[index].names.chinese
    case .entity: nil
    case .collection(let members): "\(members.count)项"
    case .absent, .unknown: "未知"
    }
  }
}
