internal import SourceText

/// Reads Word documents (DOCX) through their text, with the means of plain text.
struct WordDocumentReader {
  let name: String
  let limits: ReadLimits

  /// Reads the document.
  func read(
    _ bytes: [UInt8], with parser: inout XMLParserContext
  ) throws(DocumentReadError) -> NormativeDocument {
    let package = try WordPackage(bytes, limits: limits, with: &parser)
    let text = ExtractedText(package)
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw DocumentReadError(.empty) }
    let parts = [package.mainPart] + [1, 2].map { package.notes[$0]?.part ?? "" }
    var reader = PlainTextReader(
      SourceFile(name: name, bytes: text.bytes), limits: limits, roles: text.roles)
    reader.originals = OriginalPlaces(
      layout: .paragraphs, parts: parts, stretches: text.stretches)
    reader.builder.cells = text.cells
    reader.statedTitle = package.statedTitle
    return try reader.read()
  }
}
