internal import SourceText

extension NormativeXMLReader {
  /// Takes what an element says as soon as it is entered; its text is complete then.
  mutating func open(
    _ element: VocabularyElement, _ node: Node, _ id: NodeID
  ) throws(DocumentReadError) {
    let text = Int(node.textStart)..<Int(node.textEnd)
    let parent = innermostElement
    switch element {
    case .normativeDocument: try readRoot(node)
    case .title where parent == .head, .documentNumber, .recipients, .signDate, .promulgationDate,
      .effectiveDate, .expiryDate:
      try readHead(element, text, id)
    case .issuer: readIssuer(text, id, inSignature: parent == .signature)
    case .procedure: builder.procedure = []
    case .filings: builder.filings = []
    case .step: try readStep(node)
    case .filing: try openFiling(node)
    case .material: filing?.materials.append(arena.string(arena.trimmed(text)))
    case .attachments: isInAttachments = true
    case .number: takeNumber(text)
    case .heading, .title: takeHeading(text, id)
    case .p: takeParagraph(text, id)
    case .cell:
      takePendingNumber()
      cell.beginCell()
      let block = append(.tableCell, text, id, parent: structuralParent())
      builder[draft: block].cell = cell
    case .date: readSignatureDate(text, id)
    case .table:
      takePendingNumber()
      cell.beginTable()
    case .row: cell.beginRow()
    case .note: append(parent == .signature ? .signature : .note, text, id)
    case .item, .level, .article, .part, .chapter, .section: takePendingNumber()
    case .head, .body, .preamble, .attachment, .signature, .notes: break
    }
  }

  /// Finishes an element.
  mutating func leave(_ element: VocabularyElement, _ node: Node) {
    switch element {
    case .part, .chapter, .section, .article, .item, .level, .attachment:
      takePendingNumber(of: frames.count - 1)
    case .filing: closeFiling(node)
    case .attachments: isInAttachments = false
    default: break
    }
  }

  private mutating func takeNumber(_ text: Range<Int>) {
    let place = frames.count - 1
    let trimmed = arena.trimmed(text)
    guard place >= 0, !trimmed.isEmpty else { return }
    frames[place].number = trimmed
    frames[place].numberIsPending = true
    frames[place].mark = LevelMark.read(
      arena.text.span.extracting(trimmed.lowerBound..<trimmed.upperBound), at: 0)
  }

  private mutating func takeHeading(_ text: Range<Int>, _ node: NodeID) {
    guard !arena.trimmed(text).isEmpty else { return }
    emit(isInAttachmentHead ? .attachmentTitle : .heading, text, node, place: frames.count - 1)
  }

  private mutating func takeParagraph(_ text: Range<Int>, _ node: NodeID) {
    guard !arena.trimmed(text).isEmpty, let place = containerIndex() else { return }
    let element = frames.span[place].element
    if element == .article { frames[place].paragraphs += 1 }
    if element == .attachment { takePendingNumber(of: place) }
    if frames.span[place].numberIsPending {
      emit(.paragraph, text, node, place: place)
      return
    }
    let block = append(.paragraph, text, node, parent: frames.span[place].block)
    if element == .article {
      builder[draft: block].paragraphOfArticle = frames[place].paragraphs
      frames[place].lastParagraph = block
      if frames.span[place].block < 0 { frames[place].block = block }
    }
  }

  /// Makes a paragraph of a number that no text followed.
  mutating func takePendingNumber() {
    if let place = containerIndex() { takePendingNumber(of: place) }
  }

  private mutating func takePendingNumber(of place: Int) {
    guard frames.span[place].numberIsPending, let number = frames.span[place].number else {
      return
    }
    let isTitle = frames.span[place].element == .attachment
    emit(
      isTitle ? .attachmentTitle : .heading, number.upperBound..<number.upperBound,
      NodeID(frames[place].node), place: place)
  }

  /// Makes the paragraph that stands for a numbered element, its number before the text.
  private mutating func emit(_ kind: Block.Kind, _ text: Range<Int>, _ node: NodeID, place: Int) {
    guard place >= 0 else { return }
    let frame = frames[place]
    let number = frame.number ?? text.lowerBound..<text.lowerBound
    var draft = DraftBlock(
      kind: shown(kind), start: number.lowerBound, numberEnd: number.upperBound,
      end: text.upperBound, node: node)
    if let element = frame.element { setLevel(of: &draft, element, frame) }
    draft.parent = parent(above: place)
    if frame.element == .article {
      frames[place].paragraphs = max(1, frame.paragraphs)
      draft.paragraphOfArticle = 1
    }
    let block = builder.append(draft)
    frames[place].block = block
    frames[place].lastParagraph = block
    frames[place].numberIsPending = false
  }

  private func setLevel(
    of draft: inout DraftBlock, _ element: VocabularyElement, _ frame: Frame
  ) {
    switch element {
    case .part: draft.level = .part
    case .chapter: draft.level = .chapter
    case .section: draft.level = .section
    case .article: draft.level = .article
    case .level:
      draft.level = frame.mark?.level ?? Self.level(atDepth: frame.depth)
    case .item:
      draft.level = frame.mark?.level ?? Self.level(atDepth: max(frame.depth, 1) + 1)
    case .attachment:
      draft.number = frame.number.map(attachmentNumber) ?? 0
      return
    default: return
    }
    draft.number = frame.mark?.number ?? 0
    draft.insertion = frame.mark?.insertion ?? 0
  }

  /// The level of a number that does not tell it itself, by its nesting.
  private static func level(atDepth depth: Int) -> Block.Level {
    switch depth {
    case ...1: .first
    case 2: .second
    case 3: .third
    default: .fourth
    }
  }

  /// Reads the number of an attachment: 附件1, 附表2.
  private func attachmentNumber(_ number: Range<Int>) -> Int {
    let bytes = arena.text.span.extracting(number.lowerBound..<number.upperBound)
    let words = ["附件", "附录", "附表", "附图"]
    guard let word = WordMatch.first(of: words, bytes, at: 0, to: bytes.count) else { return 0 }
    return ChineseNumeral.read(bytes, at: word.utf8.count)?.value ?? 0
  }

  @discardableResult
  mutating func append(
    _ kind: Block.Kind, _ text: Range<Int>, _ node: NodeID, parent: Int = -1
  ) -> Int {
    builder.append(
      DraftBlock(
        kind: shown(kind), parent: parent, start: text.lowerBound, numberEnd: text.lowerBound,
        end: text.upperBound, node: node))
  }

  private func shown(_ kind: Block.Kind) -> Block.Kind {
    isInAttachments && kind != .attachmentTitle ? .attachmentText : kind
  }

  private var isInAttachmentHead: Bool { innermostElement == .attachment }

  /// The innermost open element that paragraphs belong to.
  private func containerIndex() -> Int? {
    var place = frames.count - 1
    while place >= 0 {
      if frames.span[place].traits?.isContainer == true { return place }
      place -= 1
    }
    return nil
  }

  /// The block that a cell belongs under.
  private func structuralParent() -> Int {
    containerIndex().map { frames[$0].block >= 0 ? frames[$0].block : parent(above: $0) } ?? -1
  }

  /// The block that a numbered element belongs under.
  private func parent(above place: Int) -> Int {
    var above = place - 1
    while above >= 0 {
      let lastParagraph = frames.span[above].lastParagraph
      if lastParagraph >= 0, frames.span[above].element == .article { return lastParagraph }
      if frames.span[above].block >= 0 { return frames.span[above].block }
      above -= 1
    }
    return -1
  }
}

extension DocumentArena {
  /// The text of a range of the buffer without blanks at its edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> { trimmed(range.lowerBound, range.upperBound) }
}
