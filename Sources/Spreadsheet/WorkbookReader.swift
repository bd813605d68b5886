internal import DocumentModel
internal import SourceText
internal import ZipContainer

/// Reads the parts of an .xlsx file (SpreadsheetML, ECMA-376 part 1 clause 18).
struct WorkbookReader: ~Copyable {
  private var archive: ZipReader
  /// The sheets in their order: name and part.
  let sheets: [(name: String, part: String)]
  private let sharedTexts: [String]
  private let formats: DateFormats
  private let beginsIn1904: Bool

  private init(
    _ archive: consuming ZipReader, sheets: [(name: String, part: String)], sharedTexts: [String],
    formats: DateFormats, beginsIn1904: Bool
  ) {
    self.archive = archive
    self.sheets = sheets
    self.sharedTexts = sharedTexts
    self.formats = formats
    self.beginsIn1904 = beginsIn1904
  }

  /// Opens a workbook and reads what its sheets share.
  static func open(_ bytes: [UInt8]) throws(SpreadsheetFailure) -> WorkbookReader {
    var reader = try archive(bytes)
    let workbook = try Self.part("xl/workbook.xml", &reader)
    let relations = try Self.relations("xl/_rels/workbook.xml.rels", &reader)
    var sheets: [(String, String)] = []
    var is1904 = false
    for node in workbook.arena.nodes {
      switch workbook.name(of: node) {
      case "sheet":
        guard let name = workbook.value("name", of: node),
          let id = workbook.value("id", of: node), let target = relations[id]
        else { continue }
        sheets.append((name, target))
      case "workbookPr":
        let value = workbook.value("date1904", of: node)
        is1904 = value == "1" || value == "true"
      default: continue
      }
    }
    let texts = try Self.sharedTexts(&reader)
    let formats =
      reader.entry(named: "xl/styles.xml") == nil
      ? DateFormats(nil) : DateFormats(try Self.part("xl/styles.xml", &reader))
    return WorkbookReader(
      reader, sheets: sheets, sharedTexts: texts, formats: formats, beginsIn1904: is1904)
  }

  private static func archive(_ bytes: [UInt8]) throws(SpreadsheetFailure) -> ZipReader {
    do {
      return try ZipReader(bytes)
    } catch {
      throw .archive(error)
    }
  }

  private static func part(
    _ name: String, _ archive: inout ZipReader
  ) throws(SpreadsheetFailure) -> XMLPart {
    guard archive.entry(named: name) != nil else { throw .missingPart(name) }
    let bytes: [UInt8]
    do {
      bytes = try archive.contents(of: name)
    } catch {
      throw .archive(error)
    }
    do {
      return try XMLPart(bytes, name: name, maximumNodes: 8_000_000)
    } catch {
      throw .part(name, error)
    }
  }

  /// The targets of a part's relationships by their identity, as names of parts.
  private static func relations(
    _ name: String, _ archive: inout ZipReader
  ) throws(SpreadsheetFailure) -> [String: String] {
    let part = try part(name, &archive)
    var targets: [String: String] = [:]
    for node in part.arena.nodes where part.name(of: node) == "Relationship" {
      guard let id = part.value("Id", of: node), let target = part.value("Target", of: node)
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  /// The shared texts; runs are joined, phonetic hints left out.
  private static func sharedTexts(
    _ archive: inout ZipReader
  ) throws(SpreadsheetFailure) -> [String] {
    guard archive.entry(named: "xl/sharedStrings.xml") != nil else { return [] }
    let part = try part("xl/sharedStrings.xml", &archive)
    var texts: [String] = []
    for node in part.arena.nodes {
      switch part.name(of: node) {
      case "si": texts.append("")
      case "t":
        let parent = part.arena.nodes[Int(node.parent.index)]
        guard !texts.isEmpty, part.name(of: parent) != "rPh" else { continue }
        texts[texts.count - 1] += CellText.unescaped(part.text(of: node))
      default: continue
      }
    }
    return texts
  }

  /// The rows of a sheet, with their lines.
  mutating func grid(
    of name: String
  ) throws(SpreadsheetFailure) -> [(line: Int, cells: [SheetCell])] {
    let part = try Self.part(name, &archive)
    var grid: [(line: Int, cells: [SheetCell])] = []
    var column = -1
    var kind = ""
    var style = 0
    for node in part.arena.nodes {
      switch part.name(of: node) {
      case "row":
        let line = part.value("r", of: node).flatMap { Int($0) } ?? (grid.last?.line ?? 0) + 1
        grid.append((line, []))
        column = -1
      case "c":
        column = part.value("r", of: node).flatMap(CellText.column) ?? column + 1
        kind = part.value("t", of: node) ?? "n"
        style = part.value("s", of: node).flatMap { Int($0) } ?? 0
      case "v", "t":
        guard !grid.isEmpty, column >= 0 else { continue }
        guard column < SpreadsheetReader.maximumColumns else { throw .tooLarge }
        let isRun = part.name(of: node) == "t"
        let cell = cell(part.text(of: node), isRun ? "inlineStr" : kind, style)
        put(cell, at: column, in: &grid[grid.count - 1].cells, isRun: isRun)
      default: continue
      }
    }
    return grid
  }

  private func put(_ cell: SheetCell, at column: Int, in row: inout [SheetCell], isRun: Bool) {
    while row.count <= column { row.append(.empty) }
    if isRun, case .text(let before) = row[column], case .text(let more) = cell {
      row[column] = .text(before + more)
    } else {
      row[column] = cell
    }
  }

  private func cell(_ value: String, _ kind: String, _ style: Int) -> SheetCell {
    switch kind {
    case "s":
      guard let index = Int(value), sharedTexts.indices.contains(index) else { return .empty }
      return sharedTexts[index].isEmpty ? .empty : .text(sharedTexts[index])
    case "b": return .text(value == "1" ? "是" : "否")
    case "inlineStr", "str", "e":
      return value.isEmpty ? .empty : .text(CellText.unescaped(value))
    case "d": return LegalDate(iso: String(value.prefix(10))).map { .day($0) } ?? .text(value)
    default:
      guard let number = Double(value) else { return value.isEmpty ? .empty : .text(value) }
      guard formats.isDate(style: style), let day = CellText.day(number, is1904: beginsIn1904)
      else { return .number(number) }
      return .day(day)
    }
  }
}

/// Which cell styles show a number as a day (ECMA-376 part 1, 18.8.30).
struct DateFormats {
  private var styles: [Bool] = []

  init(_ part: XMLPart?) {
    guard let part else { return }
    var custom: [Int: Bool] = [:]
    var isInside = false
    for node in part.arena.nodes {
      switch part.name(of: node) {
      case "numFmt":
        guard let id = part.value("numFmtId", of: node).flatMap({ Int($0) }),
          let code = part.value("formatCode", of: node)
        else { continue }
        custom[id] = Self.isDate(code)
      case "cellXfs": isInside = true
      case "cellStyles", "dxfs": isInside = false
      case "xf" where isInside:
        let id = part.value("numFmtId", of: node).flatMap { Int($0) } ?? 0
        styles.append(custom[id] ?? Self.isBuiltIn(id))
      default: continue
      }
    }
  }

  func isDate(style: Int) -> Bool { styles.indices.contains(style) && styles[style] }

  /// 27…36 and 50…58 are the East Asian dates.
  private static func isBuiltIn(_ id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
    default: false
    }
  }

  /// A format that shows a year or a day, outside of quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    for scalar in code.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]": isBracketed = false
      case "y", "Y", "d", "D":
        if !isQuoted, !isBracketed { return true }
      default: continue
      }
    }
    return false
  }
}
