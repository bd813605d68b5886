internal import CLibXLSXWriter

/// Puts links and charts onto a sheet (工作表图表和链接).
@safe
struct SheetDecoration {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let table: SheetTable

  init(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ table: SheetTable
  ) {
    unsafe self.book = book
    unsafe self.sheet = sheet
    self.table = table
  }

  /// Makes cells lead elsewhere; called before they are filled, since a link writes its own words.
  func link() {
    for link in table.links {
      let target = "internal:\(Self.quoted(link.sheet))!A\(link.target + 2)"
      unsafe worksheet_write_url(
        sheet, lxw_row_t(link.row + 1), lxw_col_t(link.column), target, nil)
    }
  }

  /// Draws the chart to the right of the rows.
  func draw() {
    guard let look = table.chart, !table.rows.isEmpty else { return }
    let kind = look.isLying ? LXW_CHART_BAR : LXW_CHART_COLUMN
    guard let chart = unsafe workbook_add_chart(book, UInt8(kind.rawValue)) else { return }
    let last = table.rows.count + 1
    let categories = "=\(Self.quoted(table.name))!$A$2:$A$\(last)"
    for column in 1..<max(2, table.header.count) {
      let letter = String(UnicodeScalar(UInt8(0x41 + min(column, 25))))
      let cells = "=\(Self.quoted(table.name))!$\(letter)$2:$\(letter)$\(last)"
      guard let series = unsafe chart_add_series(chart, categories, cells) else { continue }
      unsafe chart_series_set_name(series, "=\(Self.quoted(table.name))!$\(letter)$1")
      unsafe chart_series_set_labels(series)
      if column <= look.colours.count {
        var fill = lxw_chart_fill()
        fill.color = lxw_color_t(look.colours[column - 1])
        unsafe chart_series_set_fill(series, &fill)
      }
    }
    unsafe chart_title_set_name(chart, look.title)
    // The library names the axes of lying bars by where they stand, not by what they hold.
    let (names, values) =
      unsafe look.isLying
      ? (chart.pointee.y_axis, chart.pointee.x_axis) : (chart.pointee.x_axis, chart.pointee.y_axis)
    unsafe chart_axis_set_name(names, table.header.first ?? "")
    unsafe chart_axis_set_name(values, "单位：\(look.unit)")
    unsafe chart_axis_set_min(values, 0)
    if look.unit == "%" { unsafe chart_axis_set_max(values, 100) }
    if look.isLying { unsafe chart_axis_set_reverse(names) }
    if table.header.count <= 2 {
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = 1.6
    unsafe options.y_scale = max(1.2, Double(table.rows.count) / 12)
    unsafe worksheet_insert_chart_opt(
      sheet, 1, lxw_col_t(table.header.count + 1), chart, &options)
  }

  private static func quoted(_ name: String) -> String {
    "'\(name.prefix(31).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
