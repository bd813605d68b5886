internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension FactsReport {
  /// Writes the text itself, and under each paragraph what was understood of it.
  public func marksText() -> String {
    let sections = FactSections(document: document, language: language)
    var notes: [(span: TextSpan, words: String)] = []
    for section in sections.all() {
      let title = language.choose(section.chinese, section.english)
      for row in section.rows where !isSilent(section, row) {
        let cells = zip(section.columns, row.cells).compactMap { column, cell -> String? in
          if case .none = cell { return nil }
          if column.key == "wording" { return nil }
          return "\(language.choose(column.chinese, column.english))=\(cell.words)"
        }
        notes.append((row.span, "\(title)：\(cells.joined(separator: "，"))"))
      }
    }
    for citation in document.citations {
      let row = citationRow(citation)
      let title = language.choose("引用", "Citation")
      notes.append(
        (citation.span, "\(title)：《\(row.instrument)》\(row.article ?? "")，\(row.role)，\(row.kind)"))
    }
    notes.sort { $0.span < $1.span }
    return lay(notes)
  }

  private func isSilent(_ section: FactSection, _ row: FactSection.Row) -> Bool {
    section.key == "numbering" && !row.isFault
  }

  private func lay(_ notes: [(span: TextSpan, words: String)]) -> String {
    var text = ""
    var next = 0
    for (index, block) in document.blocks.enumerated() {
      let place = position(of: block.span)
      let path = document.structuralPath(ofBlock: index)
      text += "\(place.line):\(place.column)\t[\(path)]\t\(document.string(of: block.span))\n"
      while next < notes.count, notes[next].span.start < block.span.end {
        text += "    ⟦\(shortened(notes[next].span))⟧ \(notes[next].words)\n"
        next += 1
      }
    }
    return text
  }
}
