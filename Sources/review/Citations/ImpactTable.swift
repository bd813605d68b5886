internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Which documents rely on instruments, by role and article (影响面).
struct ImpactTable {
  let judge: CitationJudge
  let language: MessageLanguage
  private var rows: [Row] = []
  private(set) var documents: Set<String> = []

  init(judge: CitationJudge, language: MessageLanguage) {
    self.judge = judge
    self.language = language
  }

  private struct Row {
    let instrument: String
    let role: Int
    let article: ArticleReference?
    let path: String
    let place: SourcePosition
    let title: String
    let verdict: String
  }

  /// Adds the citations of a document that mean one of the wanted instruments.
  mutating func add(
    _ path: String, _ document: NormativeDocument,
    where isMeant: (LawBook.InstrumentID) -> Bool
  ) {
    let lines = LineIndex(document.arena.source.bytes)
    for (citation, judgement) in zip(document.citations, judge.judge(document)) {
      guard let id = judgement.instrument, isMeant(id) else { continue }
      let verdict = (judgement.now ?? judgement.then)?.verdict
      rows.append(
        Row(
          instrument: judge.book.name(of: id),
          role: Citation.Role.allCases.firstIndex(of: citation.role) ?? 0,
          article: citation.article, path: path,
          place: lines.position(of: document.sourceSpan(of: citation.span).start),
          title: document.head.title.value ?? "",
          verdict: verdict.map { VerdictWords.text($0, in: language) } ?? ""))
      documents.insert(path)
    }
  }

  /// One line a citation, sorted by instrument, role, article and place; then the sum.
  func text() -> String {
    let sorted = rows.sorted { left, right in
      let (a, b) = (key(left), key(right))
      if left.instrument != right.instrument {
        return left.instrument.utf8.lexicographicallyPrecedes(right.instrument.utf8)
      }
      if a != b { return a.lexicographicallyPrecedes(b) }
      if left.path != right.path {
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      }
      return (left.place.line, left.place.column) < (right.place.line, right.place.column)
    }
    var text = ""
    for row in sorted {
      text +=
        [
          "《\(row.instrument)》", VerdictWords.role(Citation.Role.allCases[row.role], in: language),
          row.article?.chinese ?? "—", "\(row.path):\(row.place.line):\(row.place.column)",
          row.title, row.verdict,
        ].joined(separator: "\t") + "\n"
    }
    return text
      + language.choose(
        "\(documents.count) 件文件，\(rows.count) 处引用\n",
        "\(documents.count) documents, \(rows.count) citations\n")
  }

  private func key(_ row: Row) -> [Int] {
    let article = row.article
    return [
      row.role, article?.article ?? 0, article?.insertion ?? 0, article?.paragraph ?? 0,
      article?.item ?? 0, article?.subitem ?? 0,
    ]
  }
}
