/// What a corrected version did about the findings of an opinion (纠错比对).
package struct CorrectionComparison: Sendable {
  /// How one finding came out.
  package enum Outcome: String, Sendable {
    /// 已纠正.
    case cured
    /// 仍存在.
    case still
    /// 待人工核对: the text changed, and no rule can tell whether it is right now.
    case unknown

    /// The Chinese name.
    package var name: String {
      switch self {
      case .cured: "已纠正"
      case .still: "仍存在"
      case .unknown: "待人工核对"
      }
    }
  }

  /// The findings of the opinion that were open, with their outcome.
  package private(set) var outcomes: [(CaseFinding, Outcome)] = []
  /// Findings that the version before did not have.
  package private(set) var new: [CaseFinding] = []

  /// Compares.
  /// - Parameters:
  ///   - opinion: The findings that must be cured.
  ///   - before: All findings of the version before; nil when that can no longer be read.
  ///   - after: All findings of the corrected version, open questions included.
  ///   - text: The corrected text.
  ///   - rules: The rules that were asked; a rule that is gone cures nothing.
  package init(
    opinion: [CaseFinding], before: [CaseFinding]?, after: [CaseFinding], text: String,
    rules: Set<String>
  ) {
    let squeezed = Self.squeezed(text)
    for finding in opinion where finding.state == .open {
      outcomes.append((finding, Self.outcome(finding, after, squeezed, rules)))
    }
    // Without the version before only the opinion's own findings are known to be old.
    let old = (before ?? []) + opinion
    new = after.filter { finding in !old.contains { Self.isSame($0, finding) } }
  }

  /// The numbers of the cured ones, with blanks between, as the step 纠错 takes them.
  package var curedNumbers: String {
    outcomes.filter { $0.1 == .cured }.map { "\($0.0.number)" }.joined(separator: " ")
  }

  private static func outcome(
    _ finding: CaseFinding, _ after: [CaseFinding], _ text: String, _ rules: Set<String>
  ) -> Outcome {
    if finding.rule.isEmpty {
      let excerpt = squeezed(finding.excerpt)
      return !excerpt.isEmpty && text.contains(excerpt) ? .still : .unknown
    }
    if after.contains(where: { isSame(finding, $0) }) { return .still }
    return rules.contains(finding.rule) ? .cured : .unknown
  }

  /// The same rule at the same text or at the same place.
  private static func isSame(_ one: CaseFinding, _ other: CaseFinding) -> Bool {
    guard one.rule == other.rule, !one.rule.isEmpty else { return false }
    return one.fingerprint == other.fingerprint || one.place == other.place
      || (!one.excerpt.isEmpty && squeezed(one.excerpt) == squeezed(other.excerpt))
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
