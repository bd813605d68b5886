/// A report written piece by piece, so that a run of any length needs the memory of one document (分段报告).
///
/// It is the head, the pieces of documents in their order, those of failures, and the tail; pieces that are
/// not empty are parted by the separator.
public protocol StreamedReport: Sendable {
  /// What stands between two pieces.
  var separator: String { get }
  /// True when the head shows sums, so that the pieces must wait for the last document.
  var headNeedsTotals: Bool { get }

  /// What stands before the pieces.
  /// - Parameter outline: The outlines of all pieces; empty unless the head needs totals.
  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) throws -> String

  /// A document; the piece is the same wherever it stands.
  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) throws -> ReportPiece

  /// The inputs that could not be reviewed, where they stand among the pieces.
  func pieces(_ failures: [ReviewRun.Failure]) throws -> [String]

  /// What stands after the pieces.
  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) throws -> String
}

/// What a document adds to a report.
public struct ReportPiece: Sendable, Equatable {
  /// Its line in the contents of the head; empty for most forms.
  public var outline = ""
  /// Its part of the body; empty when it has none.
  public var body: String

  /// Makes a piece.
  public init(_ body: String, outline: String = "") {
    self.body = body
    self.outline = outline
  }
}

extension StreamedReport {
  /// Nothing stands between pieces.
  public var separator: String { "" }
  /// The head can be written at once.
  public var headNeedsTotals: Bool { false }

  /// Nothing stands before the pieces.
  public func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) throws -> String { "" }

  /// Failures are in the tail, or nowhere.
  public func pieces(_ failures: [ReviewRun.Failure]) throws -> [String] { [] }

  /// Nothing stands after the pieces.
  public func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) throws -> String { "" }

  /// Writes a whole run.
  /// - Throws: Never for the values of a run; the encoder's signature says it may.
  public func render(_ run: ReviewRun) throws -> String {
    let totals = RunTotals(of: run)
    let frame = run.frame
    var outline = ""
    var bodies: [String] = []
    for document in run.documents {
      let piece = try piece(document, frame)
      outline += piece.outline
      bodies.append(piece.body)
    }
    bodies += try pieces(run.failures)
    return try head(frame, totals, outline: outline)
      + bodies.filter { !$0.isEmpty }.joined(separator: separator)
      + tail(frame, totals, run.failures)
  }
}
