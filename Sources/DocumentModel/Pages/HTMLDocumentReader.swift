internal import SourceText

/// Reads portal pages (HTML): the text of the document, with the means of plain text.
struct HTMLDocumentReader {
  let limits: ReadLimits

  /// Reads the document that a page shows.
  func read(_ source: SourceFile) throws(DocumentReadError) -> NormativeDocument {
    let outline = PageOutline(try HTMLParser.parse(source, limits: limits))
    let text = PageText(outline)
    guard zip(text.extracted.roles, 0...).contains(where: { $0.0 != .metadata }) else {
      throw DocumentReadError(.empty)
    }
    var reader = PlainTextReader(
      SourceFile(name: source.name, bytes: text.extracted.bytes), limits: limits,
      roles: text.extracted.roles)
    reader.page = (source, text.extracted.runs)
    reader.marked = text.entries
    reader.builder.cells = text.extracted.cells
    return try reader.read()
  }
}
