internal import SourceText

/// Writes plain text in the order and look of GB/T 9704-2012, one paragraph a line.
struct PlainTextWriter {
  private let document: NormativeDocument
  private let outline: DocumentOutline
  private let text: BlockText
  private var bytes: [UInt8] = []

  private static let indent = Array("　　".utf8)
  private static let signatureIndent = Array(String(repeating: "　", count: 18).utf8)

  /// Writes the document.
  /// - Parameter labels: The facts to write above the title as a portal does, for what the text does not say.
  static func write(_ document: NormativeDocument, labels: [HeadLabel] = []) -> [UInt8] {
    var writer = PlainTextWriter(document)
    return writer.write(labels)
  }

  private init(_ document: NormativeDocument) {
    self.document = document
    outline = DocumentOutline(document)
    text = BlockText(document)
  }

  private mutating func write(_ labels: [HeadLabel]) -> [UInt8] {
    for label in labels {
      line(Array((label.rawValue + "：" + (label.value(in: document.head) ?? "")).utf8))
    }
    if !labels.isEmpty { endPart() }
    writeHead()
    let printed = outline.printedTitle
    for (place, node) in outline.body.enumerated() {
      if place == printed {
        // The notice ends before the measure that it prints.
        writeSignature()
        write(outline.nodes[node], indent: [])
        endPart()
      } else {
        write(node)
      }
    }
    if printed == nil { writeSignature() }
    for index in outline.attachments { writeAttachment(outline.nodes[index]) }
    if !outline.notes.isEmpty { endPart() }
    for note in outline.notes { line(text.whole(note)) }
    return bytes
  }

  private mutating func writeHead() {
    let head = DocumentHeadText(document, outline)
    if let title = head.title { line(title) }
    if let number = head.documentNumber { line(number) }
    if head.title != nil || head.documentNumber != nil { endPart() }
    if let recipients = head.recipients { line(recipients + Array("：".utf8)) }
  }

  // MARK: Text

  private mutating func write(_ index: Int) {
    let node = outline.nodes[index]
    switch node.element {
    case .table: writeTable(document.tables[node.table])
    case .part, .chapter, .section:
      endPart()
      write(node, indent: [])
      endPart()
    default: write(node, indent: Self.indent)
    }
    for child in node.children { write(child) }
  }

  private mutating func write(_ node: DocumentOutline.Node, indent: [UInt8]) {
    line(indent + text.paragraph(node))
  }

  private mutating func writeTable(_ table: DocumentTable) {
    for row in table.rows {
      line(Self.indent + Array(row.map { text.joined($0) }.joined(separator: [0x09])))
    }
  }

  private mutating func writeSignature() {
    let signature = SignatureLines(document, outline)
    guard !signature.lines.isEmpty else { return }
    endPart()
    for item in signature.lines {
      line((item.part == .note ? [] : Self.signatureIndent) + item.text)
    }
    endPart()
  }

  private mutating func writeAttachment(_ node: DocumentOutline.Node) {
    endPart()
    let title = node.block >= 0 ? AttachmentTitle(document, node.block) : nil
    for part in title?.lines ?? [Array("附件".utf8)] { line(part) }
    for child in node.children { write(child) }
  }

  // MARK: Lines

  private mutating func line(_ text: [UInt8]) {
    guard TextLineSplitter.trim(text.span, from: 0, to: text.count).isEmpty == false else { return }
    bytes += text
    bytes.append(0x0A)
  }

  /// Leaves a blank line.
  private mutating func endPart() {
    guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) else { return }
    bytes.append(0x0A)
  }
}
