public import RuleDSL

/// Every review point of a document with its answer, and what was not asked (检查单).
public struct ReviewChecklist: Sendable {
  /// A rule that was not asked.
  public struct NotRun: Sendable {
    /// The rule's identity.
    public let rule: String
    /// What it demands.
    public let title: String
    /// Why it was not asked.
    public let reason: LocalizedText
  }

  /// The path as given.
  public let path: String
  /// The document's title, when it has one.
  public let title: String?
  /// The points by head, then by rule.
  public let points: [ChecklistPoint]
  /// What was not asked, by rule.
  public let notRun: [NotRun]

  /// The number of points with an answer.
  public func count(_ answer: ChecklistPoint.Answer) -> Int {
    points.count { $0.answer == answer }
  }

  /// Makes the checklist of a reviewed document.
  /// - Parameters:
  ///   - notApplicable: The rules that do not apply, each with why.
  ///   - selection: What was asked of the library.
  public init(
    path: String, _ review: DocumentReview, notApplicable: [String: LocalizedText],
    library: RuleLibrary, selection: RuleSelection
  ) {
    self.path = path
    title = review.title
    let findings = Dictionary(grouping: review.findings, by: \.rule)
    points = library.rules.filter { selection.includes($0) }
      .map { Self.point($0, findings[$0.identity] ?? [], notApplicable[$0.identity]) }
      .sorted { ($0.head.rawValue, $0.rule) < ($1.head.rawValue, $1.rule) }
    notRun = library.rules.filter { !selection.includes($0) }
      .map {
        NotRun(rule: $0.identity, title: $0.title, reason: Self.reason($0, selection))
      }
      .sorted { $0.rule < $1.rule }
  }

  private static func point(
    _ rule: CheckedRule, _ findings: [Finding], _ reason: LocalizedText?
  ) -> ChecklistPoint {
    let answer: ChecklistPoint.Answer =
      if findings.contains(where: { $0.outcome == .violation }) {
        .notMet
      } else if !findings.isEmpty {
        .needsReview
      } else {
        reason == nil ? .met : .notApplicable
      }
    return ChecklistPoint(
      rule: rule.identity, title: rule.title, head: ReviewHead(category: rule.category),
      answer: answer, evidence: findings, reason: findings.isEmpty ? reason : nil,
      basis: rule.basis)
  }

  private static func reason(_ rule: CheckedRule, _ selection: RuleSelection) -> LocalizedText {
    if rule.status == .disabled { return LocalizedText("规则已停用", "the rule is disabled") }
    if !selection.stages.isEmpty, rule.stages.isDisjoint(with: selection.stages) {
      let stages = StageID.allCases.filter { rule.stages.contains($0) }.map(\.names)
      return LocalizedText(
        "只在\(stages.map(\.chinese).joined(separator: "、"))阶段适用",
        "belongs to other stages: \(stages.map(\.english).joined(separator: ", "))")
    }
    return LocalizedText("没有选入本次审查", "it was not selected")
  }
}
