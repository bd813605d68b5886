import DocumentModel
import Foundation
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

/// The place of each finding holds the words that it is about, however the file writes them.
@Suite("Places of findings")
struct FindingPlaceTests {
  /// Paragraphs in which the rules find something.
  private static let paragraphs = [
    "望湖镇人民政府关于植树护林的通知", "望政发[2026]5号", "各村民委员会：",
    "为了加强植树护林，依据镇长办公会议纪要，制定本通知。",
    "一、未按时植树的，由镇人民政府处以五百元罚款，并没收其全部苗木。",
    "二、外地企业进入本镇从事苗木经营的，应当先取得镇人民政府的许可。",
    "三、本通知解释权归望湖镇林业站\u{20BB7}某，自2026年02月30日起施行。",
    "望湖镇人民政府", "2026年3月5日",
  ]

  /// How a page may write a paragraph.
  enum Disguise: String, CaseIterable, Sendable {
    case plain, references, runs, lineEnds, mark, chinese

    func page(_ paragraphs: [String]) -> [UInt8] {
      let end = self == .lineEnds ? "\r\n" : "\n"
      let lines = paragraphs.map { "<p>\(written($0))</p>" }.joined(separator: end)
      let charset = self == .chinese ? "gb18030" : "utf-8"
      let page =
        "<html><head><meta charset=\"\(charset)\"></head>\(end)<body><div id=\"zoom\">\(lines)</div></body></html>"
      switch self {
      case .mark: return ByteOrderMark.utf8 + Array(page.utf8)
      case .chinese: return Self.gb18030(page)
      default: return Array(page.utf8)
      }
    }

    private func written(_ paragraph: String) -> String {
      switch self {
      case .references:
        paragraph.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
      case .runs: paragraph.map { "<span lang=\"zh\">\($0)</span>" }.joined()
      default: paragraph
      }
    }

    /// Letters by the table of the system's own converter.
    private static func gb18030(_ text: String) -> [UInt8] {
      guard
        let run = try? ReviewProcess.runTool(
          "sh", ["-c", "iconv -f UTF-8 -t GB18030 | od -An -v -tx1"], input: text)
      else { return [] }
      return run.output.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) }
    }
  }

  @Test(
    "pages in every disguise have the findings of the plain one, at their words",
    arguments: Disguise.allCases)
  func disguises(_ disguise: Disguise) throws {
    let plain = try review(Disguise.plain.page(Self.paragraphs))
    let found = try review(disguise.page(Self.paragraphs))
    #expect(plain.findings.count > 5)
    #expect(found.findings.map(Self.key) == plain.findings.map(Self.key))
    for finding in found.findings {
      let words = Self.withoutMarkup(found.document.arena.source.text(of: finding.place.span))
      // An excerpt is folded: only what folding leaves as it is can be looked for.
      let excerpt = finding.excerpt.unicodeScalars.filter { $0.value > 0x4DFF }
      #expect(
        words.unicodeScalars.filter { $0.value > 0x4DFF }.elementsEqual(excerpt),
        "\(finding.rule): \(words)")
    }
  }

  private static func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.outcome) \(finding.place.path) \(finding.excerpt)"
  }

  private func review(_ page: [UInt8]) throws -> (document: NormativeDocument, findings: [Finding])
  {
    var reader = DocumentReader()
    let document = try reader.read(page, name: "page")
    let reviewer = try #require(ConvertedReviewTests.reviewer)
    let review = reviewer.review(document, ReviewRequest(asOf: LegalDate(iso: "2026-11-20")))
    return (document, review.findings)
  }

  /// The text of a stretch of a page: tags left out, references as what they stand for.
  private static func withoutMarkup(_ page: String) -> String {
    var text = ""
    var rest = Substring(page)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("&#x"), let end = rest.firstIndex(of: ";"),
        let value = UInt32(rest[..<end].dropFirst(3), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        text.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
