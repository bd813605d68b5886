internal import SourceText

/// A paragraph as a reader of a format found it, in offsets of the arena's text.
struct DraftBlock {
  var kind: Block.Kind
  var level: Block.Level = .unnumbered
  var number = 0
  var insertion = 0
  var paragraphOfArticle = 0
  /// An index into the drafts, -1 for none.
  var parent = -1
  /// The first byte, the number included.
  let start: Int
  /// The byte after the number; equal to `start` without one.
  let numberEnd: Int
  /// The byte after the paragraph.
  let end: Int
  let node: NodeID
  /// The cell of a table that it stands in.
  var cell: CellAddress?
}

/// Makes a document of what a reader found: the one way from every format to `NormativeDocument`.
struct DocumentBuilder {
  /// The parts of the head that can be completed from the text.
  struct HeadFields: OptionSet {
    let rawValue: Int
    static let title = HeadFields(rawValue: 1)
    static let documentNumber = HeadFields(rawValue: 2)
    static let recipients = HeadFields(rawValue: 4)
    static let effectiveDate = HeadFields(rawValue: 8)
    static let expiryDate = HeadFields(rawValue: 16)
    static let signDate = HeadFields(rawValue: 32)
  }

  var head = DocumentHead()
  /// What the input states outside of its text, also when it states that there is nothing.
  var stated: HeadFields = []
  var procedure: [ProcedureRecord]?
  var filings: [FilingRecord]?
  private(set) var drafts: [DraftBlock] = []
  /// The cells of tables that no paragraph may stand for: all, the empty ones with them.
  var cells: [CellAddress] = []
  /// Targets that the input marks, with the stretch of the arena's text that refers.
  var references: [(target: String, name: String?, range: Range<Int>)] = []

  /// Adds a paragraph.
  /// - Returns: Its index, by which later ones name it as their parent.
  @discardableResult
  mutating func append(_ draft: DraftBlock) -> Int {
    drafts.append(draft)
    return drafts.count - 1
  }

  /// Changes a paragraph that was added.
  subscript(draft index: Int) -> DraftBlock {
    get { drafts[index] }
    set { drafts[index] = newValue }
  }

  /// Folds and segments the paragraphs and completes the head.
  func finish(_ arena: DocumentArena) -> NormativeDocument {
    var folder = TextFolder(expectedBytes: arena.text.count)
    var spans: [(span: TextSpan, numberLength: Int)] = []
    spans.reserveCapacity(drafts.count)
    for draft in drafts {
      let start = folder.bytes.count
      if draft.numberEnd > draft.start {
        folder.fold(arena.text, from: draft.start, to: draft.numberEnd)
      }
      let numberEnd = folder.bytes.count
      folder.fold(arena.text, from: draft.numberEnd, to: draft.end)
      let end = folder.bytes.count
      spans.append((TextSpan(start, end), numberEnd - start))
      if end > start { folder.endBlock() }
    }
    let text = ReadingText(bytes: folder.bytes, runs: folder.runs)
    var segmenter = TextSegmenter(expectedBytes: text.bytes.count)
    var tables: [DocumentTable] = []
    for cell in cells { Self.add(cell, block: nil, to: &tables) }
    let blocks = makeBlocks(spans, text: text, segmenter: &segmenter, tables: &tables)
    let places = SourcePlaces(text: text, arena: arena)
    var head = head
    complete(&head, blocks: blocks, places: places)
    if case .unknown = head.kind, case .known(let title, let span) = head.title,
      let kind = StatedKind.of(title)
    {
      head.kind = .known(kind, span)
    }
    let reader = EffectPeriodReader(
      places: places, blocks: blocks, regions: segmenter.regions, head: head,
      landmarks: segmenter.landmarks.periods)
    reader.complete(&head, stated: stated)
    let citations = CitationScanner.scan(
      text: text, blocks: blocks, sentences: segmenter.sentences, clauses: segmenter.clauses,
      landmarks: segmenter.landmarks.citations)
    return NormativeDocument(
      arena: arena, text: text, head: head, blocks: blocks, sentences: segmenter.sentences,
      clauses: segmenter.clauses, regions: segmenter.regions, citations: citations,
      procedure: procedure, filings: filings, tables: tables.filter { $0.firstBlock != nil },
      references: MarkedReference.place(references, in: text, blocks: blocks))
  }

  /// Makes the blocks; those of which nothing is left after folding are dropped.
  private func makeBlocks(
    _ spans: [(span: TextSpan, numberLength: Int)], text: ReadingText,
    segmenter: inout TextSegmenter, tables: inout [DocumentTable]
  ) -> [Block] {
    let bytes = text.bytes.span
    var blocks: [Block] = []
    blocks.reserveCapacity(drafts.count)
    // For a dropped block the one above it stands in.
    var indexes: [Int] = []
    indexes.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() {
      let parent = draft.parent >= 0 && draft.parent < index ? indexes[draft.parent] : -1
      let span = spans[index].span
      if let cell = draft.cell {
        Self.add(cell, block: span.isEmpty ? nil : blocks.count, to: &tables)
      }
      guard !span.isEmpty else {
        indexes.append(parent)
        continue
      }
      let sentences = segmenter.segment(
        bytes, from: Int(span.start), to: Int(span.end), block: blocks.count)
      indexes.append(blocks.count)
      blocks.append(
        Block(
          kind: draft.kind, level: draft.level, number: draft.number, insertion: draft.insertion,
          paragraphOfArticle: draft.paragraphOfArticle, parent: parent, span: span,
          numberLength: spans[index].numberLength, node: draft.node, sentences: sentences))
    }
    return blocks
  }

  private static func add(_ cell: CellAddress, block: Int?, to tables: inout [DocumentTable]) {
    guard cell.table >= 0 else { return }
    while tables.count <= Int(cell.table) { tables.append(DocumentTable()) }
    tables[Int(cell.table)].add(cell, block: block)
  }

  /// Takes title, number and addressees from the paragraphs that are set as such.
  private func complete(_ head: inout DocumentHead, blocks: [Block], places: SourcePlaces) {
    if !stated.contains(.title), let title = blocks.first(where: { $0.kind == .title }) {
      head.title = .known(places.string(title.span), places.source(title.span))
    }
    if !stated.contains(.documentNumber),
      let number = blocks.first(where: { $0.kind == .documentNumber })
    {
      let written = places.written(number.span)
      head.documentNumber = .known(
        written.withoutParentheses.withoutLetterhead, places.source(number.span))
    }
    if !stated.contains(.recipients),
      let recipients = blocks.first(where: { $0.kind == .recipients })
    {
      let names = places.string(recipients.span)
      head.recipients = .known(
        names.hasSuffix("：") ? String(names.dropLast()) : names, places.source(recipients.span))
    }
  }
}

extension String {
  /// The number behind the letterhead on the same line: …人民政府文件阳政规〔2026〕5号.
  fileprivate var withoutLetterhead: String {
    let bytes = Array(utf8)
    guard let word = WordMatch.find("文件", bytes.span, from: 0, to: bytes.count),
      word + 6 < bytes.count
    else { return self }
    return String(decoding: bytes[(word + 6)...], as: UTF8.self)
  }

  /// The text without one pair of parentheses around the whole.
  fileprivate var withoutParentheses: String {
    guard let first, let last, count > 2, "（(".contains(first), "）)".contains(last) else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
