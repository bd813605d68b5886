internal import FilingRegister
internal import Spreadsheet
internal import WordDocument

/// The annual report as a workbook (年度报告工作簿): every number leads to the rows of its cases.
enum AnnualWorkbook {
  private static let casesName = "案卷明细"

  static func tables(_ report: AnnualReport, _ figures: AnnualFigures) -> [SheetTable] {
    let shown = report.traced.filter { $0.cases.count > 0 }
    var numbers = SheetTable(name: "统计", header: ["指标", "件数"], rows: [])
    var cases = SheetTable(
      name: casesName, header: ["指标", "案卷", "文号", "标题", "制定机关", "公布日期", "文件"], rows: [])
    for figure in report.traced {
      numbers.rows.append([.text(figure.name), .number(Double(figure.cases.count))])
    }
    var row = 0
    for (place, figure) in report.traced.enumerated() where figure.cases.count > 0 {
      for column in 0..<2 {
        numbers.links.append(
          SheetTable.Link(row: place, column: column, sheet: casesName, target: row))
      }
      row += figure.cases.count
    }
    for figure in shown {
      cases.rows += figure.cases.cases.map { id in cells(figure.name, id, report.document(id)) }
    }
    let catalogue = CaseLedger.table(
      figures.published.cases.compactMap { figures.document($0)?.catalogueEntry }, name: "年度目录",
      columns: CaseLedger.catalogue)
    return [numbers] + charts(report) + [catalogue, cases]
  }

  private static func cells(
    _ figure: String, _ id: Int64, _ document: ReportedDocument?
  ) -> [SheetCell] {
    [
      .text(figure), .number(Double(id)), .text(document?.documentNumber ?? ""),
      .text(document?.title ?? ""), .text(document?.issuer ?? ""),
      document?.published.map { .day($0) } ?? .empty, .text(document?.path ?? ""),
    ]
  }

  private static func charts(_ report: AnnualReport) -> [SheetTable] {
    report.paper.blocks.compactMap { block -> WordChart? in
      if case .chart(let chart) = block { chart } else { nil }
    }.enumerated().map { place, chart in
      var table = SheetTable(
        name: "图\(place + 1)", header: [chart.categoryName] + chart.series.map(\.name), rows: [])
      table.rows = chart.categories.enumerated().map { row, name in
        [.text(name)]
          + chart.series.map { series in
            .number(row < series.values.count ? (series.values[row] * 100).rounded() / 100 : 0)
          }
      }
      table.chart = SheetTable.Chart(
        title: chart.title, isLying: chart.form == .bars, unit: chart.unit,
        colours: WordChart.colours.compactMap { UInt32($0, radix: 16) })
      return table
    }
  }
}
