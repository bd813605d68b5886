internal import SourceText

/// A paragraph as conversion must keep it: its place and its reading text.
struct ComparedParagraph: Hashable {
  /// The parts whose order among each other differs between formats.
  enum Part {
    case body, signature, attachments, notes
  }

  let part: Part
  let path: String
  let text: String
  /// True for the cell of a table; what it says counts, not how it stands.
  var isCell = false

  static func == (left: ComparedParagraph, right: ComparedParagraph) -> Bool {
    left.part == right.part && left.path == right.path && left.text == right.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(part)
    hasher.combine(path)
    hasher.combine(text)
  }
}

extension NormativeDocument {
  /// The paragraphs of the document in their order: cells as one each, nothing of what the head states.
  func comparedParagraphs() -> [ComparedParagraph] {
    var cells: [Int: [Int32]] = [:]
    for table in tables {
      for cell in table.rows.joined() {
        for (place, block) in cell.enumerated() { cells[Int(block)] = place == 0 ? cell : [] }
      }
    }
    var headKinds: Set<Block.Kind> = []
    // A name and a day may share a line in one format and not in another.
    let signature = blocks.filter { $0.kind == .signature }.map { string(of: $0.span) }.joined()
    let signed = ComparedParagraph(part: .signature, path: "落款", text: signature)
    return (signature.isEmpty ? [] : [signed])
      + blocks.indices.compactMap { index in
        let kind = blocks[index].kind
        // The first of each is a fact of the head; a further one is a line of the text.
        let isHead = kind == .title || kind == .documentNumber || kind == .recipients
        if isHead, headKinds.insert(kind).inserted { return nil }
        let joined = cells[index]
        guard kind != .pageResidue, kind != .signature, joined?.isEmpty != true else { return nil }
        let text = (joined ?? [Int32(index)]).map { string(of: blocks[Int($0)].span) }.joined()
        return ComparedParagraph(
          part: Self.part(of: kind), path: isHead ? "正文" : structuralPath(ofBlock: index),
          text: text,
          isCell: cells[index] != nil)
      }
  }

  /// Tells a line of the portal that only states facts of the head.
  func isHeadLabel(_ block: Block) -> Bool {
    let place = text.runs.origin(of: Int(block.span.start), Int(block.span.end))
    let piece = TextPiece(arena.text, from: place.start, to: place.end, node: block.node)
    guard let entries = PortalMetadata.read(arena.text, piece) else { return false }
    return entries.allSatisfy { $0.field != .other }
  }

  private static func part(of kind: Block.Kind) -> ComparedParagraph.Part {
    switch kind {
    case .attachmentTitle, .attachmentText: .attachments
    case .note: .notes
    default: .body
    }
  }

  /// The citations by name, article and role.
  func comparedCitations() -> [String] {
    citations.filter { blocks[$0.block].kind != .pageResidue }
      .map { "\($0.name) \($0.article?.chinese ?? "") \($0.role.rawValue)" }
  }

  /// The texts of a table's cells by row; rows without text are left out.
  func cellTexts(of table: DocumentTable) -> [[String]] {
    table.rows.map { row in
      row.map { cell in cell.map { string(of: blocks[Int($0)].span) }.joined() }
    }.filter { $0.contains { !$0.isEmpty } }
  }

  /// The texts of rows, as they are read where a row is a line, without blanks.
  func rowTexts() -> [String] {
    tables.flatMap { cellTexts(of: $0) }.map { $0.joined().filter { $0 != " " } }
  }
}
