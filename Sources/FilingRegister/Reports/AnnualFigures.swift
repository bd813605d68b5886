package import SourceText

/// The figures of a year (年度统计), each with its cases.
package struct AnnualFigures: Sendable {
  /// The year.
  package let year: Int
  /// 政府线.
  package private(set) var government = LineFigures()
  /// 人大线.
  package private(set) var congress = LineFigures()
  /// 公布.
  package private(set) var published = CountedCases()
  /// 公布 by kind of issuer.
  package private(set) var publishedByKind: [String: CountedCases] = [:]
  /// 制定程序 of what was published, and of major decisions.
  package private(set) var procedures = ProcedureFigures()
  /// 合法性审核 by conclusion.
  package private(set) var reviewed: [String: CountedCases] = [:]
  /// 清理 by outcome.
  package private(set) var cleaned: [String: CountedCases] = [:]
  /// 以前年度公布 and in force on the last day, and not judged by a clean-up of the year.
  package private(set) var notCleaned = CountedCases()
  /// 后评估 by outcome.
  package private(set) var evaluated: [String: CountedCases] = [:]
  /// 后评估结论没有落实, of the year's evaluations.
  package private(set) var evaluationPending = CountedCases()
  /// 解释.
  package private(set) var interpreted = CountedCases()
  /// 废止、失效.
  package private(set) var ended = CountedCases()
  /// 有效期届满而没有处理.
  package private(set) var expiredUnhandled = CountedCases()
  /// 审查建议: 收到, by kind (附带审查 …); 公民、组织 where none was given.
  package private(set) var suggestions: [String: CountedCases] = [:]
  /// 审查建议: 答复.
  package private(set) var answers = CountedCases()
  /// The documents of all cases that a figure names, by case.
  package private(set) var documents: [ReportedDocument] = []

  /// The figures of a line.
  package subscript(_ line: FilingLine) -> LineFigures {
    line == .government ? government : congress
  }

  /// The document of a case; nil when no figure names it.
  /// - Complexity: O(log n).
  package func document(_ id: Int64) -> ReportedDocument? {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].id == id ? documents[low] : nil
  }

  /// Counts the register.
  /// - Parameter finder: Tells what was filed in time; nil leaves that unknown.
  package init(
    _ register: FilingRegister, year: Int, finder: DeadlineFinder?
  ) throws(RegisterError) {
    self.year = year
    let lastDay = LegalDate(year: year, month: 12, day: 31) ?? LegalDate(dayNumber: 0)
    var isCited: Set<Int64> = []
    try register.eachEvent(of: [.suggest, .answer]) { event in
      guard event.request.day.year == year else { return }
      isCited.insert(event.caseID)
      if event.request.step == .suggest {
        let kind = event.request[.kind]
        suggestions[kind.isEmpty ? "公民、组织" : kind, default: CountedCases()].add(event.caseID)
      } else {
        answers.add(event.caseID)
      }
    }
    try register.eachCase { state, rounds in
      var isNamed = isCited.contains(state.id)
      count(state, lastDay, &isNamed)
      procedures.count(state, year, &isNamed)
      for filing in rounds where filing.stage != .unfiled {
        if filing.line == .government {
          isNamed = government.count(filing, state, year) || isNamed
        } else {
          isNamed = congress.count(filing, state, year) || isNamed
        }
      }
      if state.isNormative, state.published?.year == year {
        countDue(state, rounds, finder)
      }
      if isNamed { documents.append(ReportedDocument(state)) }
    }
  }

  private mutating func count(
    _ state: CaseState, _ lastDay: LegalDate, _ isNamed: inout Bool
  ) {
    guard state.isNormative else { return }
    let id = state.id
    func named(_ condition: Bool) -> Bool {
      isNamed = isNamed || condition
      return condition
    }
    if named(state.published?.year == year) {
      published.add(id)
      publishedByKind[state.reportedKind, default: CountedCases()].add(id)
    }
    if named(state.reviewed?.year == year) {
      reviewed[state.reviewOutcome, default: CountedCases()].add(id)
    }
    if named(state.cleaned?.year == year) {
      cleaned[state.cleanOutcome, default: CountedCases()].add(id)
    } else if state.stage == .published, let day = state.published, named(day.year < year) {
      notCleaned.add(id)
    }
    if let day = state.evaluated, named(day.year == year) {
      evaluated[state.evaluationOutcome, default: CountedCases()].add(id)
      if state.isPending(state.evaluationOutcome, since: day) { evaluationPending.add(id) }
    }
    if named(state.interpreted?.year == year) { interpreted.add(id) }
    if named(state.ended?.year == year) { ended.add(id) }
    if state.stage == .published, let expiry = state.expiry, named(expiry <= lastDay) {
      expiredUnhandled.add(id)
    }
  }

  /// Counts a document of the year among those that must be filed on each line.
  private mutating func countDue(
    _ state: CaseState, _ rounds: [FilingState], _ finder: DeadlineFinder?
  ) {
    for line in FilingLine.allCases {
      let filing = rounds.last { $0.line == line && $0.filed != nil }
      guard filing != nil || state.mustBeFiled(line) else { continue }
      let isOnTime = filing.flatMap { finder?.isOnTime($0, published: state.published) }
      if line == .government {
        government.countDue(state, filing, isOnTime)
      } else {
        congress.countDue(state, filing, isOnTime)
      }
    }
  }
}

/// A document as reports name it (报告中的文件).
package struct ReportedDocument: Sendable {
  /// The case.
  package let id: Int64
  /// The title.
  package let title: String
  /// The number.
  package let documentNumber: String
  /// The body that made it.
  package let issuer: String
  /// The document's file; empty when none was given.
  package let path: String
  /// The day of promulgation.
  package let published: LegalDate?
  /// The first day in force.
  package let effective: LegalDate?
  /// The last day in force.
  package let expiry: LegalDate?
  /// How the document stands.
  package let stage: DocumentStage
  /// The filings by line: the day, the number and the stage of the last round.
  package let filings: [(line: FilingLine, filed: LegalDate?, number: String, stage: FilingStage)]

  init(_ state: CaseState) {
    id = state.id
    title = state.title
    documentNumber = state.documentNumber
    issuer = state.issuer
    path = state.path
    published = state.published
    effective = state.effective
    expiry = state.expiry
    stage = state.stage
    filings = FilingLine.allCases.compactMap { line in
      state.filings[line].map { (line, $0.filed, $0.number, $0.stage) }
    }
  }

  /// The row of the annual catalogue.
  package var catalogueEntry: LedgerEntry {
    var values: [LedgerColumn: String] = [
      .title: title, .documentNumber: documentNumber, .issuer: issuer,
      .published: published?.iso ?? "", .effective: effective?.iso ?? "",
      .expiry: expiry?.iso ?? "",
    ]
    for filing in filings where filing.filed != nil {
      func set(_ suffix: String, _ value: String?) {
        if let column = LedgerColumn.column(filing.line, suffix) { values[column] = value }
      }
      set("Filed", filing.filed?.iso)
      set("Number", filing.number)
      set("Stage", filing.stage.name)
    }
    return LedgerEntry(values: values)
  }
}
