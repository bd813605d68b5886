internal import ReviewEngine
internal import RuleDSL

/// A report on its way to standard output or into a file, written while documents are reviewed (报告输出).
final class ReportSink {
  /// A piece as bytes.
  struct Piece: Sendable, Equatable {
    var outline: [UInt8]
    var body: [UInt8]

    init(_ piece: ReportPiece) {
      outline = Array(piece.outline.utf8)
      body = Array(piece.body.utf8)
    }

    init(outline: [UInt8], body: [UInt8]) {
      self.outline = outline
      self.body = body
    }
  }

  let report: any StreamedReport
  private let frame: RunFrame
  /// Nil for standard output.
  private let file: PendingFile?
  /// Holds the pieces of a report whose head needs the sums.
  private let spool: SpoolFile?
  private let separator: [UInt8]
  private var outline: [UInt8] = []
  private var hasPieces = false

  /// Opens the target and writes the head, unless it needs the sums.
  /// - Parameter path: The file; nil for standard output.
  init(
    _ report: any StreamedReport, to path: String?, _ frame: RunFrame, language: MessageLanguage
  ) throws {
    self.report = report
    self.frame = frame
    separator = Array(report.separator.utf8)
    file = try path.map { try PendingFile($0, language: language) }
    spool = report.headNeedsTotals ? try SpoolFile(language: language) : nil
    if spool == nil { try write(try report.head(frame, RunTotals(), outline: "")) }
  }

  /// Adds a document.
  func add(_ piece: Piece) throws {
    outline += piece.outline
    try addBody(piece.body)
  }

  /// Adds the failures and the tail, and puts the file in its place.
  func finish(_ totals: RunTotals, _ failures: [ReviewRun.Failure]) throws {
    for piece in try report.pieces(failures) { try addBody(Array(piece.utf8)) }
    if let spool {
      try write(
        try report.head(frame, totals, outline: String(decoding: outline, as: UTF8.self)))
      try spool.read { try write($0) }
    }
    try write(try report.tail(frame, totals, failures))
    try file?.commit()
  }

  private func addBody(_ body: [UInt8]) throws {
    guard !body.isEmpty else { return }
    let bytes = hasPieces && !separator.isEmpty ? separator + body : body
    hasPieces = true
    if let spool { try spool.append(bytes) } else { try write(bytes) }
  }

  private func write(_ text: String) throws { try write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) throws {
    if let file { try file.append(bytes) } else { StandardStreams.write(bytes) }
  }
}
