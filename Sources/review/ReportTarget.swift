internal import ArgumentParser
internal import ReviewEngine

/// One `--format NAME[=FILE]`: which report, and the file it goes to.
struct ReportTarget: ExpressibleByArgument {
  let format: ReportFormat
  /// Nil for standard output.
  let file: String?

  /// Reads `sarif` or `sarif=review.sarif`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else {
      return nil
    }
    self.format = format
    if parts.count == 2 {
      guard !parts[1].isEmpty else { return nil }
      file = String(parts[1])
    } else {
      file = nil
    }
  }

  init(_ format: ReportFormat) {
    self.format = format
    file = nil
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
