internal import DocumentModel
internal import SourceText

/// A document's paragraphs for a report that shows them, cut where findings begin and end (批注文本).
public struct DocumentReading: Sendable {
  /// One paragraph.
  public struct Paragraph: Sendable {
    /// The kind: `title`, `heading`, `paragraph`, `table`, `signature`, `attachment`, `other`.
    public let role: String
    /// The place as a clerk cites it.
    public let path: String
    /// How many levels deep it stands, 0 for the outermost.
    public let depth: Int
    /// Its text in order.
    public let pieces: [Piece]
  }

  /// A run of text under the same findings.
  public struct Piece: Sendable {
    /// The text.
    public let text: String
    /// Indexes into the findings of the review.
    public let findings: [Int]
  }

  /// The paragraphs in reading order; what a portal put around the document is left out.
  public let paragraphs: [Paragraph]

  init(_ document: NormativeDocument, marking spans: [SourceSpan]) {
    paragraphs = document.blocks.indices.compactMap { index in
      let block = document.blocks[index]
      guard let role = Self.role(block.kind) else { return nil }
      var depth = 0
      var parent = Int(block.parent)
      while document.blocks.indices.contains(parent), depth < 8 {
        depth += 1
        parent = Int(document.blocks[parent].parent)
      }
      return Paragraph(
        role: role, path: document.structuralPath(ofBlock: index), depth: depth,
        pieces: Self.pieces(document, block.span, spans))
    }
  }

  private init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// The same paragraphs with the marks numbered anew.
  /// - Parameter numbers: The finding of each mark; nil for one that became none.
  func renumbered(_ numbers: [Int?]) -> DocumentReading {
    DocumentReading(
      paragraphs.map { paragraph in
        Paragraph(
          role: paragraph.role, path: paragraph.path, depth: paragraph.depth,
          pieces: paragraph.pieces.map { piece in
            Piece(text: piece.text, findings: piece.findings.compactMap { numbers[$0] }.sorted())
          })
      })
  }

  private static func role(_ kind: Block.Kind) -> String? {
    switch kind {
    case .title: "title"
    case .heading: "heading"
    case .paragraph, .note: "paragraph"
    case .tableCell: "table"
    case .signature: "signature"
    case .attachmentTitle, .attachmentText: "attachment"
    case .documentNumber, .recipients: "other"
    case .pageResidue: nil
    }
  }

  /// Cuts a block's text wherever the set of findings over it changes.
  private static func pieces(
    _ document: NormativeDocument, _ block: TextSpan, _ spans: [SourceSpan]
  ) -> [Piece] {
    let whole = document.sourceSpan(of: block)
    let near = spans.indices.filter { spans[$0].start < whole.end && spans[$0].end > whole.start }
    guard !near.isEmpty else { return [Piece(text: document.string(of: block), findings: [])] }
    var pieces: [Piece] = []
    var bytes: [UInt8] = []
    var current: [Int] = []
    let text = document.text.bytes
    var offset = Int(block.start)
    while offset < Int(block.end) {
      let length = max(1, UTF8Text.decode(text.span, at: offset).length)
      let place = document.sourceSpan(of: TextSpan(offset, offset + length))
      let covering = near.filter { spans[$0].start <= place.start && place.start < spans[$0].end }
      if covering != current, !bytes.isEmpty {
        pieces.append(Piece(text: String(decoding: bytes, as: UTF8.self), findings: current))
        bytes = []
      }
      current = covering
      bytes += text[offset..<min(offset + length, text.count)]
      offset += length
    }
    pieces.append(Piece(text: String(decoding: bytes, as: UTF8.self), findings: current))
    return pieces
  }
}
