internal import DocumentModel
internal import FoundationEssentials
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Writes judged citations: a table for people, JSON for programs.
struct CitationReport {
  let language: MessageLanguage
  let asOf: LegalDate?
  let lawBook: String

  struct JudgedDocument {
    let path: String
    let title: String?
    let day: LegalDate?
    let citations: [JudgedCitation]
  }

  func text(_ documents: [JudgedDocument]) -> String {
    var text = ""
    for document in documents {
      for judged in document.citations { text += row(document, judged) + "\n" }
    }
    let count = documents.reduce(0) { $0 + $1.citations.count }
    return text
      + language.choose(
        "共 \(documents.count) 件文件，\(count) 处引用；法源库 \(lawBook.prefix(16))\n",
        "\(documents.count) documents, \(count) citations; law book \(lawBook.prefix(16))\n")
  }

  private func row(_ document: JudgedDocument, _ judged: JudgedCitation) -> String {
    var cells = [
      "\(document.path):\(judged.place.line):\(judged.place.column)",
      "《\(judged.instrument ?? judged.citation.name)》\(judged.citation.article?.chinese ?? "")",
      words(judged.then, language.choose("待核：文件没有日期", "unknown: the document has no day")),
    ]
    if asOf != nil { cells.append(words(judged.now, "")) }
    cells.append(judged.citation.role.rawValue)
    if let stale = judged.staleNumber {
      cells.append(
        language.choose("疑为旧条号", "perhaps an old number") + VerdictWords.moved(stale, language))
    }
    return cells.joined(separator: "\t")
  }

  private func words(_ assessment: LawBook.Assessment?, _ none: String) -> String {
    guard let assessment else { return none }
    let text = VerdictWords.text(assessment.verdict, in: language)
    if case .unknown = assessment.verdict { return text }
    guard assessment.verification == .recalled else { return text }
    return text + language.choose("（未核验）", " (unverified)")
  }

  func json(_ documents: [JudgedDocument], failures: [ReviewRun.Failure]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let output = Output(
      schemaVersion: 1, asOf: asOf?.iso, lawBook: lawBook,
      documents: documents.map { document in
        Document(
          path: document.path, title: document.title, date: document.day?.iso,
          citations: document.citations.map { row($0) })
      },
      failures: failures.map {
        Failure(path: $0.path, message: FailureMessage($0).cause.text(in: language))
      })
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }

  private func row(_ judged: JudgedCitation) -> Row {
    Row(
      line: judged.place.line, column: judged.place.column, text: judged.text,
      instrument: judged.instrument ?? judged.citation.name,
      isInLawBook: judged.instrument != nil, article: judged.citation.article?.chinese,
      role: judged.citation.role.rawValue, then: judged.then?.verdict.keyword ?? "unknown",
      now: asOf == nil ? nil : judged.now?.verdict.keyword ?? "unknown",
      thenDetail: words(
        judged.then, language.choose("待核：文件没有日期", "unknown: the document has no day")),
      nowDetail: judged.now.map { words($0, "") },
      thenVerification: judged.then?.verification.rawValue,
      nowVerification: judged.now?.verification.rawValue,
      staleArticle: judged.staleNumber?.new?.chinese)
  }

  private struct Output: Encodable {
    let schemaVersion: Int
    let asOf: String?
    let lawBook: String
    let documents: [Document]
    let failures: [Failure]
  }

  private struct Document: Encodable {
    let path: String
    let title: String?
    let date: String?
    let citations: [Row]
  }

  private struct Row: Encodable {
    let line: Int
    let column: Int
    let text: String
    let instrument: String
    let isInLawBook: Bool
    let article: String?
    let role: String
    let then: String
    let now: String?
    let thenDetail: String
    let nowDetail: String?
    let thenVerification: String?
    let nowVerification: String?
    let staleArticle: String?
  }

  private struct Failure: Encodable {
    let path: String
    let message: String
  }
}
