package import ReviewEngine
package import RuleDSL
package import SourceText

/// A duty of a case with its last day (期限).
package struct CaseDeadline: Sendable {
  /// What must be done by then.
  package enum Duty: String, CaseIterable, Sendable {
    /// 合法性审核.
    case review
    /// 公布.
    case publish
    /// 报备.
    case file
    /// 登记.
    case register
    /// 补正.
    case supplement
    /// 审查.
    case examine
    /// 纠错.
    case correct
    /// 有效期届满处理.
    case expire

    /// The Chinese name.
    package var name: String {
      switch self {
      case .review: "出具合法性审核意见"
      case .publish: "公布"
      case .file: "报备"
      case .register: "登记"
      case .supplement: "补正"
      case .examine: "审查"
      case .correct: "纠错反馈"
      case .expire: "有效期届满处理"
      }
    }
  }

  /// How it looks on the as-of date.
  package enum Light: String, CaseIterable, Sendable {
    /// 逾期.
    case red
    /// 临期.
    case amber
    /// 未到期.
    case green
    /// 未知: the period is not set, or not verified.
    case unknown

    /// The Chinese name.
    package var name: String {
      switch self {
      case .red: "红·逾期"
      case .amber: "黄·临期"
      case .green: "绿·未到期"
      case .unknown: "灰·未知"
      }
    }
  }

  /// The case.
  package let caseID: Int64
  /// The document's title.
  package let title: String
  /// Who must act.
  package let responsible: String
  /// What must be done.
  package let duty: Duty
  /// On which line; nil for the document itself.
  package let line: FilingLine?
  /// The day the period began.
  package let start: LegalDate
  /// The last day; nil when it cannot be told.
  package let due: LegalDate?
  /// How it looks.
  package let light: Light
  /// Where the last day comes from, or why it is not known.
  package let note: String
}

/// Computes what is due, by the periods that rules set (期限计算).
package struct DeadlineFinder: Sendable {
  private let rules: DeadlineRules
  private let asOf: LegalDate
  private let warningDays: Int

  /// Makes a finder.
  /// - Parameters:
  ///   - rules: The periods.
  ///   - asOf: The as-of date.
  ///   - warningDays: How many calendar days before the last day the light is amber.
  package init(_ rules: DeadlineRules, asOf: LegalDate, warningDays: Int) {
    self.rules = rules
    self.asOf = asOf
    self.warningDays = warningDays
  }

  /// The duties of a case that are not yet done, those of the document first.
  package func deadlines(of state: CaseState) -> [CaseDeadline] {
    var list: [CaseDeadline] = []
    let issuer = state.issuer
    if state.stage == .underReview, let start = state.accepted {
      list.append(byRule(Self.reviewPeriod, .review, nil, start, "审核机构", state))
    }
    if state.stage == .signed, let start = state.signed {
      list.append(byRule(Self.publicationPeriod, .publish, nil, start, issuer, state))
    }
    if state.stage == .published, let expiry = state.expiry {
      list.append(
        make(.expire, nil, state.published ?? state.opened, expiry, "文件写明的有效期", issuer, state))
    }
    for line in FilingLine.allCases { list += filing(state.filing(line), state) }
    return list
  }

  private func filing(_ filing: FilingState, _ state: CaseState) -> [CaseDeadline] {
    let line = filing.line
    let office = filing.receiver.isEmpty ? "备案机关" : filing.receiver
    func rule(
      _ duty: CaseDeadline.Duty, _ start: LegalDate?, _ who: String
    ) -> [CaseDeadline] {
      guard let start else { return [] }
      return [byRule(Self.parameter(duty, line), duty, line, start, who, state)]
    }
    /// A day that the office wrote into its own paper stands before any general period.
    func written(
      _ day: LegalDate?, _ duty: CaseDeadline.Duty, _ start: LegalDate?
    ) -> [CaseDeadline] {
      guard let day, let start else { return rule(duty, start, state.issuer) }
      return [make(duty, line, start, day, "文书限定的日期", state.issuer, state)]
    }
    switch filing.stage {
    case .unfiled:
      return state.stage == .published ? rule(.file, state.published, state.issuer) : []
    case .filed: return rule(.register, filing.supplemented ?? filing.filed, office)
    case .suspended: return written(filing.supplementDue, .supplement, filing.suspended)
    case .registered, .examining: return rule(.examine, filing.registered ?? filing.filed, office)
    case .objected: return written(filing.correctionDue, .correct, filing.objected)
    case .rejected, .passed, .correcting, .replied, .archived: return []
    }
  }

  private static let reviewPeriod = "合法性审核最长期限"
  private static let publicationPeriod = "主动公开期限"

  /// Every parameter of rule packs that a deadline may rest on.
  package static var parameters: Set<String> {
    let filings = FilingLine.allCases.flatMap { line in
      CaseDeadline.Duty.allCases.map { parameter($0, line) }.filter { !$0.isEmpty }
    }
    return Set(filings).union([reviewPeriod, publicationPeriod])
  }

  /// The parameter of a duty; the two lines never share one.
  package static func parameter(_ duty: CaseDeadline.Duty, _ line: FilingLine) -> String {
    let side = line == .government ? "政府" : "人大"
    switch duty {
    case .file: return "\(side)报备期限"
    case .register: return "\(side)登记期限"
    case .supplement: return "\(side)补正期限"
    case .examine: return "\(side)审查期限"
    case .correct: return "\(side)纠错期限"
    case .review, .publish, .expire: return ""
    }
  }

  private func byRule(
    _ parameter: String, _ duty: CaseDeadline.Duty, _ line: FilingLine?, _ start: LegalDate,
    _ responsible: String, _ state: CaseState
  ) -> CaseDeadline {
    switch rules.deadline(parameter, from: start) {
    case .unknown(let reason):
      return CaseDeadline(
        caseID: state.id, title: state.title, responsible: responsible, duty: duty, line: line,
        start: start, due: nil, light: .unknown, note: reason.chinese)
    case .due(let day, let period, let verification, let basis):
      let unit = period.unit == .workingDay ? "个工作日" : period.unit.names.chinese
      let note = "\(parameter) \(period.count) \(unit)，\(basis)（\(verification.names.chinese)）"
      return make(
        duty, line, start, day, note, responsible, state, isVerified: verification != .unverified)
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
      case .due(let day, _, _, _) = rules.deadline(
        Self.parameter(.file, filing.line), from: published)
    else { return nil }
    return filed <= day
  }

  /// How well the filing period of a line is verified; nil when none is set.
  package func verification(of line: FilingLine) -> Verification? {
    guard
      case .due(_, _, let verification, _) = rules.deadline(
        Self.parameter(.file, line), from: asOf)
    else { return nil }
    return verification
  }
}
