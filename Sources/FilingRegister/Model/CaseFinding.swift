/// A defect that a review opinion asks to be cured (待纠正问题).
package struct CaseFinding: Codable, Sendable, Equatable {
  /// How it stands.
  package enum State: String, Codable, Sendable {
    /// 未纠正.
    case open
    /// 已纠正.
    case cured
    /// 已说明: answered with a reason.
    case answered

    /// The Chinese name.
    package var name: String {
      switch self {
      case .open: "未纠正"
      case .cured: "已纠正"
      case .answered: "已说明"
      }
    }
  }

  /// Its number in the opinion, 1-based.
  package var number: Int
  /// The rule that found it; empty when a person did.
  package var rule: String
  /// The clause: 第三条第二款.
  package var place: String
  /// The text that is wrong.
  package var excerpt: String
  /// What is wrong with it.
  package var problem: String
  /// The statutes.
  package var basis: String
  /// What to do.
  package var suggestion: String
  /// The class of defect.
  package var category: String
  /// The identity of the engine's finding; empty when a person found it.
  package var fingerprint: String
  /// How it stands.
  package var state: State
  /// Why it counts as settled; empty while it is open.
  package var reason: String

  /// Makes an open finding.
  package init(
    number: Int, rule: String = "", place: String, excerpt: String, problem: String,
    basis: String = "", suggestion: String = "", category: String = "", fingerprint: String = ""
  ) {
    self.number = number
    self.rule = rule
    self.place = place
    self.excerpt = excerpt
    self.problem = problem
    self.basis = basis
    self.suggestion = suggestion
    self.category = category
    self.fingerprint = fingerprint
    state = .open
    reason = ""
  }
}
