internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// What the examples of rules exercise (例子覆盖): conditions seen true and false, and small changes
/// noticed.
public struct RuleCoverage: Sendable {
  /// The rule.
  public let rule: String
  /// Conditions and exceptions that were never true, or never false.
  public let oneSided: [LocalizedText]
  /// The number of small changes tried.
  public let mutants: Int
  /// The changes that no example notices.
  public let survivors: [LocalizedText]

  /// The share of changes noticed, in per cent, rounded down; 100 when there is nothing to change.
  public var score: Int { mutants == 0 ? 100 : (mutants - survivors.count) * 100 / mutants }
}

extension RuleLinter {
  /// Measures what the examples exercise, rule by rule.
  /// - Parameter wanted: The identities asked for; empty for all.
  /// - Complexity: O(mutants × examples); a rule has tens of both.
  public func coverage(of wanted: Set<String> = []) -> [RuleCoverage] {
    subjects().filter { wanted.isEmpty || wanted.contains($0.rule.identity) }.map { subject in
      let mutations = RuleMutation.all(of: subject.rule)
      let survivors = mutations.filter { survives($0, subject) }
      return RuleCoverage(
        rule: subject.rule.identity, oneSided: oneSided(subject), mutants: mutations.count,
        survivors: survivors.map(\.change))
    }
  }

  /// A change survives when every example comes out as before.
  private func survives(_ mutation: RuleMutation, _ subject: Subject) -> Bool {
    answers(mutation.rule, subject) == answers(subject.rule, subject)
  }

  private func answers(_ rule: CheckedRule, _ subject: Subject) -> [[String]] {
    var changed = library
    changed.rules = [rule]
    let reviewer = DocumentReviewer(changed, calendar: calendar, lawBook: lawBook)
    return subject.examples.map { example, document in
      reviewer.review(document, ReviewRequest(asOf: example.asOf?.date)).findings.map {
        "\($0.outcome.rawValue) \($0.severity.rawValue) \($0.place.span.start)-\($0.place.span.end)"
      }
    }
  }

  private func oneSided(_ subject: Subject) -> [LocalizedText] {
    let rule = subject.rule
    let seen = observations(of: subject)
    var list: [LocalizedText] = []
    var told: Set<TypedExpression> = []
    for part in rule.statedExpressions.flatMap(\.everyPart) {
      guard part.type == .boolean, told.insert(part).inserted else { continue }
      if case .variable = part { continue }
      let answers = seen.answers(of: part)
      let missing = [(TruthValue.Answer.yes, "成立", "true"), (.no, "不成立", "false")].filter {
        !answers.contains($0.0)
      }
      guard let first = missing.first else { continue }
      let chinese = ExpressionSentence(rule, language: .chinese).say(part)
      let english = ExpressionSentence(rule, language: .english).say(part)
      list.append(
        LocalizedText("没有例子使它\(first.1)：\(chinese)", "never \(first.2) in an example: \(english)"))
    }
    return list
  }
}
