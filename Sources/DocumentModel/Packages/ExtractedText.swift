internal import SourceText

/// The text of a packed file or a page as a source of its own: one line a paragraph, with the way back.
struct ExtractedText {
  /// How a line is to be read.
  enum Role: Equatable {
    /// As a line of a text file.
    case text
    /// As a cell of a table (表格单元).
    case cell(CellAddress)
    /// As a footnote or endnote (脚注、尾注).
    case note
    /// As values beside the text, such as those of meta tags: no line of the document.
    case metadata
  }

  private(set) var bytes: [UInt8] = []
  private(set) var roles: [Role] = []
  /// The cells of tables, the empty ones with them.
  private(set) var cells: [CellAddress] = []
  private(set) var stretches: [OriginalPlaces.Stretch] = []
  /// For text that was taken out of another text: the way back to the bytes of that.
  private(set) var runs = SourceRuns()

  /// Takes a Word document: its paragraphs by number, then its notes in the order of their references.
  init(_ package: WordPackage) {
    for (place, paragraph) in package.paragraphs.enumerated() {
      append(paragraph, number: place + 1, part: 0, role: paragraph.cell.map(Role.cell) ?? .text)
    }
    cells = package.cells
    let notes = package.notes.mapValues { part in
      Dictionary(grouping: part.paragraphs.indices) { part.paragraphs[$0].note }
    }
    var seen: Set<String> = []
    for reference in package.paragraphs.flatMap(\.notes) {
      guard seen.insert("\(reference.part) \(reference.identity)").inserted,
        let paragraphs = package.notes[reference.part]?.paragraphs
      else { continue }
      for place in notes[reference.part]?[reference.identity] ?? [] {
        append(paragraphs[place], number: place + 1, part: reference.part, role: .note)
      }
    }
  }

  /// Makes an empty text, to which lines are added.
  init() {}

  private mutating func append(
    _ paragraph: WordParagraph, number: Int, part: Int, role: Role
  ) {
    if !paragraph.number.isEmpty {
      let start = bytes.count
      bytes += paragraph.number.utf8
      stretches.append(
        OriginalPlaces.Stretch(
          start: UInt32(start), end: UInt32(bytes.count), part: UInt16(part),
          container: Int32(number), element: 0, character: 0, isWritten: false,
          node: paragraph.node))
    }
    let start = bytes.count
    bytes += paragraph.text
    for piece in paragraph.pieces {
      stretches.append(
        OriginalPlaces.Stretch(
          start: UInt32(start + piece.start), end: UInt32(start + piece.end), part: UInt16(part),
          container: Int32(piece.paragraph), element: Int32(piece.run),
          character: Int32(piece.character), node: piece.node, origin: UInt32(piece.origin)))
    }
    endLine(role)
  }

  /// Adds a piece to the line that is being written.
  mutating func append(_ text: [UInt8], _ stretch: (Int, Int) -> OriginalPlaces.Stretch) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes += text
    stretches.append(stretch(start, bytes.count))
  }

  /// Adds a range of an arena's text to the line that is being written.
  mutating func append(_ range: Range<Int>, of arena: DocumentArena) {
    guard !range.isEmpty else { return }
    runs.append(start: bytes.count, copyOf: range, mappedBy: arena.runs)
    bytes += arena.text[range]
  }

  /// Adds bytes that stand for a range of the original.
  mutating func append(_ text: [UInt8], for origin: Int, length: Int) {
    runs.appendReplaced(start: bytes.count, origin: origin, length: length)
    bytes += text
  }

  /// Adds bytes that stand in the original as they are.
  mutating func append(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    runs.append(start: bytes.count, origin: text.startIndex)
    bytes += text
  }

  /// Notes a cell, whether text follows or not.
  mutating func beginCell(_ cell: CellAddress) { cells.append(cell) }

  /// Ends the line.
  mutating func endLine(_ role: Role) {
    bytes.append(0x0A)
    roles.append(role)
  }
}
