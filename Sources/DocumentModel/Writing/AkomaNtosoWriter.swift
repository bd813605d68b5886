internal import SourceText

/// Writes Akoma Ntoso 3.0, which `AkomaNtosoReader` reads back as the same document.
///
/// What that vocabulary has no element for (程序记录、报备记录, days known to be missing) is written in the
/// project's own one under `proprietary`.
struct AkomaNtosoWriter {
  let document: NormativeDocument
  let outline: DocumentOutline
  let text: BlockText
  /// Where numbered articles stand, 节 are sections; elsewhere a section would be read as an article.
  private let hasArticles: Bool
  /// Notes the identity of each paragraph, then leads references to them.
  private(set) var identities = AkomaNtosoIdentities()
  private(set) var references: AkomaNtosoReferences
  var writer = MarkupWriter()

  /// Writes the document.
  static func write(_ document: NormativeDocument) -> [UInt8] {
    // A reference may stand before its target: the first pass only gives the identities.
    var first = AkomaNtosoWriter(document, identities: [:])
    _ = first.write()
    var second = AkomaNtosoWriter(document, identities: first.identities.ofBlocks)
    return second.write()
  }

  private init(_ document: NormativeDocument, identities: [Int: String]) {
    self.document = document
    outline = DocumentOutline(document)
    text = BlockText(document)
    hasArticles = outline.nodes.contains { $0.element == .article }
    references = AkomaNtosoReferences(document, identities: identities)
  }

  private mutating func write() -> [UInt8] {
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.begin("akomaNtoso", [("xmlns", AkomaNtosoNames.namespace)])
    writer.begin("act", [("name", document.head.kind.value?.rawValue ?? "document")])
    AkomaNtosoMetadata(document, outline).write(references.entries, to: &writer)
    writePreface()
    let count = outline.preambleCount
    if count > 0 {
      writer.begin("preamble")
      for node in outline.body.prefix(count) { writeBlock(node, below: "") }
      writer.end()
    }
    writer.begin("body")
    writeMixed(Array(outline.body.dropFirst(count)), below: "", holdsText: false)
    if outline.body.count == count {
      // The schema asks for a part.
      writer.empty("paragraph", [("eId", identities.next("para", below: ""))])
    }
    writer.end()
    writeConclusions()
    writeAttachments()
    writer.end()
    writer.end()
    return writer.bytes
  }

  // MARK: Around the text

  private mutating func writePreface() {
    let head = DocumentHeadText(document, outline)
    guard head.title != nil || head.documentNumber != nil || head.recipients != nil else { return }
    writer.begin("preface")
    if let title = head.title {
      writer.element("p", []) { $0.inline("docTitle", []) { $0.append(title) } }
    }
    if let number = head.documentNumber {
      writer.element("p", []) { $0.inline("docNumber", []) { $0.append(number) } }
    }
    if let recipients = head.recipients {
      writer.text("p", recipients, [("class", AkomaNtosoNames.recipients)])
    }
    writer.end()
  }

  private mutating func writeConclusions() {
    let signature = SignatureLines(document, outline)
    guard !signature.lines.isEmpty || !outline.notes.isEmpty else { return }
    writer.begin("conclusions")
    for line in signature.lines {
      writer.element("p", [("class", line.part.rawValue)]) { writer in
        guard let day = line.day else { return writer.append(line.text) }
        writer.inline("docDate", [("date", day.iso)]) { $0.append(line.text) }
      }
    }
    for note in outline.notes {
      writer.text("p", text.whole(note), [("class", AkomaNtosoNames.footnote)])
    }
    writer.end()
  }

  private mutating func writeAttachments() {
    guard !outline.attachments.isEmpty else { return }
    writer.begin("attachments")
    for (place, index) in outline.attachments.enumerated() {
      let node = outline.nodes[index]
      let identity = identities.next("att", number: place + 1, below: "", block: node.block)
      writer.begin("attachment", [("eId", identity)])
      var title: AttachmentTitle?
      if node.block >= 0 { title = AttachmentTitle(document, node.block) }
      if let title, !title.number.isEmpty { writer.text("num", title.number) }
      if let title, !title.title.isEmpty { writer.text("heading", title.title) }
      writer.begin("doc", [("name", "attachment")])
      AkomaNtosoMetadata(document, outline).writeIdentification(part: identity, to: &writer)
      writer.begin("mainBody")
      writeMixed(node.children, below: identity, holdsText: true)
      if node.children.isEmpty { writer.empty("p") }
      writer.end()
      writer.end()
      writer.end()
    }
    writer.end()
  }

  // MARK: Text

  /// Writes elements of which some are paragraphs of text and some are numbered.
  /// - Parameter holdsText: False where paragraphs of text need an element around them.
  private mutating func writeMixed(_ children: [Int], below parent: String, holdsText: Bool) {
    var place = 0
    while place < children.count {
      let run = children[place...].prefix { isText($0) }
      if run.isEmpty {
        writeNumbered(children[place], below: parent)
        place += 1
        continue
      }
      let identity = holdsText ? parent : beginParagraph(run.first, below: parent)
      for child in run { writeBlock(child, below: identity) }
      if !holdsText { endParagraph() }
      place += run.count
    }
  }

  private mutating func beginParagraph(_ first: Int?, below parent: String) -> String {
    let block = first.map { outline.nodes[$0].block } ?? -1
    let identity = identities.next("para", below: parent, block: block)
    writer.begin("paragraph", [("eId", identity)])
    writer.begin("content")
    return identity
  }

  private mutating func endParagraph() {
    writer.end()
    writer.end()
  }

  private func isText(_ index: Int) -> Bool {
    outline.nodes[index].element == .p || outline.nodes[index].element == .table
  }

  private mutating func writeNumbered(_ index: Int, below parent: String) {
    let node = outline.nodes[index]
    let block = document.blocks[node.block]
    let names = AkomaNtosoIdentities.names(of: node.element, hasArticles: hasArticles)
    // Articles are counted through the whole document.
    let identity = identities.next(
      names.identity, number: Int(block.number), insertion: Int(block.insertion),
      below: node.element == .article && !parent.hasPrefix("att") ? "" : parent, block: node.block)
    writer.begin(names.element, [("eId", identity)])
    writer.text("num", text.number(node.block))
    let isHeading = outline.isHeading(node)
    let rest = text.span(ofRest: node.block)
    if isHeading, !rest.isEmpty { write(rest, as: "heading") }
    let own = isHeading || rest.isEmpty ? nil : rest
    if node.element == .article {
      writeArticle(own, node.children, below: identity)
    } else {
      writeContent(own, node.children, below: identity)
    }
    writer.end()
  }

  /// Writes what an element holds: its own text, then what stands below it.
  private mutating func writeContent(_ own: TextSpan?, _ children: [Int], below parent: String) {
    let lead = children.prefix { isText($0) }
    let isPlain = lead.count == children.count
    if own != nil || !lead.isEmpty {
      writer.begin(isPlain ? "content" : "intro")
      if let own { write(own, as: "p") }
      for child in lead { writeBlock(child, below: parent) }
      writer.end()
    }
    writeMixed(Array(children.dropFirst(lead.count)), below: parent, holdsText: false)
  }

  /// Writes an article: each 款 with its items, set apart where there is more than one.
  private mutating func writeArticle(_ own: TextSpan?, _ children: [Int], below parent: String) {
    let groups = paragraphs(children)
    guard groups.count > 1 else {
      writeContent(own, children, below: parent)
      return
    }
    for (place, group) in groups.enumerated() {
      let isOwn = place == 0
      guard !isOwn || own != nil || !group.isEmpty else { continue }
      let block = group.first.map { outline.nodes[$0].block } ?? -1
      let identity = identities.next(
        "para", number: place + 1, below: parent, block: isOwn ? -1 : block)
      writer.begin("paragraph", [("eId", identity)])
      writeContent(isOwn ? own : nil, group, below: identity)
      writer.end()
    }
  }

  /// The children of an article by 款: each begins with a paragraph of text but the first.
  private func paragraphs(_ children: [Int]) -> [[Int]] {
    var groups: [[Int]] = [[]]
    for child in children {
      if outline.nodes[child].element == .p { groups.append([]) }
      groups[groups.count - 1].append(child)
    }
    return groups
  }

  private mutating func writeBlock(_ index: Int, below parent: String) {
    let node = outline.nodes[index]
    guard node.element == .table else {
      write(document.blocks[node.block].span, as: "p")
      return
    }
    let text = text
    writer.begin("table", [("eId", identities.next("table", below: parent))])
    for row in document.tables[node.table].rows {
      writer.begin("tr")
      for cell in row.isEmpty ? [[]] : row {
        writer.element("td", []) { $0.inline("p", []) { $0.append(text.joined(cell)) } }
      }
      writer.end()
    }
    writer.end()
  }

  /// Writes a stretch of the text with its references.
  private mutating func write(_ span: TextSpan, as element: String) {
    let text = text
    let found = references.references(in: span)
    writer.element(element, []) { writer in
      var place = Int(span.start)
      for reference in found {
        writer.append(text.written(TextSpan(place, Int(reference.span.start))))
        writer.inline("ref", [("href", reference.target)]) {
          $0.append(text.written(reference.span))
        }
        place = Int(reference.span.end)
      }
      writer.append(text.written(TextSpan(place, Int(span.end))))
    }
  }
}
