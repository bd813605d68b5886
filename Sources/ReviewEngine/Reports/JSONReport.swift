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
    var writer = JSONWriter(isPretty: !isLines, depth: isLines ? 0 : 2)
    writer.indented { write(document, &$0) }
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return ReportPiece(isLines ? text + "\n" : text)
  }

  /// The inputs that were not reviewed, of the form with lines.
  public func pieces(_ failures: [ReviewRun.Failure]) throws -> [String] {
    isLines ? try failures.map { try JSONText.line(failure($0)) } : []
  }

  /// The members that stand after the documents.
  public func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) throws -> String {
    let library = Nullable(totals.corpus.map { self.library($0) })
    if isLines { return library.value == nil ? "" : try JSONText.line(["library": library]) }
    let run = output(frame)
    return """

        ],
      \(try JSONText.member(failures.map { failure($0) }, key: "failures", depth: 1)),
      \(try JSONText.member(run.lang, key: "lang", depth: 1)),
      \(try JSONText.member(run.lawBook, key: "lawBook", depth: 1)),
      \(try JSONText.member(library, key: "library", depth: 1)),
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

  private func write(_ reviewed: ReviewRun.ReviewedDocument, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("compliant", reviewed.review.compliant)
      writer.member("findings") { writer in
        writer.array(reviewed.review.findings) { write($1, &$0) }
      }
      writer.member("notApplicable", reviewed.review.notApplicable)
      writer.member("path", reviewed.path)
      writer.member("title", reviewed.review.title)
    }
  }

  private func write(_ finding: Finding, _ writer: inout JSONWriter) {
    let place = finding.place
    writer.object { writer in
      writer.member("basis") { $0.array(finding.basis) { write($1, &$0) } }
      writer.member("category", finding.category)
      writer.member("column", place.start.column)
      writer.member("disposition", finding.disposition.code)
      writer.member("endColumn", place.end.column)
      writer.member("endLine", place.end.line)
      writer.member("excerpt", finding.excerpt)
      writer.member("fingerprint", finding.fingerprint)
      if let fix = finding.fix {
        writer.member("fix") { write(fix, &$0) }
      } else {
        writer.member("fix", String?.none)
      }
      writer.member("line", place.start.line)
      writer.member("message", finding.message)
      writer.member("missing") { writer in
        writer.array(finding.missing) { $0.string($1.text(in: language)) }
      }
      if let original = place.original {
        writer.member("original") { write(original.first, original.last, &$0) }
      } else {
        writer.member("original", String?.none)
      }
      writer.member("outcome", finding.outcome.rawValue)
      writer.member("path", place.path)
      writer.member("related") { writer in
        writer.array(finding.related) { write($1, &$0) }
      }
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("suggestion", finding.suggestion)
    }
  }

  private func write(_ place: RelatedPlace, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("column", place.start.column)
      writer.member("document", place.document)
      writer.member("endColumn", place.end.column)
      writer.member("endLine", place.end.line)
      writer.member("excerpt", place.excerpt)
      writer.member("line", place.start.line)
      writer.member("path", place.path)
      writer.member("title", place.title)
    }
  }

  private func write(_ basis: CheckedBasis, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("article", basis.article?.chinese)
      writer.member("instrument", basis.instrument)
      writer.member("verification", basis.verification.rawValue)
    }
  }

  private func write(_ fix: TextFix, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("endByte", fix.span.end)
      writer.member("replacement", fix.replacement)
      writer.member("safe", fix.isSafe)
      writer.member("startByte", fix.span.start)
    }
  }

  /// A place in a packed file.
  private func write(
    _ first: OriginalPlace, _ last: OriginalPlace, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("character", first.character)
      writer.member("container", first.container)
      writer.member("element", first.element)
      writer.member("endCharacter", last.character)
      writer.member("endContainer", last.container)
      writer.member("endElement", last.element)
      writer.member("layout", first.layout == .pages ? "pages" : "paragraphs")
      writer.member("part", first.part)
    }
  }

  private func library(_ corpus: ComparedCorpus) -> Library {
    Library(
      documents: corpus.documents, comparedOnly: corpus.comparedOnly,
      notices: corpus.notices.map {
        Notice(rule: $0.rule, message: $0.text.text(in: language), documents: $0.documents)
      })
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
    /// None: documents are written one by one.
    let documents: [String]
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

  /// The documents compared with one another.
  private struct Library: Encodable {
    let documents: Int
    let comparedOnly: Int
    let notices: [Notice]
  }

  private struct Notice: Encodable {
    let rule: String
    let message: String
    let documents: [String]
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
