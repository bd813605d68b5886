internal import SourceText

/// A number of the annual report with the cases that make it (可追溯的数).
package struct CountedCases: Sendable, Equatable {
  /// The cases, in order; a case filed twice in the year stands twice.
  package private(set) var cases: [Int64] = []

  /// The number.
  package var count: Int { cases.count }

  mutating func add(_ id: Int64) { cases.append(id) }
}

/// The figures of one filing line in a year (单线统计).
package struct LineFigures: Sendable {
  /// 收到报备: filed in the year.
  package var received = CountedCases()
  /// 予以登记, of those received.
  package var registered = CountedCases()
  /// 不予登记（退回）, of those received.
  package var rejected = CountedCases()
  /// 审查意见（未登记）, of those received.
  package var objectedUnregistered = CountedCases()
  /// 暂缓登记、补正中, of those received.
  package var suspended = CountedCases()
  /// 在办（已报备未登记）, of those received.
  package var pending = CountedCases()
  /// 下达审查意见, whenever filed.
  package var objected = CountedCases()
  /// 其中针对以前年度公布的文件.
  package var objectedEarlier = CountedCases()
  /// 纠错, whenever filed, by 修改、废止、说明、撤销.
  package var corrected: [String: CountedCases] = [:]
  /// 应报备: published in the year by an issuer of the register.
  package var due = CountedCases()
  /// 已报备 of those due.
  package var dueFiled = CountedCases()
  /// 及时报备 of those due.
  package var onTime = CountedCases()
  /// 迟报 of those due.
  package var late = CountedCases()
  /// 无法判定是否及时.
  package var timeUnknown = CountedCases()
  /// 一次报备材料齐备（未经补正）of those due and filed.
  package var complete = CountedCases()
  /// 登记 by kind of issuer.
  package var registeredByKind: [String: CountedCases] = [:]
  /// 应报备 and 及时 by issuer.
  package var byIssuer: [String: (due: CountedCases, filed: CountedCases, onTime: CountedCases)] =
    [:]
  /// 问题 by class of defect, of opinions and refusals of the year.
  package var problems: [String: CountedCases] = [:]

  /// 收到 − (登记 + 退回 + 审查意见 + 补正 + 在办): what the identity leaves.
  package var remainder: Int {
    received.count - registered.count - rejected.count - objectedUnregistered.count
      - suspended.count - pending.count
  }

  /// 纠错 of all kinds.
  package var correctedTotal: Int { corrected.values.reduce(0) { $0 + $1.count } }
}

/// The figures of a year (年度统计), each with its cases.
package struct AnnualFigures: Sendable {
  /// The year.
  package let year: Int
  /// By line.
  package private(set) var lines: [FilingLine: LineFigures] = [
    .government: LineFigures(), .congress: LineFigures(),
  ]
  /// 公布.
  package private(set) var published = CountedCases()
  /// 公布 by kind of issuer.
  package private(set) var publishedByKind: [String: CountedCases] = [:]
  /// 清理 by outcome.
  package private(set) var cleaned: [String: CountedCases] = [:]
  /// 公布 and in force on the last day, and not judged by a clean-up of the year.
  package private(set) var notCleaned = CountedCases()
  /// 后评估.
  package private(set) var evaluated = CountedCases()
  /// 废止、失效.
  package private(set) var ended = CountedCases()
  /// 有效期届满而没有处理.
  package private(set) var expiredUnhandled = CountedCases()
  /// 合法性审核 by conclusion.
  package private(set) var reviewed: [String: CountedCases] = [:]
  /// 审查建议: 收到.
  package private(set) var suggestions = CountedCases()
  /// 审查建议: 答复.
  package private(set) var answers = CountedCases()
  /// The rows of the annual catalogue: what was published in the year.
  package private(set) var catalogue: [LedgerEntry] = []
  /// The titles of all cases that a figure names.
  package private(set) var titles: [Int64: String] = [:]

  /// Counts the register.
  /// - Parameter finder: Tells what was filed in time; nil leaves that unknown.
  package init(
    _ register: FilingRegister, year: Int, finder: DeadlineFinder?
  ) throws(RegisterError) {
    self.year = year
    let lastDay = LegalDate(year: year, month: 12, day: 31) ?? LegalDate(dayNumber: 0)
    try register.eachCase { state, rounds in
      count(state, lastDay)
      for filing in rounds { count(filing, state, finder) }
      countDue(state, rounds, finder)
    }
    try register.eachEvent(of: [.suggest, .answer, .clean]) { event in
      guard event.request.day.year == year else { return }
      switch event.request.step {
      case .suggest: suggestions.add(event.caseID)
      case .answer: answers.add(event.caseID)
      default: break
      }
    }
  }

  private static func kind(_ state: CaseState) -> String {
    state.issuerKind.isEmpty ? "未分类" : state.issuerKind
  }

  private mutating func count(_ state: CaseState, _ lastDay: LegalDate) {
    let id = state.id
    func isThisYear(_ day: LegalDate?) -> Bool { day?.year == year }
    var isNamed = false
    func named(_ condition: Bool) -> Bool {
      isNamed = isNamed || condition
      return condition
    }
    if named(isThisYear(state.published)) {
      published.add(id)
      publishedByKind[Self.kind(state), default: CountedCases()].add(id)
      catalogue.append(CaseLedger.entry(state))
    }
    if named(isThisYear(state.reviewed)) {
      reviewed[state.reviewOutcome, default: CountedCases()].add(id)
    }
    if named(isThisYear(state.cleaned)) {
      cleaned[state.cleanOutcome, default: CountedCases()].add(id)
    } else if state.stage == .published, let published = state.published, published <= lastDay {
      notCleaned.add(id)
    }
    if named(isThisYear(state.evaluated)) { evaluated.add(id) }
    if named(isThisYear(state.ended)) { ended.add(id) }
    if state.stage == .published, let expiry = state.expiry, named(expiry <= lastDay) {
      expiredUnhandled.add(id)
    }
    if isNamed || !state.filings.isEmpty { titles[id] = state.title }
  }

  private mutating func count(
    _ filing: FilingState, _ state: CaseState, _ finder: DeadlineFinder?
  ) {
    let id = state.id
    var figures = lines[filing.line] ?? LineFigures()
    // Taken out, so that the lists grow in place instead of being copied for each case.
    lines[filing.line] = nil
    if filing.filed?.year == year {
      figures.received.add(id)
      // Each received case falls into one class, by what the register says of it today.
      if filing.registered != nil {
        figures.registered.add(id)
        figures.registeredByKind[Self.kind(state), default: CountedCases()].add(id)
      } else if filing.rejected != nil {
        figures.rejected.add(id)
      } else if filing.objected != nil {
        figures.objectedUnregistered.add(id)
      } else if filing.stage == .suspended {
        figures.suspended.add(id)
      } else if filing.stage == .filed || filing.stage == .examining || filing.stage == .passed {
        figures.pending.add(id)
      }
    }
    if filing.objected?.year == year {
      figures.objected.add(id)
      if let published = state.published, published.year < year { figures.objectedEarlier.add(id) }
    }
    if filing.objected?.year == year || filing.rejected?.year == year, !filing.category.isEmpty {
      figures.problems[filing.category, default: CountedCases()].add(id)
    }
    if filing.corrected?.year == year {
      figures.corrected[filing.correction, default: CountedCases()].add(id)
    }
    lines[filing.line] = figures
  }

  /// Counts a document of the year among those that must be filed on each line.
  private mutating func countDue(
    _ state: CaseState, _ rounds: [FilingState], _ finder: DeadlineFinder?
  ) {
    guard state.published?.year == year else { return }
    for line in FilingLine.allCases {
      let isFiled = rounds.contains { $0.line == line && $0.filed != nil }
      guard isFiled || state.mustBeFiled(line) else { continue }
      var figures = lines[line] ?? LineFigures()
      lines[line] = nil
      let id = state.id
      figures.due.add(id)
      var issuer =
        figures.byIssuer[state.issuer] ?? (CountedCases(), CountedCases(), CountedCases())
      figures.byIssuer[state.issuer] = nil
      issuer.due.add(id)
      if let filing = rounds.last(where: { $0.line == line && $0.filed != nil }) {
        figures.dueFiled.add(id)
        issuer.filed.add(id)
        if filing.suspended == nil { figures.complete.add(id) }
        switch finder?.isOnTime(filing, published: state.published) {
        case true?:
          figures.onTime.add(id)
          issuer.onTime.add(id)
        case false?: figures.late.add(id)
        case nil: figures.timeUnknown.add(id)
        }
      }
      figures.byIssuer[state.issuer] = issuer
      lines[line] = figures
    }
  }
}
