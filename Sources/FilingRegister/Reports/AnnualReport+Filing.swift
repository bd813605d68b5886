internal import RuleDSL
internal import WordDocument

/// What was filed on each line, in time or not, by whom (备案情况).
extension AnnualReport {
  mutating func filing(_ line: FilingLine) -> [WordBlock] {
    let now = figures[line]
    guard now.received.count + now.due.count > 0 else { return [.paragraph("没有报备记录。")] }
    return [.table(classes(line, now))] + monthly(line, now) + rates(line, now)
      + issuers(line, now)
  }

  /// 收到 = 登记 + 退回 + 审查意见 + 补正 + 在办 + 其余.
  private mutating func classes(_ line: FilingLine, _ now: LineFigures) -> [[WordText]] {
    let whole = now.received.count
    var table: [[WordText]] = [["指标", "件数", "占收到"]]
    func row(_ name: String, _ number: WordText, _ part: Int) -> [WordText] {
      [WordText(name), number, WordText(Percentage.text(part, of: whole))]
    }
    table.append(row("收到报备", count(now.received, "\(line.name)收到报备"), whole))
    table.append(
      row("予以登记", count(now.registered, "\(line.name)予以登记"), now.registered.count))
    for (kind, cases) in Self.ordered(now.registeredByKind) {
      table.append([
        "　其中：\(kind)（占登记）", count(cases, "\(line.name)登记·\(kind)"),
        WordText(Percentage.text(cases.count, of: now.registered.count)),
      ])
    }
    let rest: [(String, CountedCases)] = [
      ("不予登记（退回）", now.rejected), ("下达审查意见（未登记）", now.objectedUnregistered),
      ("暂缓登记、补正中", now.suspended), ("在办", now.pending), ("其余（收到减以上各项）", now.other),
    ]
    for (name, cases) in rest {
      table.append(row(name, count(cases, "\(line.name)\(name)"), cases.count))
    }
    return table
  }

  private mutating func monthly(_ line: FilingLine, _ now: LineFigures) -> [WordBlock] {
    guard now.received.count > 0 else { return [] }
    var series: [WordChart.Series] = []
    for (name, months) in [("收到", now.receivedByMonth), ("登记", now.registeredByMonth)] {
      var places: [String] = []
      for (month, cases) in months.enumerated() {
        places.append(
          cases.count == 0 ? "" : place(cases, "\(line.name)\(name)·\(month + 1) 月"))
      }
      series.append(WordChart.Series(name, months.map { Double($0.count) }, places: places))
    }
    return [
      .chart(
        WordChart(
          .columns, title: "图 \(line.name)逐月收到报备和登记", categories: (1...12).map { "\($0)月" },
          series: series, unit: "件", categoryName: "月份"))
    ]
  }

  /// 报备率、及时率、规范率.
  private mutating func rates(_ line: FilingLine, _ now: LineFigures) -> [WordBlock] {
    let due = now.due.count
    guard due > 0 else { return [.paragraph("本年度登记簿中没有应当在这条线报备的文件。")] }
    let whole = count(now.due, "\(line.name)应报备")
    let filed = count(now.dueFiled, "\(line.name)已报备")
    var table: [[WordText]] = [["指标", "件数", "基数", "比率"]]
    func rate(_ part: Int, _ whole: Int) -> WordText { WordText(Percentage.text(part, of: whole)) }
    table.append(["报备率（已报备 / 应报备）", filed, whole, rate(now.dueFiled.count, due)])
    if isTimed(line) {
      table.append([
        "及时率（期限内报备 / 应报备）", count(now.onTime, "\(line.name)及时报备"), whole,
        rate(now.onTime.count, due),
      ])
    }
    table.append([
      "规范率（未经补正 / 已报备）", count(now.complete, "\(line.name)一次报备材料齐备"), filed,
      rate(now.complete.count, now.dueFiled.count),
    ])
    var text: WordText = ""
    if isTimed(line) {
      text = "迟报 \(count(now.late, "\(line.name)迟报")) 件"
      if now.timeUnknown.count > 0 {
        text += "，不能判定是否及时 \(count(now.timeUnknown, "\(line.name)不能判定是否及时")) 件"
      }
      text += "，没有报备记录 \(count(now.unfiled, "\(line.name)没有报备记录")) 件。"
      if source.verifications[line] == .excerpt { text += "报备期限出自节选，请核对现行办法。" }
    } else {
      text = "没有报备记录 \(count(now.unfiled, "\(line.name)没有报备记录")) 件。报备期限没有核验的依据，及时率不作判定。"
    }
    return [.table(table), .paragraph(text)]
  }

  /// Whether the filing period of a line is verified well enough to call a filing late.
  private func isTimed(_ line: FilingLine) -> Bool {
    guard let verification = source.verifications[line] else { return false }
    return verification != .unverified
  }

  /// The rates of the issuers, the lowest first: of filings in time, or of filings where nothing can be
  /// said about time.
  private mutating func issuers(_ line: FilingLine, _ now: LineFigures) -> [WordBlock] {
    let isTimed = isTimed(line)
    func done(_ one: IssuerFigures) -> CountedCases { isTimed ? one.onTime : one.filed }
    let sorted = now.byIssuer.sorted { left, right in
      // a / b < c / d without fractions; issuers have at least one document due.
      let a = done(left.value).count * right.value.due.count
      let b = done(right.value).count * left.value.due.count
      if a != b { return a < b }
      let (x, y) = (left.value.due.count, right.value.due.count)
      return x != y ? x > y : left.key < right.key
    }
    guard sorted.count > 1 else { return [] }
    let name = isTimed ? "及时率" : "报备率"
    let shown = sorted.prefix(Self.issuersShown)
    var places: [String] = []
    for (issuer, one) in shown { places.append(place(one.due, "\(line.name)应报备·\(issuer)")) }
    let isCut = sorted.count > shown.count
    let chart = WordChart(
      .bars,
      title: "图 \(line.name)各机关报备\(name)" + (isCut ? "（最低的 \(shown.count) 个）" : ""),
      categories: shown.map { "\($0.key) \(done($0.value).count)/\($0.value.due.count)" },
      series: [
        WordChart.Series(
          name,
          shown.map { Double(done($0.value).count) * 100 / Double(max(1, $0.value.due.count)) },
          places: places)
      ], unit: "%", categoryName: "机关 \(isTimed ? "及时" : "已报")/应报")
    return [.chart(chart)] + behind(line, sorted.map { ($0.key, $0.value) }, isTimed)
  }

  /// The most bars that one page holds.
  private static let issuersShown = 20

  /// The issuers with something not filed, or not in time; the sum of the others closes the table.
  private mutating func behind(
    _ line: FilingLine, _ sorted: [(String, IssuerFigures)], _ isTimed: Bool
  ) -> [WordBlock] {
    let isBehind = { (one: IssuerFigures) in
      (isTimed ? one.onTime : one.filed).count < one.due.count
    }
    let late = sorted.filter { isBehind($0.1) }
    guard !late.isEmpty else { return [.paragraph("各机关应报备的都已\(isTimed ? "及时" : "")报备。")] }
    var table: [[WordText]] = [["制定机关", "应报备", "已报备"] + (isTimed ? ["及时", "及时率"] : ["报备率"])]
    func row(_ issuer: String, _ one: IssuerFigures) -> [WordText] {
      let rest: [WordText] =
        isTimed
        ? [
          count(one.onTime, "\(line.name)及时报备·\(issuer)"),
          WordText(Percentage.text(one.onTime.count, of: one.due.count)),
        ] : [WordText(Percentage.text(one.filed.count, of: one.due.count))]
      return [
        WordText(issuer), count(one.due, "\(line.name)应报备·\(issuer)"),
        count(one.filed, "\(line.name)已报备·\(issuer)"),
      ] + rest
    }
    for (issuer, one) in late { table.append(row(issuer, one)) }
    let others = sorted.filter { !isBehind($0.1) }
    if !others.isEmpty {
      var sum = IssuerFigures()
      sum.due = CountedCases(others.flatMap { $0.1.due.cases }.sorted())
      sum.filed = CountedCases(others.flatMap { $0.1.filed.cases }.sorted())
      sum.onTime = CountedCases(others.flatMap { $0.1.onTime.cases }.sorted())
      table.append(row("其余 \(others.count) 个机关", sum))
    }
    return [.note("有未报备、迟报或者不能判定的制定机关："), .table(table)]
  }
}
