internal import SourceText

/// What the register tells of how documents and decisions were made (制定程序统计).
package struct ProcedureFigures: Sendable {
  /// 公布的规范性文件.
  package private(set) var documents = CountedCases()
  /// 评估论证.
  package private(set) var assessed = CountedCases()
  /// 征求意见、听证.
  package private(set) var consulted = CountedCases()
  /// 公平竞争审查.
  package private(set) var competed = CountedCases()
  /// 公平竞争审查 by conclusion.
  package private(set) var competition: [String: CountedCases] = [:]
  /// 合法性审核.
  package private(set) var reviewed = CountedCases()
  /// 集体审议.
  package private(set) var deliberated = CountedCases()
  /// 记载了公布网址.
  package private(set) var onPortal = CountedCases()
  /// 重大行政决策事项.
  package private(set) var decisions = CountedCases()
  /// 决策: 征求意见、听证.
  package private(set) var decisionsConsulted = CountedCases()
  /// 决策: 合法性审查.
  package private(set) var decisionsReviewed = CountedCases()
  /// 决策: 集体讨论.
  package private(set) var decisionsDeliberated = CountedCases()
  /// 决策: 归档.
  package private(set) var decisionsArchived = CountedCases()
  /// 公布年度重大行政决策目录 by body.
  package private(set) var catalogues: [String: CountedCases] = [:]
  /// 有重大行政决策事项的机关.
  package private(set) var decidingBodies: [String: CountedCases] = [:]

  /// The decisions of bodies that published their catalogue, and of those that did not.
  package var bodiesWithCatalogue: [String] {
    decidingBodies.keys.filter { catalogues[$0] != nil }.sorted()
  }

  mutating func count(_ state: CaseState, _ year: Int, _ isNamed: inout Bool) {
    let id = state.id
    if state.kind == CaseState.catalogueKind {
      guard state.published?.year == year else { return }
      isNamed = true
      catalogues[state.issuer, default: CountedCases()].add(id)
      return
    }
    if state.isDecision,
      (state.deliberated ?? state.published ?? state.opened).year == year
    {
      isNamed = true
      decisions.add(id)
      decidingBodies[state.issuer, default: CountedCases()].add(id)
      if state.consulted != nil { decisionsConsulted.add(id) }
      if state.reviewed != nil { decisionsReviewed.add(id) }
      if state.deliberated != nil { decisionsDeliberated.add(id) }
      if state.filings.values.contains(where: { $0.archived != nil }) { decisionsArchived.add(id) }
    }
    guard state.isNormative, state.published?.year == year else { return }
    documents.add(id)
    if state.assessed != nil { assessed.add(id) }
    if state.consulted != nil { consulted.add(id) }
    if state.competed != nil {
      competed.add(id)
      let outcome = state.competitionOutcome
      competition[outcome.isEmpty ? "没有写明结论" : outcome, default: CountedCases()].add(id)
    }
    if state.reviewed != nil { reviewed.add(id) }
    if state.deliberated != nil { deliberated.add(id) }
    if !state.address.isEmpty { onPortal.add(id) }
  }
}

extension CaseState {
  /// What 种类 calls a case that is a decision and no normative document.
  static let decisionKind = "重大行政决策"
  /// What 种类 calls a case that is a body's catalogue of the year's decisions.
  static let catalogueKind = "重大行政决策目录"

  /// Whether the case is about a normative document, which is what is filed and counted.
  package var isNormative: Bool { kind != Self.decisionKind && kind != Self.catalogueKind }
}
