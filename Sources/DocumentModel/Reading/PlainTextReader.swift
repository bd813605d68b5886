internal import SourceText

/// Reads plain text as clerks and portals have it.
///
/// Everything is told from the lines: what a portal set around the document, its head, its numbered body,
/// signatures, the document that a notice prints, and attachments.
struct PlainTextReader {
  let source: SourceFile
  var builder = DocumentBuilder()
  var outline = TextOutline()
  var pieces: [TextPiece] = []
  /// The piece that is read next.
  var index = 0
  /// The first piece of the portal's words under the document.
  var tail = 0
  var metadata: [PortalMetadata.Entry] = []
  var signature: TextSignature?
  var isInAttachments = false
  /// True after a signature, where the document that a notice prints may begin.
  var awaitsTitle = false
  /// True between 附件： and the signature, where numbered lines are names of attachments.
  var announcesAttachments = false
  /// What the note under the title says of the order that promulgated the document.
  var headerIssuers: [Issuer] = []
  var headerDay: Fact<LegalDate> = .absent
  /// The day on which a meeting adopted the document, from the same note.
  var adoptionDay: Fact<LegalDate> = .absent
  /// For the text of a packed file: the way back, and the title among its properties.
  var originals: OriginalPlaces?
  var statedTitle: String?
  /// Values that a packed file marks in its text (OFD custom tags), for what the text does not show.
  var marked: [PortalMetadata.Entry] = []
  /// For text that was taken out of a page: the page, and the way back to its bytes.
  var page: (source: SourceFile, runs: SourceRuns)?
  private let limits: ReadLimits
  private let roles: [ExtractedText.Role]

  init(_ source: SourceFile, limits: ReadLimits, roles: [ExtractedText.Role] = []) {
    self.source = source
    self.limits = limits
    self.roles = roles
  }

  /// Reads the document.
  mutating func read() throws(DocumentReadError) -> NormativeDocument {
    var splitter = TextLineSplitter(source.bytes, limits: limits, roles: roles)
    try splitter.split()
    pieces = splitter.pieces.filter { $0.role != .note }
    tail = pieces.count
    while tail > 0, PageResidue.contains(pieces[tail - 1].folded) { tail -= 1 }
    readFront()
    readBody()
    for place in tail..<pieces.count { append(.pageResidue, pieces[place]) }
    for piece in splitter.pieces where piece.role == .note { append(.note, piece) }
    completeHead()
    if let page {
      builder.head.move { page.runs.origin(of: $0.start, $0.end) }
      let arena = DocumentArena(
        source: page.source, text: source.bytes,
        nodes: splitter.nodes.map { $0.moved(by: page.runs) },
        attributes: [], attributeText: [], names: ["line"], runs: page.runs)
      return builder.finish(arena)
    }
    let arena = DocumentArena(
      source: source, text: source.bytes, nodes: splitter.nodes, attributes: [],
      attributeText: [], names: ["line"], runs: SourceRuns(), originals: originals)
    return builder.finish(arena)
  }

  /// Adds a piece as a paragraph without a place in the structure.
  @discardableResult
  mutating func append(_ kind: Block.Kind, _ piece: TextPiece) -> Int {
    append(kind, from: piece, to: piece)
  }

  /// Adds a run of pieces as one paragraph.
  @discardableResult
  mutating func append(_ kind: Block.Kind, from first: TextPiece, to last: TextPiece) -> Int {
    builder.append(
      DraftBlock(
        kind: kind, start: first.start, numberEnd: first.start, end: last.end, node: first.node))
  }

  /// Adds a cell of a table (表格单元) under the provision that the table belongs to.
  mutating func appendCell(_ piece: TextPiece, _ cell: CellAddress) {
    var draft = DraftBlock(
      kind: isInAttachments ? .attachmentText : .tableCell, parent: outline.innermost,
      start: piece.start, numberEnd: piece.start, end: piece.end, node: piece.node)
    draft.cell = cell
    builder.append(draft)
  }

  /// Adds a piece with the number it begins with.
  mutating func appendStructural(_ kind: Block.Kind, _ piece: TextPiece) {
    var draft = DraftBlock(
      kind: kind, start: piece.start, numberEnd: piece.start + (piece.mark?.end ?? 0),
      end: piece.end, node: piece.node)
    if let mark = piece.mark {
      (draft.level, draft.number, draft.insertion) = (mark.level, mark.number, mark.insertion)
    }
    outline.place(&draft, index: builder.drafts.count)
    builder.append(draft)
  }

  /// Cuts a piece after some bytes of its folded text; the rest becomes the piece that is read next.
  /// - Returns: The piece before the cut.
  mutating func cut(_ piece: TextPiece, afterFolded length: Int) -> TextPiece {
    var folder = TextFolder(expectedBytes: TextPiece.longest * 2)
    folder.fold(source.bytes, from: piece.start, to: min(piece.end, piece.start + 2_048))
    let end = min(piece.end, folder.runs.origin(of: 0, min(length, folder.bytes.count)).end)
    let rest = TextLineSplitter.trim(source.bytes.span, from: end, to: piece.end)
    if rest.isEmpty {
      index += 1
    } else {
      pieces[index] = TextPiece(
        source.bytes, from: rest.lowerBound, to: rest.upperBound, node: piece.node)
    }
    return TextPiece(source.bytes, from: piece.start, to: end, node: piece.node)
  }

  /// The folded beginning of a piece, whatever its length.
  func foldedStart(of piece: TextPiece) -> [UInt8] {
    if piece.isShort { return piece.folded }
    var end = min(piece.end, piece.start + TextPiece.longest)
    while end > piece.start, end < piece.end, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var folder = TextFolder(expectedBytes: TextPiece.longest)
    folder.fold(source.bytes, from: piece.start, to: end)
    return folder.bytes
  }
}
