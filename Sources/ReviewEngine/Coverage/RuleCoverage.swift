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
  /// The small changes tried.
  public let mutants: [Mutant]

  /// A small change, and whether an example notices it.
  public struct Mutant: Sendable {
    /// What kind of change it is.
    public let kind: MutationOperator
    /// The change.
    public let change: LocalizedText
    /// True when an example comes out otherwise with the change.
    public let isNoticed: Bool
  }

  /// The changes that no example notices.
  public var survivors: [Mutant] { mutants.filter { !$0.isNoticed } }
}

extension [RuleCoverage.Mutant] {
  /// The share of changes noticed, in per cent, rounded down; 100 when there is nothing to change.
  public var score: Int { isEmpty ? 100 : count(where: \.isNoticed) * 100 / count }
}

extension RuleLinter {
  /// Measures what the examples exercise, rule by rule.
  /// - Parameter wanted: The identities asked for; empty for all.
  /// - Complexity: O(mutants × examples); a rule has tens of both.
  public func coverage(of wanted: Set<String> = []) -> [RuleCoverage] {
    subjects().filter { wanted.isEmpty || wanted.contains($0.rule.identity) }.map { subject in
      // A change is noticed when an example comes out otherwise.
      let before = answers(subject.rule, subject)
      let mutants = RuleMutation.all(of: subject.rule, parameters: library.parameters).map {
        RuleCoverage.Mutant(
          kind: $0.kind, change: $0.change, isNoticed: answers($0.rule, subject) != before)
      }
      return RuleCoverage(
        rule: subject.rule.identity, oneSided: oneSided(subject), mutants: mutants)
    }
  }

  private func answers(_ rule: CheckedRule, _ subject: Subject) -> [[String]] {
    var changed = library
    changed.rules = [rule]
    let reviewer = DocumentReviewer(changed, calendar: calendar, lawBook: lawBook)
    return subject.examples.map { example, document, beside in
      let request = ReviewRequest(asOf: example.asOf?.date)
      return reviewer.review(document, beside: beside, request).findings.map {
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
