internal import DocumentModel
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Spreadsheet
internal import ZipContainer

/// Reading and writing ledgers, with words for what goes wrong (台账文件).
enum LedgerFile {
  /// Reads a ledger; tells of the headings that it does not know.
  static func read(_ path: String, sheet: String?, language: MessageLanguage) throws -> Ledger {
    let bytes = try RegisterText.bytes(path, language)
    let ledger: Ledger
    do throws(SpreadsheetFailure) {
      ledger = Ledger(try SpreadsheetReader.read(bytes, sheet: sheet))
    } catch {
      throw CommandFault(status: .incomplete, message: "\(path): \(words(error, language))")
    }
    if !ledger.unknownHeadings.isEmpty {
      let names = ledger.unknownHeadings.joined(separator: "、")
      StandardStreams.writeError(
        language.choose(
          "\(path): 不认识的列没有读：\(names)\n", "\(path): columns not read: \(names)\n"))
    }
    guard !ledger.entries.isEmpty, ledger.entries.contains(where: { !$0[.title].isEmpty }) else {
      throw CommandFault(
        status: .incomplete,
        message: language.choose(
          "\(path): 没有“标题”或“文件名称”列，或者没有内容；核对表头",
          "\(path): no column 标题 or 文件名称, or no rows; check the headings"))
    }
    return ledger
  }

  /// Writes tables by the ending of the name: .xlsx with all, .csv with the first.
  static func write(
    _ tables: [SheetTable], to path: String, made day: LegalDate, language: MessageLanguage
  ) throws {
    if path.hasSuffix(".csv") {
      let bytes = tables.first.map(SpreadsheetWriter.csv) ?? []
      try OutputFile.replace(path, with: bytes, language: language)
      return
    }
    guard path.hasSuffix(".xlsx") else {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "“\(path)”应以 .xlsx 或 .csv 结尾", "“\(path)” must end with .xlsx or .csv"))
    }
    do throws(SpreadsheetFailure) {
      try SpreadsheetWriter.write(tables, to: path, made: day)
    } catch {
      throw CommandFault(status: .usage, message: "\(path): \(words(error, language))")
    }
  }

  private static func words(_ failure: SpreadsheetFailure, _ language: MessageLanguage) -> String {
    switch failure {
    case .archive:
      language.choose("压缩包损坏或者不是 .xlsx；重新另存", "the archive is damaged or no .xlsx; save it again")
    case .part(let name, let error):
      "\(name): "
        + FailureMessage(ReviewRun.Failure(path: name, error: error)).cause.text(in: language)
    case .missingPart(let name):
      language.choose("不是电子表格（缺 \(name)）；另存为 .xlsx", "no spreadsheet (\(name) is missing)")
    case .openQuote(let line):
      language.choose("第 \(line) 行之前有引号没有闭合", "a quote is open before line \(line)")
    case .empty: language.choose("没有带内容的工作表", "no sheet has rows")
    case .tooLarge: language.choose("列数太多", "too many columns")
    case .cannotWrite(let words):
      language.choose("写不出来：\(words)；检查目录和权限", "cannot write: \(words)")
    }
  }
}
