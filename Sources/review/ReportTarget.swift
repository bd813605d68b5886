internal import ArgumentParser
internal import ReviewEngine

/// One `--format NAME[=FILE]`: which report, and the file it goes to.
struct ReportTarget: ExpressibleByArgument {
  /// The name of the workbook, the one form that is no text.
  static let workbookName = "xlsx"

  /// Nil for a workbook.
  let format: ReportFormat?
  /// Nil for standard output.
  let file: String?

  /// Reads `sarif` or `sarif=review.sarif`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first else { return nil }
    format = ReportFormat(rawValue: String(name))
    guard format != nil || name == Self.workbookName else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty else { return nil }
      file = String(parts[1])
    } else {
      file = nil
    }
  }

  init(_ format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  /// True at a terminal that shows colours.
  var isColoured: Bool { file == nil && TerminalStyle.isColoured }

  static var allValueStrings: [String] {
    ReportFormat.allCases.map(\.rawValue) + ["\(workbookName)=FILE"]
  }
}
