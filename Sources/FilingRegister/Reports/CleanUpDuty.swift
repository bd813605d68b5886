package import SourceText

/// Why a document should be looked at in a clean-up (清理事由).
package struct CleanUpDuty: Sendable, Equatable {
  /// The reasons that the register itself tells.
  package enum Reason: Sendable, Equatable {
    /// 有效期已届满.
    case expired(LegalDate)
    /// 有效期将届满.
    case expiring(LegalDate)
    /// 从未清理.
    case neverCleaned
    /// 上次清理在此日之前.
    case cleanedBefore(LegalDate)
    /// 清理结论没有落实: 修改、废止、失效 without a step since.
    case notCarriedOut(String, LegalDate)
    /// 届满前应当评估: by the period in the note, which is a hint where nobody verified it.
    case evaluationDue(LegalDate, isVerified: Bool, note: String)
    /// 后评估结论没有落实: 修改、废止 without a step since.
    case evaluationNotCarriedOut(String, LegalDate)
  }

  /// The case.
  package let caseID: Int64
  /// The document's title.
  package let title: String
  /// The body that made it.
  package let issuer: String
  /// The reason.
  package let reason: Reason
}

/// Finds what a periodic clean-up must judge (定期清理).
package struct CleanUpFinder: Sendable {
  private let asOf: LegalDate
  private let since: LegalDate?
  private let months: Int
  private let deadlines: DeadlineFinder?

  /// Makes a finder.
  /// - Parameters:
  ///   - since: The beginning of this clean-up; what was judged before must be judged again.
  ///   - months: How long before the end of validity a document counts as expiring.
  ///   - deadlines: Tells when an evaluation is due; nil leaves evaluations out.
  package init(
    asOf: LegalDate, since: LegalDate?, months: Int, deadlines: DeadlineFinder? = nil
  ) {
    self.asOf = asOf
    self.since = since
    self.months = months
    self.deadlines = deadlines
  }

  /// The reasons of one case.
  package func duties(of state: CaseState) -> [CleanUpDuty] {
    guard state.stage == .published, state.isNormative else { return [] }
    var reasons: [CleanUpDuty.Reason] = []
    if let expiry = state.expiry {
      if expiry < asOf {
        reasons.append(.expired(expiry))
      } else if expiry <= asOf.adding(months: months) {
        reasons.append(.expiring(expiry))
      }
    }
    if let cleaned = state.cleaned {
      if let since, cleaned < since { reasons.append(.cleanedBefore(cleaned)) }
      if state.isPending(state.cleanOutcome, since: cleaned) {
        reasons.append(.notCarriedOut(state.cleanOutcome, cleaned))
      }
    } else {
      reasons.append(.neverCleaned)
    }
    if let evaluated = state.evaluated,
      state.isPending(state.evaluationOutcome, since: evaluated)
    {
      reasons.append(.evaluationNotCarriedOut(state.evaluationOutcome, evaluated))
    }
    if let duty = deadlines?.evaluation(of: state), let due = duty.due,
      deadlines?.isEvaluationSet == true
    {
      reasons.append(
        .evaluationDue(due, isVerified: duty.light != .unknown, note: duty.note))
    }
    return reasons.map {
      CleanUpDuty(caseID: state.id, title: state.title, issuer: state.issuer, reason: $0)
    }
  }
}

/// The result of a clean-up over all documents in force (清理结果).
package struct CleanUpResult: Sendable {
  /// One document with what was decided.
  package struct Item: Sendable, Equatable {
    /// The case.
    package let caseID: Int64
    /// The document number.
    package let documentNumber: String
    /// The document's title.
    package let title: String
    /// 继续有效、修改、废止、失效; empty while nothing was decided.
    package let outcome: String
    /// Why.
    package let reason: String
    /// What is linked: post-evaluations and interpretations with their days.
    package let linked: [String]
  }

  /// Every document that was in force at the beginning, by case.
  package private(set) var items: [Item] = []

  /// The number of documents with an outcome; empty for those undecided.
  package func count(_ outcome: String) -> Int { items.count { $0.outcome == outcome } }

  /// Collects the result of the clean-up of a period.
  package init(
    _ register: FilingRegister, from first: LegalDate, to last: LegalDate
  ) throws(RegisterError) {
    var decisions: [Int64: StepRequest] = [:]
    var links: [Int64: [String]] = [:]
    try register.eachEvent(of: [.clean, .evaluate, .interpret]) { event in
      let request = event.request
      guard request.day <= last else { return }
      switch request.step {
      case .clean where request.day >= first: decisions[event.caseID] = request
      case .evaluate:
        links[event.caseID, default: []].append("后评估 \(request.day.iso)：\(request[.outcome])")
      case .interpret: links[event.caseID, default: []].append("解释 \(request.day.iso)")
      default: break
      }
    }
    try register.eachCase { state, _ in
      guard state.isNormative, let published = state.published, published < first,
        state.ended.map({ $0 >= first }) ?? true
      else { return }
      let decision = decisions[state.id]
      items.append(
        Item(
          caseID: state.id, documentNumber: state.documentNumber, title: state.title,
          outcome: decision?[.outcome] ?? "", reason: decision?[.reason] ?? "",
          linked: links[state.id] ?? []))
    }
  }
}
