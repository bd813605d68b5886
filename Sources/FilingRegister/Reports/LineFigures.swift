internal import SourceText

/// A number of the annual report with the cases that make it (可追溯的数).
package struct CountedCases: Sendable, Equatable {
  /// The cases, in order; a case filed twice in the year stands twice.
  package private(set) var cases: [Int64] = []

  /// The number.
  package var count: Int { cases.count }

  /// Makes a number of cases.
  package init(_ cases: [Int64] = []) { self.cases = cases }

  mutating func add(_ id: Int64) { cases.append(id) }
}

/// What one issuer filed of what it had to (制定机关报备情况).
package struct IssuerFigures: Sendable, Equatable {
  /// 应报备.
  package var due = CountedCases()
  /// 已报备.
  package var filed = CountedCases()
  /// 及时报备.
  package var onTime = CountedCases()
}

/// The figures of one filing line in a year (单线统计).
package struct LineFigures: Sendable {
  /// 收到报备: filed in the year.
  package private(set) var received = CountedCases()
  /// 收到报备 by month, twelve of them.
  package private(set) var receivedByMonth = Array(repeating: CountedCases(), count: 12)
  /// 登记 of the year by month, whenever filed.
  package private(set) var registeredByMonth = Array(repeating: CountedCases(), count: 12)
  /// 予以登记, of those received.
  package private(set) var registered = CountedCases()
  /// 不予登记（退回）, of those received.
  package private(set) var rejected = CountedCases()
  /// 审查意见（未登记）, of those received.
  package private(set) var objectedUnregistered = CountedCases()
  /// 暂缓登记、补正中, of those received.
  package private(set) var suspended = CountedCases()
  /// 在办（已报备未登记）, of those received.
  package private(set) var pending = CountedCases()
  /// 其余, of those received: what the identity leaves, shown and never hidden.
  package private(set) var other = CountedCases()
  /// 下达审查意见, whenever filed.
  package private(set) var objected = CountedCases()
  /// 其中针对以前年度公布的文件.
  package private(set) var objectedEarlier = CountedCases()
  /// 纠错, whenever filed, by 修改、废止、说明、撤销.
  package private(set) var corrected: [String: CountedCases] = [:]
  /// 已下达审查意见而没有办结, of the year's opinions.
  package private(set) var uncorrected = CountedCases()
  /// 应报备: published in the year by an issuer of the register.
  package private(set) var due = CountedCases()
  /// 已报备 of those due.
  package private(set) var dueFiled = CountedCases()
  /// 没有报备记录 of those due.
  package private(set) var unfiled = CountedCases()
  /// 及时报备 of those due.
  package private(set) var onTime = CountedCases()
  /// 迟报 of those due.
  package private(set) var late = CountedCases()
  /// 无法判定是否及时.
  package private(set) var timeUnknown = CountedCases()
  /// 一次报备材料齐备（未经补正）of those due and filed.
  package private(set) var complete = CountedCases()
  /// 登记 by kind of issuer.
  package private(set) var registeredByKind: [String: CountedCases] = [:]
  /// By issuer.
  package private(set) var byIssuer: [String: IssuerFigures] = [:]
  /// 问题 by class of defect, of opinions and refusals of the year.
  package private(set) var problems: [String: CountedCases] = [:]

  /// 收到 − (登记 + 退回 + 审查意见 + 补正 + 在办), as many as `other` has.
  package var remainder: Int {
    received.count - registered.count - rejected.count - objectedUnregistered.count
      - suspended.count - pending.count
  }

  /// 纠错 of all kinds.
  package var correctedTotal: CountedCases {
    CountedCases(corrected.sorted { $0.key < $1.key }.flatMap { $0.value.cases }.sorted())
  }

  /// Counts a filing; false when it does not concern the year.
  mutating func count(_ filing: FilingState, _ state: CaseState, _ year: Int) -> Bool {
    let id = state.id
    var isNamed = false
    if let day = filing.filed, day.year == year {
      isNamed = true
      received.add(id)
      receivedByMonth[day.month - 1].add(id)
      countReceived(filing, state)
    }
    if let day = filing.registered, day.year == year {
      isNamed = true
      registeredByMonth[day.month - 1].add(id)
    }
    if filing.objected?.year == year {
      isNamed = true
      objected.add(id)
      if let published = state.published, published.year < year { objectedEarlier.add(id) }
      if filing.stage == .objected || filing.stage == .correcting { uncorrected.add(id) }
    }
    if filing.objected?.year == year || filing.rejected?.year == year, !filing.category.isEmpty {
      isNamed = true
      problems[filing.category, default: CountedCases()].add(id)
    }
    // What was sent as a correction and left findings open has not corrected them.
    if filing.corrected?.year == year, filing.openFindings == 0 {
      isNamed = true
      corrected[filing.correction, default: CountedCases()].add(id)
    }
    return isNamed
  }

  /// Each received case falls into one class, by what the register says of it today.
  private mutating func countReceived(_ filing: FilingState, _ state: CaseState) {
    let id = state.id
    if filing.registered != nil {
      registered.add(id)
      registeredByKind[state.reportedKind, default: CountedCases()].add(id)
    } else if filing.rejected != nil {
      rejected.add(id)
    } else if filing.objected != nil {
      objectedUnregistered.add(id)
    } else if filing.stage == .suspended {
      suspended.add(id)
    } else if filing.stage == .filed || filing.stage == .examining || filing.stage == .passed {
      pending.add(id)
    } else {
      other.add(id)
    }
  }

  /// Counts a document among those that must be filed.
  /// - Parameters:
  ///   - filing: Its last filing on the line; nil when there is none.
  ///   - isOnTime: nil when that cannot be told.
  mutating func countDue(_ state: CaseState, _ filing: FilingState?, _ isOnTime: Bool?) {
    let id = state.id
    due.add(id)
    byIssuer[state.issuer, default: IssuerFigures()].due.add(id)
    guard let filing else {
      unfiled.add(id)
      return
    }
    dueFiled.add(id)
    byIssuer[state.issuer]?.filed.add(id)
    if filing.suspended == nil { complete.add(id) }
    switch isOnTime {
    case true?:
      onTime.add(id)
      byIssuer[state.issuer]?.onTime.add(id)
    case false?: late.add(id)
    case nil: timeUnknown.add(id)
    }
  }
}

extension CaseState {
  /// The kind of issuer as reports call it.
  ///
  /// Where the office gave none, the name of the body tells it, as far as names do.
  var reportedKind: String {
    guard issuerKind.isEmpty else { return issuerKind }
    let kinds: [(endings: [String], kind: String)] = [
      (["人民政府办公室", "人民政府办公厅"], "政府办公室"), (["乡人民政府", "镇人民政府", "街道办事处"], "乡镇街道"),
      (["人民政府"], "政府"), (["局", "委", "委员会", "厅", "办公室"], "政府部门"),
    ]
    let found = kinds.first { entry in entry.endings.contains { issuer.hasSuffix($0) } }
    return found?.kind ?? "未分类"
  }
}
