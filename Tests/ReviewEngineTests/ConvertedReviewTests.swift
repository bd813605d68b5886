import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

/// A converted document has the findings of its original.
@Suite("Reviews of converted documents")
struct ConvertedReviewTests {
  /// Compiling all rules once is enough.
  static let reviewer: DocumentReviewer? = try? {
    let rules = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try rules.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    let calendar = try WorkdayCalendar(
      csv: String(
        decoding: RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv")),
        as: UTF8.self))
    return DocumentReviewer(
      library, calendar: calendar,
      lawBook: try LawBook(folder: RepositoryFolder.path("Rules/LawBook")))
  }()

  static let fixtures: [String] =
    (try? RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents"))) ?? []

  @Test("through own XML and Akoma Ntoso all findings stay, with their places", arguments: fixtures)
  func lossless(_ path: String) throws {
    let original = try read(try RepositoryFolder.bytes(path), nil)
    for (format, input) in [(WritableFormat.xml, InputFormat.xml), (.akn, .akomaNtoso)] {
      let conversion = DocumentConversion(original, to: format)
      let converted = try read(conversion.bytes, input)
      let isPage = Self.isPage(conversion)
      #expect(
        try findings(converted, ofPage: isPage) == findings(original, ofPage: isPage), "\(format)")
    }
  }

  @Test(
    "through text and HTML all findings stay but those on what was named as lost",
    arguments: fixtures)
  func lossy(_ path: String) throws {
    let original = try read(try RepositoryFolder.bytes(path), nil)
    for (format, input) in [(WritableFormat.text, InputFormat.text), (.html, .html)] {
      let conversion = DocumentConversion(original, to: format)
      let converted = try read(conversion.bytes, input)
      // A paragraph that is read at another level has its findings there.
      let isMoved = conversion.losses.contains {
        switch $0 {
        case .structure, .tables: true
        default: false
        }
      }
      let isPage = Self.isPage(conversion)
      let left = try findings(
        without(conversion.losses, original), ofPage: isPage, withPlaces: !isMoved)
      #expect(
        try findings(converted, ofPage: isPage, withPlaces: !isMoved) == left, "\(format)")
    }
  }

  /// Tells a page, whose portal may list the document as normative: a word that is left out.
  private static func isPage(_ conversion: DocumentConversion) -> Bool {
    conversion.losses.contains { if case .pageText = $0 { true } else { false } }
  }

  private func read(_ bytes: [UInt8], _ format: InputFormat?) throws -> NormativeDocument {
    var reader = DocumentReader()
    return try reader.read(bytes, name: "test", as: format)
  }

  /// The same document without what the losses name.
  private func without(
    _ losses: [ConversionLoss], _ document: NormativeDocument
  ) -> NormativeDocument {
    var head = document.head
    var procedure = document.procedure
    var filings = document.filings
    for loss in losses {
      switch loss {
      case .head(.kind): head.kind = .unknown
      case .head(.promulgationDate): head.promulgationDate = .unknown
      case .procedure: procedure = nil
      case .filings: filings = nil
      default: break
      }
    }
    return NormativeDocument(
      arena: document.arena, text: document.text, head: head, blocks: document.blocks,
      sentences: document.sentences, clauses: document.clauses, regions: document.regions,
      citations: document.citations, procedure: procedure, filings: filings,
      tables: document.tables, references: document.references)
  }

  /// The findings by rule, outcome and place in the structure.
  private func findings(
    _ document: NormativeDocument, ofPage: Bool, withPlaces: Bool = true
  ) throws -> [String] {
    let reviewer = try #require(Self.reviewer)
    return reviewer.review(document, ReviewRequest(asOf: LegalDate(iso: "2026-11-20"))).findings
      .filter { !ofPage || !["NR-726", "NR-727"].contains($0.rule) }
      .map { finding in
        // The title of a printed measure is a line of the body where the format has no other.
        let path = finding.place.path == "标题" ? "正文" : finding.place.path
        return "\(finding.rule) \(finding.outcome) " + (withPlaces ? path : "")
      }
      .sorted()
  }
}
