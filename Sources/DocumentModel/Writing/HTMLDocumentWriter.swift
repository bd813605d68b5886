internal import SourceText

/// Writes a web page that shows a document and nothing else.
struct HTMLDocumentWriter {
  private let document: NormativeDocument
  private let outline: DocumentOutline
  private let text: BlockText
  private var writer = MarkupWriter()

  /// Writes the document.
  static func write(_ document: NormativeDocument) -> [UInt8] {
    var writer = HTMLDocumentWriter(document)
    return writer.write()
  }

  private init(_ document: NormativeDocument) {
    self.document = document
    outline = DocumentOutline(document)
    text = BlockText(document)
  }

  private mutating func write() -> [UInt8] {
    let head = DocumentHeadText(document, outline)
    writer.line("<!DOCTYPE html>")
    writer.begin("html", [("lang", "zh-CN")])
    writer.begin("head")
    writer.line("<meta charset=\"utf-8\">")
    writer.text("title", head.title ?? [0x20])
    for label in HeadLabel.allCases {
      guard let value = label.value(in: document.head) else { continue }
      let content = XMLText.attribute(value)
      writer.line("<meta name=\"\(label.rawValue)\" content=\"\(content)\">")
    }
    writer.line("<style>\(Self.style)</style>")
    writer.end()
    writer.begin("body")
    writer.begin("main", [("id", "content")])
    if let title = head.title { write(title, as: "h1") }
    if let number = head.documentNumber { write(number, as: "p", "number") }
    if let recipients = head.recipients {
      write(recipients + Array("：".utf8), as: "p", "recipients")
    }
    writeBody()
    for index in outline.attachments { writeAttachment(outline.nodes[index]) }
    for note in outline.notes { write(text.whole(note), as: "p", "note") }
    for _ in 0..<3 { writer.end() }
    return writer.bytes
  }

  // MARK: Text

  private mutating func writeBody() {
    let printed = outline.printedTitle
    for (place, node) in outline.body.enumerated() {
      if place == printed {
        // The notice ends before the measure that it prints.
        writeSignature()
        write(text.whole(outline.nodes[node].block), as: "h2")
      } else {
        write(node)
      }
    }
    if printed == nil { writeSignature() }
  }

  private mutating func write(_ index: Int) {
    let node = outline.nodes[index]
    switch node.element {
    case .table: writeTable(document.tables[node.table])
    case .part, .chapter: write(text.paragraph(node), as: "h2")
    case .section: write(text.paragraph(node), as: "h3")
    default: write(text.paragraph(node), as: "p")
    }
    for child in node.children { write(child) }
  }

  /// Writes a paragraph; blanks in a row, which a page shows as one, become no-break blanks.
  private mutating func write(_ text: [UInt8], as element: String, _ kind: String? = nil) {
    var kept: [UInt8] = []
    for (place, byte) in text.enumerated() {
      let isNextBlank = place + 1 < text.count && text[place + 1] == 0x20
      let isBlankBefore = place > 0 && text[place - 1] == 0x20
      if byte == 0x20, isNextBlank || isBlankBefore {
        kept += [0xC2, 0xA0]
      } else {
        kept.append(byte)
      }
    }
    writer.text(element, kept, [("class", kind)])
  }

  private mutating func writeTable(_ table: DocumentTable) {
    writer.begin("table")
    for row in table.rows {
      writer.begin("tr")
      for cell in row.isEmpty ? [[]] : row {
        let content = text.joined(cell)
        // HTML has no empty element of this name.
        writer.element("td", []) { $0.append(content) }
      }
      writer.end()
    }
    writer.end()
  }

  private mutating func writeSignature() {
    for line in SignatureLines(document, outline).lines {
      write(line.text, as: "p", line.part == .note ? "remark" : "signature")
    }
  }

  private mutating func writeAttachment(_ node: DocumentOutline.Node) {
    let title = node.block >= 0 ? AttachmentTitle(document, node.block) : nil
    for (place, line) in (title?.lines ?? [Array("附件".utf8)]).enumerated() {
      if place == 0 {
        write(line, as: "p", "attachment")
      } else {
        write(line, as: "h2")
      }
    }
    for child in node.children { write(child) }
  }

  private static let style = """
    body { font-family: "FangSong", "仿宋", serif; line-height: 1.8 } \
    main { max-width: 42em; margin: 2em auto; padding: 0 1em } \
    h1, h2, h3, .number { text-align: center } \
    p { text-indent: 2em; margin: 0.3em 0 } \
    .number, .recipients, .attachment, .remark { text-indent: 0 } \
    .signature { text-align: right } \
    table { border-collapse: collapse; margin: 1em auto } \
    td { border: 1px solid; padding: 0.2em 0.6em }
    """
}
