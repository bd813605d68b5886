/// A paragraph as it was taken out of a part of a Word document.
struct WordParagraph {
  /// A piece of the text that stands in one element.
  struct Piece {
    /// Byte offsets in the paragraph's text.
    let start: Int
    let end: Int
    /// The paragraph, 1-based: that of another one when a deleted mark joined both.
    let paragraph: Int
    /// The run of that paragraph, 1-based.
    let run: Int
    /// The UTF-16 offset in that paragraph.
    let character: Int
    let node: NodeID
    /// The offset of its first byte in the arena's text.
    let origin: Int
  }

  /// The element of the arena.
  let node: NodeID
  /// Where it stands in a table of more than one cell.
  var cell: CellAddress?
  /// The automatic number with what separates it from the text.
  var number = ""
  var text: [UInt8] = []
  var pieces: [Piece] = []
  /// The notes that are referred to: part 1 for footnotes, 2 for endnotes.
  var notes: [(part: Int, identity: String)] = []
  /// The identity of the note that the paragraph is part of.
  var note: String?
}
