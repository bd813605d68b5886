internal import CLibXLSXWriter
internal import Glibc
package import SourceText

/// Writes tables as .xlsx with filters, a frozen head and date cells, or as .csv (表格写出).
package enum SpreadsheetWriter {
  /// Writes sheets into a new file.
  /// - Parameters:
  ///   - tables: The sheets.
  ///   - path: The file; what stands there is replaced when all is written.
  ///   - day: The day stated as that of making, so that the same tables make the same bytes.
  package static func write(
    _ tables: [SheetTable], to path: String, made day: LegalDate
  ) throws(SpreadsheetFailure) {
    let temporary = path + ".part"
    guard let book = unsafe workbook_new(temporary) else {
      throw .cannotWrite("workbook_new")
    }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(day.dayNumber * 86_400)
    unsafe workbook_set_properties(book, &properties)
    let styles = unsafe WorkbookStyles(book)
    for table in tables {
      guard let sheet = unsafe workbook_add_worksheet(book, String(table.name.prefix(31))) else {
        unsafe workbook_close(book)
        _ = unsafe unlink(temporary)
        throw .cannotWrite("“\(table.name)”")
      }
      let decoration = unsafe SheetDecoration(book, sheet, table)
      decoration.link()
      unsafe fill(sheet, table, styles)
      decoration.draw()
    }
    let outcome = unsafe workbook_close(book)
    guard outcome == LXW_NO_ERROR, unsafe rename(temporary, path) == 0 else {
      _ = unsafe unlink(temporary)
      throw .cannotWrite(unsafe String(cString: lxw_strerror(outcome)))
    }
  }

  private static func fill(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ table: SheetTable, _ styles: WorkbookStyles
  ) {
    for (column, name) in table.header.enumerated() {
      unsafe worksheet_write_string(sheet, 0, lxw_col_t(column), name, styles.head)
      let widest =
        table.rows.lazy.prefix(500)
        .map { column < $0.count ? Self.width($0[column].words) : 0 }.max() ?? 0
      let width = min(60, max(Self.width(name) + 4, widest + 2))
      unsafe worksheet_set_column(
        sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        unsafe put(cell, sheet, lxw_row_t(index + 1), lxw_col_t(column), styles)
      }
    }
    guard !table.header.isEmpty else { return }
    unsafe worksheet_freeze_panes(sheet, 1, 0)
    unsafe worksheet_autofilter(
      sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.header.count - 1))
    unsafe worksheet_repeat_rows(sheet, 0, 0)
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, 9)
    // More columns on one page could not be read.
    if table.header.count <= 14 { unsafe worksheet_fit_to_pages(sheet, 1, 0) }
  }

  private static func put(
    _ cell: SheetCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ styles: WorkbookStyles
  ) {
    switch cell {
    case .empty: return
    case .text(let text):
      unsafe worksheet_write_string(sheet, row, column, text, styles.body)
    case .number(let number):
      unsafe worksheet_write_number(sheet, row, column, number, styles.body)
    case .day(let day):
      var date = lxw_datetime(
        year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0,
        sec: 0)
      unsafe worksheet_write_datetime(sheet, row, column, &date, styles.day)
    }
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1.value) }
  }

  /// Writes a table as CSV with a byte order mark, without which Excel takes Chinese for GBK.
  package static func csv(_ table: SheetTable) -> [UInt8] {
    var text = CommaSeparatedRows.line(table.header)
    for row in table.rows {
      let cells =
        row.map(\.words) + Array(repeating: "", count: max(0, table.header.count - row.count))
      text += CommaSeparatedRows.line(cells)
    }
    return ByteOrderMark.utf8 + Array(text.utf8)
  }
}

/// The formats of a workbook, which frees them when it closes.
@safe
private struct WorkbookStyles {
  let head: UnsafeMutablePointer<lxw_format>?
  let body: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe head = Self.format(book)
    unsafe body = Self.format(book)
    unsafe day = Self.format(book)
    unsafe format_set_bold(head)
    unsafe format_set_bg_color(head, 0xE7EDF5)
    unsafe format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_text_wrap(head)
    unsafe format_set_num_format(day, "yyyy-mm-dd")
  }

  private static func format(
    _ book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = unsafe workbook_add_format(book)
    unsafe format_set_font_name(format, "宋体")
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return unsafe format
  }
}
