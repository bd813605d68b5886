package import RuleDSL
package import SourceText
package import WordDocument

/// Words and tables of the annual report (备案审查年度报告), from figures that name their cases.
package struct AnnualReport: Sendable {
  private let figures: AnnualFigures
  private let before: AnnualFigures?
  private let office: String
  private let day: LegalDate
  private let verifications: [FilingLine: Verification]

  /// Makes a report.
  /// - Parameters:
  ///   - before: The figures of the year to compare with.
  ///   - office: Who signs; empty leaves it to be filled in.
  ///   - verifications: How well the filing period of each line is verified.
  package init(
    _ figures: AnnualFigures, before: AnnualFigures?, office: String, day: LegalDate,
    verifications: [FilingLine: Verification]
  ) {
    self.figures = figures
    self.before = before
    self.office = office
    self.day = day
    self.verifications = verifications
  }

  /// The report as a paper.
  package func paper() -> WordPaper {
    let title = "\(figures.year)年度行政规范性文件备案审查工作报告"
    var blocks: [WordBlock] = [.title(title), .heading("一、制定和审核情况")]
    blocks += making()
    blocks.append(.heading("二、备案情况"))
    for (index, line) in FilingLine.allCases.enumerated() {
      blocks.append(.subheading("（\(["一", "二"][index])）\(line.name)"))
      blocks += filing(line)
    }
    blocks.append(.heading("三、审查和纠错情况"))
    blocks += correction()
    blocks.append(.heading("四、清理、后评估和有效期管理情况"))
    blocks += cleaning()
    blocks.append(.heading("五、审查建议办理情况"))
    blocks.append(
      .paragraph(
        "收到审查建议 \(figures.suggestions.count) 件，答复 \(figures.answers.count) 件。"))
    blocks.append(.heading("六、年度目录"))
    blocks.append(catalogue())
    blocks.append(.heading("七、数据来源"))
    blocks.append(.note("以下每一个数对应的案卷号，可以用 review case show 查到文件和办理经过。"))
    blocks.append(sources())
    blocks.append(.signature(office.isEmpty ? "【待填：报告机关】" : office))
    blocks.append(.signature(day.chinese))
    return WordPaper(title: title, blocks: blocks)
  }

  private func making() -> [WordBlock] {
    let kinds = figures.publishedByKind.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.count) 件" }
    var text = "本年度公布行政规范性文件 \(figures.published.count) 件" + compared { $0.published.count }
    if !kinds.isEmpty { text += "，其中\(kinds.joined(separator: "、"))" }
    let reviewed = figures.reviewed.values.reduce(0) { $0 + $1.count }
    var blocks: [WordBlock] = [.paragraph(text + "。")]
    if reviewed > 0 {
      let outcomes = RegisterStep.review.outcomes.map {
        "\($0) \(figures.reviewed[$0]?.count ?? 0) 件"
      }
      blocks.append(
        .paragraph("出具合法性审核意见 \(reviewed) 件，其中\(outcomes.joined(separator: "、"))。"))
    }
    return blocks
  }

  private func compared(_ value: (AnnualFigures) -> Int) -> String {
    guard let before else { return "" }
    return "（\(before.year) 年 \(value(before)) 件）"
  }

  private func filing(_ line: FilingLine) -> [WordBlock] {
    guard let now = figures.lines[line] else { return [] }
    guard now.received.count + now.due.count > 0 else { return [.paragraph("没有报备记录。")] }
    let whole = now.received.count
    func row(_ name: String, _ count: Int) -> [String] {
      [name, "\(count)", Percentage.text(count, of: whole)]
    }
    var table = [["指标", "件数", "占收到"]]
    table.append(["收到报备", "\(whole)", "100.00%"])
    table.append(row("予以登记", now.registered.count))
    for (kind, cases) in now.registeredByKind.sorted(by: { $0.key < $1.key }) {
      table.append([
        "　其中：\(kind)", "\(cases.count)",
        "占登记 " + Percentage.text(cases.count, of: now.registered.count),
      ])
    }
    table.append(row("不予登记（退回）", now.rejected.count))
    table.append(row("下达审查意见（未登记）", now.objectedUnregistered.count))
    table.append(row("暂缓登记、补正中", now.suspended.count))
    table.append(row("在办", now.pending.count))
    table.append(row("其余（收到减以上各项）", now.remainder))
    return [.table(table), .paragraph(rates(line, now))]
      + (isTimed(line) ? late(now) : unfiled(now))
  }

  private func rates(_ line: FilingLine, _ now: LineFigures) -> String {
    let due = now.due.count
    guard due > 0 else { return "本年度登记簿中没有应当在这条线报备的文件。" }
    var text =
      "应报备 \(due) 件，已报备 \(now.dueFiled.count) 件，报备率 \(Percentage.text(now.dueFiled.count, of: due))；"
    if !isTimed(line) {
      text += "报备期限没有核验的依据，及时率不作判定"
    } else {
      text += "及时报备 \(now.onTime.count) 件，及时率 \(Percentage.text(now.onTime.count, of: due))"
      text += "，迟报 \(now.late.count) 件"
      if verifications[line] == .excerpt { text += "（期限出自节选，请核对现行办法）" }
    }
    text += "；一次报备材料齐备 \(now.complete.count) 件，规范率 "
    text += Percentage.text(now.complete.count, of: now.dueFiled.count) + "。"
    let rest = due - now.dueFiled.count
    return rest > 0 ? text + "其余 \(rest) 件没有报备记录。" : text
  }

  /// Whether the filing period of a line is verified well enough to call a filing late.
  private func isTimed(_ line: FilingLine) -> Bool {
    guard let verification = verifications[line] else { return false }
    return verification != .unverified
  }

  /// The issuers with something not filed, where nothing can be said about time.
  private func unfiled(_ now: LineFigures) -> [WordBlock] {
    let behind = now.byIssuer.filter { $0.value.filed.count < $0.value.due.count }
      .sorted { $0.key < $1.key }
    guard !behind.isEmpty else { return [] }
    return [
      .note("有未报备文件的制定机关："),
      .table(
        [["制定机关", "应报备", "已报备", "报备率"]]
          + behind.map { issuer, counts in
            [
              issuer, "\(counts.due.count)", "\(counts.filed.count)",
              Percentage.text(counts.filed.count, of: counts.due.count),
            ]
          }),
    ]
  }

  /// The issuers with something not filed or not in time; the others are in the ledger.
  private func late(_ now: LineFigures) -> [WordBlock] {
    let behind = now.byIssuer.filter { $0.value.onTime.count < $0.value.due.count }
      .sorted { left, right in
        let a = left.value.due.count - left.value.onTime.count
        let b = right.value.due.count - right.value.onTime.count
        return a != b ? a > b : left.key < right.key
      }
    guard !behind.isEmpty, now.byIssuer.count > 1 else { return [] }
    var table = [["制定机关", "应报备", "已报备", "及时", "及时率"]]
    for (issuer, counts) in behind.prefix(20) {
      table.append([
        issuer, "\(counts.due.count)", "\(counts.filed.count)", "\(counts.onTime.count)",
        Percentage.text(counts.onTime.count, of: counts.due.count),
      ])
    }
    let rest = behind.dropFirst(20)
    if !rest.isEmpty {
      let sum = rest.reduce((0, 0, 0)) {
        ($0.0 + $1.value.due.count, $0.1 + $1.value.filed.count, $0.2 + $1.value.onTime.count)
      }
      table.append([
        "其余 \(rest.count) 个机关", "\(sum.0)", "\(sum.1)", "\(sum.2)",
        Percentage.text(sum.2, of: sum.0),
      ])
    }
    return [.note("有未报备、迟报或者不能判定的制定机关："), .table(table)]
  }

  private func correction() -> [WordBlock] {
    var blocks: [WordBlock] = []
    for line in FilingLine.allCases {
      guard let now = figures.lines[line], now.objected.count + now.correctedTotal > 0 else {
        continue
      }
      var text = "\(line.name)下达审查意见 \(now.objected.count) 件"
      if now.objectedEarlier.count > 0 {
        text += "，其中针对以前年度文件 \(now.objectedEarlier.count) 件"
      }
      let kinds = now.corrected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count) 件" }
      text += "；纠正 \(now.correctedTotal) 件"
      if !kinds.isEmpty { text += "（\(kinds.joined(separator: "、"))）" }
      text += "，纠正占收到报备的 \(Percentage.text(now.correctedTotal, of: now.received.count))。"
      blocks.append(.paragraph(text))
      blocks += problems(now)
    }
    return blocks.isEmpty ? [.paragraph("本年度没有下达审查意见，没有纠正。")] : blocks
  }

  private func problems(_ now: LineFigures) -> [WordBlock] {
    guard !now.problems.isEmpty else { return [] }
    let sorted = now.problems.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    return [
      .table(
        [["问题类别", "件数", "点名案例"]]
          + sorted.map { category, cases in
            let names = cases.cases.prefix(3).compactMap { id in
              figures.titles[id].map { "《\($0)》（案卷 \(id)）" }
            }
            return [category, "\(cases.count)", names.joined(separator: "、")]
          })
    ]
  }

  private func cleaning() -> [WordBlock] {
    let judged = figures.cleaned.values.reduce(0) { $0 + $1.count }
    var table = [["清理结论", "件数"]]
    for outcome in RegisterStep.clean.outcomes {
      table.append([outcome, "\(figures.cleaned[outcome]?.count ?? 0)"])
    }
    let named = RegisterStep.clean.outcomes.reduce(0) { $0 + (figures.cleaned[$1]?.count ?? 0) }
    table.append(["其余", "\(judged - named)"])
    table.append(["清理合计", "\(judged)"])
    table.append(["现行有效而本年度没有清理结论", "\(figures.notCleaned.count)"])
    return [
      .table(table),
      .paragraph(
        "开展后评估 \(figures.evaluated.count) 件；废止、失效 \(figures.ended.count) 件；"
          + "有效期届满而没有处理 \(figures.expiredUnhandled.count) 件。"),
    ]
  }

  private func catalogue() -> WordBlock {
    guard !figures.catalogue.isEmpty else { return .paragraph("本年度没有公布文件。") }
    var table = [["序号", "文号", "名称", "制定机关", "公布日", "报备日", "登记号"]]
    // A printed report carries the first two hundred; the whole is in the ledger.
    for (index, entry) in figures.catalogue.prefix(200).enumerated() {
      table.append([
        "\(index + 1)", entry[.documentNumber], entry[.title], entry[.issuer], entry[.published],
        entry[.governmentFiled], entry[.governmentNumber],
      ])
    }
    let rest = figures.catalogue.count - 200
    if rest > 0 { table.append(["", "", "其余 \(rest) 件见 review ledger export", "", "", "", ""]) }
    return .table(table)
  }

  /// Every number with the cases that make it.
  package var traced: [(name: String, cases: CountedCases)] {
    var list: [(String, CountedCases)] = [("公布", figures.published)]
    for line in FilingLine.allCases {
      guard let now = figures.lines[line], now.received.count + now.due.count > 0 else { continue }
      list += [
        ("收到报备", now.received), ("予以登记", now.registered), ("不予登记", now.rejected),
        ("审查意见（未登记）", now.objectedUnregistered), ("补正中", now.suspended), ("在办", now.pending),
        ("下达审查意见", now.objected), ("应报备", now.due), ("已报备", now.dueFiled),
        ("及时报备", now.onTime), ("迟报", now.late), ("不能判定是否及时", now.timeUnknown),
      ].map { (line.name + $0.0, $0.1) }
      for (kind, cases) in now.corrected.sorted(by: { $0.key < $1.key }) {
        list.append(("\(line.name)纠正·\(kind)", cases))
      }
    }
    for (outcome, cases) in figures.cleaned.sorted(by: { $0.key < $1.key }) {
      list.append(("清理·\(outcome)", cases))
    }
    list += [
      ("没有清理结论", figures.notCleaned), ("后评估", figures.evaluated), ("废止、失效", figures.ended),
      ("届满未处理", figures.expiredUnhandled), ("审查建议", figures.suggestions),
      ("建议答复", figures.answers),
    ]
    return list
  }

  private func sources() -> WordBlock {
    .table(
      [["指标", "件数", "案卷号"]]
        + traced.filter { $0.cases.count > 0 }.map { name, cases in
          [name, "\(cases.count)", Self.ranges(cases.cases)]
        })
  }

  /// 1–5、7、9–12: numbers in order, neighbours joined.
  static func ranges(_ cases: [Int64]) -> String {
    var parts: [String] = []
    var start: Int64?
    var last: Int64 = 0
    func close() {
      guard let first = start else { return }
      parts.append(first == last ? "\(first)" : "\(first)–\(last)")
    }
    for id in cases.sorted() {
      if start != nil, id == last || id == last + 1 {
        last = id
        continue
      }
      close()
      start = id
      last = id
    }
    close()
    let shown = parts.prefix(60).joined(separator: "、")
    return parts.count > 60 ? shown + "等" : shown
  }
}
