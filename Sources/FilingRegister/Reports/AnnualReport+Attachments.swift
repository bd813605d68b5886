internal import SourceText
internal import WordDocument

/// The annual catalogue, the sources of every number and the documents behind them (附件).
extension AnnualReport {
  /// The most rows that a printed list has; the ledger and the workbook have all.
  private static let rowsPrinted = 2_000
  /// The most ranges of case numbers in one cell.
  private static let rangesPrinted = 400

  mutating func attachments() -> [WordBlock] {
    let published = figures.published.cases.compactMap { document($0) }
    let catalogued = Set(published.prefix(Self.rowsPrinted).map(\.id))
    let others = others(catalogued)
    let listed = catalogued.union(others.prefix(Self.rowsPrinted).map(\.id))
    var blocks: [WordBlock] = [.attachment("附件1"), .title("\(figures.year)年度行政规范性文件目录")]
    blocks.append(catalogue(published))
    blocks += [
      .attachment("附件2"), .title("数据来源"),
      .note("以下是报告中每一个数对应的案卷；案卷号指向附件1或者附件3里的文件，也可以用 review case show 查看办理经过。"),
      .list(sources(listed)),
    ]
    guard !others.isEmpty else { return blocks }
    return blocks + [.attachment("附件3"), .title("附件1以外的案卷"), rest(others)]
  }

  /// The document of a case, of this year or of the one before.
  package func document(_ id: Int64) -> ReportedDocument? {
    figures.document(id) ?? source.before?.document(id)
  }

  func link(to id: Int64) -> WordText.Link { .place("c\(id)") }

  /// The documents that a number names and the catalogue does not, by case.
  private func others(_ catalogued: Set<Int64>) -> [ReportedDocument] {
    var ids: Set<Int64> = []
    for figure in traced { ids.formUnion(figure.cases.cases) }
    return ids.subtracting(catalogued).sorted().compactMap { document($0) }
  }

  /// The title, leading to the document's file where the register knows one.
  private func title(_ one: ReportedDocument) -> WordText {
    WordText(one.title, to: source.addresses[one.path].map { .file($0) })
  }

  private func catalogue(_ published: [ReportedDocument]) -> WordBlock {
    guard !published.isEmpty else { return .paragraph("本年度没有公布文件。") }
    var table: [[WordText]] = [["案卷", "文号", "名称", "制定机关", "公布日", "报备日", "登记号"]]
    for one in published.prefix(Self.rowsPrinted) {
      let filing = one.filings.first { $0.line == .government } ?? one.filings.first
      table.append([
        WordText("\(one.id)", at: "c\(one.id)"), WordText(one.documentNumber), title(one),
        WordText(one.issuer), WordText(one.published?.iso ?? ""),
        WordText(filing?.filed?.iso ?? ""), WordText(filing?.number ?? ""),
      ])
    }
    let left = published.count - Self.rowsPrinted
    if left > 0 { table.append(["", "", "其余 \(left) 件见 review ledger export"]) }
    return .list(table)
  }

  private func rest(_ others: [ReportedDocument]) -> WordBlock {
    var table: [[WordText]] = [["案卷", "文号", "名称", "制定机关", "公布日", "现状"]]
    for one in others.prefix(Self.rowsPrinted) {
      table.append([
        WordText("\(one.id)", at: "c\(one.id)"), WordText(one.documentNumber), title(one),
        WordText(one.issuer), WordText(one.published?.iso ?? ""), WordText(one.stage.name),
      ])
    }
    let left = others.count - Self.rowsPrinted
    if left > 0 { table.append(["", "", "其余 \(left) 件见 review ledger export"]) }
    return .list(table)
  }

  private func sources(_ listed: Set<Int64>) -> [[WordText]] {
    [["指标", "件数", "案卷号"]]
      + traced.filter { $0.cases.count > 0 }.map { figure in
        [
          WordText(figure.name, at: figure.place), WordText("\(figure.cases.count)"),
          Self.ranges(figure.cases.cases, listed),
        ]
      }
  }

  /// 1–5、7、9–12: numbers in order, neighbours joined; one that stands twice is said to.
  static func ranges(_ cases: [Int64], _ listed: Set<Int64>) -> WordText {
    var parts: [(first: Int64, last: Int64)] = []
    var repeated = 0
    for id in cases.sorted() {
      guard let part = parts.last, id <= part.last + 1 else {
        parts.append((id, id))
        continue
      }
      if id == part.last { repeated += 1 }
      parts[parts.count - 1].last = id
    }
    func number(_ id: Int64) -> WordText {
      WordText("\(id)", to: listed.contains(id) ? .place("c\(id)") : nil)
    }
    let words = parts.prefix(rangesPrinted).map { part -> WordText in
      part.first == part.last ? number(part.first) : "\(number(part.first))–\(number(part.last))"
    }
    let left = parts.count > rangesPrinted ? "……全部案卷号见 --format xlsx 或 json" : ""
    let twice = repeated > 0 ? "（其中 \(repeated) 件次为同一案卷再次报备）" : ""
    return words.joined(by: "、") + WordText(left + twice)
  }
}
