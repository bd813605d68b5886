internal import SourceText

/// Reads page-oriented documents (OFD, 版式文件) through their text, with the means of plain text.
struct OFDDocumentReader {
  let name: String
  let limits: ReadLimits

  /// Reads the document.
  func read(
    _ bytes: [UInt8], with parser: inout XMLParserContext
  ) throws(DocumentReadError) -> NormativeDocument {
    let package = try OFDPackage(bytes, limits: limits, with: &parser)
    let text = OFDTextFlow(package.pages).text
    guard text.bytes.contains(where: { $0 > 0x20 }) else {
      throw PackageFile.fault(.noText, "")
    }
    var reader = PlainTextReader(
      SourceFile(name: name, bytes: text.bytes), limits: limits, roles: text.roles)
    reader.originals = OriginalPlaces(
      layout: .pages, parts: package.parts, stretches: text.stretches)
    reader.statedTitle = package.statedTitle
    reader.marked = package.tags.compactMap { tag in
      let stretches = text.stretches.filter { Int($0.element) == tag.object && $0.isWritten }
      guard let first = stretches.first, let last = stretches.last else { return nil }
      return PortalMetadata.Entry(
        field: tag.field,
        value: TextLineSplitter.trim(text.bytes.span, from: Int(first.start), to: Int(last.end)))
    }
    return try reader.read()
  }
}
