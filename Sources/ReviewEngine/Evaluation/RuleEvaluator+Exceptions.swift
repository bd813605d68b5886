internal import RuleDSL

extension RuleEvaluator {
  /// Applies the rule's exceptions to what its check found.
  /// - Returns: The finding, perhaps gentler or open; nil when an exception lifts it.
  mutating func afterExceptions(_ finding: RawFinding) -> RawFinding? {
    guard !planned.rule.exceptions.isEmpty, finding.outcome == .violation else { return finding }
    slots = finding.slots
    var result = finding
    var holding: [CheckedException] = []
    for exception in planned.rule.exceptions {
      let answer = truth(exception.condition)
      switch answer.answer {
      case .yes: holding.append(exception)
      case .no: continue
      case .unknown:
        result.outcome = .needsReview
        result.missing += answer.missing
      }
    }
    guard let first = holding.first else { return result }
    if holding.contains(where: { $0.downgrade != first.downgrade }) {
      let names = holding.map { "“\($0.name)”（\($0.place)）" }.joined(separator: "、")
      let name = LocalizedText(
        "例外\(names)同时成立而效果不同", "exceptions \(names) hold at once with different effects")
      result.outcome = .needsReview
      result.missing.append(MissingFact(name: name, span: nil))
      return result
    }
    guard let downgrade = first.downgrade else { return nil }
    result.severity = min(downgrade, planned.rule.severity)
    return result
  }
}
