internal import RuleDSL

/// The texts of a rule that have no holes, worded once when the plan is made.
struct FindingWording: Sendable {
  /// What is added to a message whose bases were all not verified.
  static let unverifiedMark = "（依据未核验）"

  /// What is added to the last finding of a rule that found more places than are listed.
  static func more(_ count: Int) -> String { "（这条规则在本文件中另有 \(count) 处，没有列出）" }

  /// The message without that mark; nil when it has holes.
  let message: String?
  /// The suggestion; nil when it has holes or the rule has none.
  let suggestion: String?
  /// True when no basis of the rule was verified.
  let isUnverified: Bool
  /// True when the message speaks of a defect as seen, and does not say what is missing.
  let statesDefect: Bool

  init(_ rule: CheckedRule) {
    isUnverified = rule.basis.allSatisfy { $0.verification == .unverified }
    message = Self.plain(rule.message)
    suggestion = rule.suggestion.flatMap(Self.plain)
    let namesMissing = rule.message.parts.contains {
      if case .scene(.missing) = $0 { true } else { false }
    }
    switch rule.check {
    case .demand, .every, .text: statesDefect = !namesMissing
    case .deadline, .manual: statesDefect = false
    }
  }

  /// What to say of a demand that could not be decided.
  /// - Parameter excerpt: The text at the place; nil where it is the document as a whole.
  static func undecided(
    _ missing: [LocalizedText], _ excerpt: String?, _ rule: CheckedRule
  ) -> String {
    let what = excerpt.map { "“\($0)”" } ?? ""
    return "缺少“\(FindingBuilder.list(missing))”，\(what)没有判断：\(rule.title)"
  }

  private static func plain(_ template: MessageTemplate) -> String? {
    var text = ""
    for part in template.parts {
      guard case .text(let words) = part else { return nil }
      text += words
    }
    return text
  }
}
