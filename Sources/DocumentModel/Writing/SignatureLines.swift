internal import SourceText

/// The lines under a text (落款) by what they are.
struct SignatureLines {
  /// What a line is; the name is that of its element.
  enum Part: String {
    case issuer
    case date
    /// 附注、抄送, and the signature of another document that is printed.
    case note
  }

  /// A line.
  struct Line {
    let part: Part
    let text: [UInt8]
    /// The day that a line of the date names.
    let day: LegalDate?
  }

  private(set) var lines: [Line] = []
  private var hasDate = false

  init(_ document: NormativeDocument, _ outline: DocumentOutline) {
    let text = BlockText(document)
    for block in outline.signature { add(block, text) }
  }

  private mutating func add(_ block: Int, _ text: BlockText) {
    let document = text.document
    let span = document.blocks[block].span
    let folded = Array(document.text.bytes[span.range])
    let day = TextClues.day(folded)
    if hasDate {
      // A second signature is that of another document, whose issuers are not those of this one.
      add(.note, text.whole(block))
    } else if let stated = Self.statedPart(of: block, document) {
      add(stated, text.whole(block), day)
    } else if let day {
      add(.date, text.whole(block), day)
    } else if let signed = TextClues.signedDay(folded) {
      // A name and a day on one line.
      let border = Int(span.start) + signed.nameLength
      add(.issuer, text.written(TextSpan(Int(span.start), border)))
      add(.date, text.written(TextSpan(border, Int(span.end))), signed.date)
    } else {
      let isIssuer = !TextClues.isNote(folded) && TextClues.isIssuer(folded)
      add(isIssuer ? .issuer : .note, text.whole(block))
    }
  }

  private mutating func add(_ part: Part, _ text: [UInt8], _ day: LegalDate? = nil) {
    guard !text.isEmpty else { return }
    lines.append(Line(part: part, text: text, day: day))
    hasDate = hasDate || part == .date
  }

  /// What the input itself says that a line is: by its element, or in Akoma Ntoso by its class.
  private static func statedPart(of block: Int, _ document: NormativeDocument) -> Part? {
    let arena = document.arena
    let index = Int(document.blocks[block].node.index)
    guard arena.nodes.indices.contains(index) else { return nil }
    let name = Int(arena.nodes[index].name)
    if arena.namespaces[name] == VocabularyElement.namespace {
      return Part(rawValue: arena.names[name])
    }
    return arena.attribute("class", of: arena.nodes[index]).flatMap { Part(rawValue: $0.value) }
  }
}
