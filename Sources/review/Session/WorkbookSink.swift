internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Spreadsheet

/// A workbook on its way into a file: one row a finding, for the ledger (问题清单表格).
struct WorkbookSink {
  /// What a sheet of the format holds, less its head.
  private static let mostRows = 1_048_575
  /// Longer texts are cut; a cell holds 32,767 characters.
  private static let longestCell = 2_000

  private let path: String
  private let asOf: LegalDate?
  private let language: MessageLanguage
  private var rows: [[SheetCell]] = []

  init(_ path: String, asOf: LegalDate?, language: MessageLanguage) {
    self.path = path
    self.asOf = asOf
    self.language = language
  }

  /// Adds the findings of a document.
  mutating func add(_ document: ReviewRun.ReviewedDocument) {
    let words = FindingWords(language: language)
    for finding in document.review.findings {
      let instruments = finding.basis.map { "《\($0.instrument)》" }
      let articles = finding.basis.map { $0.article?.chinese ?? "" }
      let problem = [finding.message, words.missing(finding)].compactMap(\.self)
      rows.append([
        cell(document.path), cell(document.review.number ?? ""), cell(finding.rule),
        cell(words.label(finding)), cell(finding.category),
        cell(instruments.joined(separator: "、")), cell(articles.joined(separator: "、")),
        cell(finding.place.path), .number(Double(finding.place.start.line)),
        .number(Double(finding.place.start.column)), cell(finding.excerpt),
        cell(problem.joined(separator: language.choose("；", "; "))),
        cell(finding.suggestion ?? ""), cell(handling(finding)),
      ])
    }
  }

  /// Adds an input that was not reviewed.
  mutating func add(_ failure: ReviewRun.Failure) {
    let words = FindingWords(language: language)
    rows.append(
      [cell(failure.path), .empty, .empty, cell(language.choose("未能审查", "not reviewed"))]
        + Array(repeating: .empty, count: 7) + [cell(words.whole(failure)), .empty, .empty])
  }

  /// Writes the file; findings beyond what a sheet holds go on in the next.
  func finish() throws {
    let name = language.choose("审查发现", "findings")
    let starts = rows.isEmpty ? [0] : Array(stride(from: 0, to: rows.count, by: Self.mostRows))
    let tables = starts.enumerated().map { number, start in
      SheetTable(
        name: number == 0 ? name : "\(name) \(number + 1)", header: header,
        rows: Array(rows[start..<min(rows.count, start + Self.mostRows)]))
    }
    // The day of making is stated, so that the same findings make the same bytes.
    guard let day = asOf ?? LegalDate(iso: "2000-01-01") else { return }
    try LedgerFile.write(tables, to: path, made: day, language: language)
  }

  private var header: [String] {
    language == .chinese
      ? [
        "文件", "文号", "规则", "级别", "类别", "依据", "条款", "位置", "行", "列", "摘录", "问题", "建议", "处理",
      ]
      : [
        "document", "number", "rule", "severity", "category", "basis", "article", "place", "line",
        "column", "excerpt", "problem", "suggestion", "handling",
      ]
  }

  /// Empty for what counts, since a person fills it in.
  private func handling(_ finding: Finding) -> String {
    switch finding.disposition {
    case .open: ""
    case .known: language.choose("既有", "known")
    case .waived(let reason, let approver, let expires):
      language.choose("豁免：", "waived: ") + "\(reason)（\(approver)）"
        + (expires.map { language.choose("，至 \($0.iso)", ", until \($0.iso)") } ?? "")
    }
  }

  private func cell(_ text: String) -> SheetCell {
    if text.isEmpty { return .empty }
    return .text(
      text.utf8.count <= Self.longestCell ? text : String(text.prefix(Self.longestCell)) + "…")
  }
}
