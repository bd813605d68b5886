package import ReviewEngine
package import RuleDSL
package import SourceText

/// Computes what is due, by the periods that rules set (期限计算).
package struct DeadlineFinder: Sendable {
  private let rules: DeadlineRules
  private let asOf: LegalDate
  private let warningDays: Int
  /// Why a parameter tells nothing, for those that no pack sets: written once for all cases.
  private let unset: [String: String]

  /// Makes a finder.
  /// - Parameters:
  ///   - rules: The periods.
  ///   - asOf: The as-of date.
  ///   - warningDays: How many calendar days before the last day the light is amber.
  package init(_ rules: DeadlineRules, asOf: LegalDate, warningDays: Int) {
    self.rules = rules
    self.asOf = asOf
    self.warningDays = warningDays
    unset = Dictionary(
      Self.parameters.filter { !rules.isSet($0) }.map { ($0, DeadlineRules.unset($0).chinese) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The duties of a case that are not yet done, those of the document first.
  package func deadlines(of state: CaseState) -> [CaseDeadline] {
    var list: [CaseDeadline] = []
    let issuer = state.issuer
    if state.stage == .underReview, let start = state.accepted {
      list.append(byRule(.review, nil, start, "审核机构", state))
    }
    if state.stage == .signed, let start = state.signed {
      list.append(byRule(.publish, nil, start, issuer, state))
    }
    if let evaluation = evaluation(of: state) { list.append(evaluation) }
    if state.stage == .published, let expiry = state.expiry {
      list.append(
        make(.expire, nil, state.published ?? state.opened, expiry, "文件写明的有效期", issuer, state))
    }
    for line in FilingLine.allCases {
      let stage = state.filings[line]?.stage ?? .unfiled
      if let filing = filing(line, stage, state) { list.append(filing) }
    }
    return list
  }

  private func filing(
    _ line: FilingLine, _ stage: FilingStage, _ state: CaseState
  ) -> CaseDeadline? {
    guard stage != .unfiled else {
      guard state.stage == .published, state.mustBeFiled(line), let start = state.published
      else { return nil }
      return byRule(.file, line, start, state.issuer, state)
    }
    guard let filing = state.filings[line] else { return nil }
    let office = filing.receiver.isEmpty ? "备案机关" : filing.receiver
    func rule(
      _ duty: CaseDeadline.Duty, _ start: LegalDate?, _ who: String
    ) -> CaseDeadline? {
      start.map { byRule(duty, line, $0, who, state) }
    }
    /// A day that the office wrote into its own paper stands before any general period.
    func written(
      _ day: LegalDate?, _ duty: CaseDeadline.Duty, _ start: LegalDate?
    ) -> CaseDeadline? {
      guard let day, let start else { return rule(duty, start, state.issuer) }
      return make(duty, line, start, day, "文书限定的日期", state.issuer, state)
    }
    switch stage {
    case .filed: return rule(.register, filing.supplemented ?? filing.filed, office)
    case .suspended: return written(filing.supplementDue, .supplement, filing.suspended)
    case .registered, .examining: return rule(.examine, filing.registered ?? filing.filed, office)
    case .objected: return written(filing.correctionDue, .correct, filing.objected)
    case .unfiled, .rejected, .passed, .correcting, .replied, .archived: return nil
    }
  }

  /// The evaluation before the end of validity: due from the day on that the period gives, counted back
  /// from the last day in force; where no pack sets the period, at the latest on that day.
  package func evaluation(of state: CaseState) -> CaseDeadline? {
    guard state.stage == .published, let expiry = state.expiry else { return nil }
    let name = Self.evaluationPeriod
    guard let period = rules.period(name, on: asOf),
      let start = Self.start(of: period.length, before: expiry)
    else {
      guard expiry >= asOf, state.evaluated == nil else { return nil }
      return make(
        .evaluate, nil, state.published ?? state.opened, expiry, unset[name] ?? "", state.issuer,
        state, isVerified: false)
    }
    guard asOf >= start, state.evaluated.map({ $0 < start }) ?? true else { return nil }
    return make(
      .evaluate, nil, start, expiry, period.words, state.issuer, state,
      isVerified: period.verification != .unverified)
  }

  /// Whether a pack sets the period of the evaluation.
  package var isEvaluationSet: Bool { unset[Self.evaluationPeriod] == nil }

  /// The day from which a period before another runs; working days are not counted back.
  private static func start(of length: RuleDuration, before day: LegalDate) -> LegalDate? {
    switch length.unit {
    case .calendarDay: day.adding(days: -length.count)
    case .month: day.adding(months: -length.count)
    case .year: day.adding(months: -length.count * 12)
    case .workingDay: nil
    }
  }

  /// The parameter of the evaluation before the end of validity, counted back from it.
  package static let evaluationPeriod = "届满前评估期限"

  /// Every parameter of rule packs that a deadline may rest on.
  package static var parameters: Set<String> {
    let names = CaseDeadline.Duty.allCases.flatMap { duty in
      FilingLine.allCases.map { parameter(duty, $0) }
    }
    return Set(names.filter { !$0.isEmpty })
  }

  /// The parameter of a duty; the two lines never share one.
  package static func parameter(_ duty: CaseDeadline.Duty, _ line: FilingLine) -> String {
    let isGovernment = line == .government
    switch duty {
    case .review: return "合法性审核最长期限"
    case .publish: return "主动公开期限"
    case .file: return isGovernment ? "政府报备期限" : "人大报备期限"
    case .register: return isGovernment ? "政府登记期限" : "人大登记期限"
    case .supplement: return isGovernment ? "政府补正期限" : "人大补正期限"
    case .examine: return isGovernment ? "政府审查期限" : "人大审查期限"
    case .correct: return isGovernment ? "政府纠错期限" : "人大纠错期限"
    case .evaluate: return evaluationPeriod
    case .expire: return ""
    }
  }

  private func byRule(
    _ duty: CaseDeadline.Duty, _ line: FilingLine?, _ start: LegalDate, _ responsible: String,
    _ state: CaseState
  ) -> CaseDeadline {
    func unknown(_ note: String) -> CaseDeadline {
      CaseDeadline(
        caseID: state.id, title: state.title, responsible: responsible, duty: duty, line: line,
        start: start, due: nil, light: .unknown, note: note)
    }
    let name = Self.parameter(duty, line ?? .government)
    if let note = unset[name] { return unknown(note) }
    switch rules.deadline(name, from: start) {
    case .unknown(let reason): return unknown(reason.chinese)
    case .due(let day, let period):
      return make(
        duty, line, start, day, period.words, responsible, state,
        isVerified: period.verification != .unverified)
    }
  }

  private func make(
    _ duty: CaseDeadline.Duty, _ line: FilingLine?, _ start: LegalDate, _ due: LegalDate,
    _ note: String, _ responsible: String, _ state: CaseState, isVerified: Bool = true
  ) -> CaseDeadline {
    var light: CaseDeadline.Light =
      asOf > due ? .red : due <= asOf.adding(days: warningDays) ? .amber : .green
    // Nobody is told to be late by a period that nobody read; the day is shown as a hint.
    if !isVerified { light = .unknown }
    return CaseDeadline(
      caseID: state.id, title: state.title, responsible: responsible, duty: duty, line: line,
      start: start, due: due, light: light, note: note)
  }

  /// Tells whether a filing was sent in time; nil when that cannot be told.
  package func isOnTime(_ filing: FilingState, published: LegalDate?) -> Bool? {
    guard let published, let filed = filing.filed,
      case .due(let day, _) = rules.deadline(Self.parameter(.file, filing.line), from: published)
    else { return nil }
    return filed <= day
  }

  /// How well the filing period of a line is verified; nil when none is set.
  package func verification(of line: FilingLine) -> Verification? {
    rules.period(Self.parameter(.file, line), on: asOf)?.verification
  }
}
