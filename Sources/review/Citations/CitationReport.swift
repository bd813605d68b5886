internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Writes judged citations, each document as soon as it is read: a table for people, JSON for programs.
struct CitationReport {
  /// How citations are written.
  enum Form {
    case table
    case json
  }

  let form: Form
  let language: MessageLanguage
  let judge: CitationJudge
  private let write: ([UInt8]) -> Void
  private var pending: [UInt8] = []
  private var documents = 0
  private var citations = 0

  /// - Parameter write: Takes the output in pieces.
  init(
    _ form: Form, language: MessageLanguage, judge: CitationJudge,
    write: @escaping ([UInt8]) -> Void
  ) {
    self.form = form
    self.language = language
    self.judge = judge
    self.write = write
  }

  mutating func begin() {
    switch form {
    case .table:
      put(language.choose("位置\t引用\t当时\t现在\t作用\n", "place\tcitation\tthen\tnow\trole\n"))
    case .json:
      put("{\n  \"asOf\": \(json(judge.asOf?.iso)),\n  \"documents\": [")
    }
  }

  mutating func add(_ path: String, _ document: NormativeDocument) {
    let lines = LineIndex(document.arena.source.bytes)
    let day = CitationJudge.day(of: document, asOf: judge.asOf)
    if form == .json {
      put(documents == 0 ? "\n    {" : ",\n    {")
      put("\"path\": \(json(path)), \"title\": \(json(document.head.title.value)), ")
      put("\"date\": \(json(day?.iso)), \"citations\": [")
    }
    for (index, citation) in document.citations.enumerated() {
      let judgement = judge.judge(citation, of: document, on: day)
      let place = lines.position(of: document.sourceSpan(of: citation.span).start)
      let name = judgement.instrument.map { judge.book.name(of: $0) } ?? citation.name
      switch form {
      case .table: put(row(path, place, name, citation, judgement))
      case .json:
        put(index == 0 ? "\n      " : ",\n      ")
        put(object(document.string(of: citation.span), place, name, citation, judgement))
      }
    }
    if form == .json { put(document.citations.isEmpty ? "]}" : "\n    ]}") }
    documents += 1
    citations += document.citations.count
  }

  mutating func end(_ failures: [ReviewRun.Failure]) {
    switch form {
    case .table:
      let day = judge.asOf?.iso ?? language.choose("未给出", "not given")
      let book = judge.book.digest.prefix(16)
      put(
        language.choose(
          "共 \(documents) 件文件，\(citations) 处引用；基准日 \(day)；法源库 \(book)\n",
          "\(documents) documents, \(citations) citations; as-of \(day); law book \(book)\n"))
    case .json:
      put(documents == 0 ? "],\n" : "\n  ],\n")
      let told = failures.map { failure in
        let message = FailureMessage(failure).cause.text(in: language)
        return "\n    {\"path\": \(json(failure.path)), \"message\": \(json(message))}"
      }
      put("  \"failures\": [\(told.joined(separator: ","))\(told.isEmpty ? "" : "\n  ")],\n")
      put("  \"lawBook\": \(json(judge.book.digest)),\n  \"schemaVersion\": 1\n}\n")
    }
    write(pending)
    pending = []
  }

  private mutating func put(_ text: String) {
    pending += text.utf8
    if pending.count > 1 << 16 {
      write(pending)
      pending.removeAll(keepingCapacity: true)
    }
  }

  private func row(
    _ path: String, _ place: SourcePosition, _ name: String, _ citation: Citation,
    _ judgement: CitationJudgement
  ) -> String {
    var now = words(judgement.now)
    if let moved = judgement.formerNumber {
      now +=
        language.choose("；疑为旧条号", "; perhaps an old number")
        + VerdictWords.moved(moved, language)
    }
    let cited = "《\(name)》\(citation.article?.chinese ?? "")"
    let role = VerdictWords.role(citation.role, in: language)
    return
      "\(path):\(place.line):\(place.column)\t\(cited)\t\(words(judgement.then))\t\(now)\t\(role)\n"
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

  // MARK: JSON

  private func object(
    _ text: String, _ place: SourcePosition, _ name: String, _ citation: Citation,
    _ judgement: CitationJudgement
  ) -> String {
    let then = judgement.then?.verdict.keyword ?? "unknown"
    let now = judgement.now?.verdict.keyword ?? "unknown"
    return "{\"line\": \(place.line), \"column\": \(place.column), \"text\": \(json(text)), "
      + "\"instrument\": \(json(name)), \"article\": \(json(citation.article?.chinese)), "
      + "\"role\": \"\(citation.role.rawValue)\", \"then\": \"\(then)\", \"now\": \"\(now)\"}"
  }

  private func json(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
