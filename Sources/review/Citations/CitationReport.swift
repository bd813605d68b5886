internal import DocumentModel
internal import FoundationEssentials
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// A citation with its place and its verdicts in words.
struct JudgedCitation {
  let citation: Citation
  let text: String
  let place: SourcePosition
  let judgement: CitationJudgement
  /// The canonical name, or the name as cited when the instrument is not in the book.
  let instrument: String
}

/// Writes judged citations: a table for people, JSON for programs.
struct CitationReport {
  let language: MessageLanguage
  let asOf: LegalDate?
  let lawBook: String

  struct JudgedDocument {
    let path: String
    let title: String?
    /// The document's own day, or the as-of day when it has none.
    let day: LegalDate?
    let citations: [JudgedCitation]

    init(_ path: String, _ document: NormativeDocument, _ judge: CitationJudge) {
      let lines = LineIndex(document.arena.source.bytes)
      self.path = path
      title = document.head.title.value
      day = CitationJudge.day(of: document, asOf: judge.asOf)
      citations = zip(document.citations, judge.judge(document)).map { citation, judgement in
        JudgedCitation(
          citation: citation, text: document.string(of: citation.span),
          place: lines.position(of: document.sourceSpan(of: citation.span).start),
          judgement: judgement,
          instrument: judgement.instrument.map { judge.book.instrument($0).name }
            ?? citation.name)
      }
    }
  }

  func text(_ documents: [JudgedDocument]) -> String {
    var text = language.choose("位置\t引用\t当时\t现在\t作用\n", "place\tcitation\tthen\tnow\trole\n")
    for document in documents {
      for judged in document.citations { text += row(document.path, judged) + "\n" }
    }
    let count = documents.reduce(0) { $0 + $1.citations.count }
    let day = asOf?.iso ?? language.choose("未给出", "not given")
    return text
      + language.choose(
        "共 \(documents.count) 件文件，\(count) 处引用；基准日 \(day)；法源库 \(lawBook.prefix(16))\n",
        "\(documents.count) documents, \(count) citations; as-of \(day); law book \(lawBook.prefix(16))\n"
      )
  }

  private func row(_ path: String, _ judged: JudgedCitation) -> String {
    var now = words(judged.judgement.now)
    if let moved = judged.judgement.formerNumber {
      now +=
        language.choose("；疑为旧条号", "; perhaps an old number")
        + VerdictWords.moved(moved, language)
    }
    let article = judged.citation.article?.chinese ?? ""
    return [
      "\(path):\(judged.place.line):\(judged.place.column)", "《\(judged.instrument)》\(article)",
      words(judged.judgement.then), now, VerdictWords.role(judged.citation.role, in: language),
    ].joined(separator: "\t")
  }

  private func words(_ assessment: LawBook.Assessment?) -> String {
    guard let assessment else {
      return language.choose("待核：没有基准日", "unknown: no as-of day")
    }
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
          citations: document.citations.map { Row($0) })
      },
      failures: failures.map {
        Failure(path: $0.path, message: FailureMessage($0).cause.text(in: language))
      })
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }

  private struct Output: Encodable {
    let schemaVersion: Int
    let asOf: String?
    let lawBook: String
    let documents: [Document]
    let failures: [Failure]

    enum CodingKeys: CodingKey {
      case schemaVersion, asOf, lawBook, documents, failures
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(schemaVersion, forKey: .schemaVersion)
      try values.encode(asOf, forKey: .asOf)
      try values.encode(lawBook, forKey: .lawBook)
      try values.encode(documents, forKey: .documents)
      try values.encode(failures, forKey: .failures)
    }
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
    let article: String?
    let role: String
    let then: String
    let now: String

    init(_ judged: JudgedCitation) {
      line = judged.place.line
      column = judged.place.column
      text = judged.text
      instrument = judged.instrument
      article = judged.citation.article?.chinese
      role = judged.citation.role.rawValue
      then = judged.judgement.then?.verdict.keyword ?? "unknown"
      now = judged.judgement.now?.verdict.keyword ?? "unknown"
    }

    enum CodingKeys: CodingKey {
      case line, column, text, instrument, article, role, then, now
    }

    /// All keys are always there; an article that is not cited is null.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(line, forKey: .line)
      try values.encode(column, forKey: .column)
      try values.encode(text, forKey: .text)
      try values.encode(instrument, forKey: .instrument)
      try values.encode(article, forKey: .article)
      try values.encode(role, forKey: .role)
      try values.encode(then, forKey: .then)
      try values.encode(now, forKey: .now)
    }
  }

  private struct Failure: Encodable {
    let path: String
    let message: String
  }
}
