internal import SourceText

/// Writes the project's own vocabulary.
///
/// Source: Schemas/normative-document.rng.
struct NormativeXMLWriter {
  private let document: NormativeDocument
  private let outline: DocumentOutline
  private let text: BlockText
  private var writer = MarkupWriter()

  init(_ document: NormativeDocument) {
    self.document = document
    outline = DocumentOutline(document)
    text = BlockText(document)
  }

  /// Writes the document.
  static func write(_ document: NormativeDocument) -> [UInt8] {
    var writer = NormativeXMLWriter(document)
    return writer.write()
  }

  private mutating func write() -> [UInt8] {
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.begin(
      "normativeDocument",
      [
        ("version", "1"), ("kind", document.head.kind.value?.rawValue),
        ("xmlns", VocabularyElement.namespace),
      ])
    writeHead()
    RecordWriter(document).write(to: &writer)
    writeBody()
    writeAttachments()
    writeSignature()
    if !outline.notes.isEmpty {
      writer.begin("notes")
      for note in outline.notes { writer.text("note", text.whole(note)) }
      writer.end()
    }
    writer.end()
    return writer.bytes
  }

  // MARK: Head

  private mutating func writeHead() {
    let head = DocumentHeadText(document, outline)
    writer.begin("head")
    writer.text("title", head.title ?? [])
    if document.head.issuers.isEmpty { writer.empty("issuer") }
    for issuer in document.head.issuers { writer.text("issuer", issuer.name) }
    writer.text("documentNumber", head.documentNumber ?? [])
    for (element, day) in document.head.days { write(day, as: element) }
    writer.text("recipients", head.recipients ?? [])
    writer.end()
  }

  /// Writes a day; one that is known to be missing is empty, one that is not known is left out.
  private mutating func write(_ day: Fact<LegalDate>, as element: VocabularyElement) {
    switch day {
    case .known(let date, _): writer.text(element.rawValue, date.iso)
    case .absent: writer.empty(element.rawValue)
    case .unknown: break
    }
  }

  // MARK: Text

  private mutating func writeBody() {
    writer.begin("body")
    let count = outline.preambleCount
    if count > 0 {
      writer.begin("preamble")
      for node in outline.body.prefix(count) { write(node) }
      writer.end()
    }
    for node in outline.body.dropFirst(count) { write(node) }
    writer.end()
  }

  private mutating func write(_ index: Int) {
    let node = outline.nodes[index]
    switch node.element {
    case .p: writer.text("p", text.whole(node.block))
    case .table: writeTable(node.table)
    default: writeNumbered(node)
    }
  }

  private mutating func writeNumbered(_ node: DocumentOutline.Node) {
    writer.begin(node.element.rawValue)
    writer.text("number", text.number(node.block))
    let rest = text.rest(node.block)
    if !rest.isEmpty { writer.text(outline.isHeading(node) ? "heading" : "p", rest) }
    for child in children(of: node) { write(child) }
    writer.end()
  }

  /// In an item paragraphs come first and tables last.
  private func children(of node: DocumentOutline.Node) -> [Int] {
    guard node.element == .item else { return node.children }
    let order: [VocabularyElement] = [.p, .item, .table]
    return order.flatMap { element in
      node.children.filter { outline.nodes[$0].element == element }
    }
  }

  private mutating func writeTable(_ index: Int) {
    writer.begin("table")
    for row in document.tables[index].rows {
      writer.begin("row")
      for cell in row.isEmpty ? [[]] : row { writer.text("cell", text.joined(cell)) }
      writer.end()
    }
    writer.end()
  }

  private mutating func writeAttachments() {
    guard !outline.attachments.isEmpty else { return }
    writer.begin("attachments")
    for index in outline.attachments {
      let node = outline.nodes[index]
      writer.begin("attachment")
      if node.block >= 0 {
        let title = AttachmentTitle(document, node.block)
        if !title.number.isEmpty { writer.text("number", title.number) }
        if !title.title.isEmpty { writer.text("title", title.title) }
      }
      for child in node.children { write(child) }
      writer.end()
    }
    writer.end()
  }

  private mutating func writeSignature() {
    let signature = SignatureLines(document, outline)
    guard !signature.lines.isEmpty else { return }
    writer.begin("signature")
    for part in [SignatureLines.Part.issuer, .date, .note] {
      for line in signature.lines where line.part == part {
        writer.text(part.rawValue, line.text)
      }
    }
    writer.end()
  }
}
