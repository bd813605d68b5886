internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Whether a rule applies to a document (适用).
enum Applicability {
  case applies
  case doesNotApply
  /// It is open whether it applies; the missing facts.
  case open([MissingFact])
}

extension RuleEvaluator {
  /// Decides by kind of document, by the day whose law applies, and by the rule's own condition.
  mutating func applicability() -> Applicability {
    let scope = plan.scopes[planned.scope].scope
    guard !planned.sharesScope else { return context.applicability(scope) }
    guard context.isInJurisdiction(scope) else { return .doesNotApply }
    if let kind = context.reviewedKind, !scope.kinds.contains(kind) {
      return .doesNotApply
    }
    var missing: [MissingFact] = []
    switch lawDay() {
    case .date(let day):
      if day < scope.from { return .doesNotApply }
      if let until = scope.until, day > until { return .doesNotApply }
    case let other:
      if scope.until != nil { missing += [other.missing].compactMap(\.self) }
    }
    if let condition = planned.rule.condition {
      let answer = truth(condition)
      if answer.answer == .no { return .doesNotApply }
      missing += answer.missing
      if answer.answer == .unknown, answer.missing.isEmpty { return .open([]) }
    }
    return missing.isEmpty ? .applies : .open(missing)
  }

  static let missingDay = MissingFact(
    name: LocalizedText("成文日期", "date of signing"), span: nil)

  /// The day whose law applies: what 按 … 适用 says, else the day of the document.
  mutating func lawDay() -> RuleValue {
    if let expression = planned.rule.datedBy { return value(expression) }
    if let day { return .date(day) }
    return .unknown(Self.missingDay)
  }
}

extension NormativeDocument {
  /// The kind that decides which rules apply (适用): the stated one, else a normative document, since that is
  /// what an office hands over for review.
  var reviewedKind: Int? {
    EnumerationID.documentKind.index(ofCode: (head.kind.value ?? .normativeDocument).rawValue)
  }

  /// The day by whose law a document is judged: signed, else promulgated, else the as-of date, since a
  /// draft is judged by the law of the day it is looked at.
  func lawDay(asOf: LegalDate?) -> LegalDate? {
    head.signDate.value ?? head.promulgationDate.value ?? asOf
  }
}
