internal import RuleDSL
internal import WordDocument

/// What the reviews found, how documents were made and what became of them (审查、程序、清理).
extension AnnualReport {
  // MARK: Correction

  mutating func correction() -> [WordBlock] {
    var blocks: [WordBlock] = []
    for line in FilingLine.allCases {
      let now = figures[line]
      let corrected = now.correctedTotal
      guard now.objected.count + corrected.count + now.problems.count > 0 else { continue }
      var text: WordText = "\(line.name)下达审查意见 \(count(now.objected, "\(line.name)下达审查意见")) 件"
      if now.objectedEarlier.count > 0 {
        let earlier = count(now.objectedEarlier, "\(line.name)审查意见·以前年度文件")
        text += "，其中针对以前年度文件 \(earlier) 件"
      }
      text += "；纠正 \(count(corrected, "\(line.name)纠正")) 件"
      var kinds: [WordText] = []
      for (kind, cases) in Self.ordered(now.corrected) {
        kinds.append("\(kind) \(count(cases, "\(line.name)纠正·\(kind)")) 件")
      }
      if !kinds.isEmpty { text += "（\(kinds.joined(by: "、"))）" }
      text += "，纠正占收到报备的 \(Percentage.text(corrected.count, of: now.received.count))"
      text += "；本年度的审查意见中没有办结 \(count(now.uncorrected, "\(line.name)审查意见没有办结")) 件。"
      blocks.append(.paragraph(text))
      blocks += problems(line, now)
    }
    return blocks.isEmpty ? [.paragraph("本年度没有下达审查意见，没有纠正。")] : blocks
  }

  private mutating func problems(_ line: FilingLine, _ now: LineFigures) -> [WordBlock] {
    guard !now.problems.isEmpty else { return [] }
    let sorted = now.problems.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    var table: [[WordText]] = [["问题类别", "件数", "点名案例"]]
    var series = WordChart.Series("件数", [])
    for (category, cases) in sorted {
      let name = Self.categoryName(category)
      let names = cases.cases.prefix(3).map { id -> WordText in
        let title = document(id)?.title ?? "案卷 \(id)"
        return "《\(WordText(title, to: link(to: id)))》"
      }
      table.append([
        WordText(name), count(cases, "\(line.name)问题·\(name)"), names.joined(by: "、"),
      ])
      series.values.append(Double(cases.count))
      series.places.append(place(cases, "\(line.name)问题·\(name)"))
    }
    let chart = WordChart(
      .bars, title: "图 \(line.name)审查意见和退回的问题类别",
      categories: sorted.map { Self.categoryName($0.key) }, series: [series], unit: "件",
      categoryName: "问题类别")
    return (sorted.count > 1 ? [.chart(chart)] : []) + [.table(table)]
  }

  /// The Chinese name of a class of defect; what an office wrote itself stays.
  static func categoryName(_ category: String) -> String {
    CategoryTable.rows.first { $0.code == category }?.chinese ?? category
  }

  // MARK: Procedure

  mutating func procedures() -> [WordBlock] {
    let now = figures.procedures
    var blocks: [WordBlock] = []
    if now.documents.count > 0 {
      let rows: [(String, CountedCases, AnnualGoal.Rate?)] = [
        ("评估论证", now.assessed, nil), ("公开征求意见、听证", now.consulted, nil),
        ("公平竞争审查", now.competed, .competition), ("合法性审核", now.reviewed, .review),
        ("集体审议", now.deliberated, .deliberation), ("政府门户网站公布（记载网址）", now.onPortal, .portal),
      ]
      blocks += rates("公布的规范性文件", now.documents, rows)
      var outcomes: [WordText] = []
      for (outcome, cases) in Self.ordered(now.competition) {
        outcomes.append("\(outcome) \(count(cases, "公平竞争审查结论·\(outcome)")) 件")
      }
      if !outcomes.isEmpty {
        blocks.append(.paragraph("公平竞争审查的结论：\(outcomes.joined(by: "、"))。"))
      }
    }
    guard now.decisions.count > 0 else {
      return blocks + [.paragraph("登记簿没有记载本年度的重大行政决策事项。")]
    }
    blocks += rates(
      "重大行政决策事项", now.decisions,
      [
        ("公众参与（征求意见、听证）", now.decisionsConsulted, nil),
        ("合法性审查", now.decisionsReviewed, .decisionReview),
        ("集体讨论", now.decisionsDeliberated, .decisionDeliberation),
        ("立卷归档", now.decisionsArchived, .decisionArchive),
      ])
    let bodies = now.decidingBodies.count
    let listed = now.bodiesWithCatalogue.count
    let goal = source.goals[.decisionCatalogue].map { "，目标 \($0.percent)%（\($0.basis)）" } ?? ""
    blocks.append(
      .paragraph(
        "有重大行政决策事项的机关 \(bodies) 个，其中公布了年度决策目录的 \(listed) 个，公布率 \(Percentage.text(listed, of: bodies))\(goal)。"
      ))
    return blocks
  }

  /// A table of steps with the share that took them; what the register does not tell is a column.
  private mutating func rates(
    _ what: String, _ whole: CountedCases, _ rows: [(String, CountedCases, AnnualGoal.Rate?)]
  ) -> [WordBlock] {
    var table: [[WordText]] = [["环节", "有记载", "没有记载", "比率", "目标"]]
    var bases: [String] = []
    for (name, cases, rate) in rows {
      let goal = rate.flatMap { source.goals[$0] }
      let done = Set(cases.cases)
      let open = CountedCases(whole.cases.filter { !done.contains($0) })
      table.append([
        WordText(name), count(cases, "\(what)·\(name)"), count(open, "\(what)·没有\(name)记载"),
        WordText(Percentage.text(cases.count, of: whole.count)),
        WordText(goal.map { "\($0.percent)%" } ?? "—"),
      ])
      if let goal, !bases.contains(goal.basis) { bases.append(goal.basis) }
    }
    let basis = bases.isEmpty ? "" : "目标出自\(bases.joined(separator: "、"))。"
    return [
      .paragraph("\(what) \(count(whole, what)) 件，登记簿记载的制定程序如下；没有记载的不等于没有办理。"),
      .table(table),
    ] + (basis.isEmpty ? [] : [.note(WordText(basis))])
  }

  // MARK: Clean-up

  mutating func cleaning() -> [WordBlock] {
    let known = RegisterStep.clean.outcomes
    let judged = CountedCases(figures.cleaned.values.flatMap(\.cases).sorted())
    let others = CountedCases(
      figures.cleaned.filter { !known.contains($0.key) }.flatMap { $0.value.cases }.sorted())
    var table: [[WordText]] = [["清理结论", "件数", "占清理合计"]]
    func row(_ name: String, _ cases: CountedCases) -> [WordText] {
      [
        WordText(name), count(cases, "清理·\(name)"),
        WordText(Percentage.text(cases.count, of: judged.count)),
      ]
    }
    for outcome in known { table.append(row(outcome, figures.cleaned[outcome] ?? CountedCases())) }
    table.append(row("其余", others))
    table.append(row("清理合计", judged))
    var text: WordText =
      "以前年度公布、年末现行有效而本年度没有清理结论 \(count(figures.notCleaned, "没有清理结论")) 件；废止、失效 \(count(figures.ended, "废止、失效")) 件；有效期届满而没有处理 \(count(figures.expiredUnhandled, "届满未处理")) 件；作出解释 \(count(figures.interpreted, "解释")) 件。"
    let evaluated = CountedCases(figures.evaluated.values.flatMap(\.cases).sorted())
    text += "开展后评估 \(count(evaluated, "后评估")) 件"
    var outcomes: [WordText] = []
    for (outcome, cases) in Self.ordered(figures.evaluated) {
      let name = outcome.isEmpty ? "没有写明结论" : outcome
      outcomes.append("\(name) \(count(cases, "后评估·\(name)")) 件")
    }
    if !outcomes.isEmpty { text += "，其中\(outcomes.joined(by: "、"))" }
    if evaluated.count > 0 {
      text += "；评估结论还没有落实 \(count(figures.evaluationPending, "后评估结论没有落实")) 件"
    }
    return [.table(table), .paragraph(text + "。")]
  }

  mutating func suggestions() -> [WordBlock] {
    let received = CountedCases(figures.suggestions.values.flatMap(\.cases).sorted())
    var kinds: [WordText] = []
    for (kind, cases) in Self.ordered(figures.suggestions) {
      kinds.append("\(kind) \(count(cases, "审查建议·\(kind)")) 件")
    }
    var text: WordText = "收到审查建议 \(count(received, "审查建议")) 件"
    if !kinds.isEmpty { text += "（\(kinds.joined(by: "、"))）" }
    text += "，答复 \(count(figures.answers, "建议答复")) 件。"
    return [.paragraph(text)]
  }
}
