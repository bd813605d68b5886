import Foundation
import LawBook
import SourceText
import Testing

/// The project's law book and the labelled citations.
enum LawBookFixture {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let folder = root.appending(path: "Rules/LawBook").path(percentEncoded: false)

  static let book = Result { try LawBook(folder: folder) }

  static func day(_ iso: String) throws -> LegalDate { try #require(LegalDate(iso: iso)) }

  static func article(_ text: String) -> ArticleReference? {
    let bytes = Array(text.utf8)
    return ArticleReference.read(bytes.span, at: 0)?.reference
  }

  /// One line of Fixtures/LawBook/verdicts.tsv.
  struct Case {
    let line: Int
    let name: String
    let article: ArticleReference?
    let day: LegalDate
    let citedOn: LegalDate?
    let expected: String
    let instrument: String
    let isHard: Bool
  }

  static func cases() throws -> [Case] {
    let url = root.appending(path: "Fixtures/LawBook/verdicts.tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var cases: [Case] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 8, "line \(number + 1)")
      cases.append(
        Case(
          line: number + 1, name: cells[0], article: article(cells[1]), day: try day(cells[2]),
          citedOn: LegalDate(iso: cells[3]), expected: cells[4], instrument: cells[5],
          isHard: cells[6] == "hard"))
    }
    return cases
  }
}
