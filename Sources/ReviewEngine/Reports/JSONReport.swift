internal import DocumentModel
public import RuleDSL
internal import SourceText

/// Writes a run as JSON (Schemas/findings.schema.json), byte for byte the same for the same input.
public struct JSONReport: StreamedReport {
  private let language: MessageLanguage
  private let version: String
  private let isLines: Bool

  /// Makes a report.
  /// - Parameters:
  ///   - version: The program's version.
  ///   - isLines: True for a line for the run, then a line a document and a line a failure, in the same words.
  public init(language: MessageLanguage, version: String, isLines: Bool = false) {
    self.language = language
    self.version = version
    self.isLines = isLines
  }

  /// What stands between documents.
  public var separator: String { isLines ? "" : ",\n" }

  /// The members that stand before the documents.
  public func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) throws -> String {
    if isLines { return try JSONText.line(output(frame)) }
    return """
      {
      \(try JSONText.member(Nullable(frame.asOf?.iso), key: "asOf", depth: 1)),
      \(try JSONText.member(Nullable(frame.calendar), key: "calendar", depth: 1)),
        "documents" : [

      """
  }

  /// A document.
  public func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) throws -> ReportPiece {
    let value = self.document(document)
    return ReportPiece(try isLines ? JSONText.line(value) : JSONText.member(value, depth: 2))
  }

  /// The inputs that were not reviewed, of the form with lines.
  public func pieces(_ failures: [ReviewRun.Failure]) throws -> [String] {
    isLines ? try failures.map { try JSONText.line(failure($0)) } : []
  }

  /// The members that stand after the documents.
  public func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) throws -> String {
    if isLines { return "" }
    let run = output(frame)
    return """

        ],
      \(try JSONText.member(failures.map { failure($0) }, key: "failures", depth: 1)),
      \(try JSONText.member(run.lang, key: "lang", depth: 1)),
      \(try JSONText.member(run.lawBook, key: "lawBook", depth: 1)),
      \(try JSONText.member(run.packs, key: "packs", depth: 1)),
      \(try JSONText.member(run.schemaVersion, key: "schemaVersion", depth: 1)),
      \(try JSONText.member(run.tool, key: "tool", depth: 1))
      }

      """
  }

  private func output(_ frame: RunFrame) -> Output {
    Output(
      schemaVersion: 1, tool: Tool(name: "review", version: version),
      asOf: Nullable(frame.asOf?.iso), lang: language.rawValue,
      packs: frame.packs.map { Pack(name: $0.name, version: $0.version, digest: $0.digest) },
      lawBook: Nullable(frame.lawBook), calendar: Nullable(frame.calendar), documents: [],
      failures: [])
  }

  private func document(_ reviewed: ReviewRun.ReviewedDocument) -> Document {
    Document(
      path: reviewed.path, title: Nullable(reviewed.review.title),
      findings: reviewed.review.findings.map { finding($0) },
      notApplicable: reviewed.review.notApplicable, compliant: reviewed.review.compliant)
  }

  private func finding(_ finding: ReviewEngine.Finding) -> Finding {
    Finding(
      rule: finding.rule, category: finding.category, severity: finding.severity.rawValue,
      outcome: finding.outcome.rawValue, line: finding.place.start.line,
      column: finding.place.start.column, endLine: finding.place.end.line,
      endColumn: finding.place.end.column, path: finding.place.path,
      original: Nullable(finding.place.original.map { Original($0.first, $0.last) }),
      excerpt: finding.excerpt,
      message: finding.message, suggestion: Nullable(finding.suggestion),
      fix: Nullable(
        finding.fix.map {
          Fix(
            replacement: $0.replacement, safe: $0.isSafe, startByte: $0.span.start,
            endByte: $0.span.end)
        }),
      missing: finding.missing.map { $0.text(in: language) },
      basis: finding.basis.map {
        Basis(
          instrument: $0.instrument, article: Nullable($0.article?.chinese),
          verification: $0.verification.rawValue)
      },
      fingerprint: finding.fingerprint, disposition: finding.disposition.code)
  }

  private func failure(_ failure: ReviewRun.Failure) -> Failure {
    let words = FailureMessage(failure)
    return Failure(
      path: failure.path, line: Nullable(failure.error.position?.line),
      column: Nullable(failure.error.position?.column), reason: words.code,
      message: words.cause.text(in: language), remedy: words.remedy.text(in: language))
  }

  private struct Output: Encodable {
    let schemaVersion: Int
    let tool: Tool
    let asOf: Nullable<String>
    let lang: String
    let packs: [Pack]
    let lawBook: Nullable<String>
    let calendar: Nullable<String>
    let documents: [Document]
    let failures: [Failure]
  }

  private struct Tool: Encodable {
    let name: String
    let version: String
  }

  private struct Pack: Encodable {
    let name: String
    let version: String
    let digest: String
  }

  private struct Document: Encodable {
    let path: String
    let title: Nullable<String>
    let findings: [Finding]
    let notApplicable: Int
    let compliant: Int
  }

  private struct Finding: Encodable {
    let rule: String
    let category: String
    let severity: String
    let outcome: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let path: String
    let original: Nullable<Original>
    let excerpt: String
    let message: String
    let suggestion: Nullable<String>
    let fix: Nullable<Fix>
    let missing: [String]
    let basis: [Basis]
    let fingerprint: String
    let disposition: String
  }

  private struct Fix: Encodable {
    let replacement: String
    let safe: Bool
    let startByte: Int
    let endByte: Int
  }

  /// A place in a packed file.
  private struct Original: Encodable {
    let layout: String
    let part: String
    let container: Int
    let element: Int
    let character: Int
    let endContainer: Int
    let endElement: Int
    let endCharacter: Int

    init(_ first: OriginalPlace, _ last: OriginalPlace) {
      layout = first.layout == .pages ? "pages" : "paragraphs"
      (part, container, element) = (first.part, first.container, first.element)
      character = first.character
      (endContainer, endElement, endCharacter) = (last.container, last.element, last.character)
    }
  }

  private struct Basis: Encodable {
    let instrument: String
    let article: Nullable<String>
    let verification: String
  }

  private struct Failure: Encodable {
    let path: String
    let line: Nullable<Int>
    let column: Nullable<Int>
    let reason: String
    let message: String
    let remedy: String
  }
}

/// A value whose key is always written: null when there is none, as the schema promises.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}
