internal import DocumentModel
internal import FoundationEssentials
internal import RuleDSL
internal import SourceText

extension FactsReport {
  /// The tables of the text analysis for people.
  func sectionsText() -> String {
    var text = natureText()
    for section in FactSections(document: document, language: language).all() {
      text += sectionText(section)
    }
    return text
  }

  /// Writes the commitment table alone (量化任务): who, what, how much, when.
  public func dutiesText() -> String {
    sectionText(FactSections(document: document, language: language).duties())
  }

  /// Writes the commitment table alone, for programs.
  /// - Throws: Never for the values of a document; the encoder's signature says it may.
  public func dutiesJSON() throws -> String {
    let duties = FactSections(document: document, language: language).duties()
    return try encode(
      DutiesOutput(
        schemaVersion: 1, path: document.arena.source.name, duties: records(of: duties)))
  }

  private func natureText() -> String {
    let nature = document.normativity()
    let heading = language.choose("性质", "Nature")
    var text = "\(heading)\n  \(name(of: .nature, code: nature.answer.rawValue))"
    for reason in nature.reasons {
      text += language.choose(
        "\n    · \(ReasonWords.chinese(reason))", "\n    · \(ReasonWords.english(reason))")
    }
    for clause in nature.outsideClauses.prefix(5) {
      let span = document.clauses[clause].span
      let place = position(of: span)
      text += "\n      \(place.line):\(place.column)\t\(shortened(span))"
    }
    return text + "\n"
  }

  private func sectionText(_ section: FactSection) -> String {
    let title = language.choose(section.chinese, section.english)
    let columns = section.columns.map { language.choose($0.chinese, $0.english) }
    let shown = section.showsFaultsOnly ? section.rows.filter(\.isFault) : section.rows
    var text = "\(title)（\(section.rows.count)）"
    guard !shown.isEmpty else { return text + "\n" }
    text += "\t" + columns.joined(separator: "\t") + "\n"
    for row in shown {
      let place = position(of: row.span)
      let flag = row.isFault ? "! " : "  "
      text += "\(flag)\(place.line):\(place.column)\t"
      text += row.cells.map(\.words).joined(separator: "\t")
      text += "\t" + path(of: row.span) + "\n"
    }
    return text
  }

  private func path(of span: TextSpan) -> String {
    document.blockIndex(at: span.start).map { document.structuralPath(ofBlock: $0) } ?? ""
  }

  // MARK: JSON

  /// The tables for programs, by their keys.
  func sectionRecords() -> [String: [[String: FactSection.Cell]]] {
    var records: [String: [[String: FactSection.Cell]]] = [:]
    for section in FactSections(document: document, language: language).all() {
      records[section.key] = self.records(of: section)
    }
    return records
  }

  func natureRecord() -> NatureRecord {
    let nature = document.normativity()
    return NatureRecord(
      answer: nature.answer.rawValue,
      reasons: nature.reasons.map {
        NatureRecord.Reason(
          code: $0.rawValue,
          words: language.choose(ReasonWords.chinese($0), ReasonWords.english($0)))
      })
  }

  private func records(of section: FactSection) -> [[String: FactSection.Cell]] {
    section.rows.map { row in
      let place = position(of: row.span)
      var record: [String: FactSection.Cell] = [
        "line": .number(place.line), "column": .number(place.column),
        "path": .text(path(of: row.span)),
      ]
      for (column, cell) in zip(section.columns, row.cells) { record[column.key] = cell }
      return record
    }
  }

  struct NatureRecord: Encodable {
    struct Reason: Encodable {
      let code: String
      let words: String
    }

    let answer: String
    let reasons: [Reason]
  }

  private struct DutiesOutput: Encodable {
    let schemaVersion: Int
    let path: String
    let duties: [[String: FactSection.Cell]]
  }
}
