import SourceText
import TestSupport
import Testing

@testable import DocumentModel

@Suite("Conversion")
struct DocumentConversionTests {
  static let formats = WritableFormat.allCases
  static let lossless: [WritableFormat] = [.xml, .akn]

  @Test(
    "own XML and Akoma Ntoso keep all there is", arguments: lossless, WritableDocuments.fixtures)
  func keepsAll(_ format: WritableFormat, _ named: WritableDocuments.Named) throws {
    let conversion = DocumentConversion(named.document, to: format)
    #expect(conversion.failure == nil)
    let losses = conversion.losses.filter {
      if case .pageText = $0 { false } else { true }
    }
    #expect(losses.isEmpty)
    let again = try rewritten(named.document, as: format)
    #expect(again.comparedParagraphs() == Self.inOrder(named.document, of: again))
    #expect(again.comparedCitations().sorted() == named.document.comparedCitations().sorted())
  }

  /// The paragraphs of a document with its parts in the order of another: formats differ in that alone.
  private static func inOrder(
    _ document: NormativeDocument, of other: NormativeDocument
  ) -> [ComparedParagraph] {
    var parts: [ComparedParagraph.Part] = []
    for paragraph in other.comparedParagraphs() where !parts.contains(paragraph.part) {
      parts.append(paragraph.part)
    }
    return parts.flatMap { part in document.comparedParagraphs().filter { $0.part == part } }
  }

  @Test(
    "what goes through another format and comes back is the same own XML",
    arguments: [WritableFormat.akn, .text, .html], WritableDocuments.fixtures)
  func roundTrip(_ format: WritableFormat, _ named: WritableDocuments.Named) throws {
    let first = DocumentConversion(named.document, to: format)
    var reader = DocumentReader()
    let there = try reader.read(first.bytes, name: "", as: format.input)
    let back = try rewritten(there, as: .xml)
    let losses = DocumentComparison(named.document, back).losses
    // What did not come back was named on the way.
    for loss in losses { #expect(first.losses.contains(loss), "\(loss)") }
    #expect(!losses.contains { if case .text = $0 { true } else { false } })
    #expect(!losses.contains { if case .citations = $0 { true } else { false } })
    let original = named.document.head
    #expect(back.head.title.value == original.title.value)
    #expect(back.head.documentNumber.value == original.documentNumber.value)
    #expect(back.head.issuers.map(\.name) == original.issuers.map(\.name))
    for (left, right) in zip(back.head.days, original.days) {
      #expect(left.day.value == right.day.value, "\(left.element)")
    }
  }

  @Test(
    "what was converted once is converted to the same bytes again", arguments: formats,
    WritableDocuments.fixtures)
  func idempotent(_ format: WritableFormat, _ named: WritableDocuments.Named) throws {
    let bytes = DocumentConversion(named.document, to: format).bytes
    let again = DocumentConversion(try rewritten(named.document, as: format), to: format).bytes
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }

  @Test(
    "real documents go into own XML and Akoma Ntoso and back, and their text into all formats",
    .enabled(if: !WritableDocuments.shared.isEmpty, "no ../shared here: skipped"),
    arguments: WritableDocuments.shared)
  func realDocuments(_ named: WritableDocuments.Named) throws {
    for format in Self.formats {
      let conversion = DocumentConversion(named.document, to: format)
      #expect(conversion.failure == nil)
      guard Self.lossless.contains(format) else { continue }
      for loss in conversion.losses {
        guard case .pageText = loss else {
          Issue.record("\(format): \(loss)")
          continue
        }
      }
      let again = DocumentConversion(try rewritten(named.document, as: format), to: format)
      #expect(again.bytes == conversion.bytes, "\(format)")
    }
  }

  @Test("Golden: the losses of the fixtures are named as expected")
  func goldenLosses() throws {
    var text = ""
    for named in WritableDocuments.fixtures {
      for format in Self.formats {
        let losses = DocumentConversion(named.document, to: format).losses
        guard !losses.isEmpty else { continue }
        text += "\(named.name) → \(format.rawValue)\n"
        for loss in losses { text += "  \(loss)\n" }
      }
    }
    try GoldenFile.expect(text, matches: RepositoryFolder.path("Fixtures/Conversions.expected.txt"))
  }
}
