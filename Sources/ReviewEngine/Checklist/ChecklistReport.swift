public import RuleDSL
internal import SourceText

/// Writes checklists (检查单), as text or as JSON.
public struct ChecklistReport: Sendable {
  private let language: MessageLanguage

  /// Makes a writer.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// All points under their heads, then what was not run, for people.
  public func text(_ lists: [ReviewChecklist]) -> String {
    lists.map { text($0) }.joined(separator: "\n")
  }

  private func text(_ list: ReviewChecklist) -> String {
    var lines = ["\(language.choose("检查单", "Checklist")) \(list.path)"]
    if let title = list.title { lines.append(title) }
    for head in ReviewHead.allCases {
      let points = list.points.filter { $0.head == head }
      lines.append("\n\(head.rawValue) \(head.names.text(in: language))")
      if points.isEmpty {
        lines.append(
          "  " + language.choose("没有可以自动核对的要点，须人工审核", "no point to check; a person decides"))
      }
      lines += points.flatMap { entry(of: $0) }
    }
    if !list.notRun.isEmpty {
      lines.append("\n" + language.choose("没有运行", "Not run"))
      lines += list.notRun.map {
        "  \($0.rule) \($0.title)" + language.choose("：", ": ") + $0.reason.text(in: language)
      }
    }
    lines.append("\n" + summary(list))
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(of point: ChecklistPoint) -> [String] {
    var first = "  [\(point.answer.names.text(in: language))] \(point.rule) \(point.title)"
    if let reason = point.reason {
      first += language.choose("：", ": ") + reason.text(in: language)
    }
    return [first]
      + point.evidence.map { finding in
        let start = finding.place.start
        return "      \(start.line):\(start.column) \(finding.place.path) \(finding.message)"
      }
  }

  private func summary(_ list: ReviewChecklist) -> String {
    let counts = ChecklistPoint.Answer.allCases.map {
      "\($0.names.text(in: language)) \(list.count($0))"
    }
    let notRun = language.choose("没有运行 \(list.notRun.count)", "not run \(list.notRun.count)")
    return (counts + [notRun]).joined(separator: language.choose("，", ", "))
  }

  // MARK: JSON

  /// The same as data.
  public func json(_ lists: [ReviewChecklist]) throws -> String {
    try JSONText.pretty(lists.map { document($0) })
  }

  private func document(_ list: ReviewChecklist) -> ListJSON {
    ListJSON(
      path: list.path, title: list.title,
      heads: ReviewHead.allCases.map { head in
        HeadJSON(
          number: head.rawValue, name: head.names.text(in: language),
          points: list.points.filter { $0.head == head }.map { point($0) })
      },
      notRun: list.notRun.map {
        NotRunJSON(rule: $0.rule, title: $0.title, reason: $0.reason.text(in: language))
      })
  }

  private func point(_ point: ChecklistPoint) -> PointJSON {
    PointJSON(
      rule: point.rule, title: point.title, answer: point.answer.rawValue,
      basis: point.basis.map { FindingWords(language: language).statute($0) },
      reason: point.reason?.text(in: language),
      evidence: point.evidence.map {
        EvidenceJSON(
          line: $0.place.start.line, column: $0.place.start.column, path: $0.place.path,
          excerpt: $0.excerpt, message: $0.message)
      })
  }

  private struct ListJSON: Encodable {
    let path: String
    let title: String?
    let heads: [HeadJSON]
    let notRun: [NotRunJSON]
  }

  private struct HeadJSON: Encodable {
    let number: Int
    let name: String
    let points: [PointJSON]
  }

  private struct PointJSON: Encodable {
    let rule, title, answer: String
    let basis: [String]
    let reason: String?
    let evidence: [EvidenceJSON]
  }

  private struct EvidenceJSON: Encodable {
    let line, column: Int
    let path, excerpt, message: String
  }

  private struct NotRunJSON: Encodable {
    let rule, title, reason: String
  }
}
