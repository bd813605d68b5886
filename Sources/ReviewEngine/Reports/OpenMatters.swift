internal import RuleDSL

/// The findings of a document, with those that only wait for the same missing record set apart, so that
/// forty procedural rules over a draft without records read as one sentence.
struct OpenMatters {
  /// Rules that wait for the same facts.
  struct Group {
    let missing: [LocalizedText]
    let findings: [Finding]
  }

  /// The findings to show one by one, in their order.
  let others: [Finding]
  /// Two or more rules each, in the order of their first finding.
  let groups: [Group]

  init(_ findings: [Finding]) {
    var waiting: [[LocalizedText]: [Finding]] = [:]
    var order: [[LocalizedText]] = []
    for finding in findings where Self.onlyWaits(finding) {
      if waiting[finding.missing] == nil { order.append(finding.missing) }
      waiting[finding.missing, default: []].append(finding)
    }
    let shared = order.filter { (waiting[$0]?.count ?? 0) > 1 }
    let grouped = Set(shared)
    others = findings.filter { !Self.onlyWaits($0) || !grouped.contains($0.missing) }
    groups = shared.map { Group(missing: $0, findings: waiting[$0] ?? []) }
  }

  private static func onlyWaits(_ finding: Finding) -> Bool {
    finding.outcome == .needsReview && !finding.missing.isEmpty
      && !finding.missing.contains(MissingFact.judgement.name)
  }
}
