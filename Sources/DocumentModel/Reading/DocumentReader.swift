internal import SourceText

/// Reads files as documents, one after another, with everything that can be reused kept.
///
/// A reader belongs to one worker. What it makes does not depend on what it read before.
public struct DocumentReader: ~Copyable {
  private let limits: ReadLimits
  private var parser = XMLParserContext()

  /// Makes a reader.
  public init(limits: ReadLimits = ReadLimits()) {
    self.limits = limits
  }

  /// Reads a file as a document.
  /// - Parameters:
  ///   - bytes: The file as it is stored.
  ///   - name: The path or label shown to people; it decides nothing.
  ///   - format: The format; nil to tell it from the contents.
  /// - Throws: Why it cannot be read, with the place where one can be told.
  public mutating func read(
    _ bytes: [UInt8], name: String, as format: InputFormat? = nil
  ) throws(DocumentReadError) -> NormativeDocument {
    guard bytes.count <= limits.maximumBytes else {
      throw DocumentReadError(.tooLarge(limit: limits.maximumBytes))
    }
    switch format ?? InputFormat.ofPackage(bytes) {
    case .docx:
      return try WordDocumentReader(name: name, limits: limits).read(bytes, with: &parser)
    case .ofd: return try OFDDocumentReader(name: name, limits: limits).read(bytes, with: &parser)
    case .unsupported(let key): throw DocumentReadError(.unsupportedFormat(key))
    default: break
    }
    if let key = InputFormat.binaryKey(bytes) { throw DocumentReadError(.unsupportedFormat(key)) }
    let text = try TextDecoding.decode(bytes, as: format, limits: limits)
    guard text.count <= limits.maximumBytes else {
      throw DocumentReadError(.tooLarge(limit: limits.maximumBytes))
    }
    let source = SourceFile(name: name, bytes: text)
    guard !Self.isBlank(text) else { throw DocumentReadError(.empty) }
    switch format ?? InputFormat.of(text) {
    case .xml, .akomaNtoso: return try readXML(source)
    case .html: return try HTMLDocumentReader(limits: limits).read(source)
    case .text: return try readText(source)
    case .docx: throw DocumentReadError(.unsupportedFormat("docx"))
    case .ofd: throw DocumentReadError(.unsupportedFormat("ofd"))
    case .unsupported(let key): throw DocumentReadError(.unsupportedFormat(key))
    }
  }

  private func readText(_ source: SourceFile) throws(DocumentReadError) -> NormativeDocument {
    guard MarkdownText.accepts(source.bytes) else {
      var reader = PlainTextReader(source, limits: limits)
      return try reader.read()
    }
    let text = MarkdownText(source.bytes)
    var reader = PlainTextReader(
      SourceFile(name: source.name, bytes: text.extracted.bytes), limits: limits,
      roles: text.extracted.roles)
    reader.page = (source, text.extracted.runs)
    reader.marked = text.entries
    return try reader.read()
  }

  private mutating func readXML(
    _ source: SourceFile
  ) throws(DocumentReadError) -> NormativeDocument {
    let arena = try parser.parse(source, limits: limits)
    if AkomaNtosoReader.accepts(arena) {
      var reader = AkomaNtosoReader(arena)
      return try reader.read()
    }
    guard NormativeXMLReader.accepts(arena) else { throw Self.unknownVocabulary(arena) }
    var reader = NormativeXMLReader(arena)
    return try reader.read()
  }

  private static func unknownVocabulary(_ arena: DocumentArena) -> DocumentReadError {
    guard let root = arena.nodes.first else { return DocumentReadError(.empty) }
    return DocumentReadError(
      .unknownVocabulary(root: arena.names[Int(root.name)]),
      at: LineIndex(arena.source.bytes).position(of: Int(root.sourceStart)))
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    let source = bytes.span
    var index = 0
    while index < source.count {
      let layout = TextFolder.layout(source, at: index, to: source.count)
      guard layout.length > 0 else { return false }
      index += layout.length
    }
    return true
  }
}
